import Documents
import Testing
import XML

/// One template, what is filled into it, and what must come of that.
struct TemplateCase: Sendable, CustomTestStringConvertible {
  /// What must come of it.
  enum Outcome: Sendable {
    /// A document whose body reads so, as ``outline(_:)`` tells it.
    case document(String)
    /// Mistakes, told in this order.
    case problems([TemplateProblem.Fact])
  }

  let name: String
  let body: String
  var header = ""
  var values: [String: TemplateValue] = [:]
  let outcome: Outcome
  /// Whether LibreOffice saves it as it is, so that the same must come of what it saved.
  var isSaved = true

  var testDescription: String { name }

  /// A template that is filled.
  static func good(
    _ name: String, _ body: String, header: String = "", _ values: [String: TemplateValue] = [:],
    isSaved: Bool = true, gives outline: String
  ) -> TemplateCase {
    TemplateCase(
      name: name, body: body, header: header, values: values, outcome: .document(outline),
      isSaved: isSaved)
  }

  /// A template that is refused.
  static func bad(
    _ name: String, _ body: String, header: String = "", _ values: [String: TemplateValue] = [:],
    isSaved: Bool = true, tells facts: [TemplateProblem.Fact]
  ) -> TemplateCase {
    TemplateCase(
      name: name, body: body, header: header, values: values, outcome: .problems(facts),
      isSaved: isSaved)
  }

  /// The flat template; its last paragraph is one that Writer would add.
  var template: [UInt8] {
    flat(
      body + "<text:p>end</text:p>", styles: Self.styles, automatic: Self.automatic, header: header,
      masters: Self.landscape)
  }

  private static let styles = """
    <style:style style:name="Heading_20_1" style:display-name="Heading 1"
      style:family="paragraph" style:default-outline-level="1"/>
    <style:style style:name="Frame" style:family="graphic"><style:graphic-properties
      text:anchor-type="paragraph"/></style:style>
    <style:style style:name="Bold" style:family="text"><style:text-properties
      fo:font-weight="bold"/></style:style>
    """

  private static let automatic = """
    <style:page-layout style:name="PLL"><style:page-layout-properties fo:page-width="29.7cm"
      fo:page-height="21cm" fo:margin="2cm" style:print-orientation="landscape"/>
      </style:page-layout>
    <style:style style:name="Wide" style:family="table"><style:table-properties
      style:width="17cm" table:align="left"/></style:style>
    <style:style style:name="Col" style:family="table-column"><style:table-column-properties
      style:column-width="8.5cm"/></style:style>
    <style:style style:name="Sect" style:family="section"><style:section-properties/></style:style>
    <style:style style:name="Fr" style:family="graphic" style:parent-style-name="Frame">
      <style:graphic-properties style:wrap="none" fo:border="none"/></style:style>
    <style:style style:name="Break" style:family="paragraph"
      style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/>
      <style:text-properties fo:font-style="italic"/></style:style>
    <style:style style:name="Lying" style:family="paragraph"
      style:parent-style-name="Standard" style:master-page-name="Landscape"/>
    <style:style style:name="Unseen" style:family="text"><style:text-properties
      text:display="none"/></style:style>
    """

  private static let landscape = """
    <style:master-page style:name="Landscape" style:page-layout-name="PLL"/>
    """
}

/// Builders of what stands in templates.
enum Make {
  static func p(_ words: String, _ style: String = "Standard") -> String {
    "<text:p text:style-name=\"\(style)\">\(words)</text:p>"
  }

  static func h(_ words: String) -> String {
    "<text:h text:style-name=\"Heading_20_1\" text:outline-level=\"1\">\(words)</text:h>"
  }

  static func s(_ name: String, _ content: String) -> String {
    "<text:section text:style-name=\"Sect\" text:name=\"\(name)\">\(content)</text:section>"
  }

  static func t(_ name: String, columns: Int = 1, head: String = "", _ rows: String) -> String {
    let columns = String(
      repeating: "<table:table-column table:style-name=\"Col\"/>", count: columns)
    let head = head.isEmpty ? "" : "<table:table-header-rows>\(head)</table:table-header-rows>"
    return "<table:table table:name=\"\(name)\" table:style-name=\"Wide\">\(columns)\(head)\(rows)"
      + "</table:table>"
  }

  static func r(_ cells: String...) -> String {
    "<table:table-row>\(cells.joined())</table:table-row>"
  }

  static func c(_ content: String, rows: Int = 1, columns: Int = 1) -> String {
    let joins =
      (rows > 1 ? " table:number-rows-spanned=\"\(rows)\"" : "")
      + (columns > 1 ? " table:number-columns-spanned=\"\(columns)\"" : "")
    return "<table:table-cell office:value-type=\"string\"\(joins)>\(content)</table:table-cell>"
  }

  static let covered = "<table:covered-table-cell/>"

  static func l(_ items: String...) -> String { "<text:list>\(items.joined())</text:list>" }

  static func i(_ content: String) -> String { "<text:list-item>\(content)</text:list-item>" }

  static func box(_ name: String, _ content: String) -> String {
    "<draw:frame draw:style-name=\"Fr\" draw:name=\"\(name)\" text:anchor-type=\"as-char\""
      + " svg:width=\"8cm\"><draw:text-box fo:min-height=\"1cm\">\(content)</draw:text-box>"
      + "</draw:frame>"
  }

  static func image(_ name: String) -> String {
    "<draw:frame draw:style-name=\"Fr\" draw:name=\"image \(name)\" text:anchor-type=\"as-char\""
      + " svg:width=\"8cm\" svg:height=\"4cm\"><draw:text-box><text:p>here</text:p>"
      + "</draw:text-box></draw:frame>"
  }

  static func note(_ id: String, _ content: String) -> String {
    "<text:note text:id=\"\(id)\" text:note-class=\"footnote\"><text:note-citation>1"
      + "</text:note-citation><text:note-body>\(content)</text:note-body></text:note>"
  }

  static func mark(_ name: String, _ words: String) -> String {
    "<text:bookmark-start text:name=\"\(name)\"/>\(words)<text:bookmark-end text:name=\"\(name)\"/>"
  }

  static func see(_ name: String, _ words: String = "here") -> String {
    "<text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"\(name)\">\(words)"
      + "</text:bookmark-ref>"
  }

  static let picture = TemplateValue.picture(
    Picture(
      .svg(Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), png: nil), title: "T",
      description: "D", width: 8, height: 4))
}

/// What a document's body holds, told shortly: `p(…)` a paragraph, `h(…)` a heading, `s«name»(…)`
/// a section, `t«name»(r(c(…)))` a table, `H(…)` its header rows, `l(i(…))` a list, `f(…)` a frame,
/// `n(…)` a note, `→name(…)` a cross-reference, `⏎` and `⇥` breaks and tabs.
func outline(_ element: XMLElement) -> String {
  element.nodes.map { node -> String in
    switch node {
    case .text(let text): return text
    case .element(let child): return outline(of: child)
    }
  }.joined()
}

private func outline(of element: XMLElement) -> String {
  let inside = outline(element)
  switch element.name {
  case "p": return "p(\(inside))"
  case "h": return "h(\(inside))"
  case "section": return "s«\(element.attribute("name") ?? "")»(\(inside))"
  case "table": return "t«\(element.attribute("name") ?? "")»(\(inside))"
  case "table-header-rows": return "H(\(inside))"
  case "table-row": return "r(\(inside))"
  case "table-cell": return "c(\(inside))"
  case "covered-table-cell": return "·"
  case "list": return "l(\(inside))"
  case "list-item": return "i(\(inside))"
  case "list-header": return "lh(\(inside))"
  case "frame": return "f(\(inside))"
  case "image": return "picture"
  case "title", "desc", "note-citation": return ""
  case "note": return "n(\(inside))"
  case "bookmark-ref": return "→\(element.attribute("ref-name") ?? "")(\(inside))"
  case "table-of-content": return "contents(\(inside))"
  case "s": return " "
  case "tab": return "⇥"
  case "line-break": return "⏎"
  default: return inside
  }
}
