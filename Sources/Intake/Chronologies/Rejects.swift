internal import ReviewModel

/// The rows of a file that could not be read, to be put right and sent in again.
public enum Rejects: Sendable {
  /// The rows with their headings as CSV, every cell as it stands in the file; nil where all fit.
  ///
  /// Each table's rows come below its headings, so that the file is read like the first one.
  public static func csv(of reading: ChronologyReading) -> String? {
    var text = ""
    let isOneSheet = Set(reading.tables.map(\.sheet)).count == 1
    for table in reading.tables {
      let sheet = isOneSheet ? "" : table.sheet
      let numbers = Set(reading.problems.filter { $0.sheet == sheet }.map(\.row))
      let rows = table.rows.filter { numbers.contains($0.number) }
      guard !rows.isEmpty else { continue }
      let width = width(of: table, rows)
      if !text.isEmpty { text += "\r\n" }
      text += line((0..<width).map { heading($0, of: table) })
      for row in rows { text += line((0..<width).map { row[$0].text }) }
    }
    return text.isEmpty ? nil : text
  }

  private static func width(of table: HeadedTable, _ rows: [SheetRow]) -> Int {
    let last = table.columns.last?.index ?? 0
    return max(last, rows.compactMap(\.cells.last?.column).max() ?? 0) + 1
  }

  /// A column that was guessed is called by what it was taken for, if it has no heading.
  private static func heading(_ index: Int, of table: HeadedTable) -> String {
    guard let column = table.columns.first(where: { $0.index == index }) else { return "" }
    if column.heading.isEmpty, case .field(let field) = column.use { return field.rawValue }
    return column.heading
  }

  private static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Excel would run some beginnings as a formula; a mark before them, which it hides and the
  /// reader takes away, makes them text.
  private static func cell(_ text: String) -> String {
    let text = FormulaMark.added(to: text)
    let isPlain = !text.contains { ",\"\r\n;\t|".contains($0) || $0.isNewline }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// The apostrophe that makes a spreadsheet program take a cell for text.
enum FormulaMark {
  private static let beginnings: Set<UInt8> = Set("=+-@\t\r".utf8)

  static func added(to text: String) -> String {
    guard let first = text.utf8.first, beginnings.contains(first), text.utf8.count > 1 else {
      return text
    }
    return "'" + text
  }

  static func removed(from text: String) -> String {
    guard text.utf8.first == UInt8(ascii: "'"), let second = text.utf8.dropFirst().first,
      beginnings.contains(second)
    else { return text }
    return String(text.dropFirst())
  }
}
