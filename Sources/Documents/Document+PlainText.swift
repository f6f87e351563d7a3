extension Document {
  /// The document as plain text: for terminals, screen readers and comparing.
  public var plainText: String {
    var text = PlainText()
    for block in blocks { text.append(block) }
    return text.lines.joined(separator: "\n") + "\n"
  }
}

/// Collects the lines of a plain text.
private struct PlainText {
  var lines: [String] = []

  mutating func append(_ block: Block) {
    // There are no pages to point at, and the headings come soon enough.
    if case .contents = block { return }
    if !lines.isEmpty { lines.append("") }
    switch block {
    case .heading(let level, let content):
      lines.append(String(repeating: "#", count: level.rawValue) + " " + content.words)
    case .paragraph(_, let content): lines.append(PlainText.words(content))
    case .list(let list): append(list.items, isNumbered: list.isNumbered, indent: "")
    case .table(let table): append(table)
    case .picture(let picture):
      lines.append("[Picture: \(picture.title). \(picture.description)]")
      if !picture.caption.isEmpty { lines.append(picture.caption) }
    case .contents: break
    case .pageBreak, .turn: lines.append("* * *")
    }
  }

  private mutating func append(_ items: [TextList.Item], isNumbered: Bool, indent: String) {
    for (index, item) in items.enumerated() {
      let mark = isNumbered ? "\(index + 1)." : "-"
      lines.append("\(indent)\(mark) \(PlainText.words(item.content))")
      append(item.items, isNumbered: isNumbered, indent: indent + "  ")
    }
  }

  /// One line a row: readable by ear, where a drawn grid would not be.
  private mutating func append(_ table: Table) {
    if !table.caption.isEmpty { lines.append(table.caption) }
    if !table.header.isEmpty { lines.append(PlainText.row(table.header)) }
    for row in table.rows { lines.append(PlainText.row(row)) }
  }

  private static func row(_ cells: [Table.Cell]) -> String {
    cells.map { $0.paragraphs.map(words).joined(separator: " / ") }.joined(separator: " | ")
  }

  private static func words(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text), .strong(let text), .emphasis(let text), .target(_, let text),
        .reference(_, let text, _):
        text
      case .lineBreak: "\n"
      case .footnote(let text): " [\(text)]"
      case .choice, .anchor: ""
      }
    }.joined()
  }
}
