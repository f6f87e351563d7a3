public import ReviewModel

/// What an agency's chronology says, before anything is imported.
public struct ChronologyReading: Hashable, Sendable {
  /// The tables it was read from, at least one, in order.
  public let tables: [HeadedTable]
  /// The rows that could be read, in order.
  public let rows: [Row]
  /// What is wrong with the others, in order of rows and columns.
  public let problems: [RowProblem]
  /// What the reviewer should know and need not mend.
  public let notices: [IntakeNotice]

  /// The first table it was read from.
  public var table: HeadedTable { tables[0] }

  /// How many rows the file has that hold something: those read and those with a problem.
  public var rowCount: Int { tables.reduce(0) { $0 + $1.rows.count } }

  /// How many rows have a problem.
  public var rejectedCount: Int { rowCount - rows.count }

  /// What is odd about single rows that were read.
  public var remarks: [RowRemark] {
    notices.compactMap { if case .remark(let remark) = $0 { remark } else { nil } }
  }

  /// One row as an entry, which does not yet know its source file.
  public struct Row: Hashable, Sendable {
    /// The sheet or table it stands in; empty in a text file.
    public let sheet: String
    /// Its number as a spreadsheet shows it.
    public let number: Int
    /// Its line in a text file.
    public let line: Int?
    /// What it says.
    public let entry: ChronologyEntry
    /// What the sheet is called, with names taken out; nil where the file has one only.
    let sheetLabel: LabelledText?

    /// The row's place in a source file.
    public func place(in source: SourceID) -> ChronologyEntry.SourceRow {
      .init(number, sheet: sheetLabel, of: source)
    }

    /// The entry with its place in the source file.
    public func entry(source: SourceID) -> ChronologyEntry {
      var entry = entry
      entry.provenance = .rows([place(in: source)])
      return entry
    }
  }

  /// The entries, each with its place in the source file; nil where any row has a problem, since
  /// a file is imported as a whole or not at all unless its rejects are asked for.
  public func entries(source: Identifier<SourceFile>) -> [ChronologyEntry]? {
    guard problems.isEmpty else { return nil }
    return rows.map { $0.entry(source: source) }
  }
}
