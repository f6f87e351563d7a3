internal import XML

/// Writes `content.xml` of a spreadsheet.
enum OdsContent {
  static func bytes(_ sheets: [(name: String, part: Workbook.Part)]) -> [UInt8] {
    var out = OdfNames.root("office:document-content")
    out.add("<office:automatic-styles>")
    for (index, sheet) in sheets.enumerated() { appendStyles(sheet.part, index, to: &out) }
    out.add("</office:automatic-styles><office:body><office:spreadsheet>")
    OdsRules.append(sheets, to: &out)
    for (index, sheet) in sheets.enumerated() {
      out.add("<table:table table:name=\"")
      XMLText.appendAttribute(sheet.name, to: &out)
      out.add("\" table:style-name=\"sheet\(index + 1)\">")
      switch sheet.part {
      case .table(let table): append(table, index, to: &out)
      case .guidance(_, let lines): append(lines, index, to: &out)
      }
      out.add("</table:table>")
    }
    out.add("</office:spreadsheet></office:body></office:document-content>")
    return out
  }

  /// The sheet's own style and its columns' widths.
  private static func appendStyles(_ part: Workbook.Part, _ index: Int, to out: inout [UInt8]) {
    let name = "sheet\(index + 1)"
    var widths = [17.0]
    var page = "Reading"
    if case .table(let table) = part {
      widths = table.columns.map(\.width)
      page = "Default"
    }
    out.add("<style:style style:name=\"\(name)\" style:family=\"table\"")
    out.add(" style:master-page-name=\"\(page)\"><style:table-properties table:display=\"true\"/>")
    out.add("</style:style>")
    for (column, width) in widths.enumerated() {
      out.add("<style:style style:name=\"\(name).\(column + 1)\" style:family=\"table-column\">")
      out.add("<style:table-column-properties style:column-width=\"\(OdfLength.text(width))\"/>")
      out.add("</style:style>")
    }
  }

  private static func append(_ table: WorkbookTable, _ index: Int, to out: inout [UInt8]) {
    let columns = table.columns
    guard !columns.isEmpty else {
      out.add("<table:table-column/><table:table-row><table:table-cell/></table:table-row>")
      return
    }
    for (column, value) in columns.enumerated() {
      out.add("<table:table-column table:style-name=\"sheet\(index + 1).\(column + 1)\"")
      out.add(" table:default-cell-style-name=\"\(OdsStyles.name(value.kind))\"/>")
    }
    out.add("<table:table-header-rows><table:table-row>")
    for column in columns { text(column.heading, "", "silpHeading", to: &out) }
    out.add("</table:table-row></table:table-header-rows>")
    let rules = columns.indices.map { column in
      OdsRules.isNeeded(columns[column])
        ? " table:content-validation-name=\"\(OdsRules.name(index, column))\"" : ""
    }
    for row in table.rows {
      out.add("<table:table-row>")
      for column in columns.indices {
        append(column < row.count ? row[column] : .empty, rules[column], to: &out)
      }
      out.add("</table:table-row>")
    }
    appendEmpty(table.emptyRows, columns, rules, isRuled: true, to: &out)
    let more = table.lastOffered - 1 - table.rows.count - table.emptyRows
    if rules.contains(where: { !$0.isEmpty }) {
      appendEmpty(more, columns, rules, isRuled: false, to: &out)
    }
  }

  private static func appendEmpty(
    _ count: Int, _ columns: [WorkbookColumn], _ rules: [String], isRuled: Bool,
    to out: inout [UInt8]
  ) {
    guard count > 0 else { return }
    out.add("<table:table-row table:number-rows-repeated=\"\(count)\">")
    for (column, value) in columns.enumerated() {
      let style = OdsStyles.name(value.kind) + (isRuled ? "Ruled" : "")
      out.add("<table:table-cell table:style-name=\"\(style)\"\(rules[column])/>")
    }
    out.add("</table:table-row>")
  }

  private static func append(_ lines: [GuidanceLine], _ index: Int, to out: inout [UInt8]) {
    out.add("<table:table-column table:style-name=\"sheet\(index + 1).1\"")
    out.add(" table:default-cell-style-name=\"silpText\"/>")
    if lines.isEmpty { out.add("<table:table-row><table:table-cell/></table:table-row>") }
    for line in lines {
      var style = "silpText"
      if case .heading = line { style = "silpGuidanceHeading" }
      out.add("<table:table-row>")
      text(line.words, "", style, to: &out)
      out.add("</table:table-row>")
    }
  }

  private static func append(_ cell: WorkbookCell, _ rule: String, to out: inout [UInt8]) {
    switch cell {
    case .empty: out.add("<table:table-cell\(rule)/>")
    case .text(let words): text(words, rule, "silpText", to: &out)
    case .day(let day):
      value(
        " office:value-type=\"date\" office:date-value=\"\(day.iso)\"", rule, "silpDate",
        day.written, to: &out)
    case .time(let time):
      let length = "PT\(time.written.replacing(":", with: "H"))M00S"
      value(
        " office:value-type=\"time\" office:time-value=\"\(length)\"", rule, "silpTime",
        time.written, to: &out)
    case .number(let number):
      guard let words = CellText.number(number) else {
        out.add("<table:table-cell\(rule)/>")
        return
      }
      value(
        " office:value-type=\"float\" office:value=\"\(words)\"", rule, "silpNumber", words,
        to: &out)
    }
  }

  private static func value(
    _ attributes: String, _ rule: String, _ style: String, _ shown: String, to out: inout [UInt8]
  ) {
    out.add("<table:table-cell table:style-name=\"\(style)\"\(rule)\(attributes)>")
    out.add("<text:p>\(shown)</text:p></table:table-cell>")
  }

  /// A cell of words: a paragraph a line.
  private static func text(
    _ words: String, _ rule: String, _ style: String, to out: inout [UInt8]
  ) {
    out.add("<table:table-cell table:style-name=\"\(style)\"\(rule)")
    guard !words.isEmpty else {
      out.add("/>")
      return
    }
    out.add(" office:value-type=\"string\">")
    for line in CellText.clean(words).split(separator: "\n", omittingEmptySubsequences: false) {
      out.add("<text:p>")
      OdfText.append(String(line), to: &out)
      out.add("</text:p>")
    }
    out.add("</table:table-cell>")
  }
}
