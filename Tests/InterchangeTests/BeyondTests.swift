import Foundation
import Interchange
import ReviewModel
import TestSupport
import Testing
import Views
import XML

@Suite("What only a newer version knows of a review") struct BeyondTests {
  /// Puts elements and attributes that this version does not know into an export, anywhere.
  private struct Newer {
    var random: SplitMix64
    private var count = 0

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func bytes(of bytes: [UInt8]) throws -> [UInt8] {
      var root = try XMLTree(parsing: bytes).root
      put(into: &root, depth: 0)
      let head = #"<?xml version="1.0" encoding="UTF-8"?>"#
      return Array("\(head)\n\(root.xml(within: nil))".utf8)
    }

    private func isWords(_ element: XMLElement) -> Bool {
      element.attribute("space") != nil || element.child("char") != nil
        || element.children.isEmpty
    }

    private mutating func put(into element: inout XMLElement, depth: Int) {
      if element.attribute("space") == nil, Int.random(in: 0..<14, using: &random) == 0 {
        element.attributes.append(
          XMLAttribute(name: "novel-\(count)", value: "a \"b\" <\(count)>"))
      }
      count += 1
      // What a restriction means must be known: without it more would be told than may be.
      guard !isWords(element), element.name != "restricted" else { return }
      for place in element.nodes.indices {
        guard case .element(var child) = element.nodes[place] else { continue }
        put(into: &child, depth: depth + 1)
        element.nodes[place] = .element(child)
      }
      guard Int.random(in: 0..<8, using: &random) == 0 else { return }
      let space = "\n" + String(repeating: "  ", count: depth + 1)
      let children = element.nodes.indices.filter {
        if case .element = element.nodes[$0] { true } else { false }
      }
      // Before the white space that stands before a child.
      let place = (children.randomElement(using: &random) ?? 1) - 1
      element.nodes.insert(contentsOf: [.text(space), .element(novel(space))], at: place)
    }

    private mutating func novel(_ space: String) -> XMLElement {
      count += 1
      let inner = XMLElement(
        name: "inner", namespace: ReviewXML.namespace, nodes: [.text("words & <more>\n of it")])
      let other = XMLElement(name: "other", namespace: "urn:else", nodes: [.element(inner)])
      return XMLElement(
        name: "novelty-\(count)", namespace: ReviewXML.namespace,
        attributes: [XMLAttribute(name: "kind", value: "new")],
        nodes: count % 2 == 0
          ? [] : [.text(space + "  "), .element(other), .element(inner), .text(space)])
    }
  }

  @Test(
    "comes through an import and an export to the byte, wherever it stands",
    arguments: Soak.seeds(12, whole: 1000))
  func survives(seed: UInt64) throws {
    let review = RandomReview(seed: seed).review
    let labels = LabelTable(labelsOf: review)
    let own = try ReviewXML.write(review, labels: labels)
    var newer = Newer(seed: seed)
    let bytes = try newer.bytes(of: own)
    let read = try ReviewXML.read(bytes)
    #expect(read.items == review.items)
    #expect(!read.unknown.isEmpty || bytes == own)
    let again = try ReviewXML.write(Review(read.items), labels: labels, beyond: read.beyond)
    let (lines, wanted) = (Self.lines(again), Self.lines(bytes))
    let different = zip(lines, wanted).first { $0 != $1 }
    #expect(different == nil, "\(different?.0 ?? "") / \(different?.1 ?? "")")
    #expect(lines.count == wanted.count)
    // Nothing of it is in what is known.
    #expect(try ReviewXML.write(Review(read.items), labels: labels) == own)
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    // A label of nothing that XML can hold is written in two ways that say the same.
    String(decoding: bytes, as: UTF8.self)
      .replacing(/><\/(see|person|place|agency)>/, with: "/>")
      .split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test("is refused where it restricts what may be told")
  func restriction() throws {
    var family = SampleFamily()
    var person = Person(
      label: "Mother", alias: Code(making: "mum"), standing: .family, sex: .female,
      life: .living(born: nil))
    person.restricted = RestrictedParts([.culture: [.thirdParty]])
    family.file(.person(person))
    let bytes = try ReviewXML.write(family.review, labels: LabelTable(labelsOf: family.review))
    let text = String(decoding: bytes, as: UTF8.self)
    let newer = text.replacing("<restricted>", with: "<restricted>\n      <novel/>")
    #expect(newer != text)
    #expect(throws: InterchangeError.self) { try ReviewXML.read(Array(newer.utf8)) }
  }

  @Test("stays with a record that is changed, and goes where the item of a list it was in is gone")
  func changed() throws {
    var family = SampleFamily()
    let agency = Agency(code: Code(making: "pol"), label: "Police", sector: Code(making: "police"))
    family.file(.agency(agency))
    let labels = LabelTable(labelsOf: family.review)
    let own = String(decoding: try ReviewXML.write(family.review, labels: labels), as: UTF8.self)
    let text = own.replacing("<code>", with: "<colour>blue</colour>\n    <code>")
      .replacing("<agency id", with: "<novelty ref=\"ZZ1\">x</novelty>\n  <agency id")
      .replacing("</review>", with: "  <novelty ref=\"ZZ2\"/>\n</review>")
    let read = try ReviewXML.read(Array(text.utf8))
    #expect(read.unknown == ["colour", "novelty"])
    var changed = agency
    changed.area = "North"
    let item = try #require(read.items.first)
    let review = Review([
      Review.Item(id: item.id, reference: item.reference, record: .agency(changed))
    ])
    let again = String(
      decoding: try ReviewXML.write(review, labels: labels, beyond: read.beyond), as: UTF8.self)
    for kept in ["<colour>blue</colour>\n    <code>", "ref=\"ZZ1\">x</", "<novelty ref=\"ZZ2\"/>"] {
      #expect(again.contains(kept), "\(kept)")
    }
    #expect(again.contains("<area"))
  }

  @Test("alone is refused, as there is no record to keep it with")
  func alone() {
    let text = "<review xmlns=\"urn:silp:review:1\"><novelty/></review>"
    #expect(throws: InterchangeError.unknownElement("novelty", line: 0)) {
      try ReviewXML.read(Array(text.utf8))
    }
  }

  @Test("is read from a file as it is read from memory, and validated the same")
  func files() throws {
    let review = RandomReview(seed: 11).review
    var isEnded = false
    var bytes: [UInt8] = []
    try ReviewXML.write(review, labels: LabelTable(labelsOf: review)) { piece, isLast in
      bytes += piece
      #expect(!isEnded)
      isEnded = isLast
    }
    #expect(isEnded)
    let folder = NSTemporaryDirectory() + "silp-xml-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/review.xml"
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    #expect(try ReviewXML.read(file: path).items == review.items)
    #expect(try ReviewXML.write(review, labels: LabelTable(labelsOf: review)) == bytes)
    let schema = try ReviewXMLTests.schema()
    #expect(try schema.validate(file: path).isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = text.replacing("<agency id", with: "<agency colour=\"blue\" id")
    try Data(broken.utf8).write(to: URL(fileURLWithPath: path))
    #expect(
      try schema.validate(file: path).first?.line == schema.validate(Array(broken.utf8)).first?.line
    )
    try Data("<!DOCTYPE r [<!ENTITY e \"x\">]><r>&e;</r>".utf8).write(
      to: URL(fileURLWithPath: path))
    #expect(throws: XMLError.self) { try schema.validate(file: path) }
    #expect(throws: InterchangeError.self) { try ReviewXML.read(file: path) }
    try Data(bytes.dropLast(20)).write(to: URL(fileURLWithPath: path))
    #expect(throws: InterchangeError.self) { try ReviewXML.read(file: path) }
    #expect(throws: XMLError.self) { try schema.validate(file: path) }
    #expect(throws: InterchangeError.self) { try ReviewXML.read(file: folder + "/none.xml") }
  }
}
