extension TemplateRenderer {
  /// A table with its caption above, as wide as the page has room.
  mutating func render(_ table: Table) {
    if !table.caption.isEmpty {
      paragraph(style: NamedStyle.tableCaption.name) { $0.words(table.caption) }
    }
    use(.cellText)
    let due = pendingBreak
    pendingBreak = nil
    let width = styles.widths[masterPage] ?? OdtStyles.defaultWidth
    let header = CellTags(automatic.prefix, .header)
    let style = automatic.table(
      widths: table.widths, total: width, after: due, isWhole: table.isWhole)
    literal("<table:table table:name=\"\(tableName())\" table:style-name=\"\(style)\">")
    for column in table.widths.indices {
      literal("<table:table-column table:style-name=\"\(style).\(column + 1)\"/>")
    }
    if !table.header.isEmpty {
      use(.headingText)
      literal("<table:table-header-rows>")
      row(table.header, header)
      literal("</table:table-header-rows>")
    }
    let tags = cellTags(of: table)
    for cells in table.rows { row(cells, tags, label: header, labelColumns: table.labelColumns) }
    // A table needs a row, even one that says nothing.
    if table.rows.isEmpty && table.header.isEmpty {
      row(table.widths.map { _ in "" }, tags)
    }
    literal("</table:table>")
  }

  /// A name that no other table has.
  private mutating func tableName() -> String {
    while true {
      let name = "silp" + unique("Table").filter { $0 != " " }
      if !taken.contains(name) { return name }
    }
  }

  /// How its rows are written: those to write in have room, and go on over a page.
  private mutating func cellTags(of table: Table) -> CellTags {
    if table.labelColumns > 0 { use(.headingText) }
    guard table.room > 0 else { return CellTags(automatic.prefix, .body) }
    use(.answer)
    return CellTags(automatic.prefix, .box, row: automatic.row(room: table.room))
  }

  /// One row: for long tables this is nearly all the work there is.
  private mutating func row(
    _ cells: [Table.Cell], _ own: CellTags, label: CellTags? = nil, labelColumns: Int = 0
  ) {
    out.append(contentsOf: own.row)
    for (place, cell) in cells.enumerated() {
      let tags = place < labelColumns ? label ?? own : own
      out.append(contentsOf: tags.cell)
      for paragraph in cell.paragraphs {
        out.append(contentsOf: tags.paragraph)
        render(paragraph)
        out.append(contentsOf: CellTags.endParagraph)
      }
      out.append(contentsOf: CellTags.endCell)
    }
    out.append(contentsOf: CellTags.endRow)
  }
}

/// The constant bytes of rows.
private struct CellTags {
  let cell: [UInt8]
  let paragraph: [UInt8]

  let row: [UInt8]

  static let endRow = Array("</table:table-row>".utf8)
  static let endCell = Array("</table:table-cell>".utf8)
  static let endParagraph = Array("</text:p>".utf8)

  /// What a cell is for.
  enum Purpose: String {
    case header = "HeadCell"
    case body = "Cell"
    case box = "Box"
  }

  init(_ prefix: String, _ purpose: Purpose, row: String? = nil) {
    let text: NamedStyle =
      switch purpose {
      case .header: .headingText
      case .body: .cellText
      case .box: .answer
      }
    let style = prefix + purpose.rawValue
    self.row = Array("<table:table-row table:style-name=\"\(row ?? prefix + "Row")\">".utf8)
    cell = Array(
      "<table:table-cell table:style-name=\"\(style)\" office:value-type=\"string\">".utf8)
    paragraph = Array("<text:p text:style-name=\"\(text.name)\">".utf8)
  }
}
