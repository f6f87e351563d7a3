internal import XML

/// Writes `word/styles.xml`: the styles our blocks are written in, Word's own where it has one.
enum DocxStyles {
  /// The style of a paragraph.
  static func id(_ role: ParagraphRole) -> String {
    switch role {
    case .body: "BodyText"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .quotation: "Quote"
    case .caption: "Caption"
    case .note: "Note"
    case .guidance: "Guidance"
    }
  }

  static func part(language: String, _ type: TypeSize) -> [UInt8] {
    var out = DocxNames.start("w:styles")
    let language = XMLStreamWriter.attribute(language)
    out.add("<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"")
    let size = type.halfPoints(22)
    out.add(" w:eastAsia=\"Arial\" w:cs=\"Arial\"/><w:sz w:val=\"\(size)\"/>")
    out.add("<w:szCs w:val=\"\(size)\"/>")
    out.add("<w:lang w:val=\"\(language)\" w:eastAsia=\"\(language)\" w:bidi=\"ar-SA\"/></w:rPr>")
    out.add("</w:rPrDefault>")
    out.add(type == .usual ? "<w:pPrDefault/>" : lineSpacing)
    out.add("</w:docDefaults>")
    out.add("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">")
    out.add("<w:name w:val=\"Normal\"/><w:qFormat/></w:style>")
    out.add("<w:style w:type=\"character\" w:default=\"1\" w:styleId=\"DefaultParagraphFont\">")
    out.add("<w:name w:val=\"Default Paragraph Font\"/><w:uiPriority w:val=\"1\"/>")
    out.add("<w:semiHidden/></w:style>")
    for style in paragraphs { out.add(style.xml(type)) }
    out.add(character("Strong", "Strong", "<w:b/><w:bCs/>"))
    out.add(character("Emphasis", "Emphasis", "<w:i/><w:iCs/>"))
    out.add(
      character("FootnoteReference", "footnote reference", "<w:vertAlign w:val=\"superscript\"/>"))
    out.add(tables)
    out.add("</w:styles>")
    return out
  }

  private struct Paragraph {
    let id: String
    var name = ""
    var spacing = (before: 0, after: 0)
    var size = 22
    var isBold = false
    var colour = ""
    /// Elements before and after the spacing, in the order of ECMA-376 part 1, 17.3.1.26.
    var before = ""
    var after = ""

    func xml(_ type: TypeSize) -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
        + "<w:basedOn w:val=\"Normal\"/>\(id.hasPrefix("Heading") ? "<w:next w:val=\"BodyText\"/>" : "")"
        + "<w:qFormat/><w:pPr>\(before)<w:spacing w:before=\"\(spacing.before)\""
        + " w:after=\"\(spacing.after)\"/>\(after)</w:pPr><w:rPr>\(isBold ? "<w:b/><w:bCs/>" : "")"
        + (colour.isEmpty ? "" : "<w:color w:val=\"\(colour)\"/>")
        + "<w:sz w:val=\"\(type.halfPoints(size))\"/>"
        + "<w:szCs w:val=\"\(type.halfPoints(size))\"/></w:rPr></w:style>"
    }
  }

  /// Lines further apart, for those who read with effort.
  private static let lineSpacing =
    "<w:pPrDefault><w:pPr><w:spacing w:line=\"312\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>"

  private static let keep = "<w:keepNext/>"

  private static let paragraphs: [Paragraph] =
    [(1, 36), (2, 28), (3, 24), (4, 22)].map { level, size in
      Paragraph(
        id: "Heading\(level)", name: "heading \(level)", spacing: (280, 120), size: size,
        isBold: true, before: keep + "<w:keepLines/>",
        after: "<w:outlineLvl w:val=\"\(level - 1)\"/>")
    } + [
      Paragraph(id: "BodyText", name: "Body Text", spacing: (0, 140)),
      Paragraph(id: "Title", name: "Title", spacing: (0, 200), size: 44, isBold: true),
      Paragraph(id: "Subtitle", name: "Subtitle", spacing: (0, 160), size: 28),
      Paragraph(
        id: "Quote", name: "Quote", spacing: (0, 140), after: "<w:ind w:left=\"567\"/>"),
      Paragraph(id: "Caption", name: "caption", spacing: (60, 140), size: 18),
      Paragraph(id: "Note", name: "Note", spacing: (0, 140), size: 18),
      Paragraph(id: "ListParagraph", name: "List Paragraph", spacing: (0, 60)),
      Paragraph(
        id: "TableCaption", name: "Table Caption", spacing: (140, 60), isBold: true, before: keep),
      Paragraph(id: "TableContents", name: "Table Contents", size: 19),
      Paragraph(id: "TableHeading", name: "Table Heading", size: 19, isBold: true),
      Paragraph(id: "Answer", name: "Answer", spacing: (0, 60)),
      Paragraph(
        id: "Guidance", name: "Guidance", spacing: (60, 110), size: 20, colour: "33475B",
        before: keep),
      Paragraph(id: "Figure", name: "Figure", spacing: (120, 60)),
      Paragraph(id: "Gap", name: "Gap", size: 4),
      Paragraph(id: "FootnoteText", name: "footnote text", size: 18),
      Paragraph(
        id: "TOCHeading", name: "TOC Heading", spacing: (0, 140), size: 32, isBold: true,
        before: keep),
      contents(1), contents(2), contents(3), contents(4),
      Paragraph(id: "Header", name: "header", size: 18, after: "<w:jc w:val=\"center\"/>"),
      Paragraph(id: "Footer", name: "footer", size: 18, after: "<w:jc w:val=\"center\"/>"),
    ]

  /// The style of contents entries: the page at the right margin, dots before it.
  private static func contents(_ level: Int) -> Paragraph {
    Paragraph(
      id: "TOC\(level)", name: "toc \(level)", spacing: (level == 1 ? 60 : 0, 40),
      before: "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9638\"/></w:tabs>",
      after: "<w:ind w:left=\"\((level - 1) * 340)\"/>")
  }

  private static func character(_ id: String, _ name: String, _ properties: String) -> String {
    "<w:style w:type=\"character\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:qFormat/>"
      + "<w:rPr>\(properties)</w:rPr></w:style>"
  }

  private static let tables: String = {
    let lines = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"BFBFBF\"/>"
    }.joined()
    let margins = [("top", 57), ("left", 68), ("bottom", 57), ("right", 68)].map {
      "<w:\($0) w:w=\"\($1)\" w:type=\"dxa\"/>"
    }.joined()
    return "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\">"
      + "<w:name w:val=\"Normal Table\"/><w:uiPriority w:val=\"99\"/><w:semiHidden/></w:style>"
      + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>"
      + "<w:basedOn w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>\(lines)</w:tblBorders>"
      + "<w:tblCellMar>\(margins)</w:tblCellMar></w:tblPr></w:style>"
  }()
}
