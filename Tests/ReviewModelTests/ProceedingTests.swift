import ReviewModel
import TestSupport
import Testing

@Suite("What runs beside the review")
struct ProceedingTests {
  private static let stages = ["welcome", "better", "close"].map { Code(making: $0) }
  private static let parts: [Proceeding.Part] =
    [.none, .all]
    + (1..<8).map { bits in
      .only(stages: stages.enumerated().filter { bits >> $0.offset & 1 == 1 }.map(\.element))
    }

  @Test("two agreements about one witness leave what both allow, in whatever order they came")
  func parts() {
    for one in Self.parts {
      #expect(one.and(.all) == one && Proceeding.Part.all.and(one) == one)
      #expect(one.and(.none) == .none)
      for other in Self.parts {
        #expect(one.and(other) == other.and(one))
        for third in Self.parts {
          #expect(one.and(other).and(third) == one.and(other.and(third)))
        }
      }
    }
  }

  @Test("days of pauses that overlap count once", arguments: Soak.seeds(40, whole: 4000))
  func pauses(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let from = CalendarDay(number: 20_000)
    let to = CalendarDay(number: 20_000 + Int.random(in: 0...60, using: &random))
    let pauses = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      let begins = Int.random(in: 19_980...20_070, using: &random)
      let length = Int.random(in: 0...30, using: &random)
      return Proceeding.Pause(
        from: CalendarDay(number: begins),
        to: Bool.random(using: &random) ? CalendarDay(number: begins + length) : nil)
    }
    let time = ReviewTime(from: from, to: to, pauses: pauses)
    let counted = (from.number..<to.number).count { day in
      pauses.contains { $0.from.number <= day && day < ($0.to?.number ?? .max) }
    }
    #expect(time.paused == counted)
    #expect(time.gross == to.number - from.number && time.net == time.gross - counted)
  }

  @Test("a limit of months ends on the same day, or on the last the month has")
  func limits() throws {
    let ends = [
      ("2025-10-10", TimeLimit.months(6), "2026-04-10"),
      ("2025-08-31", .months(6), "2026-02-28"), ("2023-08-31", .months(6), "2024-02-29"),
      ("2025-12-31", .months(1), "2026-01-31"), ("2025-10-10", .weeks(16), "2026-01-30"),
      ("2025-10-10", .weekdays(5), "2025-10-17"), ("2025-10-11", .weekdays(1), "2025-10-13"),
      ("2025-10-10", .weekdays(15), "2025-10-31"), ("2025-10-10", .days(0), "2025-10-10"),
    ]
    for (from, limit, end) in ends {
      #expect(limit.end(from: try #require(CalendarDay(from))).description == end, "\(from)")
    }
  }

  @Test("the last answer counts, and only of proceedings that still run")
  func answers() throws {
    var family = SampleFamily()
    let day = CalendarDay(number: 20_000)
    func answer(_ isAllowed: Bool) -> Proceeding.Answer {
      .init(to: .publishing, isAllowed: isAllowed, on: day, by: "Officer")
    }
    let cases: [([Proceeding.Answer], Proceeding.Status, Bool)] = [
      ([], .open, true), ([], .expected, true), ([answer(true)], .open, false),
      ([answer(true), answer(false)], .open, true), ([answer(false), answer(true)], .open, false),
      ([answer(false)], .concluded(on: day, outcome: .notRecorded), false),
    ]
    for (answers, status, stands) in cases {
      family = SampleFamily()
      family.file(.proceeding(Proceeding(.inquest, "Inquest", status: status, answers: answers)))
      #expect(family.review.standing(against: .publishing).isEmpty == !stands)
    }
  }
}
