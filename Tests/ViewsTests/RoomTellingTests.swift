import ReviewModel
import TestSupport
import Testing
import Views

@Suite("What is told of the room")
struct RoomTellingTests {
  /// A note of the first of two health agencies, with so many of each in the room.
  private func told(_ first: Int, _ second: Int, tellsWhoSpoke: Bool) -> String? {
    var family = SampleFamily()
    let agencies = ["hv", "gp"].map { code in
      AgencyID(
        family.file(
          .agency(
            Agency(
              code: Code(making: code), label: LabelledText(plain: code.uppercased()),
              sector: Code(making: "health")))))
    }
    for (agency, count) in zip(agencies, [first, second]) {
      for number in 0..<count {
        let person = family.person("Worker \(number)", alias: "w\(number)")
        family.file(
          .participant(
            Participant(
              person: person, agency: agency, capacity: .practitioner,
              attendance: [1: .attended, 2: .apologies])))
      }
    }
    family.file(
      .note(
        LearningNote(
          text: "x", kind: .workedWell, day: 1, stage: Code(making: "s"), at: Moment(seconds: 0),
          agencies: [agencies[0]])))
    return DeidentifiedReview(family.review, for: .panel, tellsWhoSpoke: tellsWhoSpoke)
      .workedWell.first?.agency
  }

  @Test("an agency is named only where it is chosen and two or more of it were there")
  func speakers() {
    for first in 0...3 {
      for second in 0...3 {
        for isChosen in [false, true] {
          let expected =
            isChosen && first > 1 ? "HV" : first + second > 1 ? "a health practitioner" : ""
          #expect(told(first, second, tellsWhoSpoke: isChosen) == expected, "\(first) \(second)")
        }
      }
    }
  }

  @Test("what is left out, and what the family said, is not told as what practitioners said")
  func leftOut() {
    var family = SampleFamily()
    family.file(
      .day(
        LearningDay(
          number: 3, began: Moment(seconds: 0), event: .init(.familyMeeting, title: "Meeting"))))
    for (day, isLeftOut) in [(1, false), (1, true), (3, false)] {
      family.file(
        .note(
          LearningNote(
            text: "x", kind: .workedWell, day: day, stage: Code(making: "s"),
            at: Moment(seconds: 0), sorting: .init(isLeftOut: isLeftOut))))
    }
    let view = DeidentifiedReview(family.review, for: .panel)
    #expect(view.workedWell.map(\.reference) == ["N1"])
  }

  @Test("concerns, forms and what was arranged with people are for those who run the review alone")
  func inside() {
    var family = SampleFamily()
    let child = family.person("Child A", alias: "a", standing: .subject)
    let risk = Concern.Risk(about: [child], "secret")
    for matter in [Concern.Matter.risk(risk), .conduct] {
      family.file(.concern(Concern(day: 1, at: Moment(seconds: 0), matter)))
    }
    family.file(.evaluation(Evaluation(day: 1, sent: 3, returned: 1)))
    family.file(
      .participant(
        Participant(
          person: child, agency: nil, capacity: .observer,
          arrangements: .init(support: .named, calls: [.init(day: 1, by: CalendarDay(number: 9))])))
    )
    for audience in Audience.allCases {
      let review = DeidentifiedReview(family.review, for: audience).review
      let isInside = audience == .panel
      #expect(review.concerns.count == (isInside ? 2 : 0), "\(audience)")
      #expect(review.evaluations.count == (isInside ? 1 : 0), "\(audience)")
      #expect(
        (review.participants.first?.value.arrangements == .init()) == !isInside, "\(audience)")
    }
  }
}
