internal import XML

/// Writes a document as a web page.
struct HtmlWriter {
  let metadata: DocumentMetadata
  var out: [UInt8] = []
  /// What follows starts on a new page when it is printed.
  var isNewPage = false
  var footnotes: [String] = []
  var pictures = 0
  /// The places that something leads to and that are not written yet.
  var wanted: Set<String> = []
  private var headings = 0
  /// The depth of the heading before, so that none is skipped.
  private var depth = 1

  init(metadata: DocumentMetadata) { self.metadata = metadata }

  /// The whole page.
  mutating func page(_ blocks: [Block]) -> [UInt8] {
    let (cover, text) = Self.parted(blocks)
    open("html", [("xmlns", "http://www.w3.org/1999/xhtml"), ("lang", metadata.language)])
    head()
    open("body")
    element("a", [("class", "skip"), ("href", "#text")], "Skip to the text")
    open("header")
    marking()
    if !cover.contains(where: Self.isTitle) { element("h1", [], metadata.title) }
    for block in cover { write(block, isCover: true) }
    close("header")
    contents(of: text)
    isNewPage = false
    open("main", [("id", "text")])
    for block in text { write(block, isCover: false) }
    notes()
    close("main")
    open("footer")
    marking()
    close("footer")
    close("body")
    close("html")
    literal("\n")
    return Array("<!DOCTYPE html>\n".utf8) + out
  }

  /// What stands before the first heading is the page's head, the rest its text.
  private static func parted(_ blocks: [Block]) -> ([Block], [Block]) {
    let start = blocks.firstIndex { block in
      switch block {
      case .heading, .table, .list, .picture: true
      default: false
      }
    }
    guard let start, blocks[..<start].contains(where: isTitle) else { return ([], blocks) }
    return (Array(blocks[..<start]), Array(blocks[start...]))
  }

  private static func isTitle(_ block: Block) -> Bool {
    if case .paragraph(.title, _) = block { true } else { false }
  }

  private mutating func head() {
    open("head")
    literal("<meta charset=\"utf-8\"/>")
    literal("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>")
    literal("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    literal("style-src 'unsafe-inline'; img-src data:\"/>")
    for (name, content) in [
      ("description", metadata.subject), ("author", metadata.creator),
      ("generator", metadata.generator),
    ] where !content.isEmpty {
      literal("<meta name=\"\(name)\" content=\"")
      XMLEscape.append(content, to: &out, attribute: true)
      literal("\"/>")
    }
    element("title", [], metadata.title)
    literal("<style>\(HtmlLook.style)</style>")
    close("head")
  }

  private mutating func marking() {
    if !metadata.marking.isEmpty { element("p", [("class", "marking")], metadata.marking) }
  }

  /// A list of the chapters and their parts, where there are enough to need one.
  private mutating func contents(of blocks: [Block]) {
    let listed = Self.listed(blocks)
    guard listed.count > 2 else { return }
    open("nav", [("aria-labelledby", "contents")])
    element("h2", [("id", "contents")], "Contents")
    open("ul")
    var isBelow = false
    for (index, entry) in listed.enumerated() {
      if entry.isBelow != isBelow {
        entry.isBelow ? open("ul") : close("ul")
        if !entry.isBelow { close("li") }
        isBelow = entry.isBelow
      }
      open("li")
      element("a", [("href", "#part-\(entry.number)")], entry.words)
      let next = index + 1 < listed.count ? listed[index + 1].isBelow : false
      if isBelow || !next { close("li") }
    }
    if isBelow {
      close("ul")
      close("li")
    }
    close("ul")
    close("nav")
  }

  /// Headings of the first two levels with their number among all headings.
  private static func listed(
    _ blocks: [Block]
  ) -> [(words: String, number: Int, isBelow: Bool)] {
    var number = 0
    var listed: [(words: String, number: Int, isBelow: Bool)] = []
    for block in blocks {
      let level: Int
      let content: [Inline]
      switch block {
      case .heading(let depth, let words): (level, content) = (depth.rawValue, words)
      case .paragraph(.title, let words): (level, content) = (1, words)
      default: continue
      }
      number += 1
      let isBelow = level > 1 && !listed.isEmpty
      if level <= 2 { listed.append((content.words, number, isBelow)) }
    }
    return listed
  }

  /// A heading that others can point at, no more than one level below the one before it.
  mutating func heading(_ level: Int, _ content: [Inline]) {
    headings += 1
    depth = min(level + 1, depth + 1, 6)
    open("h\(depth)", [("id", "part-\(headings)")] + pageClass())
    inlines(content)
    close("h\(depth)")
  }

  private mutating func notes() {
    guard !footnotes.isEmpty else { return }
    open("section", [("role", "doc-endnotes"), ("aria-label", "Notes")])
    open("ol")
    for (index, words) in footnotes.enumerated() {
      open("li", [("id", "note-\(index + 1)")])
      text(words + " ")
      element("a", [("href", "#noted-\(index + 1)"), ("role", "doc-backlink")], "Back to the text")
      close("li")
    }
    close("ol")
    close("section")
  }
}

extension HtmlWriter {
  mutating func literal(_ html: String) { out.append(contentsOf: html.utf8) }

  mutating func text(_ words: String) { XMLEscape.append(words, to: &out, attribute: false) }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    literal("<" + name)
    for (key, value) in attributes {
      literal(" \(key)=\"")
      XMLEscape.append(value, to: &out, attribute: true)
      literal("\"")
    }
    literal(">")
  }

  mutating func close(_ name: String) { literal("</\(name)>") }

  mutating func element(_ name: String, _ attributes: [(String, String)], _ words: String) {
    open(name, attributes)
    text(words)
    close(name)
  }

  /// The class of what starts a new page, once.
  mutating func pageClass() -> [(String, String)] {
    defer { isNewPage = false }
    return isNewPage ? [("class", "page")] : []
  }
}
