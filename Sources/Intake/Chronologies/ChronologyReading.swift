public import ReviewModel

/// What an agency's chronology says, before anything is imported.
public struct ChronologyReading: Hashable, Sendable {
  /// The table it was read from.
  public let table: HeadedTable
  /// The rows that could be read, in order.
  public let rows: [Row]
  /// What is wrong with the others, in order of rows and columns.
  public let problems: [RowProblem]
  /// What the reviewer should know and need not mend.
  public let notices: [IntakeNotice]

  /// How many rows the file has that hold something: those read and those with a problem.
  public var rowCount: Int { table.rows.count }

  /// One row as an entry, which does not yet know its source file.
  public struct Row: Hashable, Sendable {
    /// Its number as a spreadsheet shows it.
    public let number: Int
    /// Its line in a text file.
    public let line: Int?
    /// What it says.
    public let entry: ChronologyEntry
  }

  /// The entries, each with its place in the source file; nil where any row has a problem, since
  /// a file is imported as a whole or not at all.
  public func entries(source: Identifier<SourceFile>) -> [ChronologyEntry]? {
    guard problems.isEmpty else { return nil }
    return rows.map { row in
      var entry = row.entry
      entry.provenance = .row(row.number, of: source)
      return entry
    }
  }
}
