/// Cells joined over several rows speak for all of them.
enum JoinedRows {
  /// The most cells that are filled; no sheet made by people comes near.
  private static let limit = 1_000_000

  /// Puts what joined cells hold into every row they reach over, and gives those rows.
  static func fill(
    _ rows: inout [SheetRow], from merges: [MergedCells], below heading: Int
  ) -> [Int] {
    var added: [Int: [Cell]] = [:]
    var count = 0
    for merge in merges where merge.rows.count > 1 && merge.rows.lowerBound > heading {
      var index = place(of: merge.rows.lowerBound, in: rows)
      guard index < rows.count, rows[index].number == merge.rows.lowerBound else { continue }
      let value = rows[index][merge.columns.lowerBound]
      guard value != .empty else { continue }
      index += 1
      while index < rows.count, rows[index].number <= merge.rows.upperBound, count < limit {
        if rows[index][merge.columns.lowerBound] == .empty {
          added[index, default: []].append(Cell(column: merge.columns.lowerBound, value: value))
          count += 1
        }
        index += 1
      }
    }
    for (index, cells) in added {
      let row = rows[index]
      rows[index] = SheetRow(
        number: row.number, line: row.line,
        cells: (row.cells + cells).sorted { $0.column < $1.column })
    }
    return added.keys.map { rows[$0].number }.sorted()
  }

  private static func place(of number: Int, in rows: [SheetRow]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
