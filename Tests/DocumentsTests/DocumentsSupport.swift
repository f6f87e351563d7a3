import Archive
import Documents
import Foundation
import Testing
import XML

/// A small flat template around a body.
func flat(
  _ body: String, styles: String = "", automatic: String = "", header: String = "",
  masters: String = ""
) -> [UInt8] {
  let odf = "urn:oasis:names:tc:opendocument:xmlns:"
  let spaces = [
    "office": odf + "office:1.0", "style": odf + "style:1.0", "text": odf + "text:1.0",
    "table": odf + "table:1.0", "draw": odf + "drawing:1.0", "svg": odf + "svg-compatible:1.0",
    "fo": odf + "xsl-fo-compatible:1.0", "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink", "loext": "urn:org:documentfoundation:loext",
  ].sorted { $0.key < $1.key }.map { " xmlns:\($0.key)=\"\($0.value)\"" }.joined()
  return Array(
    """
    <office:document\(spaces) office:version="1.3"
      office:mimetype="application/vnd.oasis.opendocument.text">
    <office:styles><style:style style:name="Standard" style:family="paragraph"/>
      <text:outline-style style:name="Outline">
      <text:outline-level-style text:level="1" style:num-format="1"/>
      <text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"
        style:num-suffix=")"/></text:outline-style>\(styles)</office:styles>
    <office:automatic-styles><style:page-layout style:name="PL"><style:page-layout-properties
      fo:page-width="21cm" fo:margin="2cm"/></style:page-layout>\(automatic)</office:automatic-styles>
    <office:master-styles><style:master-page style:name="Standard"
      style:page-layout-name="PL">\(header)</style:master-page>\(masters)</office:master-styles>
    <office:body><office:text>\(body)</office:text></office:body></office:document>
    """.utf8)
}

/// A placeholder for a path.
func field(_ path: String) -> String {
  """
  <text:placeholder text:placeholder-type="text" text:description="\(path)">x</text:placeholder>
  """
}

let metadata = DocumentMetadata(title: "Title", date: "2024-05-31", marking: "OFFICIAL")

/// A section around a placeholder in a paragraph of its own.
func section(_ name: String, _ path: String) -> String {
  "<text:section text:name=\"\(name)\"><text:p>\(field(path))</text:p></text:section>"
}

/// The package a template gives for values.
func package(
  _ template: [UInt8], _ values: [String: TemplateValue]
) throws -> [UInt8] {
  try OdtTemplate(template).fill(values, metadata: metadata)
}

/// The body of the document that a template's body gives for values.
func filled(
  _ body: String, _ values: [String: TemplateValue], styles: String = ""
) throws -> XMLElement {
  let bytes = try package(flat(body, styles: styles), values)
  return try #require(try part("content.xml", of: bytes).child("body")?.child("text"))
}

/// A part of a package.
func part(_ name: String, of bytes: [UInt8]) throws -> XMLElement {
  try XMLTree(parsing: ZipReader(bytes: bytes).read(name)).root
}

/// The mistakes told about a template's body.
func mistakes(
  _ body: String, _ values: [String: TemplateValue]
) throws -> [TemplateProblem] {
  let error = #expect(throws: TemplateError.self) { try package(flat(body), values) }
  guard case .problems(let problems)? = error else { return [] }
  return problems
}

/// The words of each paragraph.
func paragraphs(_ element: XMLElement) -> [String] { element.descendants("p").map(\.text) }

/// A file of the checkout, found from this one.
func checkoutFile(_ path: String) throws -> [UInt8] {
  let here = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
  let root = here.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  return try Array(Data(contentsOf: root.appendingPathComponent(path)))
}
