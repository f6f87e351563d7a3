import Lenses
import ReviewModel

/// For each check a review in which it must speak, one in which it must stay quiet, and one in which
/// what it looks at is not recorded.
enum CheckFixtures {
  struct Three {
    let speaks: Case
    let quiet: Case
    let unrecorded: Case
    /// The sentence of the first, and of the last.
    let sentences: (String, String)
    /// The day it is.
    var today = "2018-06-01"
  }

  private static let whole = CheckTests.whole()

  private static func more(_ change: (inout Case) -> Void) -> Case {
    var c = whole
    change(&c)
    return c
  }

  private static func bare(_ change: (inout Case) -> Void = { _ in }) -> Case {
    var c = Case()
    change(&c)
    return c
  }

  private static func note(_ kind: LearningNote.Kind, episode: EpisodeID? = nil) -> Record {
    .note(
      LearningNote(
        text: "Words", kind: kind, day: 1, stage: Code(making: "x"), at: Moment(seconds: 0),
        episode: episode))
  }

  private static func finding(_ statement: LabelledText, _ grounds: [Ground]) -> Record {
    .finding(
      Finding(
        title: "T", statement: statement, kind: .learning, reach: .unknown, grounds: grounds))
  }

  private static func release(
    despite: LabelledText? = nil, signed: String? = nil
  ) -> Record {
    let day = signed.flatMap { CalendarDay($0) }?.number ?? 17_700
    let at = Moment(seconds: day * 86_400)
    let scan = Release.Scan(.names, despite: despite)
    let signOff = Release.SignOff(role: "chair", digest: "0", scan: scan, at: at)
    return .release(
      Release(
        what: Code(making: "overview"), file: "f", audience: Code(making: "board"),
        dates: Code(making: "exact"), digest: "0", scan: scan,
        at: at, signOffs: signed == nil ? [] : [signOff]))
  }

  private static func recommendation(_ findings: [FindingID]) -> Record {
    .recommendation(
      Recommendation(
        text: "Change it.", owner: .board, level: .board, measure: .recorded("Audit"),
        due: EDTFDate("2019"), findings: findings))
  }

  static let all: [String: Three] = process.merging(contents) { one, _ in one }

  private static let process: [String: Three] = [
    "Q01": Three(
      speaks: whole, quiet: more { $0.file(release(signed: "2018-05-01")) },
      unrecorded: bare { $0.details(decided: nil) }, sentences: ("over", "undated"),
      today: "2018-09-01"),
    "Q02": Three(
      speaks: bare(), quiet: whole,
      unrecorded: bare { c in c.items.removeAll { $0.record.kind == .agency } },
      sentences: ("not-there", "none")),
    "Q03": Three(
      speaks: bare(), quiet: whole,
      unrecorded: more { c in
        c.items.removeAll { $0.record.kind == .participant }
        c.file(.participant(Participant(person: c.worker, agency: c.hv, capacity: .practitioner)))
      }, sentences: ("not-held", "practitioners")),
    "Q09": Three(
      speaks: whole, quiet: bare(), unrecorded: bare(), sentences: ("support", "needs")),
    "Q06": Three(speaks: bare(), quiet: whole, unrecorded: bare(), sentences: ("none", "none")),
    "Q07": Three(
      speaks: bare { c in
        c.file(.contribution(Contribution(person: c.a, on: nil, manner: .notRecorded, words: "x")))
      }, quiet: whole, unrecorded: bare(), sentences: ("subjects", "none")),
    "Q08": Three(
      speaks: bare { $0.details(method: .recorded("")) }, quiet: whole,
      unrecorded: bare { $0.details(method: .notRecorded) }, sentences: ("none", "none")),
    "Q10": Three(
      speaks: more { c in
        c.file(.participant(Participant(person: c.worker, agency: c.hv, capacity: .reportAuthor)))
      },
      quiet: more { c in
        c.file(
          .day(
            LearningDay(
              number: 3, began: Moment(seconds: 0), closed: Moment(seconds: 9),
              event: .init(.authorBriefing, title: "Briefing"))))
        c.file(
          .participant(
            Participant(
              person: c.worker, agency: c.hv, capacity: .reportAuthor, attendance: [3: .attended])))
      }, unrecorded: bare(), sentences: ("not-held", "none")),
    "Q13": Three(
      speaks: more { $0.file(recommendation([])) }, quiet: whole,
      unrecorded: more { c in
        let asked = RecommendationID(c.file(recommendation([])))
        c.file(
          .action(
            Action(
              recommendation: asked, text: "x", owner: .board, role: .notRecorded, due: nil,
              status: .done)))
      }, sentences: ("no-action", "impact")),
    "Q14": Three(
      speaks: more { $0.file(release(signed: "2018-01-01")) }, quiet: whole,
      unrecorded: bare(), sentences: ("unbegun", "passed")),
    "Q18": Three(
      speaks: bare { $0.file(release(despite: "It had to go.")) },
      quiet: bare { $0.file(release()) },
      unrecorded: bare(), sentences: ("despite", "none")),
  ]

  private static let contents: [String: Three] = [
    "Q04": Three(
      speaks: more {
        $0.file(
          .episode(KeyPracticeEpisode(title: "Two", from: nil, to: nil, reason: .notRecorded)))
      }, quiet: whole, unrecorded: bare(), sentences: ("prompt", "none")),
    "Q05": Three(
      speaks: more { $0.file(note(.wouldHaveWorkedBetter)) }, quiet: whole,
      unrecorded: more { c in
        let episode = EpisodeID(
          c.file(
            .episode(KeyPracticeEpisode(title: "E", from: nil, to: nil, reason: .notRecorded))))
        c.file(note(.wouldHaveWorkedBetter, episode: episode))
      }, sentences: ("prompt", "why")),
    "Q11": Three(
      speaks: more { c in for _ in 0..<9 { c.file(recommendation([])) } }, quiet: whole,
      unrecorded: bare(), sentences: ("prompt", "passed")),
    "Q12": Three(
      speaks: more { $0.file(finding("Words.", [])) }, quiet: whole, unrecorded: bare(),
      sentences: ("no-grounds", "no-findings")),
    "Q15": Three(
      speaks: more { $0.file(finding("They failed to ask.", [.noRecord("x")])) }, quiet: whole,
      unrecorded: bare(), sentences: ("prompt", "passed")),
    "Q16": Three(
      speaks: more { $0.file(finding("It went to MASH.", [.noRecord("x")])) }, quiet: whole,
      unrecorded: bare(), sentences: ("jargon", "passed")),
    "Q21": Three(
      speaks: more { $0.file(.parentage(Parentage(child: $0.mother, parents: [$0.a]))) },
      quiet: whole, unrecorded: bare(), sentences: ("before-parent", "passed")),
    "Q22": Three(
      speaks: whole,
      quiet: bare { c in
        let found = FindingID(c.file(finding("Words.", [.noRecord("x")])))
        c.file(recommendation([found]))
      }, unrecorded: bare(), sentences: ("notes", "none")),
    "Q17": Three(
      speaks: more { $0.file(finding("Words.", [.earlierReview("2009")])) }, quiet: whole,
      unrecorded: bare(), sentences: ("prompt", "none")),
    "Q20": Three(
      speaks: more { $0.on("2031-03-01") }, quiet: whole,
      unrecorded: bare { $0.on("2016-03-01", $0.gp) }, sentences: ("future", "coverage")),
  ]
}
