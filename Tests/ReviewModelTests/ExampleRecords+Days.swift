import ReviewModel

extension ExampleRecords {
  /// What the days leave besides notes.
  static var around: [Record] {
    let date = CalendarDay(number: 20_000)
    let moment = Moment(seconds: 7)
    let outcomes: [Concern.Outcome] = [
      .open, .referred(at: moment, acceptedBy: text), .handedOver(to: text, reason: text),
    ]
    let risks = outcomes.map {
      Concern.Matter.risk(
        Concern.Risk(about: [person], text, taker: said, to: said, by: said, outcome: $0))
    }
    let verdicts: [FindingTest.Verdict] = [
      .agreed, .amended(reason: text), .rejected(reason: text),
    ]
    return LearningDay.Event.Kind.allCases.map {
      .day(LearningDay(number: 3, began: moment, event: .init($0, title: text)))
    }
      + Participant.Support.allCases.map {
        .participant(
          Participant(
            person: person, agency: agency, capacity: .observer,
            arrangements: .init(
              invited: date, readReports: date, support: $0,
              parts: [.init(day: 2, stages: [Code(making: "close")])],
              calls: [.init(day: 1, by: date), .init(day: 2, by: date, done: date)])))
      }
      + (risks + [.conduct]).map { .concern(Concern(day: 1, at: moment, $0)) }
      + verdicts.map {
        .finding(
          Finding(
            title: text, statement: text, kind: .learning, reach: .wider, grounds: [],
            tested: FindingTest(day: 2, $0, dissent: [text])))
      }
      + Pledge.Kept.allCases.map {
        .pledge(Pledge(.board, text, day: 2, due: day, remindOn: date, kept: $0))
      } + [
        .pledge(Pledge(.agency(agency), text, day: 2)),
        .theme(Theme(Code(making: "voice"), title: text, definition: text)),
        .theme(
          Theme(
            Code(making: "voice"), title: text, definition: text, useWhen: said, notWhen: said,
            mergedInto: Code(making: "child"))),
        .evaluation(
          Evaluation(
            day: 1, sent: 20, returned: 12,
            questions: [.init(text, answers: [.init(text, count: 3)], comments: [text, "b"])])),
      ]
  }
}
