import ReviewModel
import ReviewSets
import TestSupport
import Testing

/// What the field printed, brought out again from reviews made up to match it.
@Suite("A set of reviews gives the figures the field printed") struct PrintedFiguresTests {
  @Test("four themes of five reviews: 5 of 5, 5 of 5, 5 of 5, 3 of 5 (S3)")
  func themes() throws {
    let all = ["communication", "assessments", "neglect"]
    let reviews = (1...5).map { number in
      MadeReview(
        number: number,
        themes: (all + (number % 2 == 1 ? ["domestic-abuse"] : [])).map { ($0, number == 2) })
    }
    let answer = try TestFolder().set(reviews).answer(.themes)
    #expect(answer.total == 5)
    #expect(
      answer.rows.map(\.name) == ["assessments", "communication", "neglect", "domestic-abuse"])
    #expect(answer.rows.map(\.told) == ["5 of 5", "5 of 5", "5 of 5", "3 of 5"])
    #expect(answer.rows.last?.details == ["0", "3"])
  }

  @Test("how long 85 reviews took: 25, 41, 13 and 6 (S2)", arguments: Soak.seeds(4, whole: 100))
  func completion(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let bands = [(25, 1...181), (41, 185...365), (13, 367...730), (6, 732...1500)]
    var reviews = bands.flatMap { count, days in
      (0..<count).map { _ -> MadeReview in
        let start = CalendarDay(number: 14_000 + Int.random(in: 0..<300, using: &random))
        let end = CalendarDay(number: start.number + Int.random(in: days, using: &random))
        return MadeReview(decided: start, completed: EDTFDate(end))
      }
    }.shuffled(using: &random)
    for place in reviews.indices { reviews[place].number = place + 1 }
    let answer = try TestFolder().set(reviews).answer(.completion)
    #expect(answer.total == 85)
    #expect(answer.rows.map(\.told) == ["25 of 85", "41 of 85", "13 of 85", "6 of 85"])
  }

  @Test(
    "a review belongs to the band its last day is in, and to none where its dates do not tell",
    arguments: [
      ("2024-07-15", "6 months or less"), ("2024-07-16", "6 to 12 months"),
      ("2025-01-15", "6 to 12 months"), ("2025-01-16", "1 to 2 years"),
      ("2026-01-15", "1 to 2 years"), ("2026-01-16", "more than 2 years"),
      ("2024-03", "6 months or less"), ("2024-07", "not recorded"), ("2023-12-01", "not recorded"),
      ("2024", "not recorded"),
    ])
  func edges(completed: String, band: String) throws {
    let set = try TestFolder().set([MadeReview(completed: EDTFDate(completed))])
    let rows = try set.answer(.completion).rows
    #expect(rows.filter { $0.count > 0 }.map(\.name) == [band])
  }
}
