import Archive
import Identities
import ReviewModel
import Testing

@Suite("Scanning office documents, part by part")
struct ScanOfficeTests {
  private func places(_ parts: KeyValuePairs<String, String>) throws -> [[ScanPlace.Step]] {
    try ScanFormatsTests.places(try ScanFormatsTests.package(parts), "a.odt")
  }

  private static let office =
    "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='t' "
    + "xmlns:table='b' xmlns:draw='d' xmlns:svg='s' xmlns:dc='c' xmlns:meta='m' "
    + "xmlns:style='y' xmlns:presentation='p' xmlns:xlink='l'"

  private static func content(_ body: String) -> String {
    "<office:document-content \(office)><office:body><office:text>\(body)</office:text>"
      + "</office:body></office:document-content>"
  }

  @Test(
    "OpenDocument text: headings, tables, frames, notes, comments, changes, hidden text",
    arguments: [
      (
        "<text:h text:outline-level='1'>Past</text:h><text:p/><text:p>Var<text:span>nell</text:span>"
          + "</text:p>", [.heading("Past"), .paragraph(2)]
      ),
      (
        "<text:h>Chronology</text:h><table:table><table:table-header-rows><table:table-row>"
          + "<table:table-cell><text:p>Date</text:p></table:table-cell><table:table-cell><text:p>Event"
          + "</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row"
          + " table:number-rows-repeated='3'/><table:table-row><table:table-cell/><table:table-cell>"
          + "<text:p>Varnell</text:p></table:table-cell></table:table-row></table:table>",
        [.heading("Chronology"), .row(4), .column("Event")]
      ),
      (
        "<text:p>x<draw:frame><svg:desc>Varnell</svg:desc></draw:frame></text:p>",
        [.alternativeText(1)]
      ),
      (
        "<text:p>Jorunn <text:note><text:note-body><text:p>see</text:p></text:note-body></text:note>"
          + "Varnell</text:p>", [.paragraph(1)]
      ),
      (
        "<text:p>x<text:note><text:note-body><text:p>Varnell</text:p></text:note-body></text:note>"
          + "</text:p>", [.footnote(1)]
      ),
      (
        "<text:p>x<office:annotation><dc:creator>Varnell</dc:creator></office:annotation></text:p>",
        [.comment(1)]
      ),
      (
        "<text:p>a <text:hidden-text>Varnell</text:hidden-text> b</text:p>",
        [.paragraph(1), .hiddenText]
      ),
      ("<text:section text:display='none'><text:p>Varnell</text:p></text:section>", [.hiddenText]),
      (
        "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><text:p>Var</text:p>"
          + "</text:deletion></text:changed-region></text:tracked-changes><text:p>here <text:change "
          + "text:change-id='c1'/>nell</text:p>", [.paragraph(1), .deletedText]
      ),
      (
        "<text:p><text:a xlink:href='mailto:varnell@post.example'>x</text:a></text:p>",
        [.paragraph(1), .link]
      ),
      ("<text:p><text:bookmark text:name='Varnell'/></text:p>", [.paragraph(1), .identifier]),
    ] as [(String, [ScanPlace.Step])])
  func openDocument(body: String, steps: [ScanPlace.Step]) throws {
    #expect(try places(["content.xml": Self.content(body)]) == [steps])
  }

  @Test("OpenDocument besides its text: properties, headers, sheets, objects, files within")
  func openDocumentParts() throws {
    let meta = "<office:document-meta \(Self.office)><office:meta>"
    let end = "</office:meta></office:document-meta>"
    #expect(
      try places([
        "meta.xml": meta + "<dc:creator>Varnell</dc:creator><meta:user-defined meta:name='Child'>"
          + "Varnell</meta:user-defined>" + end,
        "styles.xml":
          "<office:document-styles \(Self.office)><style:footer><text:p>Varnell</text:p>"
          + "</style:footer></office:document-styles>",
        "Object 1/content.xml": Self.content("<text:p>Varnell</text:p>"),
      ]) == [
        [.property("creator")], [.property("Child")], [.pageFooter], [.paragraph(1)],
      ])
    let sheet =
      "<office:document-content \(Self.office)><office:spreadsheet><table:table "
      + "table:name='Police'><table:table-row table:number-rows-repeated='13'/><table:table-row>"
      + "<table:table-cell table:number-columns-repeated='3'/><table:table-cell><text:p>Varnell"
      + "</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet>"
      + "</office:document-content>"
    #expect(try places(["content.xml": sheet]) == [[.sheet("Police"), .cell("D14")]])
    var outer = ZipWriter()
    try outer.add("content.xml", Array(Self.content("<text:p>x</text:p>").utf8))
    try outer.add(
      "within.odt",
      try ScanFormatsTests.package(["content.xml": Self.content("<text:p>Varnell</text:p>")]))
    #expect(
      try ScanFormatsTests.places(try outer.finish(), "a.odt") == [[.embedded(1), .paragraph(1)]])
    let flat =
      "<office:document \(Self.office)><office:meta><dc:creator>Varnell</dc:creator></office:meta>"
      + "<office:body><office:text><text:p><draw:frame><draw:image><office:binary-data>"
      + "PHN2Zz48dGV4dD5WYXJuZWxsPC90ZXh0Pjwvc3ZnPg==</office:binary-data></draw:image>"
      + "</draw:frame></text:p></office:text></office:body></office:document>"
    #expect(
      try ScanFormatsTests.places(Array(flat.utf8), "a.fodt") == [
        [.property("creator")], [.paragraph(1), .embedded(1), .line(1)],
      ])
  }

  private static let word = "xmlns:w='w' xmlns:r='r' xmlns:wp='p' xmlns:a='a'"

  @Test(
    "Word: runs, deletions, hidden runs, tables, footers, comments, alternative text, fields",
    arguments: [
      (
        "document",
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Var</w:t></w:r><w:r><w:t>nell</w:t></w:r></w:p>",
        [.paragraph(1)]
      ),
      (
        "document",
        "<w:p><w:r><w:t>Var</w:t></w:r><w:del><w:r><w:delText>nish</w:delText></w:r></w:del>"
          + "<w:r><w:t>nell</w:t></w:r></w:p>", [.paragraph(1)]
      ),
      (
        "document",
        "<w:p><w:r><w:t>a </w:t></w:r><w:del><w:r><w:delText>Varnell</w:delText></w:r></w:del>"
          + "</w:p>", [.paragraph(1), .deletedText]
      ),
      (
        "document",
        "<w:p><w:r><w:t>Var</w:t></w:r><w:ins><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t>nell"
          + "</w:t></w:r></w:p>", [.paragraph(1), .insertedText]
      ),
      (
        "document",
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Varnell</w:t></w:r><w:r><w:t> b</w:t></w:r>"
          + "</w:p>", [.paragraph(1), .hiddenText]
      ),
      (
        "document",
        "<w:p><w:pPr><w:pStyle w:val='Heading1'/></w:pPr><w:r><w:t>Past</w:t></w:r></w:p><w:tbl>"
          + "<w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Event</w:t></w:r></w:p></w:tc></w:tr>"
          + "<w:tr><w:tc><w:p><w:r><w:t>Varnell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        [.heading("Past"), .row(1), .column("Event")]
      ),
      (
        "document", "<w:p><w:r><w:drawing><wp:docPr descr='Varnell'/></w:drawing></w:r></w:p>",
        [.alternativeText(1)]
      ),
      (
        "document",
        "<w:p><w:r><w:instrText>HYPERLINK \"mailto:varnell@post.example\"</w:instrText></w:r></w:p>",
        [.paragraph(1)]
      ),
      ("footer1", "<w:ftr><w:p><w:r><w:t>Varnell</w:t></w:r></w:p></w:ftr>", [.pageFooter]),
      (
        "comments",
        "<w:comments><w:comment w:author='a'/><w:comment w:author='Varnell'/></w:comments>",
        [.comment(2)]
      ),
      ("people", "<w:people><w:person w:author='Varnell'/></w:people>", []),
    ] as [(String, String, [ScanPlace.Step])])
  func word(part: String, body: String, steps: [ScanPlace.Step]) throws {
    let text = "<w:x \(Self.word)>\(body)</w:x>"
    #expect(
      try ScanFormatsTests.places(
        try ScanFormatsTests.package(["word/\(part).xml": text]), "a.docx") == [steps])
  }

  @Test(
    "Excel: cells by sheet, unused strings, names of sheets, comments, a workbook in a document")
  func excel() throws {
    let book = try ScanFormatsTests.package([
      "xl/workbook.xml": "<workbook xmlns:r='r'><sheets><sheet name='Police' r:id='r1'/><sheet "
        + "name='Varnell' r:id='r2'/></sheets><definedNames><definedName name='varnell'>A1"
        + "</definedName></definedNames></workbook>",
      "xl/_rels/workbook.xml.rels": "<Relationships><Relationship Id='r1' "
        + "Target='worksheets/sheet1.xml'/></Relationships>",
      "xl/sharedStrings.xml": "<sst><si><r><t>Var</t></r><r><t>nell</t></r></si><si><t>Jorunn "
        + "Varnell</t></si></sst>",
      "xl/worksheets/sheet1.xml":
        "<worksheet><sheetData><row><c r='D14' t='s'><v>0</v></c><c r='E1' "
        + "t='inlineStr'><is><t>Varnell</t></is></c></row></sheetData><headerFooter><oddFooter>Varnell"
        + "</oddFooter></headerFooter></worksheet>",
      "xl/comments1.xml": "<comments><comment ref='B2'><text><r><t>Varnell</t></r></text></comment>"
        + "</comments>",
    ])
    #expect(
      Set(try ScanFormatsTests.places(book, "a.xlsx")) == [
        [.sheet("Police"), .cell("D14")], [.sheet("Police"), .cell("E1")], [.sheetName(2)],
        [.definedName(1)], [.hiddenText], [.pageFooter], [.cell("B2"), .comment(1)],
      ])
    var document = ZipWriter()
    try document.add("word/document.xml", Array("<w:d xmlns:w='w'/>".utf8))
    try document.add("word/embeddings/Book1.xlsx", book)
    let found = try ScanFormatsTests.places(try document.finish(), "a.docx")
    #expect(found.count == 7 && found.allSatisfy { $0.first == .embedded(1) })
  }

  @Test("a bitmap beside the drawing it was made from counts as read; a foreign one is listed")
  func bitmaps() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 1, 2]
    let frame =
      "<text:p><draw:frame><draw:image xlink:href='Pictures/1.svg'/><draw:image "
      + "xlink:href='Pictures/2.png'/></draw:frame><draw:frame><draw:image "
      + "xlink:href='Pictures/3.png'/></draw:frame></text:p>"
    var writer = ZipWriter()
    try writer.add("content.xml", Array(Self.content(frame).utf8))
    try writer.add("Pictures/1.svg", Array("<svg/>".utf8))
    try writer.add("Pictures/2.png", png)
    try writer.add("Pictures/3.png", png + [3] + Array("by Jorunn Varnell, painter".utf8))
    try writer.add("Pictures/1.png", png + [4])
    let outcome = try ScanFormatsTests.scan.scan(try writer.finish(), named: "a.odt")
    #expect(outcome.unread.map(\.part) == ["Pictures/3.png"])
    #expect(outcome.stops.map(\.place.part) == ["Pictures/3.png"])
  }
}
