extension DocxWriter {
  /// A table with its caption above, as wide as the page has room.
  mutating func append(_ table: Table) {
    if !table.caption.isEmpty { paragraph("TableCaption", [.text(table.caption)]) }
    let widths = DocxTable.twips(table.widths, of: width)
    add("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/>")
    add("<w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>")
    if table.room > 0 { add(DocxTable.boxBorders) }
    add("<w:tblLayout w:type=\"fixed\"/>")
    add("<w:tblLook w:val=\"0020\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"0\"")
    add(" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
    if !table.caption.isEmpty {
      add("<w:tblCaption w:val=\"")
      addText(table.caption, attribute: true)
      add("\"/>")
    }
    add("</w:tblPr><w:tblGrid>")
    for width in widths { add("<w:gridCol w:w=\"\(width)\"/>") }
    add("</w:tblGrid>")
    if !table.header.isEmpty { row(table.header, widths, isHeader: true) }
    for (place, cells) in table.rows.enumerated() {
      let keeps = table.isWhole && place + 1 < table.rows.count
      row(cells, widths, isHeader: false, table, keepsNext: keeps)
    }
    // A table needs a row, even one that says nothing.
    if table.rows.isEmpty && table.header.isEmpty {
      row(widths.map { _ in "" }, widths, isHeader: false)
    }
    add("</w:tbl>")
  }

  private mutating func row(
    _ cells: [Table.Cell], _ widths: [Int], isHeader: Bool, _ table: Table? = nil,
    keepsNext: Bool = false
  ) {
    let room = table?.room ?? 0
    add("<w:tr><w:trPr>")
    if room == 0 { add("<w:cantSplit/>") }
    if room > 0 {
      add("<w:trHeight w:val=\"\(DocxTable.twips(room))\" w:hRule=\"atLeast\"/>")
    }
    add("\(isHeader ? "<w:tblHeader/>" : "")</w:trPr>")
    for (place, (cell, width)) in zip(cells, widths).enumerated() {
      let isLabel = place < (table?.labelColumns ?? 0)
      add("<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>")
      if isLabel {
        add("<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF2\"/>")
      } else if isHeader {
        add(
          "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"E8EDF2\"/><w:vAlign w:val=\"bottom\"/>")
      }
      add("</w:tcPr>")
      for content in cell.paragraphs {
        let style = isHeader || isLabel ? "TableHeading" : room > 0 ? "Answer" : "TableContents"
        paragraph(style, content, before: keepsNext ? "<w:keepNext/>" : "")
      }
      add("</w:tc>")
    }
    add("</w:tr>")
  }
}

/// Lengths in tables.
enum DocxTable {
  /// Lines around what is to be filled in, seen on paper too.
  static let boxBorders: String = {
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"6\" w:space=\"0\" w:color=\"7F8C99\"/>"
    }.joined()
    return "<w:tblBorders>\(lines)</w:tblBorders>"
  }()

  /// A length in centimetres, in twentieths of a point.
  static func twips(_ length: Double) -> Int { Int((length / 2.54 * 1440).rounded()) }

  /// Shares of a width in centimetres, in twentieths of a point.
  static func twips(_ shares: [Double], of width: Double) -> [Int] {
    let sum = shares.reduce(0, +)
    return shares.map { max(1, Int(($0 / sum * width / 2.54 * 1440).rounded())) }
  }
}
