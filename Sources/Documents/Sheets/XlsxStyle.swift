/// The cell styles of a workbook, by their place in its list.
enum XlsxStyle: Int, CaseIterable {
  case plain, heading, text, guarded, date, time, number, guidance, guidanceHeading
  case ruledText, ruledDate, ruledTime, ruledNumber

  init(_ kind: WorkbookColumn.Kind) {
    switch kind {
    case .text, .choice: self = .text
    case .date: self = .date
    case .time: self = .time
    case .number: self = .number
    }
  }

  /// The style's number for an empty cell to fill in, with lines around it.
  var ruled: Int {
    switch self {
    case .date: XlsxStyle.ruledDate.rawValue
    case .time: XlsxStyle.ruledTime.rawValue
    case .number: XlsxStyle.ruledNumber.rawValue
    default: XlsxStyle.ruledText.rawValue
    }
  }

  /// The part `styles.xml`.
  static var part: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
    <numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>\
    <numFmt numFmtId="165" formatCode="hh:mm"/></numFmts>\
    <fonts count="3">\(font(""))\(font("<b/>"))\(font("<b/>", size: 13))</fonts>\
    <fills count="3"><fill><patternFill patternType="none"/></fill>\
    <fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">\
    <fgColor rgb="FFE8EDF2"/><bgColor indexed="64"/></patternFill></fill></fills>\
    <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>\
    <border>\(["left", "right", "top", "bottom"].map(line).joined())<diagonal/></border></borders>\
    <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
    <cellXfs count="\(allCases.count)">\(allCases.map(\.definition).joined())</cellXfs>\
    <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>\
    <dxfs count="0"/><tableStyles count="0"/></styleSheet>
    """
  }

  private static func font(_ weight: String, size: Int = 11) -> String {
    "<font>\(weight)<sz val=\"\(size)\"/><name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  private static func line(_ side: String) -> String {
    "<\(side) style=\"thin\"><color rgb=\"FFBFBFBF\"/></\(side)>"
  }

  private var definition: String {
    switch self {
    case .plain: "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
    case .heading: Self.format(0, font: 1, fill: 2, border: 1, vertical: "center")
    // 49 is text: what is typed into such a cell stays as it was typed.
    case .text: Self.format(49)
    case .guarded: Self.format(49, " quotePrefix=\"1\"")
    case .date: Self.format(164)
    case .time: Self.format(165)
    case .number: Self.format(0)
    case .guidance: Self.format(49)
    case .guidanceHeading: Self.format(49, font: 2)
    case .ruledText: Self.format(49, border: 1)
    case .ruledDate: Self.format(164, border: 1)
    case .ruledTime: Self.format(165, border: 1)
    case .ruledNumber: Self.format(0, border: 1)
    }
  }

  private static func format(
    _ number: Int, _ more: String = "", font: Int = 0, fill: Int = 0, border: Int = 0,
    vertical: String = "top"
  ) -> String {
    "<xf numFmtId=\"\(number)\" fontId=\"\(font)\" fillId=\"\(fill)\" borderId=\"\(border)\""
      + " xfId=\"0\"\(more) applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\""
      + " applyBorder=\"1\" applyAlignment=\"1\"><alignment vertical=\"\(vertical)\""
      + " wrapText=\"1\"/></xf>"
  }
}
