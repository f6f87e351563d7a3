internal import XML

/// Writes the XML of one sheet, its elements in the order of ECMA-376 part 1, 18.3.1.99.
enum XlsxSheet {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  /// The declaration and the root's start.
  static let start = Array(
    ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"\(main)\">")
      .utf8)

  /// The whole part.
  static func bytes(
    _ part: Workbook.Part, _ lists: XlsxLists, marking: String, isFirst: Bool
  ) -> [UInt8] {
    switch part {
    case .table(let table): bytes(table, lists, marking, isFirst)
    case .guidance(_, let lines): bytes(lines, marking, isFirst)
    }
  }

  private static func bytes(
    _ table: WorkbookTable, _ lists: XlsxLists, _ marking: String, _ isFirst: Bool
  ) -> [UInt8] {
    var out = start
    out.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    out.add("<sheetViews><sheetView showGridLines=\"1\"")
    if isFirst { out.add(" tabSelected=\"1\"") }
    out.add(" workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\"")
    out.add(" state=\"frozen\"/><selection pane=\"bottomLeft\" activeCell=\"A2\" sqref=\"A2\"/>")
    out.add("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    appendColumns(table.columns, to: &out)
    appendRows(of: table, to: &out)
    appendRules(of: table, lists, to: &out)
    appendPrint("landscape", marking, hasLines: table.emptyRows == 0, to: &out)
    if let last = table.columns.indices.last {
      // No green corners on dates and numbers that are words on purpose.
      out.add("<ignoredErrors><ignoredError sqref=\"A1:\(SheetNames.letters(last))")
      out.add("\(table.lastOffered)\" twoDigitTextYear=\"1\" numberStoredAsText=\"1\"/>")
      out.add("</ignoredErrors>")
    }
    out.add("</worksheet>")
    return out
  }

  private static func bytes(
    _ lines: [GuidanceLine], _ marking: String, _ isFirst: Bool
  ) -> [UInt8] {
    var out = start
    out.add("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    out.add("<sheetViews><sheetView showGridLines=\"0\"")
    if isFirst { out.add(" tabSelected=\"1\"") }
    out.add(" workbookViewId=\"0\"/></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>")
    out.add("<cols><col min=\"1\" max=\"1\" width=\"85\" customWidth=\"1\"/></cols><sheetData>")
    for (index, line) in lines.enumerated() {
      let height = RowHeight.points([.text(line.words)], [80])
      out.add("<row r=\"\(index + 1)\" ht=\"\(height + 3)\">")
      var style = XlsxStyle.guidance
      if case .heading = line { style = .guidanceHeading }
      text(line.words, at: "A\(index + 1)", style, to: &out)
      out.add("</row>")
    }
    out.add("</sheetData>")
    appendPrint("portrait", marking, hasLines: false, to: &out)
    out.add("</worksheet>")
    return out
  }

  private static func appendColumns(_ columns: [WorkbookColumn], to out: inout [UInt8]) {
    guard !columns.isEmpty else { return }
    out.add("<cols>")
    for (index, column) in columns.enumerated() {
      // A character of the standard type is about a fifth of a centimetre wide.
      let width = Double(Int((column.width / 0.19 * 100).rounded())) / 100
      out.add("<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"")
      out.add(" style=\"\(XlsxStyle(column.kind).rawValue)\" customWidth=\"1\"/>")
    }
    out.add("</cols>")
  }

  private static func appendRows(of table: WorkbookTable, to out: inout [UInt8]) {
    let letters = table.columns.indices.map { SheetNames.letters($0) }
    let styles = table.columns.map { XlsxStyle($0.kind) }
    out.add("<sheetData><row r=\"1\">")
    for (index, column) in table.columns.enumerated() {
      text(column.heading, at: letters[index] + "1", .heading, to: &out)
    }
    out.add("</row>")
    let room = table.columns.map { max(1, Int($0.width / 0.2)) }
    for (index, row) in table.rows.enumerated() {
      let number = String(index + 2)
      out.add("<row r=\"\(number)\" ht=\"\(RowHeight.points(row, room))\">")
      for (column, cell) in row.prefix(letters.count).enumerated() {
        append(cell, at: letters[column] + number, to: &out)
      }
      out.add("</row>")
    }
    for index in 0..<table.emptyRows {
      let number = String(index + table.rows.count + 2)
      out.add("<row r=\"\(number)\" ht=\"\(RowHeight.toFillIn)\">")
      for (column, style) in styles.enumerated() {
        out.add("<c r=\"\(letters[column])\(number)\" s=\"\(style.ruled)\"/>")
      }
      out.add("</row>")
    }
    out.add("</sheetData>")
  }

  private static func append(_ cell: WorkbookCell, at place: String, to out: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .text(let words): text(words, at: place, .text, to: &out)
    case .day(let day): value(String(day.serial), at: place, .date, to: &out)
    case .time(let time):
      let fraction = Double(time.hour * 60 + time.minute) / 1440
      value(String(fraction), at: place, .time, to: &out)
    case .number(let number):
      if let words = CellText.number(number) { value(words, at: place, .number, to: &out) }
    }
  }

  private static func value(
    _ number: String, at place: String, _ style: XlsxStyle, to out: inout [UInt8]
  ) {
    out.add("<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(number)</v></c>")
  }

  /// A cell of words, in the style for them that keeps them words.
  static func text(
    _ words: String, at place: String, _ style: XlsxStyle, to out: inout [UInt8]
  ) {
    guard !words.isEmpty else { return }
    let clean = CellText.clean(words)
    let isRisky = FormulaGuard.isRisky(clean) || clean.utf8.first == UInt8(ascii: "'")
    let used = style == .text && isRisky ? XlsxStyle.guarded : style
    out.add("<c r=\"\(place)\" s=\"\(used.rawValue)\" t=\"inlineStr\"><is>")
    let ends = [clean.unicodeScalars.first, clean.unicodeScalars.last]
    let isKept = clean.utf8.contains(0x0A) || ends.contains { $0?.properties.isWhitespace == true }
    out.add(isKept ? "<t xml:space=\"preserve\">" : "<t>")
    XMLEscape.append(XlsxEscapes.escaped(clean), to: &out, attribute: false)
    out.add("</t></is></c>")
  }
}
