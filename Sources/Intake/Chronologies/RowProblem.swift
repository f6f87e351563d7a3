public import enum ReviewModel.ChronologyField
public import struct ReviewModel.TimeOfDay

/// What is wrong with one cell of a chronology: facts only, worded elsewhere.
public struct RowProblem: Hashable, Sendable {
  /// The sheet or table; empty where all rows come from one.
  public let sheet: String
  /// The row as a spreadsheet shows it.
  public let row: Int
  /// The line of a text file on which the row begins.
  public let line: Int?
  /// The column's letters.
  public let column: String
  /// The column's heading; empty where it has none.
  public let heading: String
  /// What is wrong.
  public let fact: Fact

  /// Makes a problem.
  public init(
    sheet: String = "", row: Int, line: Int?, column: String, heading: String, fact: Fact
  ) {
    self.sheet = sheet
    self.row = row
    self.line = line
    self.column = column
    self.heading = heading
    self.fact = fact
  }

  /// What can be wrong with a cell.
  public enum Fact: Hashable, Sendable {
    /// There is no date.
    case missingDate
    /// The date cannot be read.
    case date(WrittenDate.Fault)
    /// The end cannot be read.
    case end(WrittenDate.Fault)
    /// Nothing is said to have happened.
    case emptyEvent
    /// The time cannot be read.
    case notATime(String)
    /// The date and the time column give different times.
    case twoTimes(TimeOfDay, TimeOfDay)
    /// The words are neither yes nor no, nor any known to mean that it does not arise.
    case unknownAnswer(String)
    /// The row has more cells than there are headings, as where a comma stands outside quotes.
    case cellBeyondHeadings(String)
  }
}

/// What the reviewer should know of a file and need not mend.
public enum IntakeNotice: Hashable, Sendable {
  /// A sheet is hidden, and was looked at like the others.
  case hiddenSheet(String)
  /// A sheet without a table was passed over.
  case sheetWithoutTable(String)
  /// The text is no UTF-8 and was taken for Windows-1252.
  case guessedEncoding
  /// A heading is not known; its cells are kept under it.
  case extraColumn(heading: String, column: String, nearest: String?)
  /// A second column means what an earlier one means; its cells are kept under its heading.
  case secondColumn(heading: String, column: String, field: ChronologyField)
  /// A column without a heading holds something; its cells are kept under its letters.
  case columnWithoutHeading(column: String, rows: Int)
  /// These rows say the headings again.
  case repeatedHeadings(rows: [Int])
  /// So many rows hold nothing.
  case blankRows(Int)
  /// Words mean nothing known in their column; they are kept as they are under its heading.
  case keptWords(String, row: Int, line: Int?, column: String, heading: String)
  /// These rows were hidden, and were read like the others.
  case hiddenRows(sheet: String, rows: [Int])
  /// So many passages or rows had been deleted with changes being tracked; they were not read.
  case deletedText(Int)
  /// These rows have a formula whose result the file does not hold.
  case formulasWithoutResult(sheet: String, rows: [Int])
  /// The file holds macros, which were not run.
  case macrosIgnored
  /// The rows come from several tables.
  case severalTables([TableCount])
  /// A table without headings was taken to go on from the one before.
  case continuedTable(String)
  /// What a column is for was guessed from what stands in it.
  case guessedColumn(heading: String, column: String, field: ChronologyField)
  /// A row is one joined cell across the table, and no entry.
  case band(String, row: Int)
  /// A cell joined with one above speaks for these rows as well.
  case joinedCells(rows: [Int])
  /// A row that was read is odd.
  case remark(RowRemark)

  /// How many rows a table has.
  public struct TableCount: Hashable, Sendable {
    /// The sheet or table.
    public let sheet: String
    /// Its rows.
    public let rows: Int

    /// Makes a count.
    public init(sheet: String, rows: Int) {
      self.sheet = sheet
      self.rows = rows
    }
  }
}
