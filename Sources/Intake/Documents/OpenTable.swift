/// A cell of a document's table whose end has not been met.
struct OpenCell {
  /// How a cell takes part in one that reaches over several rows.
  enum Vertical { case none, starts, continues }

  var column = 0
  var columns = 1
  var rows = 1
  /// How often it stands there side by side.
  var copies = 1
  var vertical = Vertical.none
  /// What it holds, where the file says so besides its words.
  var value: Cell.Value?
  var text = ""
  var hasParagraph = false

  var isContinued: Bool { if case .continues = vertical { true } else { false } }

  /// What it holds; nil for nothing.
  var held: Cell.Value? {
    if let value { return value }
    return text.holdsSomething ? .text(text) : nil
  }
}

/// A table whose end has not been met.
struct OpenTable {
  let index: Int
  let name: String
  var rows: [SheetRow] = []
  var merges: [MergedCells] = []
  var remarks = Sheet.Remarks()
  var row = 0
  var cells: [Cell] = []
  var cell: OpenCell?
  var nextColumn = 0
  var rowCopies = 1
  var isRowHidden = false
  var isRowDeleted = false
  /// By column, where among the merges the cell above is that may go on.
  private var verticals: [Int: Int] = [:]

  init(index: Int, name: String) {
    self.index = index
    self.name = name
  }

  /// Notes a cell that reaches over several rows or columns.
  mutating func note(_ cell: OpenCell) {
    let columns = cell.column...(cell.column + max(1, cell.columns) - 1)
    switch cell.vertical {
    case .continues:
      guard let place = verticals[cell.column] else { return }
      let above = merges[place]
      merges[place] = MergedCells(rows: above.rows.lowerBound...row, columns: above.columns)
    case .starts:
      verticals[cell.column] = merges.count
      merges.append(MergedCells(rows: row...row, columns: columns))
    case .none:
      verticals[cell.column] = nil
      guard cell.rows > 1 || cell.columns > 1, cell.copies == 1 else { return }
      let last = min(row + max(1, cell.rows) - 1, SheetLimits.rows)
      merges.append(MergedCells(rows: row...max(row, last), columns: columns))
    }
  }

  func sheet() throws(IntakeFault) -> Sheet {
    let joined = merges.filter { $0.rows.count > 1 || $0.columns.count > 1 }
    guard let rows = MergedCells.clear(rows, of: joined) else {
      throw IntakeFault(.damagedPart(name), at: .init(sheet: name))
    }
    return Sheet(name: name, rows: rows, merges: joined, remarks: remarks)
  }
}
