import Archive
import Documents
import Testing
import XML

@Suite("The contents table of Word documents") struct DocxContentsTests {
  private let document = Document(
    metadata: metadata,
    blocks: [
      .paragraph(.title, ["T"]), .pageBreak, .contents(Contents(title: "In this report", depth: 2)),
      .pageBreak, .heading(.one, ["1 One"]), .heading(.two, ["1.1 ", .strong("A & b")]),
      .heading(.three, ["deep"]), .pageBreak, .heading(.one, ["2 Two"]), .paragraph("x"),
    ])

  @Test("it is Word's own, filled, and each entry leads to its heading and page")
  func filled() throws {
    let body = try part("word/document.xml", of: document.docx(pages: [1: 3, 2: 4, 4: 12]))
    let links = body.descendants("hyperlink")
    #expect(links.map { $0.attribute("anchor") } == ["_Toc1", "_Toc2", "_Toc4"])
    #expect(
      links.map { $0.descendants("t").map(\.text).joined(separator: "|") } == [
        "1 One|3", "1.1 A & b|4", "2 Two|12",
      ])
    #expect(
      body.descendants("bookmarkStart").map { $0.attribute("name") } == [
        "_Toc1", "_Toc2", "_Toc3", "_Toc4",
      ])
    let ids = body.descendants("bookmarkStart").map { $0.attribute("id") }
    #expect(ids == body.descendants("bookmarkEnd").map { $0.attribute("id") })
    #expect(Set(ids).count == 4)
    let kinds = body.descendants("fldChar").map { $0.attribute("fldCharType") ?? "" }
    #expect(kinds.filter { $0 == "begin" }.count == 4)
    #expect(kinds.filter { $0 == "begin" }.count == kinds.filter { $0 == "end" }.count)
    #expect(body.descendants("instrText").first?.text == " TOC \\o \"1-2\" \\h \\z \\u ")
    #expect(body.descendants("docPartGallery").count == 1)
  }

  @Test("without pages it says so, and a document without a contents table has no bookmarks")
  func without() throws {
    let body = try part("word/document.xml", of: document.docx())
    #expect(body.descendants("hyperlink").allSatisfy { $0.text.hasSuffix("–") })
    let plain = Document(metadata: metadata, blocks: [.heading(.one, ["One"])])
    #expect(try part("word/document.xml", of: plain.docx()).descendants("bookmarkStart").isEmpty)
    let empty = Document(metadata: metadata, blocks: [.contents(Contents())])
    let words = try part("word/document.xml", of: empty.docx()).text
    #expect(words == "Contents")
  }

  @Test("an ODT's contents table becomes one, with its title, depth and page")
  func readBack() throws {
    let odt = try OverviewTemplateTests().fill(count: 1)
    let read = try Document(odt: odt, metadata: metadata)
    let tables = read.blocks.compactMap { if case .contents(let table) = $0 { table } else { nil } }
    #expect(tables == [Contents(title: "Contents", depth: 2)])
    let listed = try part("content.xml", of: odt).descendants("index-body").first?
      .descendants("a").map { $0.text.dropLast() }
    let links = try part("word/document.xml", of: read.docx()).descendants("hyperlink").map {
      link in
      link.descendants("t").dropLast().map(\.text).joined()
    }
    #expect(links == listed?.map { String($0) })
  }

  @Test("written as ODT it is filled by its headings")
  func asOdt() throws {
    let odt = try document.odt()
    #expect(OdtCheck.faults(in: odt).isEmpty)
    let contents = try #require(try part("content.xml", of: odt).descendants("index-body").first)
    #expect(paragraphs(contents) == ["In this report", "1 One–", "1.1 A & b–", "2 Two–"])
  }
}
