import ReviewModel

extension ExampleRecords {
  private static let on = CalendarDay(number: 20_000)
  private static let word = Code(making: "family-told")

  /// What keeping a review going leaves.
  static var running: [Record] {
    asked + beside + invited + versions + out + written + followed + [
      .board(PartnerBoard(code: word, label: text)),
      .board(PartnerBoard(code: word, label: text, area: said)),
      .agency(
        Agency(code: word, label: text, sector: word, area: text, board: BoardID(id))),
      .review(planned),
    ]
  }

  private static var planned: ReviewDetails {
    var details = details
    details.plan = ReviewPlan([.init(word), .init(word, due: on, done: on)])
    return details
  }

  private static var asked: [Record] {
    let standings: [AgencyRequest.Standing] = [
      .open, .signedOff(version: 2, by: text, on: on), .nilReturn(on: on, words: said),
      .withdrawn(on: on, reason: text),
    ]
    return standings.map {
      .request(
        AgencyRequest(
          of: agency, sent: on, due: on, author: said, independence: said, briefed: on,
          support: said, secured: on,
          received: [.init(on: on), .init(on: on, file: text, feedback: [.init(on: on, text)])],
          standing: $0))
    } + [
      .request(AgencyRequest(of: agency)),
      .passage(
        ReportPassage(agency: agency, version: 1, section: word, heading: text, words: text)),
      .query(
        Query(
          agency: agency, entries: [], matter: .lens, question: text,
          sending: .init(on: on, due: on), answer: .init(on: on, by: said, words: text))),
      .query(
        Query(
          agency: agency, entries: [], matter: .lens, question: text, sending: .init(on: on))),
    ]
  }

  private static var beside: [Record] {
    typealias Matter = Proceeding.Limit.Matter
    let parts: [Proceeding.Part] = [.none, .only(stages: [word]), .all]
    let about: [Matter] =
      Proceeding.PersonRule.allCases.map { .person(who: person, rule: $0) }
      + parts.map { .participant(who: ParticipantID(id), part: $0) }
      + Proceeding.MatterRule.allCases.flatMap {
        [Matter.episode(which: EpisodeID(id), rule: $0), .entry(which: EntryID(id), rule: $0)]
      }
    let statuses: [Proceeding.Status] = [.expected, .open, .concluded(on: on, outcome: said)]
    return Proceeding.Kind.allCases.map { .proceeding(Proceeding($0, text)) }
      + statuses.map {
        .proceeding(
          Proceeding(
            .complaint, text, contact: said, status: $0, reviewOn: on,
            limits: about.map { .init($0, words: said) },
            answers: Proceeding.Activity.allCases.map {
              .init(to: $0, isAllowed: $0 == .publishing, on: on, by: text, words: said)
            }, pauses: [.init(from: on), .init(from: on, to: on)]))
      }
  }

  private static var invited: [Record] {
    let answers: [Involvement.Answer] = [
      .awaited, .accepted(on: on), .declined(on: on, reason: said), .notApproached(reason: text),
    ]
    return answers.map {
      .involvement(
        Involvement(
          of: person,
          checks: Involvement.Check.Matter.allCases.map {
            .init($0, on: on, isClear: $0 == .risk, words: said)
          }, offers: [.init(on: on, manner: said)],
          needs: [.interpreter(language: text), .easyRead, .advocate, .other(words: text)],
          answer: $0, chosenName: text, questions: [.init(text), .init(text, answer: said)],
          draft: .init(version: VersionID(id), on: on, response: said), toldOfPublication: on))
    } + [.involvement(Involvement(of: person))]
      + Contribution.Quoting.allCases.map {
        .contribution(
          Contribution(
            person: person, on: nil, manner: said, words: text, quoting: $0, paraphrase: text))
      }
  }

  private static var versions: [Record] {
    let answers: [ReportVersion.Approval.Answer] = [
      .given, .onCondition(words: text, met: nil), .onCondition(words: text, met: on),
      .delayed(reason: text),
    ]
    let parties: [ReportVersion.Approval.Party] = [
      .review, .agency(agency), .partner(BoardID(id)),
    ]
    let approvals = parties.flatMap { party in
      answers.map { ReportVersion.Approval(word, for: party, by: text, on: on, answer: $0) }
    }
    let bases: [ReportVersion.Basis] = [
      .whole, .revision(of: VersionID(id)), .addendum(to: VersionID(id)),
    ]
    return bases.map {
      .version(
        ReportVersion(
          word, basis: $0,
          history: ReportVersion.Status.allCases.map { .init($0, on: on) }, audience: word,
          dates: word, release: ReleaseID(id), heads: [.init(id, steps: 4)], note: said,
          approvals: approvals))
    }
  }

  private static var out: [Record] {
    let endings: [Sending.Ending] = [.out, .returned(on: on), .destroyed(on: on)]
    return endings.map {
      .sending(
        Sending(
          text, version: VersionID(id), release: ReleaseID(id), copy: 3, to: text, route: said,
          on: on, acknowledged: on, ending: $0))
    } + [.sending(Sending(text, to: text, on: on))]
      + Publication.Decision.allCases.map {
        .publication(
          Publication(
            $0, board: BoardID(id), version: VersionID(id), by: text, on: on, reason: said,
            planned: on, steps: [.init(word), .init(word, done: on)], published: on,
            shared: [.init(to: text, as: text, on: on, use: said)]))
      } + [.publication(Publication(.full, by: text, on: on))]
  }
}
