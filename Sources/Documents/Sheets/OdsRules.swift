/// The words offered in cells, and what somebody in a cell is told.
enum OdsRules {
  static func isNeeded(_ column: WorkbookColumn) -> Bool {
    !column.choices.isEmpty || !column.hint.isEmpty
  }

  /// What a column's rule is called.
  static func name(_ sheet: Int, _ column: Int) -> String { "rule\(sheet + 1).\(column + 1)" }

  static func append(_ sheets: [(name: String, part: Workbook.Part)], to out: inout [UInt8]) {
    var rules: [UInt8] = []
    for (sheet, value) in sheets.enumerated() {
      guard case .table(let table) = value.part else { continue }
      for (index, column) in table.columns.enumerated() where isNeeded(column) {
        let address = "\(SheetNames.quoted(value.name)).\(SheetNames.letters(index))2"
        append(column, name(sheet, index), address, to: &rules)
      }
    }
    guard !rules.isEmpty else { return }
    out.add("<table:content-validations>")
    out.append(contentsOf: rules)
    out.add("</table:content-validations>")
  }

  private static func append(
    _ column: WorkbookColumn, _ name: String, _ address: String, to out: inout [UInt8]
  ) {
    let words = column.choices
    out.add("<table:content-validation table:name=\"\(name)\"")
    if !words.isEmpty {
      out.add(" table:condition=\"")
      let list = words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
      XMLText.appendAttribute(
        "of:cell-content-is-in-list(\(list.joined(separator: ";")))", to: &out)
      out.add("\"")
    }
    out.add(" table:allow-empty-cell=\"true\" table:display-list=\"unsorted\"")
    out.add(" table:base-cell-address=\"")
    XMLText.appendAttribute(address, to: &out)
    out.add("\">")
    if !column.hint.isEmpty {
      out.add("<table:help-message table:title=\"")
      XMLText.appendAttribute(CellText.clean(column.heading), to: &out)
      out.add("\" table:display=\"true\"><text:p>")
      OdfText.append(CellText.clean(column.hint), to: &out)
      out.add("</text:p></table:help-message>")
    }
    if !words.isEmpty {
      out.add("<table:error-message table:title=\"\(WorkbookWords.otherWord)\"")
      out.add(" table:display=\"true\" table:message-type=\"warning\"><text:p>")
      out.add("\(WorkbookWords.keepOtherWord)</text:p></table:error-message>")
    }
    out.add("</table:content-validation>")
  }
}
