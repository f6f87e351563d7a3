import Archive
import Documents
import Foundation
import TestSupport
import Testing

@Suite("A finished document") struct DocumentPartTests {
  @Test("gives back, from Writer's and from Word's file, the parts it was made of")
  func writtenAndRead() throws {
    let table = Table(
      caption: "Actions", widths: [1, 3], header: ["No.", "Status"],
      rows: [["A1", "open"], [Table.Cell([[.text("A2")], [.text("new")]]), ""]])
    let document = Document(
      metadata: DocumentMetadata(title: "t"),
      blocks: [
        .paragraph(.title, ["Review"]), .heading(.one, ["Findings"]),
        .heading(.two, ["Finding ", .strong("F1"), ": late"]),
        .paragraph(.body, ["One ", .emphasis("two"), .lineBreak, "three ", .footnote("Four.")]),
        .list(TextList([.init(["first"], items: [.init(["within"])]), .init(["second"])])),
        .table(table),
        .picture(
          Picture(
            .png([0x89, 0x50, 0x4E, 0x47]), title: "Tree", description: "A family.", width: 5,
            height: 5)),
        .pageBreak, .heading(.one, ["Appendix"]), .paragraph("The end."),
      ])
    let parts = document.parts
    #expect(parts.count == 14)
    #expect(parts[3] == DocumentPart(.paragraph, ["One two three (Four.)"]))
    #expect(try DocumentPart.parts(of: try document.odt()) == parts)
    let word = try DocumentPart.parts(of: try document.docx())
    #expect(word == parts, "\(word.difference(from: parts))")
  }

  @Test("a value behind a tab is told apart from the word before it")
  func tabs() throws {
    let part = try DocumentPart.parts(
      of: package(
        flat("<text:p>Due<text:tab/>1  May</text:p><text:p/><text:h>Next</text:h>"), [:]))
    #expect(
      part == [DocumentPart(.paragraph, ["Due", "1 May"]), DocumentPart(.heading(1), ["Next"])])
  }

  @Test("of a table of contents the lines are left out, and what a program put into it is not")
  func contents() throws {
    let content = """
      <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
      <office:automatic-styles><style:style style:name="P1"
        style:parent-style-name="Contents_20_2"/></office:automatic-styles>
      <office:body><office:text><text:table-of-content text:name="C">
      <text:table-of-content-source/><text:index-body>
      <text:index-title text:name="T"><text:p>Contents</text:p></text:index-title>
      <text:p text:style-name="Contents_20_1">1 One<text:tab/>3</text:p>
      <text:p text:style-name="P1">1.1 Two<text:tab/>3</text:p>
      <text:p text:style-name="Text_20_body">Swallowed</text:p></text:index-body>
      </text:table-of-content><text:h text:outline-level="2">One</text:h>
      </office:text></office:body></office:document-content>
      """
    var writer = ZipWriter()
    try writer.add("content.xml", Array(content.utf8))
    #expect(
      try DocumentPart.parts(of: writer.finish()) == [
        DocumentPart(.paragraph, ["Swallowed"]), DocumentPart(.heading(2), ["One"]),
      ])
  }

  @Test("what is no document is said to be none")
  func noDocument() throws {
    #expect(throws: DocumentReadingError.notADocument) {
      try DocumentPart.parts(of: Array("plain words".utf8))
    }
    var whole = try Document(metadata: DocumentMetadata(title: "t"), blocks: [.paragraph("a")])
      .odt()
    whole.removeLast(whole.count / 2)
    #expect(throws: DocumentReadingError.self) { try DocumentPart.parts(of: whole) }
  }
}
