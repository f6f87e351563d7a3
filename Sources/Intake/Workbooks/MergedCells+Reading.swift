extension MergedCells {
  /// The most blocks that may lie side by side in one row; no sheet made by people comes near.
  private static let limit = 256

  /// Reads a reference such as `A1:B3`; nothing where it is none.
  static func reading(_ reference: String?) -> [MergedCells] {
    let ends = (reference ?? "").split(separator: ":").compactMap { ColumnLetters.address($0) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else {
      return []
    }
    return [
      MergedCells(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
    ]
  }

  /// Takes away what joined cells hold besides the top left one, since nobody can see it.
  ///
  /// Nil where more blocks than can be meant lie side by side.
  static func clear(_ rows: [SheetRow], of merges: [MergedCells]) -> [SheetRow]? {
    guard !merges.isEmpty else { return rows }
    var waiting = merges.sorted { $0.rows.lowerBound < $1.rows.lowerBound }[...]
    var active: [MergedCells] = []
    var result: [SheetRow] = []
    for row in rows {
      while let next = waiting.first, next.rows.lowerBound <= row.number {
        active.append(waiting.removeFirst())
        if active.count > limit { active.removeAll { $0.rows.upperBound < row.number } }
        guard active.count <= limit else { return nil }
      }
      active.removeAll { $0.rows.upperBound < row.number }
      let cells = row.cells.filter { cell in
        !active.contains { $0.hides(column: cell.column, row: row.number) }
      }
      if !cells.isEmpty {
        result.append(SheetRow(number: row.number, line: row.line, cells: cells))
      }
    }
    return result
  }

  private func hides(column: Int, row: Int) -> Bool {
    columns.contains(column) && rows.contains(row)
      && (column, row) != (columns.lowerBound, rows.lowerBound)
  }
}
