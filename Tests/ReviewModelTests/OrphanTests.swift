import ReviewModel
import TestSupport
import Testing

@Suite("Loose ends of the thread")
struct OrphanTests {
  private static func note(
    _ agency: AgencyID, _ theme: String, _ kind: LearningNote.Kind = .wouldHaveWorkedBetter
  ) -> Record {
    .note(
      LearningNote(
        text: "N", kind: kind, day: 1, stage: Code(making: "x"), at: Moment(seconds: 0),
        agencies: [agency], themes: [Code(making: theme)]))
  }

  private static func finding(_ grounds: [Ground]) -> Record {
    .finding(
      Finding(title: "F", statement: "S", kind: .learning, reach: .unknown, grounds: grounds))
  }

  private static func asked(
    _ findings: [RecordID], dropped: Recommendation.Dropping? = nil
  ) -> Record {
    .recommendation(
      Recommendation(
        text: "R", owner: .board, level: .board, measure: .notRecorded, due: nil,
        findings: findings.map { FindingID($0) }, dropped: dropped))
  }

  private static func action(_ asked: RecordID) -> Record {
    .action(
      Action(
        recommendation: RecommendationID(asked), text: "A", owner: .board, role: .notRecorded,
        due: nil))
  }

  @Test("each kind is found, and nothing that hangs together is among them")
  func each() {
    var family = SampleFamily()
    func agency(_ code: String) -> AgencyID {
      AgencyID(
        family.file(
          .agency(
            Agency(
              code: Code(making: code), label: LabelledText(plain: code),
              sector: Code(making: "x")))))
    }
    let (heard, unheard) = (agency("a"), agency("b"))
    let mother = family.person("Mother", alias: "mum")
    let used = family.file(Self.note(heard, "voice"))
    family.file(Self.note(unheard, "voice"))
    let loose = (1...3).map { _ in family.file(Self.note(unheard, "history")) }
    family.file(Self.note(unheard, "other", .toCheck))
    family.file(
      .contribution(Contribution(person: mother, on: nil, manner: .notRecorded, words: "x")))
    let gone = RecordID(high: 7, low: 7)
    let whole = family.file(Self.finding([.account(NoteID(used))]))
    let empty = family.file(Self.finding([.account(NoteID(gone))]))
    let stands = family.file(Self.asked([whole]))
    let unfounded = family.file(Self.asked([gone]))
    let dropped = family.file(
      Self.asked([empty], dropped: .init(on: CalendarDay(number: 0), reason: "x")))
    family.file(Self.action(stands))
    let adrift = [family.file(Self.action(dropped)), family.file(Self.action(gone))]

    let orphans = ThreadOrphans(family.review, themesFrom: 3)
    #expect(orphans.groundless.map(\.record) == [empty])
    #expect(orphans.unfounded.map(\.record) == [unfounded])
    #expect(orphans.unanswered.map(\.record) == [empty])
    #expect(orphans.unplanned.map(\.record) == [unfounded])
    #expect(orphans.adrift.map(\.record) == adrift)
    #expect(orphans.themes.map(\.code.text) == ["history"] && orphans.themes[0].notes == 3)
    #expect(ThreadOrphans(family.review, themesFrom: 4).themes.isEmpty)
    #expect(orphans.notes.map(\.record) == loose)
    #expect(orphans.agencies == [unheard])
    #expect(orphans.family == [mother])
  }
}
