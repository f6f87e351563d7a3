internal import ReviewModel

/// Gathers the tables of a document while it is gone through, also those inside cells.
struct TableStack {
  private var open: [OpenTable] = []
  private var done: [Int: Sheet] = [:]
  private var count = 0
  private var cellCount = 0
  private var copies = 0

  /// The most cells that may come of saying one several times.
  private static let copyLimit = 1_000_000
  /// The most tables taken from one document.
  private static let tableLimit = 10_000

  /// The tables in the order in which they begin.
  var sheets: [Sheet] { done.sorted { $0.key < $1.key }.map(\.value) }

  /// Whether a cell is open that takes text.
  var isInCell: Bool { open.last?.cell != nil }

  /// The table and the cell that are being read.
  var place: IntakeError.Place {
    guard let table = open.last else { return IntakeError.Place() }
    return IntakeError.Place(
      sheet: table.name, row: table.row > 0 ? table.row : nil,
      column: table.cell.map { ColumnLetters.letters(of: $0.column) })
  }

  /// A table; one without a name is called by its number.
  mutating func startTable(_ name: String? = nil, isHidden: Bool = false) throws(IntakeFault) {
    guard count < Self.tableLimit else { throw IntakeFault(.tooManyCells(limit: Self.copyLimit)) }
    var table = OpenTable(index: count, name: name ?? "Table \(count + 1)")
    table.remarks.isHidden = isHidden
    table.remarks.parent = open.last?.index
    count += 1
    open.append(table)
  }

  mutating func endTable() throws(IntakeFault) {
    guard let table = open.popLast() else { return }
    done[table.index] = try table.sheet()
  }

  mutating func startRow(copies: Int = 1, isHidden: Bool = false) {
    change { table in
      table.row += 1
      table.cells = []
      table.nextColumn = 0
      table.rowCopies = max(1, copies)
      table.isRowHidden = isHidden
      table.isRowDeleted = false
    }
  }

  mutating func endRow() throws(IntakeFault) {
    guard var table = open.popLast() else { return }
    if table.isRowDeleted {
      // What nobody can see any more takes no number either.
      table.remarks.deletions += 1
      table.row -= 1
    } else if table.cells.isEmpty {
      // Sheets are filled up with empty rows to their end, and some programs count badly.
      table.row = min(table.row + table.rowCopies - 1, SheetLimits.rows)
    } else {
      if table.rowCopies > 1 { try countCopies(table.rowCopies * table.cells.count) }
      for copy in 0..<table.rowCopies {
        if copy > 0 { table.row += 1 }
        table.rows.append(SheetRow(number: table.row, cells: table.cells))
        if table.isRowHidden { table.remarks.hiddenRows.append(table.row) }
      }
    }
    guard table.row <= SheetLimits.rows else {
      throw IntakeFault(.tooManyRows(limit: SheetLimits.rows), at: .init(sheet: table.name))
    }
    table.cells = []
    open.append(table)
  }

  mutating func startCell(_ cell: OpenCell = OpenCell()) {
    change { table in
      table.cell = cell
      table.cell?.column = table.nextColumn
    }
  }

  mutating func endCell() throws(IntakeFault) {
    guard var table = open.popLast(), let cell = table.cell else { return }
    table.cell = nil
    table.nextColumn = cell.column + cell.columns * cell.copies
    guard table.nextColumn <= ColumnLetters.limit else {
      throw IntakeFault(.damagedPart(table.name), at: .init(sheet: table.name, row: table.row))
    }
    table.note(cell)
    if let value = cell.held, !cell.isContinued {
      try countCopies(cell.copies > 1 ? cell.copies : 0)
      cellCount += cell.copies
      guard cellCount <= SheetLimits.cells else {
        throw IntakeFault(.tooManyCells(limit: SheetLimits.cells), at: .init(sheet: table.name))
      }
      for copy in 0..<cell.copies {
        table.cells.append(Cell(column: cell.column + copy * cell.columns, value: value))
      }
    }
    let isFirst = table.cells.count < 2
    open.append(table)
    // A table inside a cell is also words of that cell.
    if open.count > 1, !cell.text.isEmpty {
      open[open.count - 2].cell?.text += (isFirst ? "\n" : "\t") + cell.text
      try checkLength(open.count - 2)
    }
  }

  private mutating func countCopies(_ number: Int) throws(IntakeFault) {
    copies += number
    guard copies <= Self.copyLimit else {
      throw IntakeFault(.tooManyCells(limit: Self.copyLimit), at: place)
    }
  }

  private mutating func change(_ body: (inout OpenTable) -> Void) {
    guard !open.isEmpty else { return }
    body(&open[open.count - 1])
  }
}

extension TableStack {
  /// Changes the cell that is being read.
  mutating func changeCell(_ body: (inout OpenCell) -> Void) {
    change { table in
      guard var cell = table.cell else { return }
      table.cell = nil
      body(&cell)
      table.cell = cell
    }
  }

  mutating func add(_ text: String) throws(IntakeFault) {
    guard isInCell else { return }
    open[open.count - 1].cell?.text += text
    try checkLength(open.count - 1)
  }

  mutating func startParagraph() {
    changeCell { cell in
      if cell.hasParagraph { cell.text += "\n" }
      cell.hasParagraph = true
    }
  }

  /// Leaves columns out at the start of a row.
  mutating func skipColumns(_ number: Int) {
    change { $0.nextColumn += max(0, min(number, ColumnLetters.limit)) }
  }

  mutating func hideRow() { change { $0.isRowHidden = true } }

  mutating func deleteRow() { change { $0.isRowDeleted = true } }

  mutating func countDeletion() { change { $0.remarks.deletions += 1 } }

  private func checkLength(_ index: Int) throws(IntakeFault) {
    guard let cell = open[index].cell, cell.text.utf8.count > SheetLimits.cellText else { return }
    throw IntakeFault(
      .cellTooLarge(limit: SheetLimits.cellText),
      at: .init(
        sheet: open[index].name, row: open[index].row,
        column: ColumnLetters.letters(of: cell.column)))
  }
}
