extension Document {
  /// The document as the bytes of an `.odt`, in the look of a template.
  ///
  /// The template needs a placeholder `document` alone in a paragraph; `marking` and `title` may
  /// stand in its header. Without a template a plain one is used.
  public func odt(in template: OdtTemplate? = nil) throws(TemplateError) -> [UInt8] {
    let values: [String: TemplateValue] = [
      "document": .blocks(blocks), "marking": .string(metadata.marking),
      "title": .string(metadata.title),
    ]
    let used: OdtTemplate
    if let template {
      used = template
    } else {
      used = try OdtTemplate(Array(PlainLook.text(type).utf8))
    }
    return try used.fill(values, metadata: metadata)
  }
}

/// The look of a document that has no template: A4, the marking above, the page number below.
private enum PlainLook {
  private static let spaces = ["office", "style", "text", "table"].map {
    " xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
  }.joined()

  static func text(_ type: TypeSize) -> String {
    guard type != .usual else { return usual }
    // What is written in styles that the look lacks is sized for usual type.
    let styles = NamedStyle.definitions(for: Set(NamedStyle.allCases.map(\.name)), existing: [])
    return type.sized(
      usual.replacing("<!--more-->", with: styles).replacing("120%", with: "140%"))
  }

  private static let usual = """
    <office:document\(spaces)
      xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
      xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
      office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
    <office:font-face-decls>
      <style:font-face style:name="Liberation Sans" style:font-family-generic="swiss"
        svg:font-family="'Liberation Sans', Arial" style:font-pitch="variable"/>
    </office:font-face-decls>
    <office:styles>
      <style:default-style style:family="paragraph">
        <style:paragraph-properties fo:line-height="120%" fo:widows="2" fo:orphans="2"/>
        <style:text-properties style:font-name="Liberation Sans" fo:font-size="11pt"
          fo:language="en" fo:country="GB"/>
      </style:default-style>
      <style:style style:name="Standard" style:family="paragraph" style:class="text"/>
    \(headings)
      <!--more-->
      <style:style style:name="Marking" style:family="paragraph">
        <style:paragraph-properties fo:text-align="center"/>
        <style:text-properties fo:font-size="9pt" fo:font-weight="bold"/>
      </style:style>
    </office:styles>
    <office:automatic-styles>
      <style:page-layout style:name="PL1"><style:page-layout-properties fo:page-width="21cm"
        fo:page-height="29.7cm" fo:margin="2cm" style:print-orientation="portrait"/>
        <style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/>
        </style:header-style><style:footer-style>
        <style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style>
      </style:page-layout>
      <style:page-layout style:name="PL2"><style:page-layout-properties fo:page-width="29.7cm"
        fo:page-height="21cm" fo:margin="2cm" style:print-orientation="landscape"/>
        <style:header-style><style:header-footer-properties fo:margin-bottom="0.5cm"/>
        </style:header-style><style:footer-style>
        <style:header-footer-properties fo:margin-top="0.5cm"/></style:footer-style>
      </style:page-layout>
    </office:automatic-styles>
    <office:master-styles>
    \(master("Standard", "PL1"))\(master("Landscape", "PL2"))
    </office:master-styles>
    <office:body><office:text><text:p text:style-name="Standard"><text:placeholder
      text:placeholder-type="text" text:description="document">&lt;Document&gt;</text:placeholder>
    </text:p></office:text></office:body></office:document>
    """

  private static let headings = [(1, 18), (2, 14), (3, 12), (4, 11)].map { level, size in
    """
    <style:style style:name="Heading_20_\(level)" style:display-name="Heading \(level)"
      style:family="paragraph" style:parent-style-name="Standard"
      style:default-outline-level="\(level)" style:class="text">
      <style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm"
        fo:keep-with-next="always"/>
      <style:text-properties fo:font-size="\(size)pt" fo:font-weight="bold"/></style:style>
    """
  }.joined()

  private static func master(_ name: String, _ layout: String) -> String {
    """
    <style:master-page style:name="\(name)" style:page-layout-name="\(layout)">
      <style:header><text:p text:style-name="Marking"><text:placeholder
        text:placeholder-type="text" text:description="marking">&lt;Marking&gt;</text:placeholder>
      </text:p></style:header>
      <style:footer><text:p text:style-name="Marking">Page <text:page-number
        text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count>
      </text:p></style:footer></style:master-page>
    """
  }
}
