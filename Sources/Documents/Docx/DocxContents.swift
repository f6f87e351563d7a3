internal import XML

/// What a contents table in a Word document lists.
struct DocxContents {
  /// One heading.
  struct Entry {
    let level: Int
    let words: String
    /// Its place among all headings, from 1.
    let number: Int
  }

  let entries: [Entry]
  let pages: [Int: Int]

  /// The headings of a document; nil where no contents table asks for them.
  init?(of blocks: [Block], pages: [Int: Int]) {
    guard blocks.contains(where: { if case .contents = $0 { true } else { false } }) else {
      return nil
    }
    self.pages = pages
    var entries: [Entry] = []
    for case .heading(let level, let content) in blocks {
      let words = content.words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      entries.append(Entry(level: level.rawValue, words: words, number: entries.count + 1))
    }
    self.entries = entries
  }

  /// The bookmark at a heading, named as Word names those of its contents.
  static func mark(_ number: Int) -> String { "_Toc\(number)" }
}

extension DocxWriter {
  /// A heading, which the contents table can point at.
  mutating func heading(_ level: HeadingLevel, _ content: [Inline]) {
    headings += 1
    guard contents != nil else { return paragraph("Heading\(level.rawValue)", content) }
    objects += 1
    let (mark, id) = (DocxContents.mark(headings), objects)
    paragraph("Heading\(level.rawValue)", []) { writer in
      writer.add("<w:bookmarkStart w:id=\"\(id)\" w:name=\"\(mark)\"/>")
      writer.append(content)
      writer.add("<w:bookmarkEnd w:id=\"\(id)\"/>")
    }
  }

  /// A contents table: Word's own field, filled with what Word would fill it with.
  ///
  /// Its end stands in a paragraph of its own, or LibreOffice prints the last entry's instruction.
  mutating func append(_ table: Contents) {
    let entries = contents?.entries.filter { $0.level <= table.depth && !$0.words.isEmpty } ?? []
    let deepest = min(table.depth, 4)
    add("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>")
    add("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>")
    if !table.title.isEmpty { paragraph("TOCHeading", [.text(table.title)]) }
    if entries.isEmpty { paragraph("TOC1", []) }
    for (place, entry) in entries.enumerated() {
      paragraph("TOC\(entry.level)", []) { writer in
        if place == 0 {
          writer.field("begin")
          writer.instruction("TOC \\o \"1-\(deepest)\" \\h \\z \\u")
          writer.field("separate")
        }
        writer.link(to: entry)
      }
    }
    if !entries.isEmpty { paragraph("Gap", []) { $0.field("end") } }
    add("</w:sdtContent></w:sdt>")
  }

  private mutating func link(to entry: DocxContents.Entry) {
    let mark = DocxContents.mark(entry.number)
    add("<w:hyperlink w:anchor=\"\(mark)\" w:history=\"1\"><w:r>")
    DocxText.append(entry.words, to: &out)
    add("</w:r><w:r><w:tab/></w:r>")
    field("begin")
    instruction("PAGEREF \(mark) \\h")
    field("separate")
    add("<w:r><w:t>\(contents?.pages[entry.number].map(String.init) ?? "–")</w:t></w:r>")
    field("end")
    add("</w:hyperlink>")
  }

  private mutating func field(_ kind: String) {
    add("<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>")
  }

  private mutating func instruction(_ words: String) {
    add("<w:r><w:instrText xml:space=\"preserve\"> ")
    addText(words)
    add(" </w:instrText></w:r>")
  }
}
