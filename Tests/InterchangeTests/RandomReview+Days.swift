import ReviewModel
import TestSupport

extension RandomReview {
  mutating func sorting(_ people: [PersonID]) -> LearningNote.Sorting {
    LearningNote.Sorting(
      isDone: flip(), sense: stated(people), wording: pick(LearningNote.Wording.allCases),
      isLeftOut: flip(), answer: pick([nil, .accepted, .declined(reason: text(people))]))
  }

  mutating func fileDays(_ agencies: [AgencyID], _ people: [PersonID]) {
    family.file(
      .participant(
        Participant(
          person: people[0], agency: flip() ? agencies[1] : nil,
          capacity: pick(Participant.Capacity.allCases),
          attendance: [1: pick(Participant.Attendance.allCases), 2: .apologies, 13: .attended],
          arrangements: flip()
            ? .init()
            : .init(
              invited: moment().day, support: pick(Participant.Support.allCases),
              parts: [.init(day: 1, stages: [code()])],
              calls: [.init(day: 2, by: moment().day, done: flip() ? moment().day : nil)]))))
    family.file(
      .day(
        LearningDay(
          number: 13, began: moment(),
          event: .init(pick(LearningDay.Event.Kind.allCases), title: text(people)))))
    family.file(
      .theme(
        Theme(
          code(), title: text([]), definition: text(people), useWhen: stated([]),
          notWhen: stated(people), mergedInto: flip() ? code() : nil)))
    let outcomes: [Concern.Outcome] = [
      .open, .referred(at: moment(), acceptedBy: text(people)),
      .handedOver(to: text([]), reason: text(people)),
    ]
    let risk = Concern.Risk(
      about: people, text(people), taker: stated([]), to: stated([]), by: stated(people),
      outcome: pick(outcomes))
    family.file(.concern(Concern(day: 1, at: moment(), flip() ? .conduct : .risk(risk))))
    family.file(
      .pledge(
        Pledge(
          flip() ? .board : .agency(agencies[0]), text(people), day: 2, due: date(),
          remindOn: flip() ? moment().day : nil, kept: pick(Pledge.Kept.allCases),
          answers: [.init(on: day(), pick(Pledge.Kept.allCases), words: stated(people))])))
    family.file(
      .evaluation(
        Evaluation(
          day: 2, sent: 12, returned: 9,
          questions: [
            .init(
              text([]), answers: [.init(text([]), count: 4)], comments: [text(people), text([])])
          ])))
  }

  mutating func tested(_ people: [PersonID]) -> FindingTest {
    FindingTest(
      day: 2,
      pick([.agreed, .amended(reason: text(people)), .rejected(reason: text([]))]),
      dissent: flip() ? [text(people), text([])] : [])
  }
}
