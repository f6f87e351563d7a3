/// A page break that a block brings.
enum PageBreak: Hashable {
  /// A new page like the last.
  case page
  /// A new page of this master.
  case master(String)
}

/// The automatic styles our own blocks need, each written once.
struct AutomaticStyles {
  /// What all names begin with.
  let prefix: String
  /// The finished elements.
  private(set) var bytes: [UInt8] = []
  /// Whether a picture of ours was written.
  var needsFigure = false

  init(prefix: String) { self.prefix = prefix }

  private struct TableKey: Hashable {
    let widths: [Double]
    let total: Double
    let after: PageBreak?
    let isWhole: Bool
  }

  private struct ParagraphKey: Hashable {
    let parent: String
    let after: PageBreak?
    let isNumbered: Bool
  }

  private var rows: [Double: String] = [:]
  private var tables: [TableKey: String] = [:]
  private var paragraphs: [ParagraphKey: String] = [:]

  /// A paragraph style like its parent that starts a page or takes no part in the numbering.
  mutating func paragraph(parent: String, after due: PageBreak?, isNumbered: Bool) -> String {
    let key = ParagraphKey(parent: parent, after: due, isNumbered: isNumbered)
    if let known = paragraphs[key] { return known }
    let name = "\(prefix)Paragraph\(paragraphs.count + 1)"
    paragraphs[key] = name
    let start = "<style:style style:name=\"\(name)\" style:family=\"paragraph\""
    append("\(start) style:parent-style-name=\"\(parent)\"")
    if !isNumbered { append(" style:list-style-name=\"\"") }
    if let due { append(AutomaticStyles.attributes(due)) }
    append("><style:paragraph-properties")
    append(due == .page ? " fo:break-before=\"page\"/></style:style>" : "/></style:style>")
    return name
  }

  /// A table style and one style for each column, named after it.
  mutating func table(
    widths: [Double], total: Double, after due: PageBreak?, isWhole: Bool = false
  ) -> String {
    let key = TableKey(widths: widths, total: total, after: due, isWhole: isWhole)
    if let known = tables[key] { return known }
    if tables.isEmpty { append(cells) }
    let name = "\(prefix)Table\(tables.count + 1)"
    tables[key] = name
    append("<style:style style:name=\"\(name)\" style:family=\"table\"")
    if let due { append(AutomaticStyles.attributes(due)) }
    append("><style:table-properties style:width=\"\(OdfLength.text(total))\"")
    append(" table:align=\"left\" fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.4cm\"")
    append(" style:may-break-between-rows=\"\(!isWhole)\" table:border-model=\"collapsing\"")
    append(due == .page ? " fo:break-before=\"page\"/></style:style>" : "/></style:style>")
    let sum = widths.reduce(0, +)
    for (index, width) in widths.enumerated() {
      let column = OdfLength.text(total * width / sum)
      append("<style:style style:name=\"\(name).\(index + 1)\" style:family=\"table-column\">")
      append("<style:table-column-properties style:column-width=\"\(column)\"/></style:style>")
    }
    return name
  }

  /// A style of rows to write in, of this height at least.
  mutating func row(room: Double) -> String {
    if let known = rows[room] { return known }
    let name = "\(prefix)Room\(rows.count + 1)"
    rows[room] = name
    append("<style:style style:name=\"\(name)\" style:family=\"table-row\">")
    append("<style:table-row-properties style:min-row-height=\"\(OdfLength.text(room))\"")
    append(" fo:keep-together=\"auto\"/></style:style>")
    return name
  }

  /// Everything, the picture frame included if one was used.
  func finish() -> [UInt8] {
    needsFigure ? bytes + Array(figure.utf8) : bytes
  }

  private mutating func append(_ xml: String) { bytes.append(contentsOf: xml.utf8) }

  private static func attributes(_ due: PageBreak) -> String {
    guard case .master(let name) = due else { return "" }
    return " style:master-page-name=\"\(name)\""
  }

  private var cells: String {
    """
    <style:style style:name="\(prefix)Row" style:family="table-row">\
    <style:table-row-properties fo:keep-together="always"/></style:style>\
    <style:style style:name="\(prefix)Cell" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #bfbfbf"/>\
    </style:style><style:style style:name="\(prefix)Box" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border="0.75pt solid #7f8c99"/>\
    </style:style><style:style style:name="\(prefix)HeadCell" style:family="table-cell">\
    <style:table-cell-properties fo:padding="0.12cm" fo:border="0.5pt solid #bfbfbf" \
    fo:background-color="#e8edf2" style:vertical-align="bottom"/></style:style>
    """
  }

  private var figure: String {
    """
    <style:style style:name="\(prefix)Figure" style:family="graphic">\
    <style:graphic-properties style:vertical-pos="top" style:vertical-rel="baseline" \
    fo:margin="0cm" fo:padding="0cm" fo:border="none"/></style:style>
    """
  }
}
