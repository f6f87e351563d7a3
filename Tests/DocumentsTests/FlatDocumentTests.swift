import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Flat documents and pages in the contents") struct FlatDocumentTests {
  @Test("a flat document holds what the package holds, pictures and all")
  func same() throws {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1, 2]
    for seed in Soak.seeds(12, whole: 1000) {
      var random = SplitMix64(seed: seed)
      let picture = Picture(.png(png), title: "T", description: "D", width: 3, height: 2)
      let blocks = (0..<8).map { _ in OdtDocumentTests.block(&random) } + [.picture(picture)]
      let odt = try Document(metadata: metadata, blocks: blocks).odt()
      let flat = try FlatDocument.bytes(of: odt)
      #expect(try FlatDocument.bytes(of: odt) == flat)
      let root = try XMLTree(parsing: flat).root
      #expect(root.attribute("mimetype") == "application/vnd.oasis.opendocument.text")
      let text = try #require(root.child("body")?.child("text"))
      let packed = try #require(try part("content.xml", of: odt).child("body")?.child("text"))
      #expect(outline(text) == outline(packed), "seed \(seed)")
      #expect(
        text.descendants("binary-data").contains { $0.text == Data(png).base64EncodedString() })
      #expect(!String(decoding: flat, as: UTF8.self).contains("Pictures/"))
      #expect(
        root.child("master-styles")?.descendants("header").map(\.text) == ["OFFICIAL", "OFFICIAL"])
    }
  }

  @Test("of a drawing with a twin in pixels the drawing is kept")
  func drawing() throws {
    let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
    let picture = Picture(
      .svg(svg, png: [0x89, 0x50, 0x4E, 0x47]), title: "T", description: "D", width: 3, height: 2)
    let odt = try Document(metadata: metadata, blocks: [.picture(picture), .picture(picture)]).odt()
    let data = try XMLTree(parsing: FlatDocument.bytes(of: odt)).root.descendants("binary-data")
    #expect(data.map(\.text) == Array(repeating: Data(svg).base64EncodedString(), count: 2))
  }

  @Test("LibreOffice shows the same words of a flat document as of the package")
  func opens() throws {
    guard Office.path != nil else {
      return print("left out: LibreOffice is not installed, so no flat document was opened")
    }
    let odt = try OverviewTemplateTests().fill(count: 2)
    let read = try Office.convert(
      [("a.odt", odt), ("b.fodt", FlatDocument.bytes(of: odt))], to: "txt:Text (encoded):UTF8")
    let words = try #require(read["a.txt"])
    #expect(words.count > 1000)
    #expect(read["b.txt"] == words)
  }

  @Test("pages are read from a PDF's destinations as LibreOffice names them")
  func destinations() {
    #expect(
      ContentsPages.pages(at: [
        "5F5FRefHeading5F5F5F1": 3, "__RefHeading___12": 7, "5FToc5": 4, "other": 1,
        "5F5FRefHeading5F5F5FKept1": 9,
      ]) == [1: 3, 12: 7, 5: 4])
  }

  @Test("pages written into a finished document are those it would have been filled with")
  func written() throws {
    let body = """
      <text:table-of-content text:name="C"><text:table-of-content-source text:outline-level="2"/>
      <text:index-body/></text:table-of-content>
      """ + (1...12).map { "<text:h text:outline-level=\"1\">H\($0)</text:h>" }.joined()
    let template = try OdtTemplate(flat(body))
    let pages = Dictionary(uniqueKeysWithValues: (1...12).map { ($0, $0 * 11) })
    let odt = try template.fill([:], metadata: metadata)
    #expect(
      try ContentsPages.written(pages, into: odt)
        == template.fill([:], metadata: metadata, pages: pages))
    // Again over what is there, and in part.
    let once = try ContentsPages.written(pages, into: odt)
    #expect(try ContentsPages.written(pages, into: once) == once)
    #expect(try ContentsPages.written([:], into: once) == once)
    let references = try part("content.xml", of: ContentsPages.written([3: 99], into: odt))
      .descendants("bookmark-ref").map(\.text)
    #expect(references == (1...12).map { $0 == 3 ? "99" : "–" })
  }
}
