extension Workbook {
  /// The parts with the names they get, looked over for what no sheet can hold.
  func checkedParts(cellLimit: Int?) throws(WorkbookError) -> [(name: String, part: Part)] {
    guard !parts.isEmpty else { throw .noSheet }
    let names = SheetNames.allowed(parts.map(\.name))
    for (name, part) in zip(names, parts) {
      guard case .table(let table) = part else { continue }
      let rows = table.rows.count + table.emptyRows + 1
      guard rows <= WorkbookLimits.rows else {
        throw .tooManyRows(sheet: name, count: rows, limit: WorkbookLimits.rows)
      }
      guard table.columns.count <= WorkbookLimits.columns else {
        throw .tooManyColumns(
          sheet: name, count: table.columns.count, limit: WorkbookLimits.columns)
      }
      if let cellLimit { try table.check(cellLimit, name) }
    }
    return Array(zip(names, parts))
  }
}

extension WorkbookTable {
  /// Refuses texts too long for a cell, by their place.
  fileprivate func check(_ limit: Int, _ sheet: String) throws(WorkbookError) {
    for (index, column) in columns.enumerated() {
      try check(column.heading, limit, sheet, row: 1, column: index)
    }
    for (number, row) in rows.enumerated() {
      for (index, cell) in row.prefix(columns.count).enumerated() {
        if case .text(let text) = cell {
          try check(text, limit, sheet, row: number + 2, column: index)
        }
      }
    }
  }

  private func check(
    _ text: String, _ limit: Int, _ sheet: String, row: Int, column: Int
  ) throws(WorkbookError) {
    // No text has more UTF-16 units than UTF-8 bytes: nearly all are let pass by one comparison.
    guard text.utf8.count > limit else { return }
    let length = CellText.clean(text).utf16.count
    guard length > limit else { return }
    throw .cellTooLong(
      sheet: sheet, row: row, column: SheetNames.letters(column), length: length, limit: limit)
  }

  /// How far down the words to choose from are offered: beyond the rows, for more to be added.
  var lastOffered: Int { min(WorkbookLimits.rows, rows.count + emptyRows + 1001) }
}

extension [UInt8] {
  /// Adds text as it is.
  mutating func add(_ text: String) { append(contentsOf: text.utf8) }
}
