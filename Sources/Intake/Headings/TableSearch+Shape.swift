internal import ReviewModel

/// Finding a chronology by what stands in its columns, where its headings do not tell.
extension TableSearch {
  /// The shortest prose that is taken for what happened.
  private static let shortestProse = 12

  /// The table of a sheet whose columns look like a chronology's; nil where they do not.
  func shapedTable(in sheet: Sheet) -> HeadedTable? {
    guard !sheet.remarks.isHidden, let heading = likelyHeadings(of: sheet) else { return nil }
    let rows = sheet.rows.filter { $0.number > heading.row }
    guard rows.count > 1 else { return nil }
    let known = columns(heading.cells)
    guard let columns = shaped(known, rows) else { return nil }
    let headingRow = sheet.rows.first { $0.number == heading.row }
    return table(sheet, headingRow: heading.row, columns: columns, rows, repeating: headingRow)
  }

  /// The row with most known headings, else the first of short words; else none, and row 0.
  private func likelyHeadings(
    of sheet: Sheet
  ) -> (row: Int, cells: [(index: Int, text: String)])? {
    var best: (row: SheetRow, known: Int)?
    for row in sheet.rows.prefix(while: { $0.number <= Self.searchedRows }) {
      if row.cells.contains(where: { ColumnShape.isDate($0.value, dates) }) { break }
      guard row.cells.count > 1, row.cells.allSatisfy({ $0.value.text.utf8.count <= 80 }) else {
        continue
      }
      let known = fields(in: row).count
      if best == nil || known > best?.known ?? 0 { best = (row, known) }
    }
    if let best {
      return (best.row.number, best.row.cells.map { ($0.column, $0.value.text.tidied) })
    }
    guard let first = sheet.rows.first,
      first.cells.contains(where: { ColumnShape.isDate($0.value, dates) })
    else { return nil }
    let columns = Set(sheet.rows.prefix(200).flatMap { $0.cells.map(\.column) }).sorted()
    return (0, columns.map { ($0, "") })
  }

  /// The columns with those guessed that nobody named; nil where date or event cannot be told.
  private func shaped(_ known: [TableColumn], _ rows: [SheetRow]) -> [TableColumn]? {
    var columns = known
    let shapes = known.map { ColumnShape($0.index, of: rows, dates) }
    func isFree(_ place: Int) -> Bool {
      columns[place].use == .extra && columns[place].basis == .heading
    }
    func has(_ field: ChronologyField) -> Bool { columns.contains { $0.use == .field(field) } }
    func guess(_ field: ChronologyField, _ place: Int?) {
      guard let place, !has(field) else { return }
      columns[place] = columns[place].used(as: .field(field), .shape)
    }
    let places = columns.indices
    guess(.date, places.first { isFree($0) && shapes[$0].isDates })
    let prose = places.filter { isFree($0) && shapes[$0].prose >= Self.shortestProse }
    // Of two equally long the first.
    guess(.event, prose.max { (shapes[$0].prose, $1) < (shapes[$1].prose, $0) })
    guard has(.date), has(.event) else { return nil }
    guess(.source, places.first { isFree($0) && shapes[$0].isFewWords })
    guess(.contactType, places.first { isFree($0) && shapes[$0].isFewWords })
    return columns
  }
}
