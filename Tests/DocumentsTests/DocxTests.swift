import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Word documents") struct DocxTests {
  @Test("any document becomes parts that are XML, linked and typed, and hold its words")
  func anyDocument() throws {
    for seed in Soak.seeds(60, whole: 3000) {
      var random = SplitMix64(seed: seed)
      let count = Int.random(in: 0..<12, using: &random)
      let blocks = (0..<count).map { _ in OdtDocumentTests.block(&random) }
      let document = Document(metadata: metadata, blocks: blocks)
      let bytes = try document.docx()
      let again = try document.docx()
      #expect(bytes == again)
      let reader = try ZipReader(bytes: bytes)
      let names = Set(reader.entries.map(\.name))
      for name in names where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
        _ = try XMLTree(parsing: reader.read(name))
      }
      let links = try part("word/_rels/document.xml.rels", of: bytes).children("Relationship")
      for link in links { #expect(names.contains("word/\(link.attribute("Target") ?? "")")) }
      let body = try part("word/document.xml", of: bytes)
      let known = Set(links.compactMap { $0.attribute("Id") })
      let ids =
        body.descendants("blip").compactMap { $0.attribute("embed") }
        + body.descendants("headerReference").compactMap { $0.attribute("id") }
      #expect(known.isSuperset(of: ids))
      let text = try body.text + part("word/footnotes.xml", of: bytes).text
      for word in document.plainText.split(whereSeparator: { !$0.isLetter }) where word != "Picture"
      {
        // A picture's words are told in attributes.
        if word == "t" || word == "d" { continue }
        #expect(text.contains(word), "\(word), seed \(seed)")
      }
    }
  }

  @Test("every style that is used is defined, and every table is followed by a paragraph")
  func sound() throws {
    for seed in 0..<40 as Range<UInt64> {
      var random = SplitMix64(seed: seed)
      let blocks = (0..<10).map { _ in OdtDocumentTests.block(&random) }
      let bytes = try Document(metadata: metadata, blocks: blocks).docx()
      let defined = Set(
        try part("word/styles.xml", of: bytes).children("style").compactMap {
          $0.attribute("styleId")
        })
      let body = try #require(try part("word/document.xml", of: bytes).child("body"))
      for kind in ["pStyle", "rStyle", "tblStyle"] {
        for used in body.descendants(kind).compactMap({ $0.attribute("val") }) {
          #expect(defined.contains(used), "\(used)")
        }
      }
      for (one, next) in zip(body.children, body.children.dropFirst()) where one.name == "tbl" {
        #expect(next.name == "p")
      }
      #expect(body.children.last?.name == "sectPr")
      for cell in body.descendants("tc") { #expect(cell.children.last?.name == "p") }
    }
  }

  @Test("a part that lies is a section of its own, its table as wide as its page")
  func landscape() throws {
    let document = Document(
      metadata: metadata,
      blocks: [
        .paragraph("a"), .turn(to: .landscape),
        .table(Table(widths: [1, 3], header: ["x", "y"], rows: [["a", "b"]])),
        .turn(to: .portrait), .paragraph("c"),
      ])
    let body = try #require(try part("word/document.xml", of: document.docx()).child("body"))
    let pages = body.descendants("pgSz")
    #expect(pages.map { $0.attribute("orient") } == [nil, "landscape", nil])
    #expect(body.descendants("gridCol").compactMap { $0.attribute("w") } == ["3643", "10928"])
    #expect(body.descendants("tblHeader").count == 1)
  }

  @Test("a picture has its description, its lines and its pixels")
  func picture() throws {
    let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 1]
    let document = Document(
      metadata: metadata,
      blocks: [
        .picture(
          Picture(
            .svg(svg, png: png), title: "T", description: "D & d", width: 34, height: 10,
            caption: "C"))
      ])
    let bytes = try document.docx()
    let body = try part("word/document.xml", of: bytes)
    #expect(body.descendants("docPr").first?.attribute("descr") == "D & d")
    #expect(body.descendants("extent").first?.attribute("cx") == "6120000")
    #expect(try ZipReader(bytes: bytes).read("word/media/image2.png") == png)
    let types = try part("[Content_Types].xml", of: bytes).children("Default")
    #expect(types.compactMap { $0.attribute("Extension") } == ["rels", "xml", "png", "svg"])
  }
}
