import ReviewModel
import TestSupport

extension RandomReview {
  /// What keeping a review going leaves.
  mutating func fileRunning(_ agencies: [AgencyID], _ people: [PersonID]) {
    let board = BoardID(
      family.file(.board(PartnerBoard(code: code(), label: text([]), area: stated([])))))
    family.file(
      .agency(
        Agency(code: code(), label: text([]), sector: code(), area: text([]), board: board)))
    fileAsked(agencies, people)
    fileBeside(people)
    fileInvited(people)
    fileVersions(agencies, people, board)
  }

  private mutating func fileAsked(_ agencies: [AgencyID], _ people: [PersonID]) {
    let standings: [AgencyRequest.Standing] = [
      .open, .signedOff(version: 1, by: text([]), on: day()),
      .nilReturn(on: day(), words: stated(people)), .withdrawn(on: day(), reason: text([])),
    ]
    family.file(
      .request(
        AgencyRequest(
          of: agencies[0], sent: day(), due: flip() ? day() : nil, author: stated([]),
          independence: stated(people), briefed: flip() ? day() : nil, support: stated([]),
          secured: flip() ? day() : nil,
          received: [
            .init(
              on: day(), file: flip() ? text(people) : nil,
              feedback: [.init(on: day(), text(people))])
          ], standing: pick(standings))))
    family.file(
      .passage(
        ReportPassage(
          agency: agencies[0], version: 1, section: code(), heading: text([]),
          words: text(people))))
    family.file(
      .query(
        Query(
          agency: agencies[0], entries: [], matter: .lens, question: text(people),
          sending: flip() ? .init(on: day(), due: day()) : nil,
          answer: flip() ? .init(on: day(), by: stated([]), words: text(people)) : nil)))
  }

  private mutating func fileBeside(_ people: [PersonID]) {
    let episode = family.review.episodes[0].id
    let entry = family.review.entries[0].id
    let limits: [Proceeding.Limit.Matter] = [
      .person(who: people[0], rule: pick(Proceeding.PersonRule.allCases)),
      .episode(which: episode, rule: pick(Proceeding.MatterRule.allCases)),
      .entry(which: entry, rule: pick(Proceeding.MatterRule.allCases)),
    ]
    let statuses: [Proceeding.Status] = [
      .expected, .open, .concluded(on: day(), outcome: stated(people)),
    ]
    family.file(
      .proceeding(
        Proceeding(
          pick(Proceeding.Kind.allCases), text(people), contact: stated([]),
          status: pick(statuses), reviewOn: flip() ? day() : nil,
          limits: limits.map { .init($0, words: .notRecorded) },
          answers: [
            .init(
              to: pick(Proceeding.Activity.allCases), isAllowed: flip(), on: day(), by: text([]),
              words: stated(people))
          ], pauses: [.init(from: day(), to: flip() ? day() : nil)])))
  }

  private mutating func fileInvited(_ people: [PersonID]) {
    let answers: [Involvement.Answer] = [
      .awaited, .accepted(on: day()), .declined(on: day(), reason: stated(people)),
      .notApproached(reason: text(people)),
    ]
    let needs: [Involvement.Need] = [
      .interpreter(language: text([])), .easyRead, .advocate, .other(words: text([])),
    ]
    family.file(
      .involvement(
        Involvement(
          of: people[1],
          checks: [
            .init(
              pick(Involvement.Check.Matter.allCases), on: day(), isClear: flip(),
              words: stated([]))
          ], offers: [.init(on: day(), manner: stated([]))], needs: [pick(needs)],
          answer: pick(answers), chosenName: flip() ? text([]) : nil,
          questions: [.init(text(people), answer: stated(people))],
          draft: flip() ? .init(on: day(), response: stated(people)) : nil,
          toldOfPublication: flip() ? day() : nil)))
    family.file(
      .contribution(
        Contribution(
          person: people[1], on: date(), manner: stated(people), words: text(people),
          quoting: pick(Contribution.Quoting.allCases), paraphrase: text(people))))
  }

  private mutating func fileVersions(
    _ agencies: [AgencyID], _ people: [PersonID], _ board: BoardID
  ) {
    let answers: [ReportVersion.Approval.Answer] = [
      .given, .onCondition(words: text([]), met: day()), .delayed(reason: text(people)),
    ]
    let version = VersionID(
      family.file(
        .version(
          ReportVersion(
            code(), history: [.init(pick(ReportVersion.Status.allCases), on: day())],
            audience: code(), dates: code(), heads: [.init(RecordID(high: 9, low: 9), steps: 12)],
            note: stated(people),
            approvals: [
              .init(
                code(), for: pick([.review, .agency(agencies[0]), .partner(board)]), by: text([]),
                on: day(), answer: pick(answers))
            ]))))
    let bases: [ReportVersion.Basis] = [.revision(of: version), .addendum(to: version)]
    family.file(
      .version(
        ReportVersion(
          code(), basis: pick(bases), history: [], audience: code(), dates: code())))
    family.file(
      .sending(
        Sending(
          text(people), version: version, copy: 2, to: text([]), route: stated([]), on: day(),
          acknowledged: flip() ? day() : nil,
          ending: pick([.out, .returned(on: day()), .destroyed(on: day())]))))
    family.file(
      .publication(
        Publication(
          pick(Publication.Decision.allCases), board: flip() ? board : nil, version: version,
          by: text([]), on: day(), reason: stated(people), planned: flip() ? day() : nil,
          steps: [.init(code(), done: flip() ? day() : nil)], published: flip() ? day() : nil,
          shared: [.init(to: text([]), as: text([]), on: day(), use: stated(people))])))
  }

  mutating func day() -> CalendarDay { moment().day }
}
