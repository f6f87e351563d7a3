import LearningDays
import ReviewModel
import TestSupport
import Testing

@Suite("What the days come to")
struct SummaryTests {
  @Test("no count that tells on somebody is shown, nor can it be worked out from the others")
  func evaluation() {
    for counts in Self.every(0...7, 4) + Self.every(0...9, 2) + Self.every(0...9, 1) {
      let returned = counts.reduce(0, +)
      let answers = counts.map { Evaluation.Answer("a", count: $0) }
      let summary = EvaluationSummary(
        Evaluation(
          day: 1, sent: 20, returned: returned,
          questions: [.init("q", answers: answers, comments: ["only me"])]))
      #expect(summary.isTooSmall == (returned < 5))
      guard let question = summary.questions.first else {
        #expect(returned < 5)
        continue
      }
      let shown = question.answers.map(\.count)
      for (count, shown) in zip(counts, shown) {
        #expect(shown == nil || (shown == count && !(1..<5).contains(count)), "\(counts)")
      }
      let hidden = shown.indices.filter { shown[$0] == nil }
      let sum = hidden.reduce(0) { $0 + counts[$1] }
      let isAll = hidden.count == counts.count
      #expect(hidden.isEmpty || isAll || (hidden.count > 1 && sum >= 5), "\(counts)")
    }
  }

  private static func every(_ range: ClosedRange<Int>, _ length: Int) -> [[Int]] {
    (0..<length).reduce([[]]) { all, _ in all.flatMap { counts in range.map { counts + [$0] } } }
  }

  @Test("forms are counted question by question, and comments stand in the order of their words")
  func replies() {
    let question = Evaluation.Question(
      "How was it?", choices: ["Good", "Not good"],
      replies: ["good", " GOOD ", "", "not  good", "too long", "a lot to take in"],
      text: { LabelledText(plain: $0) })
    #expect(question.answers.map(\.count) == [2, 1])
    #expect(question.comments == ["a lot to take in", "too long"])
  }

  @Test("the board in sentences says every cell, and absence apart from silence")
  func sentences() {
    let day = Day()
    let agencies = day.review.agencies.map(\.id)
    let names = GapsBoard.Names(
      agency: { id in day.review.agency(id)?.value.code.text ?? "" },
      episode: { $0 == day.episodes[0] ? "E1" : "E2" })
    func note(_ kind: LearningNote.Kind, _ agency: Int, _ episode: Int) -> LearningNote {
      LearningNote(
        text: "x", kind: kind, day: 1, stage: "s", at: day.now, agencies: [agencies[agency]],
        episode: day.episodes[episode])
    }
    // Each cell of a row silent, with one side, with both, or absent.
    for choice in Self.every(0...4, 3) {
      var notes: [LearningNote] = []
      var absent: Set<GapsBoard.Cell> = []
      for (agency, state) in choice.enumerated() {
        if state == 1 || state == 3 { notes.append(note(.workedWell, agency, 0)) }
        if state == 2 || state == 3 { notes.append(note(.wouldHaveWorkedBetter, agency, 0)) }
        if state == 4 { absent.insert(.init(episode: day.episodes[0], agency: agencies[agency])) }
      }
      let board = GapsBoard(
        notes, episodes: [day.episodes[0]], agencies: agencies, absent: absent)
      let text = board.sentences(names).joined(separator: "\n")
      for (agency, state) in choice.enumerated() {
        let code = day.review.agency(agencies[agency])?.value.code.text ?? "?"
        let isNamed = text.contains(code)
        let isAll = text.contains("Nobody has spoken about E1 yet.")
        #expect(isNamed || (isAll && state == 0), "\(choice): \(text)")
        #expect(text.contains("\(code) 1 worked well, 1 better") == (state == 3), "\(choice)")
      }
      #expect(text.contains("not there") == choice.contains(4))
      #expect(text.contains("nothing that would have worked better yet") == choice.contains(1))
      #expect(text.contains("nothing that worked well yet") == choice.contains(2))
    }
  }

  @Test("who was asked to a day and did not come is absent; before anybody was asked nobody is")
  func absence() {
    var family = SampleFamily()
    let agencies = ["a", "b", "c"].map { code in
      AgencyID(
        family.file(
          .agency(Agency(code: Code(making: code), label: LabelledText(plain: code), sector: "x"))))
    }
    let episode = EpisodeID(RecordID(high: 4, low: 4))
    #expect(GapsBoard.absent(1, family.review, episodes: [episode]).isEmpty)
    let person = family.person("Worker", alias: "w")
    for (agency, came) in zip(agencies, [Participant.Attendance.attended, .apologies, .invited]) {
      family.file(
        .participant(
          Participant(
            person: person, agency: agency, capacity: .practitioner, attendance: [1: came])))
    }
    #expect(
      GapsBoard.absent(1, family.review, episodes: [episode])
        == [GapsBoard.Cell(episode: episode, agency: agencies[1])])
    #expect(GapsBoard.absent(2, family.review, episodes: [episode]).isEmpty)
  }

  @Test("the second day is told by what it changed")
  func difference() {
    var family = SampleFamily()
    let agency = AgencyID(
      family.file(.agency(Agency(code: "hv", label: "Health visiting", sector: "health"))))
    let episode = EpisodeID(
      family.file(
        .episode(
          KeyPracticeEpisode(title: "E", from: nil, to: nil, reason: .notRecorded))))
    func file(
      _ kind: LearningNote.Kind, day: Int, themes: [Code] = [], answer: LearningNote.Answer? = nil
    ) -> NoteID {
      NoteID(
        family.file(
          .note(
            LearningNote(
              text: "x", kind: kind, day: day, stage: "s", at: Moment(seconds: day),
              agencies: [agency], episode: episode, themes: themes, sorting: .init(answer: answer)))
        ))
    }
    _ = file(.wouldHaveWorkedBetter, day: 1, themes: ["a"])
    let ideas = [nil, .accepted, .declined(reason: "old")].map {
      file(.idea, day: 1, answer: $0)
    }
    let more = [
      LearningNote.Kind.workedWell, .fairness, .alreadyChanged, .canChangeNow, .correction,
    ]
    .map { file($0, day: 2, themes: ["b", "a"]) }
    let tests: [FindingTest?] = [nil, FindingTest(day: 2, .agreed), FindingTest(day: 1, .agreed)]
    let findings = tests.map { test in
      FindingID(
        family.file(
          .finding(
            Finding(
              title: "F", statement: "", kind: .learning, reach: .unknown, grounds: [],
              tested: test))))
    }
    let difference = DayDifference(family.review)
    #expect(difference.tested == [findings[1]] && difference.untested == [findings[0]])
    #expect(difference.open == [ideas[0]] && difference.accepted == [ideas[1]])
    #expect(difference.declined == [ideas[2]] && difference.onDraft == [more[1]])
    #expect(difference.alreadyChanged == [more[2]] && difference.canChange == [more[3]])
    #expect(difference.corrections == [more[4]] && difference.newThemes == ["b"])
    #expect(difference.newlyHeard == [])
    #expect(difference.secondSide == [.init(episode: episode, agency: agency)])
  }
}
