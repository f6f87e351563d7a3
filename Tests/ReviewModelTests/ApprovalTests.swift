import ReviewModel
import TestSupport
import Testing

@Suite("What agencies stand by") struct ApprovalTests {
  private static let agency = AgencyID(RecordID(high: 1, low: 1))
  private static let passage = RecordID(high: 1, low: 2)
  private static let day = CalendarDay(number: 20_000)

  private static func review(
    _ request: AgencyRequest?, version: Int, _ ground: Ground
  ) -> Review {
    func item(_ low: UInt64, _ letters: String, _ record: Record) -> Review.Item {
      Review.Item(
        id: RecordID(high: 1, low: low), reference: ShortReference(letters: letters, number: 1),
        record: record)
    }
    return Review(
      [
        item(
          1, "G",
          .agency(
            Agency(
              code: Code(making: "hv"), label: "Health visiting", sector: Code(making: "health")))),
        item(
          2, "AP",
          .passage(
            ReportPassage(
              agency: agency, version: version, section: Code(making: "learning"), heading: "L",
              words: "w"))),
        item(
          4, "F",
          .finding(
            Finding(
              title: "t", statement: "s", kind: .learning, reach: .wider, grounds: [ground]))),
      ] + (request.map { [item(3, "RQ", .request($0))] } ?? []))
  }

  @Test("a finding is unapproved exactly where its agency has not signed the version it rests on")
  func exhaustive() throws {
    let standings: [AgencyRequest.Standing] = [
      .open, .nilReturn(on: Self.day, words: .notRecorded),
      .withdrawn(on: Self.day, reason: "r"), .signedOff(version: 1, by: "p", on: Self.day),
      .signedOff(version: 2, by: "p", on: Self.day),
    ]
    for standing in standings {
      for received in 0...2 {
        for version in 1...2 {
          let request = AgencyRequest(
            of: Self.agency, received: Array(repeating: .init(on: Self.day), count: received),
            standing: standing)
          let review = Self.review(request, version: version, .passage(PassageID(Self.passage)))
          let isSigned = standing == .signedOff(version: version, by: "p", on: Self.day)
          #expect(review.unapproved.isEmpty == isSigned)
          if !isSigned {
            #expect(review.unapproved.first?.passage?.text == "AP1")
            #expect(review.unapproved.first?.agency == Self.agency)
          }
          let copied = Self.review(request, version: version, .reportPassage(Self.agency, "w"))
          #expect(copied.unapproved.isEmpty == request.isApproved)
        }
      }
    }
    // Where nobody kept a request, a passage is unsigned and copied words are nobody's to sign.
    #expect(
      Self.review(nil, version: 1, .passage(PassageID(Self.passage))).unapproved.count == 1)
    #expect(Self.review(nil, version: 1, .reportPassage(Self.agency, "w")).unapproved.isEmpty)
    #expect(Self.review(nil, version: 1, .policy("p")).unapproved.isEmpty)
  }
}
