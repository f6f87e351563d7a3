internal import ReviewModel

/// The tables that stand below one another on one sheet.
extension TableSearch {
  /// Those that have headings for the date and the event.
  func sections(of sheet: Sheet) -> [HeadedTable] {
    var starts: [Int] = []
    var keys: [[String]] = []
    for (index, row) in sheet.rows.enumerated() {
      guard !starts.isEmpty || row.number <= Self.searchedRows else { break }
      guard mayBeHeadings(row), fields(in: row).isSuperset(of: [.date, .event]) else { continue }
      let words = row.cells.map { Folding.key($0.value.text) }
      // The same headings again, as at the top of every page, begin no other table.
      guard keys.last != words else { continue }
      starts.append(index)
      keys.append(words)
    }
    return starts.enumerated().map { order, start in
      let end = order + 1 < starts.count ? starts[order + 1] : sheet.rows.count
      return section(of: sheet, start..<end, isLast: end == sheet.rows.count)
    }
  }

  /// Quickly sets aside rows of dates and prose.
  private func mayBeHeadings(_ row: SheetRow) -> Bool {
    row.cells.count > 1
      && row.cells.allSatisfy { cell in
        guard case .text(let text) = cell.value else { return false }
        return text.utf8.count <= 200
          && (text.utf8.first.map { !(0x30...0x39).contains($0) } ?? true)
      }
  }

  private func section(of sheet: Sheet, _ range: Range<Int>, isLast: Bool) -> HeadedTable {
    let heading = sheet.rows[range.lowerBound]
    let last = lastHeadingRow(heading, sheet)
    var body = sheet.rows[range].drop { $0.number <= last }
    // A single cell right above the next table's headings is that table's title.
    if !isLast, let title = body.last, title.cells.count == 1 { body = body.dropLast() }
    let columns = columns(headingCells(heading, upTo: last, in: sheet))
    return table(sheet, headingRow: last, columns: columns, Array(body), repeating: heading)
  }

  /// Where headings are joined with cells below, those belong to the headings.
  private func lastHeadingRow(_ heading: SheetRow, _ sheet: Sheet) -> Int {
    let ends = sheet.merges.filter { merge in
      merge.rows.lowerBound == heading.number && merge.rows.count <= 3
        && heading.cells.contains { merge.columns.contains($0.column) }
    }
    return ends.map(\.rows.upperBound).max() ?? heading.number
  }

  /// The words of headings, those of the row below after those they stand under.
  private func headingCells(
    _ heading: SheetRow, upTo last: Int, in sheet: Sheet
  ) -> [(index: Int, text: String)] {
    var words: [Int: String] = [:]
    for cell in heading.cells { words[cell.column] = cell.value.text.tidied }
    for row in sheet.rows where row.number > heading.number && row.number <= last {
      for cell in row.cells {
        let above = sheet.merges.first {
          $0.rows.contains(heading.number) && $0.columns.contains(cell.column)
        }
        let upper = heading[above?.columns.lowerBound ?? cell.column].text.tidied
        let text = cell.value.text.tidied
        let whole = (upper + " " + text).tidied
        // `Child seen` over `yes or no` is the column for child seen; over `alone` it is another.
        let isFirst = above == nil || above?.columns.lowerBound == cell.column
        let isUpper =
          isFirst && headings.field(of: whole) == nil && headings.field(of: upper) != nil
        words[cell.column] = isUpper ? upper : whole
      }
    }
    return words.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A second column for the same field is kept as the agency's own.
  func columns(_ headings: [(index: Int, text: String)]) -> [TableColumn] {
    let wanted = headings.map { index, text in
      let (use, basis) = self.headings.use(of: text, subjects: subjects, label: label)
      return TableColumn(index: index, heading: text, use: use, basis: basis)
    }
    let said = wanted.filter { $0.basis == .said } + wanted.filter { $0.basis == .saved }
    var taken: Set<TableColumn.Use> = []
    var first: Set<Int> = []
    for column in said + wanted.filter({ $0.basis == .heading })
    where taken.insert(column.use).inserted {
      first.insert(column.index)
    }
    return wanted.map { first.contains($0.index) ? $0 : $0.used(as: .extra, $0.basis) }
  }
}

extension TableSearch {
  /// A table of a document that goes on after a break without saying its headings again.
  func continuation(of before: HeadedTable, in sheet: Sheet) -> HeadedTable? {
    guard let date = before.column(for: .date), let event = before.column(for: .event),
      let last = before.columns.last?.index, !sheet.rows.isEmpty,
      sheet.rows.allSatisfy({ ($0.cells.last?.column ?? 0) <= last })
    else { return nil }
    let fitting = sheet.rows.count { row in
      ColumnShape.isDate(row[date.index], dates) && row[event.index] != .empty
    }
    guard fitting * 2 > sheet.rows.count else { return nil }
    return table(sheet, headingRow: 0, columns: before.columns, sheet.rows, repeating: nil)
  }

  /// Puts a table together from its rows, which are looked through for what is no row.
  func table(
    _ sheet: Sheet, headingRow: Int, columns: [TableColumn], _ below: [SheetRow],
    repeating heading: SheetRow?
  ) -> HeadedTable {
    let keys = heading?.cells.map { (index: $0.column, key: Folding.key($0.value.text)) } ?? []
    var repeated: [Int] = []
    var bands: [HeadedTable.Band] = []
    var rows: [SheetRow] = []
    rows.reserveCapacity(below.count)
    let wide = Set(
      sheet.merges.filter {
        $0.rows.count == 1 && $0.columns.count > 2 && $0.columns.count >= columns.count - 1
      }
      .map(\.rows.lowerBound))
    for row in below {
      if !keys.isEmpty, row.cells.count == keys.count,
        keys.allSatisfy({ Folding.key(row[$0.index].text) == $0.key })
      {
        repeated.append(row.number)
      } else if row.cells.count == 1, wide.contains(row.number), let cell = row.cells.first {
        bands.append(.init(row: row.number, text: cell.value.text.tidied))
      } else {
        rows.append(row)
      }
    }
    let filled = JoinedRows.fill(&rows, from: sheet.merges, below: headingRow)
    let blank = max(0, (below.last?.number ?? headingRow) - headingRow - below.count)
    return HeadedTable(
      sheet: sheet.name, headingRow: headingRow, columns: TimeShape.found(columns, rows, dates),
      rows: rows, repeatedHeadings: repeated, blankRows: blank, bands: bands, filledRows: filled)
  }
}
