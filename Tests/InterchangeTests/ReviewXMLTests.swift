import Foundation
import Interchange
import ReviewModel
import TestSupport
import Testing
import Views
import XML

@Suite("A review as XML")
struct ReviewXMLTests {
  @Test(
    "reads back to the same records, whatever stands in them", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let review = RandomReview(seed: seed).review
    let bytes = try ReviewXML.write(review, labels: LabelTable(labelsOf: review))
    let read = try ReviewXML.read(bytes)
    #expect(read.items == review.items)
    #expect(read.beyond.isEmpty && read.unknown.isEmpty)
    #expect(try ReviewXML.write(Review(read.items), labels: LabelTable(labelsOf: review)) == bytes)
  }

  @Test("holds every kind of record in what is tested here")
  func kinds() {
    let kinds = Set(RandomReview(seed: 1).review.items.map(\.record.kind))
    #expect(kinds == Set(Record.Kind.allCases))
  }

  @Test("is what its schema says", arguments: 0..<20 as Range<UInt64>)
  func schema(seed: UInt64) throws {
    let schema = try Self.schema()
    let review = RandomReview(seed: seed).review
    let bytes = try ReviewXML.write(review, labels: LabelTable(labelsOf: review))
    #expect(try schema.validate(bytes) == [])
  }

  static func schema() throws -> RelaxNG {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/schema/silp-review-1.rng")
    return try RelaxNG(schema: Array(try Data(contentsOf: path)))
  }

  @Test("cut short anywhere is refused")
  func truncated() throws {
    let review = RandomReview(seed: 3).review
    let bytes = try ReviewXML.write(review, labels: LabelTable(labelsOf: review))
    for length in stride(from: 0, to: bytes.count - 10, by: max(1, bytes.count / 200)) {
      #expect(throws: InterchangeError.self) { try ReviewXML.read(Array(bytes[..<length])) }
    }
  }

  @Test(
    "that is wrong is refused with its line",
    arguments: [
      (
        "xml:space=\"preserve\">Police", "xml:space=\"preserve\"><b>Police</b>",
        "missing(\"id\", line: 5)"
      ),
      ("<code>pol</code>", "", "missing(\"code\", line: 3)"),
      ("<code>pol</code>", "<code>two words</code>", "unreadable(element: \"code\", line: 4)"),
      (" id=\"0000", " id=\"zz00", "missing(\"id\", line: 3)"),
      ("ref=\"G1\"", "ref=\"P1\"", "unreadable(element: \"agency\", line: 3)"),
      ("<agency ", "<agenda ", "notXML(line: 7)"),
      ("urn:silp:review:1", "urn:silp:review:9", "notAReview(found: \"review\")"),
    ])
  func refused(old: String, new: String, error: String) throws {
    var family = SampleFamily()
    family.file(
      .agency(Agency(code: Code(making: "pol"), label: "Police", sector: Code(making: "police"))))
    let bytes = try ReviewXML.write(family.review, labels: LabelTable(labelsOf: family.review))
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = text.replacingOccurrences(of: old, with: new)
    #expect(broken != text)
    let found = #expect(throws: InterchangeError.self) { try ReviewXML.read(Array(broken.utf8)) }
    #expect("\(try #require(found))" == error)
  }

  @Test(
    "of a review in which something was erased that others name comes back the same",
    arguments: 0..<12 as Range<UInt64>)
  func erased(seed: UInt64) throws {
    let whole = RandomReview(seed: seed).review.items
    for (place, item) in whole.enumerated() where place % 7 == Int(seed % 7) {
      let left = Review(whole.filter { $0.id != item.id })
      let bytes = try ReviewXML.write(left, labels: LabelTable(labelsOf: left))
      let back = try ReviewXML.read(bytes).items
      #expect(back == left.items, "\(item.reference.text)")
      let again = Review(back)
      #expect(try ReviewXML.write(again, labels: LabelTable(labelsOf: again)) == bytes)
    }
  }

  @Test("that refers to nothing, holds a record twice or an entity is refused")
  func references() throws {
    var family = SampleFamily()
    let missing = PersonID(RecordID(high: 5, low: 5))
    family.file(
      .contribution(Contribution(person: missing, on: nil, manner: .notRecorded, words: "x")))
    let labels = LabelTable(labelsOf: family.review)
    let marked = try ReviewXML.write(family.review, labels: labels)
    let text = String(decoding: marked, as: UTF8.self)
    let dangling = text.replacing("<gone id=\"\(missing.record.text)\"/>", with: "")
    #expect(dangling != text)
    #expect(throws: InterchangeError.dangling(element: "person", line: 4)) {
      try ReviewXML.read(Array(dangling.utf8))
    }
    let place = Review.Item(
      id: RecordID(high: 1, low: 1), reference: ShortReference(letters: "L", number: 1),
      record: .place(Place(label: "Town 1", kind: Code(making: "town"))))
    let twice = try ReviewXML.write(Review([place, place]), labels: labels)
    #expect(throws: InterchangeError.doubledIdentifier(reference: "L1", line: 7)) {
      try ReviewXML.read(twice)
    }
    let entity =
      "<!DOCTYPE review [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><review xmlns=\"urn:silp:review:1\">&e;</review>"
    #expect(throws: InterchangeError.self) { try ReviewXML.read(Array(entity.utf8)) }
  }
}
