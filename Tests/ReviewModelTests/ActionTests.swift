import ReviewModel
import Testing

@Suite("What becomes of an action")
struct ActionTests {
  private let today = CalendarDay(number: 20_000)

  private func day(_ days: Int) -> CalendarDay { CalendarDay(number: today.number + days) }

  private func action(
    _ status: Action.Status, due: Int?, told: [Int] = [], evidence: Bool = false,
    impact: Bool = false
  ) -> Action {
    Action(
      recommendation: RecommendationID(RecordID(high: 0, low: 1)), text: "A", owner: .board,
      role: .notRecorded, due: due.map { EDTFDate(day($0)) }, status: status,
      progress: .init(
        updates: told.map {
          Action.Update(
            on: day($0), "Words", evidence: evidence ? .recorded("Minutes") : .notRecorded,
            impact: impact ? .recorded("It is done so now") : .notRecorded)
        }))
  }

  @Test("the suggestion follows the rule, in all its cases")
  func suggestion() {
    let cases: [(Action, Action.Colour?)] = [
      (action(.done, due: 10, told: [-5], evidence: true, impact: true), .green),
      (action(.done, due: 10, told: [-5], evidence: true), .amber),
      (action(.done, due: 10, told: [-5]), .amber), (action(.done, due: -10), .amber),
      (action(.started, due: nil), .red), (action(.started, due: -1), .red),
      (action(.notStarted, due: -1), .red), (action(.started, due: 100, told: [-91]), .red),
      (action(.started, due: 100, told: [-90]), .amber), (action(.notStarted, due: 28), .amber),
      (action(.notStarted, due: 0), .amber), (action(.notStarted, due: 29), nil),
      (action(.started, due: 200), .amber),
    ]
    for (action, colour) in cases { #expect(action.suggestion(on: today)?.colour == colour) }
  }

  @Test("time the board added counts for its day, and a closed action is asked about no more")
  func decisions() {
    var action = action(.started, due: -10)
    #expect(action.isOverdue(on: today))
    action.progress.decisions.append(
      .delayed(on: day(-2), until: EDTFDate(day(30)), reason: "Staff"))
    #expect(!action.isOverdue(on: today) && action.suggestion(on: today)?.colour == .amber)
    action.progress.decisions.append(.closed(on: day(-1), reason: "Overtaken"))
    #expect(action.isClosed && action.suggestion(on: today) == nil)
    action.progress.decisions.append(.reopened(on: today, reason: "Again"))
    #expect(!action.isClosed && action.suggestion(on: today)?.colour == .amber)
  }

  @Test("a pledge is asked about on its day, and again only where another day was set")
  func pledges() {
    var pledge = Pledge(.board, "We will", day: 2, remindOn: day(-1))
    #expect(pledge.askOn == day(-1))
    pledge.answers.append(.init(on: today, .partly))
    pledge.kept = .partly
    #expect(pledge.askOn == nil)
    pledge.remindOn = day(90)
    #expect(pledge.askOn == day(90))
    #expect(Pledge(.board, "x", day: 2, remindOn: today, kept: .kept).askOn == nil)
    #expect(Pledge(.board, "x", day: 2).askOn == nil)
  }
}
