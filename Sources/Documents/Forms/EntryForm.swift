/// A form of many rows to send out, in whichever format its reader has.
///
/// Dates are words in it on purpose: a spreadsheet program would turn "May 2016" into the first of
/// May, and 3/5/16 into March where it is set up for America.
public struct EntryForm: Sendable, Hashable {
  /// What the files say about themselves; the title stands over the form.
  public var metadata: DocumentMetadata
  /// The name of the sheet with the rows.
  public var name: String
  /// The columns; a column of dates or times takes words.
  public var columns: [WorkbookColumn]
  /// What somebody who fills it in should know.
  public var guidance: [GuidanceLine]
  /// How many empty rows there are.
  public var emptyRows: Int

  /// Makes a form.
  public init(
    metadata: DocumentMetadata, name: String, columns: [WorkbookColumn],
    guidance: [GuidanceLine], emptyRows: Int = 25
  ) {
    self.metadata = metadata
    self.name = name
    self.columns = columns
    self.guidance = guidance
    self.emptyRows = max(1, emptyRows)
  }

  /// The form as a spreadsheet: its rows on the first sheet, the guidance on the second.
  public var workbook: Workbook {
    let typed = columns.map { column in
      var column = column
      switch column.kind {
      case .date, .time: column.kind = .text
      case .text, .number, .choice: break
      }
      return column
    }
    let table = WorkbookTable(name: name, columns: typed, emptyRows: emptyRows)
    return Workbook(
      metadata: metadata,
      parts: [
        .table(table),
        .guidance(name: "Guidance", [.heading(metadata.title)] + guidance + columnLines),
      ])
  }

  /// The form as a document: a page of guidance, then the table, both lying.
  public var document: Document {
    var blocks: [Block] = [
      .turn(to: .landscape), .paragraph(.title, [.text(metadata.title)]),
    ]
    for line in guidance {
      switch line {
      case .heading(let words): blocks.append(.heading(.two, [.text(words)]))
      case .text(let words): blocks.append(.paragraph(words))
      }
    }
    blocks.append(.heading(.two, ["The columns"]))
    blocks.append(.list(TextList(columns.map { TextList.Item(EntryForm.inlines($0)) })))
    let row = columns.map { column in
      column.choices.isEmpty
        ? "" : Table.Cell([[.choice(Choice(column.heading, column.choices))]])
    }
    blocks.append(.pageBreak)
    blocks.append(
      .table(
        Table(
          widths: columns.map(\.width), header: columns.map { Table.Cell($0.heading) },
          rows: Array(repeating: row, count: emptyRows))))
    return Document(metadata: metadata, blocks: blocks)
  }

  /// The form as CSV: its heading row, since CSV has room for nothing else.
  public func csv(_ options: CsvOptions = CsvOptions()) -> [UInt8] {
    WorkbookTable(name: name, columns: columns).csv(options)
  }

  /// What each column is for, in the words of its hint and the words to choose from.
  private var columnLines: [GuidanceLine] {
    [.heading("The columns")]
      + columns.map { .text("\($0.heading): \(EntryForm.explanation($0))") }
  }

  private static func inlines(_ column: WorkbookColumn) -> [Inline] {
    [.strong(column.heading), .text(": " + explanation(column))]
  }

  private static func explanation(_ column: WorkbookColumn) -> String {
    let words = column.choices.joined(separator: "; ")
    let choice = words.isEmpty ? "" : "One of: \(words)."
    let parts = [column.hint, choice].filter { !$0.isEmpty }
    return parts.isEmpty ? "in your own words." : parts.joined(separator: " ")
  }
}
