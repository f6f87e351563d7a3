import Foundation
import Interchange
import ReviewModel
import TestSupport
import Testing
import Views
import XML

@Suite("A review for a repository") struct RepositoryXMLTests {
  private static func deposit(_ review: Review) -> RepositoryDeposit {
    RepositoryDeposit(
      identifier: String(repeating: "ab", count: 16), version: "v2",
      signatures: [
        .init(step: Code(making: "board"), by: "Chair & <board>", on: CalendarDay(number: 20_000))
      ], themes: ["voice": "The child’s voice"], genogram: "graph { \"a<b\" }")
  }

  private static func schema() throws -> RelaxNG {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Templates/schema/silp-repository-1.rng")
    return try RelaxNG(schema: Array(try Data(contentsOf: path)))
  }

  @Test(
    "is what its schema says, the same each time, and holds no identifier of a record",
    arguments: Soak.seeds(4, whole: 200))
  func schema(seed: UInt64) throws {
    let review = RandomReview(seed: seed).review
    let identifiers = review.items.map(\.id.text)
    let schema = try Self.schema()
    for audience in [Audience.public, .board, .official] {
      for dates in DatePolicy.allCases {
        let view = DeidentifiedReview(review, for: audience, dates: dates)
        let bytes = RepositoryXML.write(view, Self.deposit(review))
        #expect(bytes == RepositoryXML.write(view, Self.deposit(review)))
        #expect(try schema.validate(bytes).map(\.message) == [])
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!identifiers.contains { text.contains($0) })
      }
    }
  }

  @Test("tells no day, no month and no birth to the public")
  func dates() throws {
    var family = SampleFamily()
    family.file(
      .review(
        ReviewDetails(
          title: "Review", kind: Code(making: "child"), nation: "England", board: "Board",
          reviewer: "Reviewer", marking: "OFFICIAL",
          decision: .init(
            on: EDTFDate("2024-03-04"), reason: .notRecorded, threshold: .notRecorded),
          scope: .init(
            from: EDTFDate("2022-04-05"), to: EDTFDate("2023-11-06"), reason: .notRecorded),
          incident: .init(
            on: EDTFDate("2023-11-06"), outcome: .recorded("Died on 6 November 2023.")),
          catalogue: Catalogue(completed: EDTFDate("2024-10-07")))))
    let agency = AgencyID(
      family.file(
        .agency(
          Agency(code: Code(making: "hv"), label: "Health visiting", sector: Code(making: "health"))
        )))
    let child = family.person(
      "Child A", alias: "a", standing: .subject, life: .living(born: EDTFDate("2023-06-07")))
    let mother = family.person("Mother", alias: "m", life: .living(born: EDTFDate("1998-08-08")))
    family.file(.parentage(Parentage(child: child, parents: [mother], kind: .birth)))
    family.file(
      .entry(
        ChronologyEntry(
          date: try #require(EDTFDate("2023-09-09")), dateAsWritten: "9.9.23", agency: agency,
          event: "Seen at home.")))
    let view = DeidentifiedReview(family.review, for: .public)
    let bytes = RepositoryXML.write(view, Self.deposit(family.review))
    #expect(try Self.schema().validate(bytes) == [])
    let root = try XMLTree(parsing: bytes).root
    let text = String(decoding: bytes, as: UTF8.self)
    for told in ["2023-0", "2023-11", "1998", "June", "November", "September", "-04-"] {
      #expect(!text.contains(told), "\(told)")
    }
    let subject = try #require(root.child("subjects")?.child("subject"))
    #expect(subject.attribute("age-band") == "under 1 year" && subject.attribute("member") == "1")
    let catalogue = try #require(root.child("catalogue"))
    #expect(catalogue.attribute("completion") == "6-to-12-months")
    #expect(catalogue.child("completed")?.attribute("value") == "2024-23")
    #expect(root.child("family")?.child("child")?.attribute("of") == "2")
    let entry = try #require(root.child("chronology")?.child("entry"))
    #expect(entry.attribute("on") == "2023-23" && entry.child("date")?.text == "autumn 2023")
  }
}
