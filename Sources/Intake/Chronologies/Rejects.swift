internal import ReviewModel

/// The rows of a file that were not taken, to be put right and sent in again.
public struct Rejects: Hashable, Sendable {
  /// The tables, one for each of the file's that has such rows.
  public let tables: [Table]

  /// The rows of one table of the file, every cell as it stands there.
  public struct Table: Hashable, Sendable {
    /// The sheet or table; empty where all rows come from one.
    public let sheet: String
    /// Its headings.
    public let headings: [String]
    /// Its rows, as wide as the headings.
    public let rows: [[String]]
  }

  /// Takes the rows that could not be read, and others that are not to be taken either.
  public init(of reading: ChronologyReading, and others: [ChronologyReading.Row] = []) {
    let isOneSheet = Set(reading.tables.map(\.sheet)).count == 1
    tables = reading.tables.compactMap { table in
      let sheet = isOneSheet ? "" : table.sheet
      let wrong = Set(reading.problems.filter { $0.sheet == sheet }.map(\.row))
        .union(others.filter { $0.sheet == table.sheet }.map(\.number))
      let rows = table.rows.filter { wrong.contains($0.number) }
      guard !rows.isEmpty else { return nil }
      let width = Self.width(of: table, rows)
      return Table(
        sheet: sheet, headings: (0..<width).map { Self.heading($0, of: table) },
        rows: rows.map { row in (0..<width).map { row[$0].text } })
    }
  }

  /// Whether every row was taken.
  public var isEmpty: Bool { tables.isEmpty }

  /// The rows as CSV; each table's rows come below its headings, so that the file is read like the
  /// first one.
  public var csv: String {
    tables.map { table in ([table.headings] + table.rows).map(Self.line).joined() }
      .joined(separator: "\r\n")
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
  private static let beginnings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func added(to text: String) -> String {
    text.utf8.count > 1 && isMarked(text) ? "'" + text : text
  }

  static func removed(from text: String) -> String {
    text.utf8.first == UInt8(ascii: "'") && isMarked(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether such a beginning comes first, or first after marks: what has marks of its own gets one
  /// more, so that what is taken away is only ever what was added.
  private static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(beginnings.contains) ?? false
  }
}
