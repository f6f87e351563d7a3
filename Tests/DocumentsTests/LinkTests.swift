import Archive
import Documents
import Foundation
import Testing
import XML

@Suite("Words that lead to another place of a document") struct LinkTests {
  private static let blocks: [Block] = [
    .paragraph(
      .body,
      [
        "As ", .reference(to: "F2", "F2", otherwise: "it"), " and ",
        .reference(to: "C9", "C9", otherwise: "entry C9"),
      ]),
    .heading(.one, ["Finding ", .target("F2", "F2"), ": words"]),
    .table(Table(widths: [1], rows: [[Table.Cell([[.target("F2", "F2")]])]])),
  ]

  private static let document = Document(metadata: metadata, blocks: blocks)

  @Test("are fields that Writer follows, and plain words where the place is not there")
  func odt() throws {
    let bytes = try Self.document.odt()
    let content = try part("content.xml", of: bytes)
    #expect(content.descendants("bookmark-ref").map { $0.attribute("ref-name") } == ["F2"])
    #expect(content.descendants("bookmark-ref").map(\.text) == ["F2"])
    let starts = content.descendants("bookmark-start").compactMap { $0.attribute("name") }
    #expect(starts.count { $0 == "F2" } == 1)
    #expect(OdtCheck.faults(in: bytes).isEmpty)
  }

  @Test("are read back from a finished document, and lead on a page and in Word as well")
  func others() throws {
    let read = try Document(odt: try Self.document.odt(), metadata: metadata)
    #expect(
      read.blocks.first
        == .paragraph(.body, ["As ", .reference(to: "F2", "F2", otherwise: "F2"), " and entry C9"]))
    let html = String(decoding: read.html, as: UTF8.self)
    #expect(html.contains("As <a href=\"#at-F2\">F2</a> and entry C9"))
    #expect(html.components(separatedBy: "id=\"at-F2\"").count == 2)
    let word = try part("word/document.xml", of: try read.docx())
    #expect(word.descendants("hyperlink").count == 1)
    #expect(word.descendants("bookmarkStart").count == 1)
    #expect(read.plainText.contains("As F2 and entry C9"))
  }

  @Test("are plain words on a page and in Word where the place is not there")
  func loose() throws {
    let html = String(decoding: Self.document.html, as: UTF8.self)
    #expect(html.contains("<a href=\"#at-F2\">F2</a> and entry C9"))
    #expect(
      try part("word/document.xml", of: try Self.document.docx()).descendants("hyperlink").count
        == 1)
  }
}
