internal import Documents
internal import ReviewModel
internal import Views

/// The chronology as a table of a spreadsheet.
///
/// That of one agency holds exactly what its entries say, under headings that an import knows.
struct ChronologySheet {
  /// The table.
  let table: WorkbookTable

  /// Makes the table of a view.
  ///
  /// - Parameters:
  ///   - view: What its readers may see.
  ///   - agency: Whose entries; nil for everybody's, with numbers and agencies beside them.
  ///   - reads: How an import would read words as a date.
  ///   - field: What an import would take a heading for.
  init(
    _ view: DeidentifiedReview, agency: AgencyID?,
    reads: (String) -> (date: EDTFDate, time: TimeOfDay?)?,
    field: (String) -> ChronologyField?
  ) {
    let told = view.filedChronology.filter { agency == nil || $0.entry.value.agency == agency }
    let entries = told.map(\.entry.value)
    var columns: [SheetColumn] = []
    if agency == nil {
      columns.append(SheetColumn("No.", width: 1.5) { .text(told[$0].told.reference) })
      columns.append(SheetColumn("Agency", width: 3) { .text(told[$0].told.agency) })
    }
    let cells = EntryCells(view, entries)
    columns += cells.standard(reads, extraFields: cells.extraFields(field))
    columns += cells.perSubject
    columns += cells.extras
    if agency == nil {
      let isLinked = told.contains { !$0.told.alsoRecordedBy.isEmpty }
      if isLinked {
        columns.append(
          SheetColumn("Also recorded by", width: 4) { .text(told[$0].told.alsoRecordedBy) })
      }
    }
    table = WorkbookTable(
      name: agency.map { view.labels[$0] } ?? "Chronology",
      columns: columns.map { WorkbookColumn($0.heading, width: $0.width, kind: $0.kind) },
      rows: entries.indices.map { row in columns.map { $0.cell(row).orEmpty } })
  }
}

/// A column and what stands in each row of it.
struct SheetColumn {
  let heading: String
  let width: Double
  let kind: WorkbookColumn.Kind
  let cell: (Int) -> WorkbookCell

  init(
    _ heading: String, width: Double, kind: WorkbookColumn.Kind = .text,
    cell: @escaping (Int) -> WorkbookCell
  ) {
    self.heading = heading
    self.width = width
    self.kind = kind
    self.cell = cell
  }
}

extension WorkbookCell {
  /// The cell, or nothing where it holds no words.
  var orEmpty: WorkbookCell { self == .text("") ? .empty : self }
}
