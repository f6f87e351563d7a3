@testable import Lenses
import ReviewModel
import Testing

@Suite("Checks on the review itself")
struct CheckTests {
  /// A review that passes what can be passed.
  static func whole() -> Case {
    var c = Case()
    c.items.removeAll {
      guard case .source(let file) = $0.record else { return false }
      return file.agency == c.gp
    }
    c.file(
      .source(SourceFile(agency: c.gp, name: "f", digest: "2", coverage: .everyContact, rows: 1)))
    for agency in [c.hv, c.csc, c.gp] {
      c.on("2016-03-01", agency)
      for capacity in [Participant.Capacity.practitioner, .firstLineManager] {
        c.file(
          .participant(
            Participant(
              person: c.worker, agency: agency, capacity: capacity, attendance: [1: .attended])))
      }
    }
    for day in [1, 2] {
      c.file(.day(LearningDay(number: day, began: Moment(seconds: 0), closed: Moment(seconds: 9))))
    }
    let episode = EpisodeID(
      c.file(
        .episode(KeyPracticeEpisode(title: "Spring", from: nil, to: nil, reason: .notRecorded))))
    c.file(
      .note(
        LearningNote(
          text: "It worked", kind: .workedWell, day: 1, stage: Code(making: "x"),
          at: Moment(seconds: 0), episode: episode,
          themes: [Code(making: "culture-and-identity")])))
    for subject in [c.a, c.b] {
      c.file(
        .contribution(Contribution(person: subject, on: nil, manner: .notRecorded, words: "Play")))
    }
    let finding = FindingID(
      c.file(
        .finding(
          Finding(
            title: "Time", statement: "Visits took time.", kind: .learning, reach: .wider,
            grounds: [.noRecord("No record")]))))
    let asked = RecommendationID(
      c.file(
        .recommendation(
          Recommendation(
            text: "Change the form.", owner: .board, level: .board, measure: .recorded("Audit"),
            due: EDTFDate("2019"), findings: [finding]))))
    c.file(
      .action(
        Action(
          recommendation: asked, text: "Change it.", owner: .board, role: .notRecorded,
          due: EDTFDate("2019"))))
    return c
  }

  private func stances(_ c: Case, _ code: String, today: String = "2018-06-01") throws -> Set<
    String
  > {
    Set(try Given.answers(c.review, code, today: today).map(\.sentence))
  }

  @Test("pass a review in which all is there; what has no place yet says so")
  func passed() throws {
    let c = Self.whole()
    let needing = ["Q09", "Q10", "Q19"]
    for lens in Lens.checks where !needing.contains(lens.code.description) {
      let answers = try Given.answers(c.review, lens.code.description)
      #expect(!answers.contains { $0.stance == .incomplete }, "\(lens.code) \(answers)")
      #expect(!answers.isEmpty)
    }
    #expect(try stances(c, "Q09") == ["support", "needs"])
    #expect(try stances(c, "Q19") == ["needs"])
    #expect(try stances(c, "Q10") == ["none"])
  }

  @Test("name what is not there yet")
  func incomplete() throws {
    let bare = Case()
    #expect(
      try stances(bare, "Q02") == ["no-chronology", "not-there"]
        || stances(bare, "Q02") == ["not-there"])
    #expect(try stances(bare, "Q03") == ["not-held"])
    #expect(try stances(bare, "Q06") == ["none"])
    #expect(try stances(bare, "Q07") == ["none"])
    #expect(try stances(bare, "Q12") == ["no-findings"])
    #expect(try stances(bare, "Q18") == ["none"])
    var c = Case()
    c.details(decided: nil, method: .notRecorded)
    #expect(try stances(c, "Q01") == ["undated"])
    #expect(try stances(c, "Q08") == ["none"])
  }

  @Test("tell how long a review took, in the bands of the study")
  func duration() throws {
    let c = Self.whole()
    #expect(try stances(c, "Q01", today: "2018-06-01") == ["running"])
    let over = try Given.answers(c.review, "Q01", today: "2018-09-01")
    #expect(
      over.first?.sentence == "over" && over.first?.figures["band"] == .word("band-12-months"))
  }

  @Test("ask for what worked well where an episode has nothing, by no ratio")
  func workedWell() throws {
    var c = Self.whole()
    #expect(try stances(c, "Q04") == ["passed"])
    for _ in 0..<30 {
      c.file(
        .note(
          LearningNote(
            text: "Better", kind: .wouldHaveWorkedBetter, day: 1, stage: Code(making: "x"),
            at: Moment(seconds: 0))))
    }
    #expect(try stances(c, "Q04") == ["passed"])
    #expect(try stances(c, "Q05") == ["prompt", "why"])
    c.file(.episode(KeyPracticeEpisode(title: "Two", from: nil, to: nil, reason: .notRecorded)))
    #expect(try stances(c, "Q04") == ["prompt"])
  }

  @Test("pass a review that found nothing to learn, and one that gives its reason")
  func reasons() throws {
    var c = Case()
    c.file(
      .finding(
        Finding(
          title: "Good", statement: "All well.", kind: .goodPractice, reach: .unknown,
          grounds: [.noRecord("x")])))
    #expect(try stances(c, "Q12") == ["passed"])
    var settings = try Given.settings()
    settings.reasons = [LensCode(.check, 12)]
    let lens = try #require(Lens.named(LensCode(.check, 12)))
    #expect(LensReading(Case().review, settings).answers(of: lens).map(\.stance) == [.explained])
  }

  @Test("count recommendations, and those that only remind, and actions past their day")
  func recommendations() throws {
    var c = Self.whole()
    for _ in 0..<8 {
      c.file(
        .recommendation(
          Recommendation(
            text: "Staff should be reminded.", owner: .board, level: .board, measure: .notRecorded,
            due: nil, findings: [])))
    }
    #expect(try stances(c, "Q11") == ["prompt"])
    #expect(try stances(c, "Q12") == ["no-trace", "no-date", "no-measure", "weak"])
    #expect(try stances(c, "Q13") == ["no-action"])
    #expect(try stances(c, "Q14", today: "2020-01-01") == ["prompt"])
  }

  @Test(
    "point words out in the reviewer's own prose, never in quotations, records or against a standard"
  )
  func wording() throws {
    var c = Self.whole()
    c.on("2016-03-05", details: [.comment: "Staff failed to ask. DNA."])
    c.file(
      .contribution(
        Contribution(person: c.a, on: nil, manner: .notRecorded, words: "They should have come")))
    c.file(
      .finding(
        Finding(
          title: "T", statement: "The nurse said “we should have asked”.", kind: .learning,
          reach: .unknown, grounds: [.noRecord("x")])))
    c.file(
      .finding(
        Finding(
          title: "T", statement: "By the policy a visit should have followed.", kind: .learning,
          reach: .unknown, grounds: [.policy("Visits")])))
    #expect(try stances(c, "Q15") == ["passed"])
    c.file(
      .finding(
        Finding(
          title: "T", statement: "They failed to ask. This was a Missed Opportunity.",
          kind: .learning,
          reach: .unknown, grounds: [.noRecord("x")])))
    let answers = try Given.answers(c.review, "Q15")
    #expect(answers.map(\.sentence) == ["prompt", "prompt"])
    #expect(
      answers.map { $0.figures["phrase"] } == [.text("failed to"), .text("missed opportunity")])
  }

  @Test("find entries whose dates do not fit, and say which")
  func hygiene() throws {
    var c = Self.whole()
    let early = c.on("2015-03-01", facts: [c.seen(c.a)])
    let late = c.on("2031-03-01")
    let answers = try Given.answers(c.review, "Q20")
    #expect(answers.first { $0.sentence == "before-birth" }?.records == [early.record])
    #expect(answers.first { $0.sentence == "future" }?.records == [late.record])
    #expect(answers.first { $0.sentence == "outside" }?.records == [early.record, late.record])
    c.file(
      .entry(
        ChronologyEntry(
          date: EDTFDate("2016-03-01") ?? EDTFDate(CalendarDay(number: 0)),
          dateAsWritten: "Monday 1 March 2016",
          end: EDTFDate("2016-02-01"), agency: c.hv, event: "x")))
    let more = Set(try Given.answers(c.review, "Q20").map(\.sentence))
    #expect(more == ["before-birth", "future", "outside", "weekday", "end", "source"])
  }

  @Test("find ages that cannot be and entries told twice")
  func contradictions() throws {
    var c = Self.whole()
    func told(_ words: String) -> LabelledText {
      LabelledText([.plain("Saw "), .person(c.a, form: FormID(Case.id(1))), .plain(words)])
    }
    func add(_ words: String, _ agency: AgencyID) -> RecordID {
      c.file(
        .entry(
          ChronologyEntry(
            date: EDTFDate("2017-01-20") ?? EDTFDate(CalendarDay(number: 0)),
            dateAsWritten: "", agency: agency, source: .recorded("Record"), event: told(words))))
    }
    // Born on 10 January 2016: one year old then, and a year either way is let be.
    for words in [", 1, awake.", " (2).", ", 12 March.", ", aged 12 months.", " 9 of 12."] {
      _ = add(words, c.hv)
    }
    let wrong = [", 9, awake.", " (aged 7).", ", 40 months."].map { add($0, c.csc) }
    #expect(try Given.answers(c.review, "Q20").first { $0.sentence == "age" }?.records == wrong)
    let first = add("Twice.", c.hv)
    let second = add("Twice.", c.hv)
    _ = add("Twice.", c.csc)
    #expect(
      try Given.answers(c.review, "Q20").first { $0.sentence == "twice" }?.records == [second])
    c.file(.link(EntryLink([EntryID(first), EntryID(second)], .different)))
    #expect(try !stances(c, "Q20").contains("twice"))
  }

  @Test("name what cannot be in the family, by whom it is about")
  func family() throws {
    var c = Self.whole()
    #expect(try Given.answers(c.review, "Q21").map(\.stance) == [.passed])
    let early = PersonID(
      c.file(
        .person(
          Person(
            label: "Grandmother", alias: Code(making: "gm"), standing: .family, sex: .female,
            life: .living(born: EDTFDate("2019"))))))
    let wrong = c.file(.parentage(Parentage(child: c.a, parents: [early])))
    c.file(.parentage(Parentage(child: early, parents: [c.b])))
    let circle = c.file(.parentage(Parentage(child: c.b, parents: [early])))
    let answers = try Given.answers(c.review, "Q21")
    #expect(answers.allSatisfy { $0.stance == .incomplete })
    let born = try #require(answers.first { $0.sentence == "before-parent" })
    #expect(born.records == [wrong] && born.figures["parent"] == .person(early))
    #expect(answers.first { $0.sentence == "own-ancestor" }?.records == [circle])
  }
}
