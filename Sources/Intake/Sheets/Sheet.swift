/// One table of a file as a spreadsheet shows it; rows and cells that hold nothing are left out.
public struct Sheet: Hashable, Sendable {
  /// What the workbook calls it; empty for a text file.
  public let name: String
  /// The rows that hold something, in order.
  public let rows: [SheetRow]
  /// The cells that were joined; what they hold stands in the top left one alone.
  public let merges: [MergedCells]
  /// What is to be said of it besides what it holds.
  public let remarks: Remarks

  /// Makes a sheet.
  public init(
    name: String, rows: [SheetRow], merges: [MergedCells] = [], remarks: Remarks = Remarks()
  ) {
    self.name = name
    self.rows = rows
    self.merges = merges
    self.remarks = remarks
  }

  /// What a reader of a sheet may not see on it, and should know.
  public struct Remarks: Hashable, Sendable {
    /// Whether its author had hidden it.
    public var isHidden = false
    /// The rows that were hidden, by their numbers.
    public var hiddenRows: [Int] = []
    /// How many passages its author had deleted with changes being tracked; they are left out.
    public var deletions = 0
    /// The rows with a formula whose result the file does not hold.
    public var formulasWithoutResult: [Int] = []
    /// The place, among the tables of the document, of the table in whose cell it stands.
    public var parent: Int?

    /// Makes remarks that say nothing.
    public init() {}
  }
}

/// One row of a sheet.
public struct SheetRow: Hashable, Sendable {
  /// Its number, from 1, as a spreadsheet shows it.
  public let number: Int
  /// The line of a text file on which it begins, from 1; nil in a workbook.
  public let line: Int?
  /// Its cells that hold something, in order of columns.
  public let cells: [Cell]

  /// Makes a row; the cells must be in order of columns.
  public init(number: Int, line: Int? = nil, cells: [Cell]) {
    self.number = number
    self.line = line
    self.cells = cells
  }

  /// What stands in a column, counted from 0.
  public subscript(column: Int) -> Cell.Value {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].column == column else { return .empty }
    return cells[low].value
  }
}

/// Cells that were joined to one.
public struct MergedCells: Hashable, Sendable {
  /// The rows, by their numbers.
  public let rows: ClosedRange<Int>
  /// The columns, from 0.
  public let columns: ClosedRange<Int>

  /// Makes a block of joined cells.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
