internal import Documents
internal import Views

/// Reads the reviewer's words: paragraphs, headings, lists, quotations, tables.
struct MarkdownBlocks {
  private let source: MarkedText
  /// The level of the heading the words stand under.
  private let level: Int
  private var lines: ArraySlice<Substring>
  private var blocks: [Block] = []

  /// The blocks of words that stand under a heading of a level.
  static func blocks(_ told: NarrativeTold, under level: Int) -> [Block] {
    let source = MarkedText(told.pieces)
    var reader = MarkdownBlocks(
      source, level, source.text.split(separator: "\n", omittingEmptySubsequences: false)[...])
    return reader.read()
  }

  private init(_ source: MarkedText, _ level: Int, _ lines: ArraySlice<Substring>) {
    self.source = source
    self.level = level
    self.lines = lines
  }

  private mutating func read() -> [Block] {
    while let line = lines.first {
      if line.allSatisfy(\.isWhitespace) || Self.isRule(line) {
        lines.removeFirst()
      } else if let (depth, words) = Self.heading(line) {
        lines.removeFirst()
        heading(depth, words)
      } else if let quotation = source.quotation(line), isAlone {
        lines.removeFirst()
        add(quotation)
      } else if line.drop(while: \.isWhitespace).first == ">" {
        quotation()
      } else if Self.item(line) != nil {
        let (items, isNumbered) = list(indent: 0)
        blocks.append(.list(TextList(isNumbered: isNumbered, items)))
      } else if let table = table() {
        blocks.append(.table(table))
      } else {
        paragraph()
      }
    }
    return blocks
  }

  /// Whether the first line is a paragraph of its own.
  private var isAlone: Bool { lines.dropFirst().first.map { !isContinued($0) } ?? true }

  private static func isRule(_ line: Substring) -> Bool {
    let signs = line.filter { !$0.isWhitespace }
    return signs.count > 2 && (signs.allSatisfy { $0 == "-" } || signs.allSatisfy { $0 == "*" })
  }

  private static func heading(_ line: Substring) -> (Int, Substring)? {
    let signs = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(signs)
    guard (1...6).contains(signs), rest.first == " " else { return nil }
    let words = rest.drop(while: \.isWhitespace)
    return words.isEmpty ? nil : (signs, words)
  }

  private mutating func heading(_ depth: Int, _ words: Substring) {
    let level = HeadingLevel(rawValue: min(level + depth, 4)) ?? .four
    blocks.append(
      .heading(level, MarkdownWords.inlines(Self.trimmed(words), in: source, isPlace: true)))
  }

  private mutating func add(_ quotation: NarrativeTold.Quotation) {
    blocks.append(
      .paragraph(
        quotation.isVerbatim ? .quotation : .body,
        [.text("\(quotation.marked) (\(quotation.source))")]))
  }

  private mutating func quotation() {
    var paragraphs: [[Substring]] = [[]]
    while let line = lines.first, !line.allSatisfy(\.isWhitespace) {
      let words = line.drop(while: \.isWhitespace)
      let text = words.first == ">" ? words.dropFirst().drop { $0 == " " } : words[...]
      if text.allSatisfy(\.isWhitespace) {
        paragraphs.append([])
      } else {
        paragraphs[paragraphs.count - 1].append(text)
      }
      lines.removeFirst()
    }
    for paragraph in paragraphs where !paragraph.isEmpty {
      if paragraph.count == 1, let quotation = source.quotation(paragraph[0]) {
        add(quotation)
      } else {
        blocks.append(.paragraph(.quotation, words(paragraph)))
      }
    }
  }

  private mutating func paragraph() {
    var words: [Substring] = []
    while let line = lines.first, words.isEmpty || isContinued(line) {
      words.append(line.drop(while: \.isWhitespace))
      lines.removeFirst()
    }
    blocks.append(.paragraph(.body, self.words(words)))
  }

  /// Whether a line goes on with the paragraph before it.
  private func isContinued(_ line: Substring) -> Bool {
    !line.allSatisfy(\.isWhitespace) && Self.heading(line) == nil && Self.item(line) == nil
      && line.drop(while: \.isWhitespace).first != ">" && !Self.isRule(line)
  }

  private func words(_ lines: [Substring]) -> [Inline] {
    MarkdownWords.inlines(Self.trimmed(lines.joined(separator: "\n")[...]), in: source)
  }

  private static func trimmed(_ words: Substring) -> String {
    var words = words
    while words.last?.isWhitespace == true { words.removeLast() }
    return String(words)
  }

  // MARK: Lists

  /// Where the words of an item begin, and whether it is numbered; nil where a line is none.
  private static func item(_ line: Substring) -> (indent: Int, words: Substring, isNumbered: Bool)?
  {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    if let first = text.first, "-*+".contains(first), text.dropFirst().first == " " {
      let words = text.dropFirst(2)
      return words.allSatisfy(\.isWhitespace) ? nil : (indent, words, false)
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard (1...3).contains(digits.count), rest.first == "." || rest.first == ")",
      rest.dropFirst().first == " ", !rest.dropFirst(2).allSatisfy(\.isWhitespace)
    else { return nil }
    return (indent, rest.dropFirst(2), true)
  }

  private mutating func list(indent: Int) -> (items: [TextList.Item], isNumbered: Bool) {
    var items: [TextList.Item] = []
    var isNumbered = false
    while let line = lines.first {
      if let item = Self.item(line) {
        if item.indent < indent { break }
        if items.isEmpty { isNumbered = item.isNumbered }
        if item.indent >= indent + 2, !items.isEmpty {
          items[items.count - 1].items += list(indent: item.indent).items
          continue
        }
        guard item.isNumbered == isNumbered else { break }
        lines.removeFirst()
        items.append(TextList.Item(itemWords(item.words)))
      } else if line.allSatisfy(\.isWhitespace), isListGoingOn(indent) {
        lines.removeFirst()
      } else {
        break
      }
    }
    return (items, isNumbered)
  }

  /// Whether after a blank line the list goes on.
  private func isListGoingOn(_ indent: Int) -> Bool {
    let next = lines.first { !$0.allSatisfy(\.isWhitespace) }
    return next.flatMap(Self.item).map { $0.indent >= indent } ?? false
  }

  private mutating func itemWords(_ first: Substring) -> [Inline] {
    var words = [first.drop(while: \.isWhitespace)]
    while let line = lines.first, isContinued(line) {
      words.append(line.drop(while: \.isWhitespace))
      lines.removeFirst()
    }
    return self.words(words)
  }

  // MARK: Tables

  /// The table that begins at the first line: a row of heads, a rule, rows.
  private mutating func table() -> Table? {
    guard let head = lines.first, head.contains("|"), let rule = lines.dropFirst().first,
      rule.contains("-"), rule.contains("|"), rule.allSatisfy({ "|-: ".contains($0) })
    else { return nil }
    let header = cells(head)
    lines.removeFirst(2)
    var rows: [[Table.Cell]] = []
    while let line = lines.first, line.contains("|"), !line.allSatisfy(\.isWhitespace) {
      rows.append(cells(line))
      lines.removeFirst()
    }
    return Table(widths: header.map { _ in 1 }, header: header, rows: rows)
  }

  private func cells(_ line: Substring) -> [Table.Cell] {
    var cells: [String] = [""]
    var isEscaped = false
    for character in Self.trimmed(line.drop(while: \.isWhitespace)) {
      if character == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
    return cells.map { cell in
      let words = Self.trimmed(cell.drop(while: \.isWhitespace))
      return Table.Cell(
        words.components(separatedBy: "<br>").map { MarkdownWords.inlines($0, in: source) })
    }
  }
}

extension String {
  fileprivate func components(separatedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map(String.init)
  }
}
