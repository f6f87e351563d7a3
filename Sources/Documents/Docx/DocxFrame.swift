internal import XML

/// Everything of a `.docx` but its body and its pictures.
struct DocxFrame {
  static let headerLink = "rId4"
  static let footerLink = "rId5"

  let metadata: DocumentMetadata
  let numberedLists: Int
  let footnotes: [String]
  let pictures: [PictureStore.File]
  let type: TypeSize

  /// The link to a picture.
  static func pictureLink(_ index: Int) -> String { "rId\(index + 7)" }

  /// Where a picture is packed.
  static func path(of picture: PictureStore.File) -> String { "word/" + target(of: picture) }

  private static func target(of picture: PictureStore.File) -> String {
    picture.path.replacing("Pictures/", with: "media/image")
  }

  /// The parts in the order in which they are packed.
  var files: [(String, [UInt8])] {
    [
      ("[Content_Types].xml", types()),
      ("_rels/.rels", OfficeProperties.rootLinks(main: "word/document.xml")),
      ("docProps/core.xml", OfficeProperties.core(metadata)),
      ("docProps/app.xml", OfficeProperties.app(metadata)),
      ("docProps/custom.xml", OfficeProperties.custom(metadata)),
      ("word/_rels/document.xml.rels", links()),
      ("word/styles.xml", DocxStyles.part(language: metadata.language, type)),
      ("word/numbering.xml", DocxNumbering.part(numberedLists: numberedLists)),
      ("word/settings.xml", settings()),
      ("word/header1.xml", header()),
      ("word/footer1.xml", footer()),
      ("word/footnotes.xml", notes()),
    ]
  }

  private func types() -> [UInt8] {
    let kind = "wordprocessingml."
    let parts = [
      ("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"),
      ("settings", "settings"), ("header1", "header"), ("footer1", "footer"),
      ("footnotes", "footnotes"),
    ].map { ("word/\($0).xml", kind + $1 + "+xml") }
    let known = [
      ("gif", "image/gif"), ("jpg", "image/jpeg"), ("png", "image/png"), ("svg", "image/svg+xml"),
    ]
    let used = Set(pictures.map(\.mediaType))
    return OfficeProperties.types(endings: known.filter { used.contains($0.1) }, parts: parts)
  }

  private func links() -> [UInt8] {
    OfficeProperties.links(
      [
        ("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"),
        ("header", "header1.xml"), ("footer", "footer1.xml"), ("footnotes", "footnotes.xml"),
      ] + pictures.map { ("image", DocxFrame.target(of: $0)) })
  }

  private func settings() -> [UInt8] {
    var out = DocxNames.start("w:settings")
    out.add("<w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:footnotePr>")
    out.add("<w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr><w:compat>")
    out.add("<w:compatSetting w:name=\"compatibilityMode\"")
    out.add(" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
    let language = XMLStreamWriter.attribute(metadata.language)
    out.add("<w:themeFontLang w:val=\"\(language)\"/></w:settings>")
    return out
  }

  private func header() -> [UInt8] {
    var out = DocxNames.start("w:hdr")
    out.add("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>")
    if !metadata.marking.isEmpty {
      out.add("<w:r><w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>")
      DocxText.append(metadata.marking, to: &out)
      out.add("</w:r>")
    }
    out.add("</w:p></w:hdr>")
    return out
  }

  private func footer() -> [UInt8] {
    var out = DocxNames.start("w:ftr")
    func text(_ words: String) -> String {
      "<w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
    }
    func field(_ name: String) -> String {
      "<w:fldSimple w:instr=\" \(name) \">\(text("1"))</w:fldSimple>"
    }
    out.add("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>\(text("Page "))\(field("PAGE"))")
    out.add("\(text(" of "))\(field("NUMPAGES"))</w:p></w:ftr>")
    return out
  }

  private func notes() -> [UInt8] {
    var out = DocxNames.start("w:footnotes")
    for (id, kind, mark) in [
      (-1, "separator", "separator"),
      (0, "continuationSeparator", "continuationSeparator"),
    ] {
      out.add(
        "<w:footnote w:type=\"\(kind)\" w:id=\"\(id)\"><w:p><w:pPr><w:spacing w:after=\"0\"/>")
      out.add("</w:pPr><w:r><w:\(mark)/></w:r></w:p></w:footnote>")
    }
    for (index, text) in footnotes.enumerated() {
      out.add("<w:footnote w:id=\"\(index + 1)\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/>")
      out.add("</w:pPr><w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/>")
      out.add("</w:r><w:r><w:t xml:space=\"preserve\"> </w:t></w:r><w:r>")
      DocxText.append(text, to: &out)
      out.add("</w:r></w:p></w:footnote>")
    }
    out.add("</w:footnotes>")
    return out
  }
}

extension XMLStreamWriter {
  /// A text as the inside of an attribute.
  static func attribute(_ text: String) -> String {
    var bytes: [UInt8] = []
    XMLText.appendAttribute(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
