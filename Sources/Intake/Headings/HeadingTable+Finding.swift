internal import ReviewModel

/// Finding the table in a file.
extension HeadingTable {
  /// How far down the headings may stand.
  private static let searchedRows = 20

  /// The one table of a file, on the sheet asked for or on any.
  func table(
    in book: SheetBook, sheet: String?, subjects: [PersonID], label: (String) -> LabelledText
  ) throws(IntakeFault) -> HeadedTable {
    let sheets = book.sheets.filter { sheet == nil || $0.name == sheet }
    if let sheet, sheets.isEmpty {
      throw IntakeFault(.noSuchSheet(sheet, found: book.sheets.map(\.name)))
    }
    let tables = sheets.compactMap { sheet in
      headingRow(of: sheet).map { table(in: sheet, at: $0, subjects, label) }
    }
    // An empty form on another sheet is no second table.
    let filled = tables.filter { !$0.rows.isEmpty }
    guard filled.count < 2 else { throw IntakeFault(.severalTables(sheets: filled.map(\.sheet))) }
    guard let table = filled.first ?? tables.first else { throw missing(from: sheets) }
    for override in overrides where !table.columns.contains(where: { matches(override, $0) }) {
      let found = table.columns.map(\.heading)
      throw IntakeFault(
        .unknownHeading(
          override.heading, nearest: NearestHeading.to(override.heading, among: found),
          found: found),
        at: .init(sheet: place(table.sheet), row: table.headingRow))
    }
    return table
  }

  private func matches(_ override: Override, _ column: TableColumn) -> Bool {
    Folding.key(column.heading) == Folding.key(override.heading)
  }

  private func place(_ sheet: String) -> String? { sheet.isEmpty ? nil : sheet }

  private func fields(in row: SheetRow) -> Set<ChronologyField> {
    Set(row.cells.compactMap { field(of: $0.value.text) })
  }

  private func headingRow(of sheet: Sheet) -> SheetRow? {
    sheet.rows.prefix { $0.number <= Self.searchedRows }.first { row in
      fields(in: row).isSuperset(of: [.date, .event])
    }
  }

  private func table(
    in sheet: Sheet, at heading: SheetRow, _ subjects: [PersonID],
    _ label: (String) -> LabelledText
  ) -> HeadedTable {
    let columns = columns(of: heading, subjects, label)
    let keys = columns.map { (index: $0.index, key: Folding.key($0.heading)) }
    let below = sheet.rows.drop { $0.number <= heading.number }
    let repeated = below.filter { row in
      row.cells.count == keys.count
        && keys.allSatisfy { Folding.key(row[$0.index].text) == $0.key }
    }
    let numbers = Set(repeated.map(\.number))
    return HeadedTable(
      sheet: sheet.name, headingRow: heading.number, columns: columns,
      rows: below.filter { !numbers.contains($0.number) },
      repeatedHeadings: repeated.map(\.number),
      blankRows: (below.last?.number ?? heading.number) - heading.number - below.count)
  }

  /// A second column for the same field is kept as the agency's own.
  private func columns(
    of heading: SheetRow, _ subjects: [PersonID], _ label: (String) -> LabelledText
  ) -> [TableColumn] {
    let wanted = heading.cells.map { cell in
      let text = cell.value.text.tidied
      return TableColumn(
        index: cell.column, heading: text, use: use(of: text, subjects: subjects, label: label))
    }
    let isDecided = { (column: TableColumn) in overrides.contains { matches($0, column) } }
    var taken: Set<TableColumn.Use> = []
    var first: Set<Int> = []
    for column in wanted.filter(isDecided) + wanted.filter({ !isDecided($0) })
    where taken.insert(column.use).inserted {
      first.insert(column.index)
    }
    return wanted.map { column in
      guard !first.contains(column.index) else { return column }
      return TableColumn(index: column.index, heading: column.heading, use: .extra)
    }
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
