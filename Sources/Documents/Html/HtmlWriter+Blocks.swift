internal import FoundationEssentials
internal import XML

extension HtmlWriter {
  /// Writes one block; on the page's head a title is the page's.
  mutating func write(_ block: Block, isCover: Bool) {
    switch block {
    case .heading(let level, let content): heading(level.rawValue, content)
    case .paragraph(.title, let content) where isCover:
      open("h1")
      inlines(content)
      close("h1")
    case .paragraph(let role, let content): paragraph(role, content)
    case .list(let list): write(list.items, isNumbered: list.isNumbered)
    case .table(let table): write(table)
    case .picture(let picture): write(picture)
    // The page's head has a list of links.
    case .contents: break
    case .pageBreak, .turn: isNewPage = true
    }
  }

  private mutating func paragraph(_ role: ParagraphRole, _ content: [Inline]) {
    switch role {
    case .title: heading(1, content)
    case .quotation:
      open("blockquote", pageClass())
      open("p")
      inlines(content)
      close("p")
      close("blockquote")
    case .body, .subtitle, .caption, .note, .guidance:
      let look: [(String, String)] =
        switch role {
        case .subtitle: [("class", "subtitle")]
        case .caption: [("class", "caption")]
        case .note, .guidance: [("class", "note")]
        default: pageClass()
        }
      open("p", look)
      inlines(content)
      close("p")
    }
  }

  /// Words with their emphasis, notes as links to the end.
  mutating func inlines(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let words): lines(words)
      case .strong(let words):
        open("strong")
        lines(words)
        close("strong")
      case .emphasis(let words):
        open("em")
        lines(words)
        close("em")
      case .lineBreak: literal("<br/>")
      case .anchor(let name): place(name) { _ in }
      case .target(let name, let words): place(name) { $0.text(words) }
      case .reference(let name, let words, _):
        element("a", [("href", "#at-\(name)")], words)
      case .footnote(let words):
        footnotes.append(words)
        let number = footnotes.count
        open("sup")
        element(
          "a",
          [("id", "noted-\(number)"), ("href", "#note-\(number)"), ("role", "doc-noteref")],
          "\(number)")
        close("sup")
      case .choice(let choice): text(choice.words.joined(separator: " / "))
      }
    }
  }

  /// A place that something leads to, once; words that nothing leads to are words like others.
  private mutating func place(_ name: String, _ body: (inout HtmlWriter) -> Void) {
    let isPlace = wanted.remove(name) != nil
    if isPlace { open("span", [("id", "at-\(name)")]) }
    body(&self)
    if isPlace { close("span") }
  }

  private mutating func lines(_ words: String) {
    for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { literal("<br/>") }
      text(String(line))
    }
  }

  private mutating func write(_ items: [TextList.Item], isNumbered: Bool) {
    guard !items.isEmpty else { return }
    let name = isNumbered ? "ol" : "ul"
    open(name, pageClass())
    for item in items {
      open("li")
      inlines(item.content)
      write(item.items, isNumbered: isNumbered)
      close("li")
    }
    close(name)
  }

  private mutating func write(_ table: Table) {
    let name = table.caption.isEmpty ? "Table" : table.caption
    open(
      "div",
      [("class", isNewPage ? "table page" : "table"), ("role", "region"), ("aria-label", name)]
        + [("tabindex", "0")])
    isNewPage = false
    open("table")
    if !table.caption.isEmpty { element("caption", [], table.caption) }
    columns(table.widths)
    if !table.header.isEmpty {
      open("thead")
      row(table.header, "th", [("scope", "col")])
      close("thead")
    }
    open("tbody")
    for cells in table.rows { row(cells, "td", []) }
    close("tbody")
    close("table")
    close("div")
  }

  private mutating func columns(_ widths: [Double]) {
    let total = widths.reduce(0, +)
    literal("<colgroup>")
    for width in widths {
      literal("<col style=\"width:\(Int((100 * width / total).rounded()))%\"/>")
    }
    literal("</colgroup>")
  }

  private mutating func row(
    _ cells: [Table.Cell], _ name: String, _ attributes: [(String, String)]
  ) {
    open("tr")
    for cell in cells {
      open(name, attributes)
      for paragraph in cell.paragraphs {
        if cell.paragraphs.count > 1 { open("p") }
        inlines(paragraph)
        if cell.paragraphs.count > 1 { close("p") }
      }
      close(name)
    }
    close("tr")
  }

  private mutating func write(_ picture: Picture) {
    pictures += 1
    open("figure", pageClass())
    switch picture.image {
    case .svg(let svg, let png):
      if !HtmlPicture.append(svg, of: picture, number: pictures, to: &out), let png {
        image(png, picture)
      }
    case .png(let png): image(png, picture)
    }
    if !picture.caption.isEmpty { element("figcaption", [], picture.caption) }
    close("figure")
  }

  private mutating func image(_ bytes: [UInt8], _ picture: Picture) {
    let type =
      bytes.starts(with: [0xFF, 0xD8])
      ? "image/jpeg" : bytes.starts(with: Array("GIF8".utf8)) ? "image/gif" : "image/png"
    let told = [picture.title, picture.description].filter { !$0.isEmpty }
    literal("<img alt=\"")
    XMLEscape.append(told.joined(separator: ". "), to: &out, attribute: true)
    literal("\" src=\"data:\(type);base64,\(Data(bytes).base64EncodedString())\"/>")
  }
}
