/// Named styles that blocks are written in; a template's own of that name is used if there is one.
enum NamedStyle: CaseIterable {
  case body, title, subtitle, quotation, caption, note, listItem, tableCaption, cellText
  case headingText, answer, guidance, figure, footnote, strong, emphasis, bulletList, numberedList,
    indexLink, contentsHeading

  init(_ role: ParagraphRole) {
    switch role {
    case .body: self = .body
    case .title: self = .title
    case .subtitle: self = .subtitle
    case .quotation: self = .quotation
    case .caption: self = .caption
    case .note: self = .note
    case .guidance: self = .guidance
    }
  }

  /// The name as ODF encodes it, Writer's own where it has one.
  var name: String {
    switch self {
    case .body: "Text_20_body"
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .quotation: "Quotations"
    case .caption: "Caption"
    case .note: "Note"
    case .listItem: "List_20_Contents"
    case .tableCaption: "Table_20_Caption"
    case .cellText: "Table_20_Contents"
    case .headingText: "Table_20_Heading"
    case .answer: "Answer"
    case .guidance: "Guidance"
    case .figure: "Figure"
    case .footnote: "Footnote"
    case .strong: "Strong_20_Emphasis"
    case .emphasis: "Emphasis"
    case .bulletList: "List_20_1"
    case .numberedList: "Numbering_20_1"
    case .indexLink: "Index_20_Link"
    case .contentsHeading: "Contents_20_Heading"
    }
  }

  /// The definitions of styles that a template lacks, in a fixed order.
  static func definitions(for names: Set<String>, existing: Set<String>) -> String {
    let fixed = allCases.filter { names.contains($0.name) && !existing.contains($0.name) }
      .map(\.definition).joined()
    let levels = (1...10).map { level in
      (existing.contains("Heading_20_\(level)") || !names.contains("Heading_20_\(level)")
        ? ""
        : paragraph(
          "Heading_20_\(level)", "Heading \(level)", "fo:keep-with-next=\"always\"",
          "fo:font-weight=\"bold\""))
        + (existing.contains("Contents_20_\(level)") || !names.contains("Contents_20_\(level)")
          ? "" : contents(level))
    }
    return fixed + levels.joined()
  }

  private var definition: String {
    switch self {
    case .body: Self.paragraph(name, "Text body", "fo:margin-bottom=\"0.25cm\"")
    case .title: Self.paragraph(name, name, "", "fo:font-size=\"24pt\" fo:font-weight=\"bold\"")
    case .subtitle: Self.paragraph(name, name, "", "fo:font-size=\"14pt\"")
    case .quotation:
      Self.paragraph(name, name, "fo:margin-left=\"1cm\" fo:margin-bottom=\"0.25cm\"")
    case .caption, .note:
      Self.paragraph(name, name, "fo:margin-bottom=\"0.25cm\"", "fo:font-size=\"9pt\"")
    case .listItem: Self.paragraph(name, "List Contents", "fo:margin-bottom=\"0.1cm\"")
    case .tableCaption:
      Self.paragraph(name, "Table Caption", "fo:keep-with-next=\"always\"", Self.bold)
    case .cellText: Self.paragraph(name, "Table Contents", "", "fo:font-size=\"9.5pt\"")
    case .headingText:
      Self.paragraph(name, "Table Heading", "", Self.bold + " fo:font-size=\"9.5pt\"")
    case .answer: Self.paragraph(name, name, "fo:margin-bottom=\"0.1cm\"")
    case .guidance:
      Self.paragraph(
        name, name,
        "fo:margin-top=\"0.1cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"10pt\" fo:color=\"#33475b\"")
    case .figure: Self.paragraph(name, name, "fo:keep-with-next=\"auto\"")
    case .footnote: Self.paragraph(name, name, "", "fo:font-size=\"9pt\"")
    case .strong: Self.text(name, "Strong Emphasis", Self.bold)
    case .emphasis: Self.text(name, name, "fo:font-style=\"italic\"")
    case .indexLink: Self.text(name, "Index Link", "")
    case .contentsHeading:
      Self.paragraph(
        name, "Contents Heading", "fo:margin-bottom=\"0.3cm\" fo:keep-with-next=\"always\"",
        "fo:font-size=\"16pt\" fo:font-weight=\"bold\"")
    case .bulletList: Self.list(name, "List 1", isNumbered: false)
    case .numberedList: Self.list(name, "Numbering 1", isNumbered: true)
    }
  }

  private static let bold = "fo:font-weight=\"bold\""

  private static func paragraph(
    _ name: String, _ display: String, _ paragraph: String, _ text: String = ""
  ) -> String {
    "<style:style style:name=\"\(name)\" style:display-name=\"\(display)\""
      + " style:family=\"paragraph\" style:class=\"text\">"
      + "<style:paragraph-properties \(paragraph)/><style:text-properties \(text)/></style:style>"
  }

  private static func text(_ name: String, _ display: String, _ properties: String) -> String {
    "<style:style style:name=\"\(name)\" style:display-name=\"\(display)\""
      + " style:family=\"text\"><style:text-properties \(properties)/></style:style>"
  }

  private static func contents(_ level: Int) -> String {
    "<style:style style:name=\"Contents_20_\(level)\" style:display-name=\"Contents \(level)\""
      + " style:family=\"paragraph\" style:class=\"index\"><style:paragraph-properties"
      + " fo:margin-left=\"\(OdfLength.text(Double(level - 1) * 0.6))\"><style:tab-stops>"
      + "<style:tab-stop style:position=\"17cm\" style:type=\"right\" style:leader-style=\"dotted\""
      + " style:leader-text=\".\"/></style:tab-stops></style:paragraph-properties></style:style>"
  }

  private static func list(_ name: String, _ display: String, isNumbered: Bool) -> String {
    let levels = (1...4).map { level in
      let indent = OdfLength.text(Double(level) * 0.6)
      let place =
        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
        + "<style:list-level-label-alignment text:label-followed-by=\"listtab\""
        + " text:list-tab-stop-position=\"\(indent)\" fo:text-indent=\"-0.6cm\""
        + " fo:margin-left=\"\(indent)\"/></style:list-level-properties>"
      return isNumbered
        ? "<text:list-level-style-number text:level=\"\(level)\" style:num-format=\"1\""
          + " style:num-suffix=\".\">\(place)</text:list-level-style-number>"
        : "<text:list-level-style-bullet text:level=\"\(level)\" text:bullet-char=\"•\">"
          + "\(place)</text:list-level-style-bullet>"
    }
    return "<text:list-style style:name=\"\(name)\" style:display-name=\"\(display)\">"
      + levels.joined() + "</text:list-style>"
  }
}
