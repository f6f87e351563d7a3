public import ReviewModel

/// A table found in a file: what its columns are for, and its rows.
public struct HeadedTable: Hashable, Sendable {
  /// The sheet or table it stands in; empty for a text file.
  public let sheet: String
  /// The row of its headings, the last of them; 0 where it has none of its own.
  public let headingRow: Int
  /// Its columns, in order.
  public let columns: [TableColumn]
  /// The rows below the headings that hold something and are no headings again.
  public let rows: [SheetRow]
  /// The rows that say the headings again.
  public let repeatedHeadings: [Int]
  /// How many rows among the others hold nothing.
  public let blankRows: Int
  /// Rows that are one joined cell across the table, such as a year or a title.
  public let bands: [Band]
  /// The rows that a cell joined with one above speaks for as well.
  public let filledRows: [Int]

  /// A row that is one joined cell across the table.
  public struct Band: Hashable, Sendable {
    /// Its number.
    public let row: Int
    /// What it says.
    public let text: String
  }

  /// The first column used for a field.
  public func column(for field: ChronologyField) -> TableColumn? {
    columns.first { $0.use == .field(field) }
  }
}

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// Its place, from 0.
  public let index: Int
  /// Its heading as written; empty where it has none.
  public let heading: String
  /// What it is for.
  public let use: Use
  /// How that was found out.
  public let basis: Basis

  init(index: Int, heading: String, use: Use, basis: Basis = .heading) {
    self.index = index
    self.heading = heading
    self.use = use
    self.basis = basis
  }

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

  /// How it was found out what a column is for.
  public enum Basis: Hashable, Sendable {
    /// Its heading is a known one, or is not.
    case heading
    /// The reviewer said so.
    case said
    /// It was so in the agency's last file.
    case saved
    /// What stands in it looks like it: a guess.
    case shape
  }

  func used(as use: Use, _ basis: Basis) -> TableColumn {
    TableColumn(index: index, heading: heading, use: use, basis: basis)
  }
}
