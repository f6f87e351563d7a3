/// A table for somebody who reads long texts at a terminal: every cell is wrapped within its column,
/// so that a row stays together however narrow the window is.
struct WrappedTable {
  /// What is left for the last column, where the texts stand, however many others there are.
  private static let text = 34
  private static let gap = 2

  private let headings: [String]
  private var rows: [[String]] = []

  /// Begins a table.
  init(_ headings: String...) { self.headings = headings }

  /// Adds a row with as many cells as there are headings; a cell may hold several lines.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// Prints the table in lines no longer than the window, or than 80 characters where that is not
  /// known.
  func print(console: Console = .current) {
    for line in lines(width: console.screenWidth() ?? 80) { console.say(line) }
  }

  /// The lines of the table in a window of this width.
  func lines(width: Int) -> [String] {
    let widths = widths(within: width)
    return ([headings] + rows).flatMap { row -> [String] in
      let cells = zip(row, widths).map { Self.wrapped($0, to: $1) }
      return (0..<(cells.map(\.count).max() ?? 0)).map { number in
        Self.trimmed(
          zip(cells, widths).map { cell, width in
            let text = number < cell.count ? cell[number] : ""
            return text + String(repeating: " ", count: max(0, width - text.count) + Self.gap)
          }.joined())
      }
    }
  }

  private func widths(within width: Int) -> [Int] {
    let all = [headings] + rows
    var widths = headings.indices.map { column in
      all.flatMap { $0[column].split(whereSeparator: \.isNewline).map(\.count) }.max() ?? 0
    }
    let last = widths.count - 1
    let gaps = Self.gap * last
    func others() -> Int { widths[..<last].reduce(0, +) }
    while others() + gaps + min(Self.text, widths[last]) > width {
      guard let widest = widths[..<last].indices.max(by: { widths[$0] < widths[$1] }),
        widths[widest] > 8
      else { break }
      widths[widest] -= 1
    }
    widths[last] = max(min(widths[last], width - others() - gaps), 20)
    return widths
  }

  /// A text in lines of at most this many characters; a longer word is cut.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    let paragraphs: [Substring] = text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return paragraphs.flatMap { lines(of: $0, width) }
  }

  private static func lines(of paragraph: Substring, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    let words: [Substring] = paragraph.split(whereSeparator: \.isWhitespace)
    for var word in words {
      if !line.isEmpty, line.count + 1 + word.count <= width {
        line += " " + word
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while word.count > width {
        lines.append(String(word.prefix(width)))
        word = word.dropFirst(width)
      }
      line = String(word)
    }
    return lines + [line]
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
