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
        .table(table), .pageBreak, .heading(.one, ["Appendix"]), .paragraph("The end."),
      ])
    let parts = document.parts
    #expect(parts.count == 13)
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
