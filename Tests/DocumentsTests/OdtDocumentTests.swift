import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Finished documents") struct OdtDocumentTests {
  @Test(
    "any document becomes a sound package that holds its words", arguments: 0..<60 as Range<UInt64>)
  func anyDocument(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let blocks = (0..<Int.random(in: 0..<12, using: &random)).map { _ in Self.block(&random) }
    let document = Document(metadata: metadata, blocks: blocks)
    let bytes = try document.odt()
    #expect(OdtCheck.faults(in: bytes).isEmpty)
    let text = try part("content.xml", of: bytes).text
    let words = document.plainText.split { !$0.isLetter }
    let allowed: Set<Substring> = ["Picture"]
    for word in words where !allowed.contains(word) { #expect(text.contains(word), "\(word)") }
  }

  static func block(_ random: inout SplitMix64) -> Block {
    func words() -> String {
      (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        ["one", "two & 2", "<three>", "ŵyr", "a  b", "\u{1}x", ""].randomElement(using: &random)
          ?? ""
      }.joined(separator: [" ", "\n", "\n\n", "\t"].randomElement(using: &random) ?? "")
    }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      return .heading(HeadingLevel.allCases.randomElement(using: &random) ?? .one, [.text(words())])
    case 1:
      return .list(
        TextList(
          isNumbered: Bool.random(using: &random), [.init([.text(words())], items: [.init(["in"])])]
        ))
    case 2:
      let count = Int.random(in: 0..<4, using: &random)
      return .table(
        Table(
          caption: words(), widths: [1, 2.5], header: count % 2 == 0 ? ["h1", "h2"] : [],
          rows: (0..<count).map { _ in [.init(words()), .init([[.strong("s")], [.emphasis("e")]])] }
        ))
    case 3: return .pageBreak
    case 4: return .turn(to: Bool.random(using: &random) ? .landscape : .portrait)
    case 5:
      return .picture(
        Picture(
          .png([0x89, 0x50, 0x4E, 0x47]), title: "t", description: "d", width: 30, height: 9,
          caption: words()))
    default:
      return .paragraph(
        ParagraphRole.allCases.randomElement(using: &random) ?? .body,
        [.text(words()), .footnote("note"), .lineBreak, .strong("end")])
    }
  }

  @Test("a landscape part's table is as wide as its page and starts it")
  func landscape() throws {
    let document = Document(
      metadata: metadata,
      blocks: [
        .turn(to: .landscape), .table(Table(widths: [1, 3], rows: [["a", "b"]])),
        .turn(to: .portrait), .paragraph("c"),
      ])
    let content = try part("content.xml", of: document.odt())
    let styles = content.child("automatic-styles")?.children("style") ?? []
    let table = try #require(styles.first { $0.attribute("family") == "table" })
    #expect(table.attribute("master-page-name") == "Landscape")
    #expect(table.child("table-properties")?.attribute("width") == "25.700cm")
    #expect(
      styles.compactMap { $0.child("table-column-properties")?.attribute("column-width") } == [
        "6.425cm", "19.275cm",
      ])
    #expect(
      styles.contains {
        $0.attribute("family") == "paragraph" && $0.attribute("master-page-name") == "Standard"
      })
  }

  @Test("the check finds what makes office programs refuse a file")
  func faults() throws {
    let sound = try Document(
      metadata: metadata, blocks: [.table(Table(widths: [1], rows: [["a"]]))]
    ).odt()
    func changed(_ part: String, _ old: String, _ new: String) throws -> [OdtCheck.Fault] {
      let reader = try ZipReader(bytes: sound)
      var writer = ZipWriter()
      for entry in reader.entries {
        var text = try String(decoding: reader.read(entry.name), as: UTF8.self)
        if entry.name == part { text = text.replacingOccurrences(of: old, with: new) }
        try writer.add(entry.name, Array(text.utf8), store: entry.name == "mimetype")
      }
      return try OdtCheck.faults(in: writer.finish())
    }
    #expect(try changed("", "", "").isEmpty)
    #expect(try changed("mimetype", "text", "text\n") == [.mediaTypeNotFirst])
    #expect(
      try changed("META-INF/manifest.xml", "styles.xml", "other.xml") == [
        .notInManifest("styles.xml"), .missingFile("other.xml"),
      ])
    #expect(
      try changed("content.xml", "style:name=\"silpCell\"", "style:name=\"x\"") == [
        .undefinedStyle("silpCell", line: 2)
      ])
    #expect(
      try changed("content.xml", "style:column-width", "style:rel-column-width") == [
        .columnWithoutWidth(line: 2)
      ])
    #expect(
      try changed(
        "content.xml", "</office:text>",
        "<text:p>\(field("p"))</text:p></office:text>"
      ) == [.placeholderLeft("p")])
    #expect(try changed("content.xml", "</office:text>", "<") == [.unreadable(part: "content.xml")])
    #expect(OdtCheck.faults(in: [1]) == [.unreadable(part: "")])
  }

  @Test("plain text reads in the order of the page")
  func plainText() {
    let document = Document(
      metadata: metadata,
      blocks: [
        .heading(.two, ["Head"]), .paragraph("Words."),
        .list(TextList(isNumbered: true, [.init(["a"], items: [.init(["b"])])])),
        .table(Table(caption: "Cap", widths: [1, 1], header: ["x", "y"], rows: [["1", "2"]])),
      ])
    #expect(document.plainText == "## Head\n\nWords.\n\n1. a\n  1. b\n\nCap\nx | y\n1 | 2\n")
  }
}
