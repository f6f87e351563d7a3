public import ReviewModel

/// A table found in a file: what its columns are for, and its rows.
public struct HeadedTable: Hashable, Sendable {
  /// The sheet it stands on; empty for a text file.
  public let sheet: String
  /// The row of its headings.
  public let headingRow: Int
  /// Its columns, in order.
  public let columns: [TableColumn]
  /// The rows below the headings that hold something and are no headings again.
  public let rows: [SheetRow]
  /// The rows that say the headings again.
  public let repeatedHeadings: [Int]
  /// How many rows among the others hold nothing.
  public let blankRows: Int

  /// The first column used for a field.
  public func column(for field: ChronologyField) -> TableColumn? {
    columns.first { $0.use == .field(field) }
  }
}

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// Its place, from 0.
  public let index: Int
  /// Its heading as written.
  public let heading: String
  /// What it is for.
  public let use: Use

  /// The letters a spreadsheet puts above it.
  public var letters: String { ColumnLetters.letters(of: index) }

  /// What a column is for.
  public enum Use: Hashable, Sendable {
    /// It stands for a field.
    case field(ChronologyField)
    /// It says something of one subject.
    case subject(PersonID, SubjectField)
    /// It is kept as the agency's own.
    case extra
  }
}
