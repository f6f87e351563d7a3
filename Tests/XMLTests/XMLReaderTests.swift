import TestSupport
import Testing
import XML

@Suite("Reading XML") struct XMLReaderTests {
  @Test("names, namespaces, attributes, mixed text and lines are kept")
  func tree() throws {
    let root = try XMLTree(
      parsing: Array(
        "<r xmlns='u' xmlns:p='v'>\n<p:a p:k='1' k='2'>x<b/><![CDATA[<y>]]></p:a></r>".utf8)
    ).root
    let a = try #require(root.child("a"))
    #expect(root.namespace == "u")
    #expect(a.namespace == "v")
    #expect(a.line == 2)
    #expect(a.attribute("k", namespace: "v") == "1")
    #expect(a.attribute("k", namespace: nil) == "2")
    #expect(a.text == "x<y>")
    #expect(a.nodes.count == 3)
    #expect(root.descendants("b").count == 1)
  }

  @Test(
    "an entity is refused wherever it is declared, and no file is read",
    arguments: [
      "<!DOCTYPE r [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><r>&e;</r>",
      "<!DOCTYPE r [<!ENTITY e 'x'>]><r/>",
      "<!DOCTYPE r [<!ENTITY % p SYSTEM 'http://localhost/x'> %p;]><r/>",
      "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><r x='&b;'>&b;</r>",
    ])
  func entities(document: String) throws {
    let error = #expect(throws: XMLError.self) { try XMLTree(parsing: Array(document.utf8)) }
    guard case .entityRefused = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test("an entity bomb is refused before it grows")
  func bomb() {
    var subset = "<!ENTITY l0 'lol'>"
    for level in 1..<12 {
      subset += "<!ENTITY l\(level) '\(String(repeating: "&l\(level - 1);", count: 10))'>"
    }
    let document = "<!DOCTYPE r [\(subset)]><r a='&l11;'>&l11;</r>"
    #expect(throws: XMLError.self) { try XMLTree(parsing: Array(document.utf8)) }
  }

  @Test("a document type without entities is read")
  func harmlessDoctype() throws {
    let document = "<!DOCTYPE r PUBLIC '-//X//Y' 'http://localhost/none.dtd'><r>x</r>"
    #expect(try XMLTree(parsing: Array(document.utf8)).root.text == "x")
  }

  @Test("nesting deeper than libxml2 follows is refused")
  func depth() {
    let deep = String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)
    #expect(throws: XMLError.tooDeep(limit: 256)) { try XMLTree(parsing: Array(deep.utf8)) }
  }

  @Test("more bytes than allowed are refused")
  func size() {
    #expect(throws: XMLError.tooLarge(bytes: 4, limit: 3)) {
      try XMLTree(parsing: Array("<a/>".utf8), limit: 3)
    }
  }

  @Test(
    "what is not well formed is refused with its line",
    arguments: [
      ("", 0), ("<a>\n<b></a>", 2), ("<a/>\n<b/>", 2), ("<a>&nope;</a>", 1), ("<a>\u{B}</a>", 1),
      ("x", 1), ("<a", 1), ("<a b='1' b='2'/>", 1), ("<p:a/>", 1),
    ])
  func malformed(document: String, line: Int) throws {
    let error = try #require(
      #expect(throws: XMLError.self) { try XMLTree(parsing: Array(document.utf8)) })
    guard case .malformed(let found, _, _) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(document.isEmpty || found == line)
  }

  @Test("the stream reader gives an empty element a start and an end")
  func events() throws {
    var reader = try XMLStreamReader(reading: Array("<a><b c='1'/>x</a>".utf8))
    var events: [XMLStreamReader.Event] = []
    while let event = try reader.next() { events.append(event) }
    #expect(
      events == [
        .start(name: "a", attributes: []),
        .start(name: "b", attributes: [XMLAttribute(name: "c", value: "1")]), .end(name: "b"),
        .text("x"), .end(name: "a"),
      ])
  }

  @Test(
    "bytes changed at random are read or refused, never worse", arguments: 0..<100 as Range<UInt64>)
  func mutations(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Array(
      "<?xml version='1.0'?><r xmlns:p='v'><p:a k='1'>x&amp;y</p:a><!-- c --></r>".utf8)
    for _ in 0..<3 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
    }
    do throws(XMLError) {
      let root = try XMLTree(parsing: bytes).root
      #expect(!root.name.isEmpty)
    } catch .malformed(_, _, let message) {
      #expect(!message.isEmpty)
    } catch {
      Issue.record("\(error)")
    }
  }
}
