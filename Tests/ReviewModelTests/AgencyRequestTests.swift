import ReviewModel
import Testing

@Suite("What an agency was asked for")
struct AgencyRequestTests {
  private static let day = CalendarDay(number: 20_000)
  private static let steps: [AgencyRequest.Step] = [
    .ask(on: day, due: nil), .receive(.init(on: day)),
    .feedback(version: 1, .init(on: day, "thank you")),
    .signOff(version: 1, by: "Head of service", on: day),
    .signOff(version: 2, by: "Head of service", on: day),
    .nilReturn(on: day, words: .notRecorded), .withdraw(on: day, reason: "asked in error"),
    .reopen,
  ]

  /// Goes through every order of a number of steps.
  private func walk(
    _ request: AgencyRequest, _ left: Int,
    _ see: (AgencyRequest, AgencyRequest.Step, AgencyRequest?) throws -> Void
  ) rethrows {
    guard left > 0 else { return }
    for step in Self.steps {
      let next = try? request.taking(step)
      try see(request, step, next)
      try walk(next ?? request, left - 1, see)
    }
  }

  @Test("no order of steps loses a version or signs words nobody signed")
  func orders() {
    let start = AgencyRequest(of: AgencyID(RecordID(high: 1, low: 1)))
    var seen = 0
    walk(start, 5) { before, step, after in
      seen += 1
      guard let after else { return }
      #expect(after.received.count >= before.received.count, "a version went missing")
      if case .receive = step { #expect(!after.isApproved, "newer words are not signed") }
      if after.isApproved, case .signedOff(let version, _, _) = after.standing {
        #expect(version == after.received.count)
      }
      if case .nilReturn = after.standing { #expect(after.received.isEmpty) }
      if case .withdrawn = before.standing {
        #expect(step == .reopen || after.standing == before.standing, "\(step)")
      }
    }
    #expect(seen == (1...5).reduce(0) { $0 + power(Self.steps.count, $1) })
  }

  private func power(_ base: Int, _ exponent: Int) -> Int {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  @Test("a step that cannot be taken says why")
  func refusals() throws {
    let start = AgencyRequest(of: AgencyID(RecordID(high: 1, low: 1)))
    let sign = AgencyRequest.Step.signOff(version: 1, by: "Head", on: Self.day)
    #expect(throws: AgencyRequest.Refusal.noVersion(1, of: 0)) { try start.taking(sign) }
    #expect(throws: AgencyRequest.Refusal.notAsked) {
      try start.taking(.nilReturn(on: Self.day, words: .notRecorded))
    }
    let twice = try start.taking(.receive(.init(on: Self.day)))
      .taking(.receive(.init(on: Self.day)))
    #expect(throws: AgencyRequest.Refusal.isNotNewest(1, newest: 2)) { try twice.taking(sign) }
    #expect(throws: AgencyRequest.Refusal.hasMaterial(versions: 2)) {
      try twice.taking(.ask(on: Self.day, due: nil))
        .taking(.nilReturn(on: Self.day, words: .notRecorded))
    }
    #expect(throws: AgencyRequest.Refusal.isOpen) { try start.taking(.reopen) }
    let back = try start.taking(.withdraw(on: Self.day, reason: "no"))
    #expect(throws: AgencyRequest.Refusal.isWithdrawn) {
      try back.taking(.receive(.init(on: Self.day)))
    }
  }
}
