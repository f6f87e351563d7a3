internal import ReviewModel

/// What there is to say of a file as a whole.
enum FileNotices {
  static func notices(
    of tables: [HeadedTable], in book: SheetBook, _ headings: HeadingTable
  ) -> [IntakeNotice] {
    let read = Set(tables.map(\.sheet))
    // The sheets that our own forms have beside their table go without a word.
    let ours = Set(["Guidance", "Lists"]).subtracting(read)
    var notices = book.hiddenSheets.filter { !ours.contains($0) }.map(IntakeNotice.hiddenSheet)
    notices += book.sheets.enumerated().filter { place, sheet in
      // A table around or inside one that was read has been read with it.
      !read.contains(sheet.name) && sheet.remarks.parent == nil
        && !ours.contains(sheet.name)
        && !book.sheets.contains { $0.remarks.parent == place && read.contains($0.name) }
    }.map { .sheetWithoutTable($0.element.name) }
    if case .delimited(_, .windows1252) = book.format { notices.append(.guessedEncoding) }
    if book.hasMacros { notices.append(.macrosIgnored) }
    if tables.count > 1 {
      notices.append(.severalTables(tables.map { .init(sheet: $0.sheet, rows: $0.rows.count) }))
    }
    notices += book.sheets.filter { read.contains($0.name) }.flatMap(sheetNotices)
    let lost = book.sheets.reduce(0) { $0 + $1.remarks.deletions }
    if lost > 0 { notices.append(.deletedText(lost)) }
    for table in tables { notices += tableNotices(table, headings) }
    return notices
  }

  private static func sheetNotices(_ sheet: Sheet) -> [IntakeNotice] {
    var notices: [IntakeNotice] = []
    if !sheet.remarks.hiddenRows.isEmpty {
      notices.append(.hiddenRows(sheet: sheet.name, rows: sheet.remarks.hiddenRows))
    }
    if !sheet.remarks.formulasWithoutResult.isEmpty {
      notices.append(
        .formulasWithoutResult(sheet: sheet.name, rows: sheet.remarks.formulasWithoutResult))
    }
    return notices
  }

  private static func tableNotices(
    _ table: HeadedTable, _ headings: HeadingTable
  ) -> [IntakeNotice] {
    var notices: [IntakeNotice] = []
    // A table that goes on has the columns of the one before, which have been spoken of.
    if table.headingRow > 0 || table.columns.contains(where: { $0.basis == .shape }) {
      notices += table.columns.compactMap { column in notice(of: column, headings) }
    }
    if table.headingRow == 0, table.columns.contains(where: { !$0.heading.isEmpty }) {
      notices.append(.continuedTable(table.sheet))
    }
    notices += columnsWithoutHeading(of: table)
    if !table.repeatedHeadings.isEmpty {
      notices.append(.repeatedHeadings(rows: table.repeatedHeadings))
    }
    if table.blankRows > 0 { notices.append(.blankRows(table.blankRows)) }
    notices += table.bands.map { .band($0.text, row: $0.row) }
    if !table.filledRows.isEmpty { notices.append(.joinedCells(rows: table.filledRows)) }
    return notices
  }

  private static func notice(of column: TableColumn, _ headings: HeadingTable) -> IntakeNotice? {
    switch (column.use, column.basis) {
    case (.field(let field), .shape):
      return .guessedColumn(heading: column.heading, column: column.letters, field: field)
    case (.extra, .heading):
      // Without a heading its rows are counted.
      if column.heading.isEmpty { return nil }
      if let field = headings.field(of: column.heading) {
        return .secondColumn(heading: column.heading, column: column.letters, field: field)
      }
      return .extraColumn(
        heading: column.heading, column: column.letters,
        nearest: headings.nearest(to: column.heading))
    default: return nil
    }
  }

  private static func columnsWithoutHeading(of table: HeadedTable) -> [IntakeNotice] {
    let headed = Set(
      table.columns.filter { !$0.heading.isEmpty || $0.use != .extra }.map(\.index))
    var counts: [Int: Int] = [:]
    for row in table.rows {
      for cell in row.cells where !headed.contains(cell.column) {
        counts[cell.column, default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { column, rows in
      .columnWithoutHeading(column: ColumnLetters.letters(of: column), rows: rows)
    }
  }
}
