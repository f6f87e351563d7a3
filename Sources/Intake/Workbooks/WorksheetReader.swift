internal import ReviewModel
internal import XML

/// Reads one sheet of a workbook, row by row as it stands in the file.
struct WorksheetReader {
  private let part: String
  private let name: String
  private let context: WorkbookContext
  private var cellCount: Int
  private var rows: [SheetRow] = []
  private var merges: [MergedCells] = []
  private var remarks = Sheet.Remarks()
  private var isRowHidden = false
  private var row = 0
  private var cells: [Cell] = []
  private var cell: OpenCell?
  private var nextColumn = 0

  /// A cell whose end has not been met.
  private struct OpenCell {
    let column: Int
    let type: String
    let look: Int
    var value = ""
    var inline = RichText()
    var isInValue = false
    var isFormula = false
  }

  /// Reads the sheet a part holds.
  static func read(
    _ part: String, of parts: WorkbookParts, name: String, isHidden: Bool,
    _ context: WorkbookContext, cellsBefore: Int
  ) throws(IntakeFault) -> Sheet {
    var reader = WorksheetReader(
      part: part, name: name, context: context, cellCount: cellsBefore)
    do throws(IntakeFault) {
      try parts.stream(part) { event throws(IntakeFault) in try reader.take(event) }
    } catch {
      throw reader.located(error)
    }
    guard let rows = MergedCells.clear(reader.rows, of: reader.merges) else {
      throw IntakeFault(.damagedPart(part), at: .init(sheet: name))
    }
    reader.remarks.isHidden = isHidden
    return Sheet(name: name, rows: rows, merges: reader.merges, remarks: reader.remarks)
  }

  private init(part: String, name: String, context: WorkbookContext, cellCount: Int) {
    self.part = part
    self.name = name
    self.context = context
    self.cellCount = cellCount
  }

  private mutating func take(_ event: XMLStreamReader.Event) throws(IntakeFault) {
    switch event {
    case .start("row", let attributes):
      try startRow(attributes["r", nil])
      isRowHidden = ["1", "true"].contains(attributes["hidden", nil] ?? "")
    case .end("row"): endRow()
    case .start("c", let attributes): try startCell(attributes)
    case .end("c"): try endCell()
    case .start("v", _): cell?.isInValue = true
    case .end("v"): cell?.isInValue = false
    case .start("f", _): cell?.isFormula = true
    case .start("mergeCell", let attributes): merges += MergedCells.reading(attributes["ref", nil])
    case .text(let text):
      if cell?.isInValue == true { cell?.value += text } else { cell?.inline.take(event) }
      try checkLength()
    default: cell?.inline.take(event)
    }
  }

  private func place(column: Int? = nil) -> IntakeError.Place {
    .init(sheet: name, row: row > 0 ? row : nil, column: column.map(ColumnLetters.letters))
  }

  /// An error of the XML itself with the row that was being read; libxml2 takes no text of more
  /// than 10 MB in one piece, which only a cell can hold here.
  private func located(_ fault: IntakeFault) -> IntakeFault {
    guard case .unreadablePart(_, let error) = fault.fact else { return fault }
    guard case .malformed(_, _, let message) = error, message.contains("huge text node") else {
      return IntakeFault(fault.fact, at: place())
    }
    return IntakeFault(.cellTooLarge(limit: 10_000_000), at: place(column: cell?.column))
  }

  private func damage() -> IntakeFault { IntakeFault(.damagedPart(part), at: place()) }
}

extension WorksheetReader {
  private mutating func startRow(_ written: String?) throws(IntakeFault) {
    let number = written.map { Int($0) } ?? row + 1
    guard let number, number > row else { throw damage() }
    guard number <= SheetLimits.rows else {
      throw IntakeFault(.tooManyRows(limit: SheetLimits.rows), at: .init(sheet: name))
    }
    row = number
    cells = []
    nextColumn = 0
  }

  private mutating func endRow() {
    if !cells.isEmpty {
      rows.append(SheetRow(number: row, cells: cells))
      if isRowHidden { remarks.hiddenRows.append(row) }
    }
    cells = []
  }

  private mutating func startCell(_ attributes: [XMLAttribute]) throws(IntakeFault) {
    var column = nextColumn
    if let written = attributes["r", nil] {
      guard let address = ColumnLetters.address(written), address.row == row else { throw damage() }
      column = address.column
    }
    guard row > 0, column >= nextColumn, column < ColumnLetters.limit else { throw damage() }
    nextColumn = column + 1
    cell = OpenCell(
      column: column, type: attributes["t", nil] ?? "n",
      look: attributes["s", nil].flatMap { Int($0) } ?? 0)
  }

  private mutating func endCell() throws(IntakeFault) {
    guard let ended = cell else { return }
    cell = nil
    let value = try value(of: ended)
    if ended.isFormula, case .empty = value, remarks.formulasWithoutResult.last != row {
      remarks.formulasWithoutResult.append(row)
    }
    if case .empty = value { return }
    if case .text(let text) = value, !text.holdsSomething { return }
    cellCount += 1
    guard cellCount <= SheetLimits.cells else {
      throw IntakeFault(.tooManyCells(limit: SheetLimits.cells), at: .init(sheet: name))
    }
    cells.append(Cell(column: ended.column, value: value))
  }

  private func checkLength() throws(IntakeFault) {
    guard let cell else { return }
    guard max(cell.value.utf8.count, cell.inline.value.utf8.count) <= SheetLimits.cellText else {
      throw IntakeFault(
        .cellTooLarge(limit: SheetLimits.cellText), at: place(column: cell.column))
    }
  }

  /// What a cell holds, by its type (ECMA-376 part 1, 18.18.11).
  private func value(of cell: OpenCell) throws(IntakeFault) -> Cell.Value {
    if cell.type == "inlineStr" { return .text(ExcelEscapes.resolve(cell.inline.value)) }
    guard !cell.value.isEmpty else { return .empty }
    switch cell.type {
    case "s":
      guard let index = Int(cell.value), context.strings.indices.contains(index) else {
        throw damage()
      }
      return .text(context.strings[index])
    case "b": return .boolean(cell.value == "1" || cell.value == "true")
    case "d": return Self.isoDate(cell.value)
    case "n":
      guard let number = Double(cell.value), number.isFinite else { throw damage() }
      return context.epoch.value(of: number, context.formats[cell.look])
    // The text of a formula, and errors such as #REF!.
    default: return .text(ExcelEscapes.resolve(cell.value))
    }
  }

  private static func isoDate(_ text: String) -> Cell.Value {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard let first = parts.first, let day = CalendarDay(String(first)) else { return .text(text) }
    let time = parts.dropFirst().first.flatMap { TimeOfDay(String($0.prefix(5))) }
    return .day(day, time?.minutes == 0 ? nil : time)
  }
}
