import ReviewModel

/// Records of every kind that between them hold every case a record can hold.
enum ExampleRecords {
  static let id = RecordID(high: 7, low: 11)
  static let person = PersonID(id)
  static let agency = AgencyID(id)
  static let text = LabelledText([
    .plain("saw \"her\" \\ \n 👩‍👧 e\u{301} "), .person(person, form: FormID(id)),
    .place(PlaceID(id), form: FormID(id)), .agency(agency, form: FormID(id)), .record(id),
  ])
  static let said = Stated.recorded(text)
  static let day = EDTFDate("2024-05-03")
  static let span = EDTFDate("2023-24?/..")

  static let all: [Record] =
    records + restricted
  private static let records: [Record] =
    family + agencies + entries + days + notes + around + conclusions + releases + running + [
      .review(details)
    ]
  /// One record of each kind that has parts, with all of them restricted.
  private static let restricted = Record.Kind.allCases.compactMap { kind -> Record? in
    guard kind.restrictableParts.count > 1 else { return nil }
    return records.first { $0.kind == kind }.map { record in
      kind.restrictableParts.reduce(record) { $0.restricting($1, for: Restriction.allCases) }
    }
  }

  static let details = ReviewDetails(
    title: text, kind: Code(making: "child"), nation: text, board: text, reviewer: text,
    marking: text, decision: .init(on: day, reason: said, threshold: .notRecorded),
    scope: .init(from: nil, to: span, reason: said), incident: .init(on: day, outcome: said),
    questions: [text, ""], method: said)

  private static var family: [Record] {
    let standings: [Person.Standing] = [
      .subject, .family, .professional(agency: agency, role: text),
      .professional(agency: nil, role: ""), .other,
    ]
    let lives: [Person.Life] =
      [
        .living(born: nil), .living(born: day), .died(born: nil, on: day),
        .died(born: span, on: nil), .expected(due: nil), .expected(due: day),
      ] + Person.Loss.allCases.flatMap { [.lost($0, on: nil), .lost($0, on: day)] }
    let people = standings.flatMap { standing in
      Person.Sex.allCases.flatMap { sex in
        lives.map { life in
          Record.person(
            Person(
              label: text, alias: Code(making: "mum"), standing: standing, sex: sex, life: life,
              picture: said))
        }
      }
    }
    let marked = Person.Gender.allCases.map { gender in
      Record.person(
        Person(
          label: text, alias: Code(making: "dad"), standing: .family, gender: gender,
          marks: Person.Mark.Matter.allCases.flatMap { matter in
            Person.Mark.State.allCases.map { Person.Mark(matter, $0) }
          }, culture: said, language: said,
          evidence: Evidence(source: said, isDisputed: true)))
    }
    let endings: [PartnerUnion.Ending?] =
      [nil] + PartnerUnion.Manner.allCases.flatMap { [.init($0, on: nil), .init($0, on: day)] }
    let unions = PartnerUnion.Kind.allCases.flatMap { kind in
      endings.map {
        Record.union(
          PartnerUnion(first: person, second: person, kind: kind, from: span, ending: $0))
      }
    }
    let births: [Parentage.MultipleBirth?] = [
      nil, .init(group: 1, identical: true), .init(group: 2, identical: false),
    ]
    let parentages = Parentage.Kind.allCases.flatMap { kind in
      births.map {
        Record.parentage(
          Parentage(
            child: person, parents: [person, person], kind: kind, from: day, to: span, order: 3,
            birth: $0))
      }
    }
    return people + marked + ties + unions + parentages + [
      .place(Place(label: text, kind: Code(making: "school"))),
      .household(Household(label: text, members: [])),
      .household(
        Household(label: text, place: PlaceID(id), members: [.init(person, from: day, to: span)])),
    ]
  }

  private static var ties: [Record] {
    let systems: [SystemTie.System] = [.agency(agency), .place(PlaceID(id)), .other(text)]
    let whose: [SystemTie.Who] = [.person(person), .household(HouseholdID(id))]
    let judged = SystemTie.Strength.allCases.flatMap { strength in
      SystemTie.Direction.allCases.map {
        SystemTie(
          whose[0], systems[2], strength: strength, direction: $0, from: day, to: span,
          evidence: Evidence(source: said))
      }
    }
    return Tie.Kind.allCases.map {
      .tie(Tie(person, person, $0, from: day, to: span, evidence: Evidence(isDisputed: true)))
    }
      + whose.flatMap { who in systems.map { .system(SystemTie(who, $0)) } }
      + judged.map(Record.system)
  }

  private static var agencies: [Record] {
    [.agency(Agency(code: Code(making: "hv"), label: text, sector: Code(making: "health")))]
      + SourceFile.Coverage.allCases.map {
        .source(SourceFile(agency: agency, name: text, digest: "00", coverage: $0, rows: 4))
      } + [
        .source(
          SourceFile(
            agency: agency, name: text, digest: "00", coverage: .notKnown, rows: 4,
            headings: HeadingMapping(
              rules: [.init(heading: text), .init(heading: text, means: "event")]
                + SubjectField.allCases.map { .init(heading: text, person: person, fact: $0) })))
      ]
  }

  private static var entries: [Record] {
    let facts = SubjectFacts.Attendance.allCases.flatMap { attendance in
      SubjectFacts.Answer.allCases.map {
        SubjectFacts(subject: .person(person), seen: $0, attendance: attendance)
      }
    }
    let others = SubjectFacts.Answer.allCases.map {
      SubjectFacts(subject: .notStated, seenAlone: $0, voice: said)
    }
    let plain = day.map { ChronologyEntry(date: $0, dateAsWritten: "", agency: agency, event: "") }
    let full = span.map {
      ChronologyEntry(
        date: $0, dateAsWritten: text, time: TimeOfDay("09:05"), end: day, agency: agency,
        source: said, sequence: 2, event: text,
        details: Dictionary(
          uniqueKeysWithValues: ChronologyEntry.Detail.allCases.map { ($0, text) }),
        subjects: facts + others, extras: [.init(heading: text, value: "")],
        themes: [Code(making: "voice")],
        provenance: .rows([
          .init(12, of: Identifier(id)),
          .init(
            1, sheet: text, of: Identifier(id),
            said: .otherwise(
              ChronologyEntry(date: $0, dateAsWritten: text, agency: agency, event: text))),
        ]), restrictions: Restriction.allCases)
    }
    let split = day.map {
      ChronologyEntry(
        date: $0, dateAsWritten: "", agency: agency, event: text,
        subjects: SubjectFacts.Plan.allCases.map { SubjectFacts(subject: .notStated, plan: $0) },
        provenance: .split(from: EntryID(id)))
    }
    return [plain, full, split].compactMap { $0.map(Record.entry) } + aboutEntries
  }

  private static var aboutEntries: [Record] {
    let links = EntryLink.Verdict.allCases.map {
      Record.link(EntryLink([EntryID(id), EntryID(id)], $0, reason: said))
    }
    let queries = Query.Matter.allCases.map {
      Record.query(
        Query(agency: agency, entries: [EntryID(id)], matter: $0, question: text, isForDay: true))
    }
    return links + queries + [
      .fact(KnownFact(text)), .lens(LensChoice(Code(making: "l01"))),
      .lens(
        LensChoice(
          Code(making: "q12"), places: LensChoice.Place.allCases,
          limits: [.init(Code(making: "sighting-gap"), 14)], reason: said,
          declined: [EntryID(id)])),
      .fact(
        KnownFact(
          text, episode: EpisodeID(id),
          knowers: [.init(agency, since: nil), .init(agency, since: day, entry: EntryID(id))])),
    ]
  }

  private static var days: [Record] {
    let capacities = Participant.Capacity.allCases.map {
      Record.participant(Participant(person: person, agency: nil, capacity: $0))
    }
    let came = Dictionary(
      uniqueKeysWithValues: Participant.Attendance.allCases.enumerated().map { ($0, $1) })
    let moment = Moment(seconds: -1)
    return capacities + [
      .participant(
        Participant(person: person, agency: agency, capacity: .scribe, attendance: came)),
      .day(LearningDay(number: 1, began: moment)),
      .day(LearningDay(number: 2, began: moment, closed: Moment(seconds: 1_900_000_000))),
      .episode(KeyPracticeEpisode(title: text, from: nil, to: nil, reason: .notRecorded)),
      .episode(
        KeyPracticeEpisode(
          title: text, from: day, to: span, reason: said, entries: [EntryID(id)],
          knew: [.init(agency: agency, text: text)])),
    ]
  }

  private static var notes: [Record] {
    let flags: [LearningNote.Flag] = [
      .unknownAgency(text), .unknownEpisode(text), .unknownTheme(text), .unknownPerson(text),
      .unknownEntry(text), .noAgency, .nameWritten, .namesClosed,
    ]
    let sortings: [LearningNote.Sorting] =
      [.init(isDone: true), .init(isLeftOut: true), .init(sense: said, answer: .accepted)]
      + LearningNote.Wording.allCases.map { .init(wording: $0, answer: .declined(reason: text)) }
    let sorted = sortings.map {
      Record.note(
        LearningNote(
          text: text, kind: .idea, day: 1, stage: Code(making: "s"), group: 3,
          section: Code(making: "method"), at: Moment(seconds: 0), sorting: $0))
    }
    return sorted
      + LearningNote.Kind.allCases.map { kind in
        .note(
          LearningNote(
            text: text, kind: kind, day: 1, stage: Code(making: "ép-1"), at: Moment(seconds: 0),
            agencies: [agency], episode: EpisodeID(id), themes: [Code(making: "voice")],
            people: [person], entries: [EntryID(id)], flags: flags,
            restrictions: Restriction.allCases,
            amendments: [Amendment(before: text, reason: "", at: Moment(seconds: 9))]))
      }
  }

  private static var releases: [Record] {
    let scans = Release.Reach.allCases.flatMap { reach in
      [nil, text].flatMap { why in
        [nil, text].map { Release.Scan(reach, unscanned: why, despite: $0) }
      }
    }
    let plain = scans.map {
      Release(
        what: Code(making: "overview"), file: text, audience: Code(making: "learning-day"),
        dates: Code(making: "month"), digest: "00", scan: $0, at: Moment(seconds: 5))
    }
    let signed = plain.map { release in
      var release = release
      release.copy = ShortReference(letters: "Z", number: 4, copy: 1)
      release.signOffs = scans.map {
        .init(role: text, digest: "01", scan: $0, at: Moment(seconds: 6))
      }
      return release
    }
    return (plain + signed).map(Record.release)
  }

  private static var conclusions: [Record] {
    let grounds: [Ground] = [
      .entry(EntryID(id)), .account(NoteID(id)), .contribution(ContributionID(id)),
      .passage(PassageID(id)),
      .reportPassage(agency, text), .policy(text), .earlierReview(text), .noRecord(text),
    ]
    let findings = Finding.Kind.allCases.flatMap { kind in
      Finding.Reach.allCases.map { reach in
        Record.finding(
          Finding(title: text, statement: "", kind: kind, reach: reach, grounds: grounds))
      }
    }
    let recommendations = Recommendation.Level.allCases.flatMap { level in
      [Owner.board, .agency(agency), .partner(BoardID(id))].map {
        Record.recommendation(
          Recommendation(
            text: text, owner: $0, level: level, measure: said, due: day,
            findings: [FindingID(id)]))
      }
    }
    let actions = Action.Status.allCases.map {
      Record.action(
        Action(
          recommendation: RecommendationID(id), text: text, owner: .board, role: said, due: nil,
          status: $0))
    }
    return findings + recommendations + actions + [
      .contribution(
        Contribution(
          person: person, on: day, manner: said, words: text, restrictions: [.adoption])),
      .hold(Hold(reason: text, since: Moment(seconds: 1), lifted: Moment(seconds: 2))),
      .label(FormerLabel(label: text, of: id)),
    ]
      + Retention.Material.allCases.map {
        .retention(
          Retention(material: $0, until: CalendarDay(number: 20_000), reason: said, disposed: nil))
      }
  }
}
