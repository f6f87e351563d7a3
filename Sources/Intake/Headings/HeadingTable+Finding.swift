internal import ReviewModel

/// What finding the tables of a file needs to know besides headings.
struct TableSearch {
  let headings: HeadingTable
  let subjects: [PersonID]
  let label: (String) -> LabelledText
  let dates: DateContext

  /// How far down the first headings may stand.
  static let searchedRows = 20

  /// The tables of a file that are chronologies, on the sheet asked for or on any.
  func tables(in book: SheetBook, sheet: String?) throws(IntakeFault) -> [HeadedTable] {
    let sheets = book.sheets.filter { sheet == nil || $0.name == sheet }
    if let sheet, sheets.isEmpty {
      throw IntakeFault(.noSuchSheet(sheet, found: book.sheets.map(\.name)))
    }
    var tables = headedTables(in: sheets, of: book)
    if tables.isEmpty { tables = sheets.compactMap(shapedTable) }
    // An empty form on another sheet is no second table.
    let filled = tables.filter { !$0.rows.isEmpty }
    let found = filled.isEmpty ? Array(tables.prefix(1)) : filled
    guard let first = found.first else { throw missing(from: sheets) }
    try checkOverrides(found, first)
    return found
  }

  /// Those known by their headings, and in a document those that go on without.
  private func headedTables(in sheets: [Sheet], of book: SheetBook) -> [HeadedTable] {
    var tables: [HeadedTable] = []
    var taken: Set<Int> = []
    for sheet in sheets {
      let place = book.sheets.firstIndex(of: sheet)
      if let parent = sheet.remarks.parent, taken.contains(parent) {
        // What stands in a cell of a chronology is read with that cell.
        if let place { taken.insert(place) }
        continue
      }
      var found = sections(of: sheet)
      if found.isEmpty, book.isDocument, let before = tables.last,
        let more = continuation(of: before, in: sheet)
      {
        found = [more]
      }
      if !found.isEmpty, let place { taken.insert(place) }
      tables += found
    }
    return tables
  }

  private func checkOverrides(
    _ tables: [HeadedTable], _ first: HeadedTable
  ) throws(IntakeFault) {
    let found = tables.flatMap(\.columns).map(\.heading)
    let keys = Set(found.map { Folding.key($0) })
    for override in headings.overrides where !keys.contains(Folding.key(override.heading)) {
      throw IntakeFault(
        .unknownHeading(
          override.heading, nearest: NearestHeading.to(override.heading, among: found),
          found: found),
        at: .init(sheet: place(first.sheet), row: first.headingRow))
    }
  }

  private func place(_ sheet: String) -> String? { sheet.isEmpty ? nil : sheet }

  func fields(in row: SheetRow) -> Set<ChronologyField> {
    Set(
      row.cells.compactMap { cell in
        let text = cell.value.text.tidied
        if case .field(let field)? = headings.mapping?.use(of: text, label) { return field }
        return headings.field(of: text)
      })
  }

  /// What is missing: a column of the row most like headings, or the whole table.
  private func missing(from sheets: [Sheet]) -> IntakeFault {
    var best: (row: SheetRow, fields: Set<ChronologyField>, sheet: String)?
    for sheet in sheets {
      for row in sheet.rows.prefix(while: { $0.number <= Self.searchedRows }) {
        let found = fields(in: row)
        if found.count > best?.fields.count ?? 0 { best = (row, found, sheet.name) }
      }
    }
    guard let best, best.fields.count > 1 || !best.fields.isDisjoint(with: [.date, .event]) else {
      let rows = sheets.compactMap { $0.rows.first { $0.cells.count > 1 } ?? $0.rows.first }
      return IntakeFault(.noTable(found: rows.first.map(words) ?? []))
    }
    let field: ChronologyField = best.fields.contains(.date) ? .event : .date
    return IntakeFault(
      .missingColumn(field, found: words(of: best.row)),
      at: .init(sheet: place(best.sheet), row: best.row.number, line: best.row.line))
  }

  private func words(of row: SheetRow) -> [String] { row.cells.map(\.value.text.tidied) }
}
