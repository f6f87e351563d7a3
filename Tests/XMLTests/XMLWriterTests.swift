import TestSupport
import Testing
import XML

@Suite("Writing XML") struct XMLWriterTests {
  @Test(
    "what is written is read back, less what XML forbids", arguments: 0..<200 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (attribute, text) = (random.text(), random.text())
    var writer = XMLStreamWriter()
    writer.element("a:r", ["xmlns:a": "urn:a", "x": attribute]) { $0.text(text) }
    let root = try XMLTree(parsing: writer.finish()).root
    #expect(root.name == "r")
    #expect(root.namespace == "urn:a")
    #expect(root.attribute("x", namespace: nil) == allowed(attribute))
    #expect(root.text == allowed(text))
  }

  @Test("an element that holds nothing is closed at once, and nothing is indented")
  func emptyElements() {
    var writer = XMLStreamWriter(declaration: false)
    writer.element("a") { writer in
      writer.element("b", ["c": "d"])
      writer.text("")
      writer.element("e", text: "f")
    }
    #expect(String(decoding: writer.finish(), as: UTF8.self) == #"<a><b c="d"/><e>f</e></a>"#)
  }

  @Test("what was left open is closed at the end")
  func closing() {
    var writer = XMLStreamWriter(declaration: false)
    writer.start("a")
    writer.start("b")
    #expect(String(decoding: writer.finish(), as: UTF8.self) == "<a><b/></a>")
  }
}
