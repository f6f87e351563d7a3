/// Writes `styles.xml` of a spreadsheet: its cells and its pages.
enum OdsStyles {
  /// The style of a column's cells.
  static func name(_ kind: WorkbookColumn.Kind) -> String {
    switch kind {
    case .text, .choice: "silpText"
    case .date: "silpDate"
    case .time: "silpTime"
    case .number: "silpNumber"
    }
  }

  static func bytes(marking: String) -> [UInt8] {
    var out = OdfNames.root("office:document-styles")
    out.add(cells)
    out.add("<office:automatic-styles>")
    out.add(
      layout(
        "Lying", width: "29.7cm", height: "21cm", "landscape", print: "grid objects charts drawings"
      ))
    out.add(
      layout(
        "Standing", width: "21cm", height: "29.7cm", "portrait", print: "objects charts drawings"))
    out.add("</office:automatic-styles><office:master-styles>")
    for (name, page) in [("Default", "Lying"), ("Reading", "Standing")] {
      out.add("<style:master-page style:name=\"\(name)\" style:page-layout-name=\"\(page)\">")
      out.add("<style:header><text:p>")
      OdfText.append(CellText.clean(marking), to: &out)
      out.add("</text:p></style:header><style:footer><text:p>Page ")
      out.add("<text:page-number>1</text:page-number> of <text:page-count>1</text:page-count>")
      out.add("</text:p></style:footer></style:master-page>")
    }
    out.add("</office:master-styles></office:document-styles>")
    return out
  }

  private static func layout(
    _ name: String, width: String, height: String, _ orientation: String, print: String
  ) -> String {
    """
    <style:page-layout style:name="\(name)"><style:page-layout-properties \
    fo:page-width="\(width)" fo:page-height="\(height)" fo:margin="1.5cm" \
    style:print-orientation="\(orientation)" style:scale-to-X="1" \
    style:print="\(print)"/>\
    <style:header-style><style:header-footer-properties fo:min-height="0.6cm" \
    fo:margin-bottom="0.3cm"/></style:header-style><style:footer-style>\
    <style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/>\
    </style:footer-style></style:page-layout>
    """
  }

  private static let cells = """
    <office:font-face-decls><style:font-face style:name="Calibri" \
    svg:font-family="Calibri, Carlito, 'Liberation Sans'" style:font-family-generic="swiss"/>\
    </office:font-face-decls><office:styles>\
    <style:default-style style:family="table-cell"><style:text-properties \
    style:font-name="Calibri" fo:font-size="11pt" fo:language="en" fo:country="GB"/>\
    </style:default-style>\
    <number:text-style style:name="silpAsTyped"><number:text-content/></number:text-style>\
    <number:date-style style:name="silpDayMonthYear"><number:day number:style="long"/>\
    <number:text>/</number:text><number:month number:style="long"/><number:text>/</number:text>\
    <number:year number:style="long"/></number:date-style>\
    <number:time-style style:name="silpHourMinute"><number:hours number:style="long"/>\
    <number:text>:</number:text><number:minutes number:style="long"/></number:time-style>\
    <number:number-style style:name="silpGeneral"><number:number number:min-integer-digits="1"/>\
    </number:number-style>\
    <style:style style:name="Default" style:family="table-cell"><style:table-cell-properties \
    style:vertical-align="top" fo:wrap-option="wrap"/></style:style>\
    \(pair("silpText", "silpAsTyped"))\(pair("silpDate", "silpDayMonthYear"))\
    \(pair("silpTime", "silpHourMinute"))\(pair("silpNumber", "silpGeneral"))\
    <style:style style:name="silpHeading" style:family="table-cell" \
    style:parent-style-name="Default" style:data-style-name="silpAsTyped">\
    <style:table-cell-properties fo:background-color="#e8edf2" \
    fo:border="0.5pt solid #bfbfbf" style:vertical-align="middle"/>\
    <style:text-properties fo:font-weight="bold"/></style:style>\
    <style:style style:name="silpGuidanceHeading" style:family="table-cell" \
    style:parent-style-name="Default" style:data-style-name="silpAsTyped">\
    <style:text-properties fo:font-size="13pt" fo:font-weight="bold"/></style:style>\
    </office:styles>
    """

  /// A style for cells, and one with lines for those to fill in.
  private static func pair(_ name: String, _ data: String) -> String {
    let start = "<style:style style:name=\"\(name)"
    let rest =
      "\" style:family=\"table-cell\" style:parent-style-name=\"Default\""
      + " style:data-style-name=\"\(data)\""
    return start + rest + "/>" + start + "Ruled" + rest
      + "><style:table-cell-properties fo:border=\"0.5pt solid #bfbfbf\"/></style:style>"
  }
}
