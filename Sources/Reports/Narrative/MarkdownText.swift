public import Documents

/// Writes what the program made as Markdown, so that the reviewer can go on from it.
///
/// The numbers of records stand in brackets, so that they can be followed.
public struct MarkdownText: Sendable {
  private let level: Int
  private let isNumber: @Sendable (String) -> Bool

  /// The words under a heading.
  ///
  /// - Parameters:
  ///   - blocks: what stands there.
  ///   - level: that heading's level.
  ///   - isNumber: whether the review has a record of a number.
  public static func text(
    _ blocks: [Block], under level: Int, isNumber: @escaping @Sendable (String) -> Bool
  ) -> String {
    let writer = MarkdownText(level: level, isNumber: isNumber)
    let paragraphs = blocks.compactMap(writer.text).filter { !$0.isEmpty }
    return paragraphs.isEmpty ? "" : paragraphs.joined(separator: "\n\n") + "\n"
  }

  private func text(_ block: Block) -> String? {
    switch block {
    case .heading(let depth, let content):
      String(repeating: "#", count: max(1, depth.rawValue - level)) + " "
        + line(Self.withoutNumber(content))
    case .paragraph(.quotation, let content): "> " + line(content)
    case .paragraph(_, let content): Self.guarded(line(content))
    case .list(let list): items(list.items, list.isNumbered, indent: "").joined(separator: "\n")
    case .table(let table): text(table)
    case .picture, .contents, .pageBreak, .turn: nil
    }
  }

  /// A heading without the number the finished document has for it.
  private static func withoutNumber(_ content: [Inline]) -> [Inline] {
    guard case .text(let first)? = content.first, first.last == " ",
      first.dropLast().allSatisfy({ $0.isNumber || $0 == "." })
    else { return content }
    return Array(content.dropFirst())
  }

  /// Words that would be read as a mark at the beginning of a line.
  private static func guarded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { guarded(line: String($0)) }
      .joined(separator: "\n")
  }

  private static func guarded(line: String) -> String {
    guard let first = line.first else { return line }
    let number = line.prefix { $0.isNumber }
    if "#>|+-".contains(first) { return "\\" + line }
    let rest = line.dropFirst(number.count)
    if !number.isEmpty, rest.first == ".", rest.dropFirst().first == " " {
      return number + "\\" + rest
    }
    return line
  }

  private func line(_ content: [Inline]) -> String {
    content.map { inline in
      switch inline {
      case .text(let text): words(text)
      case .strong(let text): Self.around(words(text), "**")
      case .emphasis(let text): Self.around(words(text), "*")
      case .lineBreak: "\\\n"
      case .footnote(let text): "^[\(words(text))]"
      case .choice(let choice): words(choice.words.joined(separator: " / "))
      case .anchor: ""
      case .target(_, let text), .reference(_, let text, _): words(text)
      }
    }.joined()
  }

  /// Words between marks, which stand next to letters.
  private static func around(_ words: String, _ mark: String) -> String {
    let start = words.prefix(while: \.isWhitespace)
    let end = words.reversed().prefix(while: \.isWhitespace).reversed()
    let inner = words.dropFirst(start.count).dropLast(end.count)
    return inner.isEmpty ? words : start + mark + inner + mark + String(end)
  }

  /// Words with marks taken for characters, and numbers of records in brackets.
  private func words(_ text: String) -> String {
    var (out, word) = ("", "")
    func finish() {
      out += isNumber(word) ? "[\(word)]" : word
      word = ""
    }
    for character in text.replacing("\n", with: " ") {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        finish()
        if "\\*_[]^|".contains(character) { out.append("\\") }
        out.append(character)
      }
    }
    finish()
    return out
  }

  private func items(_ items: [TextList.Item], _ isNumbered: Bool, indent: String) -> [String] {
    items.enumerated().flatMap { place, item in
      [indent + (isNumbered ? "\(place + 1). " : "- ") + Self.guarded(line(item.content))]
        + self.items(item.items, isNumbered, indent: indent + "  ")
    }
  }

  private func text(_ table: Table) -> String {
    func row(_ cells: [Table.Cell]) -> String {
      let words = cells.map { $0.paragraphs.map(line).joined(separator: "<br>") }
      return "| " + words.map { $0.replacing("\\\n", with: "<br>") }.joined(separator: " | ") + " |"
    }
    let columns = table.header.isEmpty ? table.rows.first?.count ?? 0 : table.header.count
    let head =
      table.header.isEmpty ? Array(repeating: Table.Cell(""), count: columns) : table.header
    let rule = "|" + String(repeating: "---|", count: columns)
    let lines = [row(head), rule] + table.rows.map(row)
    return (table.caption.isEmpty ? "" : "**\(words(table.caption))**\n\n")
      + lines.joined(separator: "\n")
  }
}
