import ReviewModel
import TestSupport

/// A review with some of every kind of record, made of nasty words; the same for the same seed.
struct RandomReview {
  var random: SplitMix64
  var family = SampleFamily()

  /// The review.
  var review: Review { family.review }

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    let agencies = (0..<2).map { _ in
      AgencyID(family.file(.agency(Agency(code: code(), label: text([]), sector: code()))))
    }
    let people = (0..<5).map { _ in person(agencies) }
    let places = (0..<2).map { _ in
      PlaceID(family.file(.place(Place(label: text([]), kind: code()))))
    }
    fileFamily(people, places)
    fileTies(people, places, agencies)
    fileRecords(agencies, people)
    fileConclusions(agencies, people)
    fileRunning(agencies, people)
  }

  /// Files a record, perhaps with parts of it restricted.
  @discardableResult
  private mutating func fileRestricted(_ record: Record) -> RecordID {
    var record = record
    for part in record.kind.restrictableParts where flip() {
      record = record.restricting(part, for: [pick(Restriction.allCases)])
    }
    return family.file(record)
  }

  private mutating func fileFamily(_ people: [PersonID], _ places: [PlaceID]) {
    fileRestricted(
      .union(
        PartnerUnion(
          first: people[0], second: people[1], kind: pick(PartnerUnion.Kind.allCases),
          from: date(), ending: flip() ? .init(pick(PartnerUnion.Manner.allCases), on: date()) : nil
        )))
    fileRestricted(
      .parentage(
        Parentage(
          child: people[2], parents: flip() ? [people[0], people[1]] : [],
          kind: pick(Parentage.Kind.allCases), from: date(), to: date(),
          order: Int.random(in: 0...4, using: &random),
          birth: flip() ? .init(group: 1, identical: flip()) : nil)))
    fileRestricted(
      .household(
        Household(
          label: text(people), place: flip() ? places[0] : nil,
          members: people.map { Household.Member($0, from: date(), to: date()) })))
  }

  private mutating func fileTies(
    _ people: [PersonID], _ places: [PlaceID], _ agencies: [AgencyID]
  ) {
    fileRestricted(
      .tie(
        Tie(
          people[0], people[1], pick(Tie.Kind.allCases), from: date(), to: date(),
          evidence: Evidence(source: stated(people), isDisputed: flip()))))
    fileRestricted(
      .system(
        SystemTie(
          .person(people[2]),
          pick([.agency(agencies[0]), .place(places[0]), .other(text(people))]),
          strength: pick(SystemTie.Strength.allCases),
          direction: pick(SystemTie.Direction.allCases), from: date())))
  }

  private mutating func fileRecords(_ agencies: [AgencyID], _ people: [PersonID]) {
    family.file(.review(details(people)))
    let source = Identifier<SourceFile>(
      family.file(
        .source(
          SourceFile(
            agency: agencies[0], name: text(people), digest: String(repeating: "a1", count: 32),
            coverage: pick(SourceFile.Coverage.allCases), rows: 3,
            headings: HeadingMapping(rules: [
              .init(heading: text(people), means: "contact-type"), .init(heading: text([])),
              .init(heading: text([]), person: people[2], fact: pick(SubjectField.allCases)),
            ])))))
    let entries = (0..<3).map { _ in entry(agencies, people, source) }
    let episode = EpisodeID(
      family.file(
        .episode(
          KeyPracticeEpisode(
            title: text(people), from: date(), to: date(), reason: stated(people),
            entries: entries, knew: [.init(agency: agencies[0], text: text(people))]))))
    fileAbout(entries, episode, agencies, people)
    family.file(.day(LearningDay(number: 1, began: moment(), closed: flip() ? moment() : nil)))
    fileDays(agencies, people)
    for kind in LearningNote.Kind.allCases {
      let note = LearningNote(
        text: text(people), kind: kind, day: 1, stage: code(), group: flip() ? 3 : nil,
        section: flip() ? code() : nil, at: moment(), agencies: agencies,
        episode: flip() ? episode : nil, themes: [code()], people: people, entries: entries,
        flags: flags(), restrictions: flip() ? Restriction.allCases : [],
        amendments: flip()
          ? [Amendment(before: text(people), reason: text([]), at: moment())] : [],
        sorting: flip() ? sorting(people) : .init())
      family.file(.note(note))
    }
  }

  private mutating func fileAbout(
    _ entries: [EntryID], _ episode: EpisodeID, _ agencies: [AgencyID], _ people: [PersonID]
  ) {
    family.file(
      .link(
        EntryLink(
          Array(entries.prefix(2)), pick(EntryLink.Verdict.allCases), reason: stated(people))))
    family.file(
      .query(
        Query(
          agency: agencies[0], entries: entries, matter: pick(Query.Matter.allCases),
          question: text(people), isForDay: flip())))
    family.file(
      .lens(
        LensChoice(
          code(), places: flip() ? [pick(LensChoice.Place.allCases)] : [],
          limits: flip() ? [.init(code(), 14)] : [], reason: stated(people), declined: entries)))
    family.file(
      .fact(
        KnownFact(
          text(people), episode: flip() ? episode : nil,
          knowers: [
            .init(agencies[0], since: date(), entry: entries[0]), .init(agencies[1], since: nil),
          ])))
  }

  private mutating func fileConclusions(_ agencies: [AgencyID], _ people: [PersonID]) {
    let contribution = ContributionID(
      family.file(
        .contribution(
          Contribution(
            person: people[1], on: date(), manner: stated(people), words: text(people)))))
    let entry = family.review.entries[0].id
    let note = family.review.notes[0].id
    let finding = FindingID(
      family.file(
        .finding(
          Finding(
            title: text(people), statement: text(people), kind: pick(Finding.Kind.allCases),
            reach: pick(Finding.Reach.allCases),
            grounds: [
              .entry(entry), .account(note), .contribution(contribution),
              .reportPassage(agencies[0], text(people)), .policy(text([])),
              .earlierReview(text([])), .noRecord(text(people)),
            ], tested: flip() ? tested(people) : nil, persistence: persistence(people)))))
    let recommendation = RecommendationID(
      family.file(
        .recommendation(
          Recommendation(
            text: text(people), owner: flip() ? .board : .agency(agencies[0]),
            level: pick(Recommendation.Level.allCases), measure: stated(people), due: date(),
            findings: [finding],
            tests: .init(
              caseForChange: stated(people), learning: stated([]), evidence: stated(people)),
            dropped: flip() ? .init(on: day(), reason: text(people)) : nil))))
    family.file(
      .action(
        Action(
          recommendation: recommendation, text: text(people), owner: .agency(agencies[1]),
          role: stated([]), due: date(), status: pick(Action.Status.allCases),
          progress: flip() ? progress(people) : .init())))
    fileWords(people)
    family.file(
      .hold(Hold(reason: text(people), since: moment(), lifted: flip() ? moment() : nil)))
    family.file(
      .retention(
        Retention(
          material: pick(Retention.Material.allCases), until: moment().day, reason: stated([]),
          disposed: flip() ? moment() : nil)))
    let owner = flip() ? people[0].record : RecordID(high: 0, low: 9)
    family.file(.label(FormerLabel(label: text([]), of: owner)))
    fileReleases(people)
  }

  private mutating func details(_ people: [PersonID]) -> ReviewDetails {
    ReviewDetails(
      title: text([]), kind: code(), nation: text([]), board: text(people), reviewer: text([]),
      marking: text([]), decision: .init(on: date(), reason: stated(people), threshold: stated([])),
      scope: .init(from: date(), to: date(), reason: stated([])),
      incident: .init(on: date(), outcome: stated(people)),
      questions: flip() ? [text(people), text([])] : [], method: stated(people))
  }

  private mutating func person(_ agencies: [AgencyID]) -> PersonID {
    let standings: [Person.Standing] = [
      .subject, .family, .other, .professional(agency: agencies[0], role: text([])),
      .professional(agency: nil, role: text([])),
    ]
    let lives: [Person.Life] = [
      .living(born: date()), .died(born: date(), on: date()), .expected(due: date()),
      .lost(pick(Person.Loss.allCases), on: date()),
    ]
    let person = Person(
      label: text([]), alias: code(), standing: pick(standings), sex: pick(Person.Sex.allCases),
      life: pick(lives), picture: stated([]), gender: pick(Person.Gender.allCases),
      marks: flip()
        ? [.init(pick(Person.Mark.Matter.allCases), pick(Person.Mark.State.allCases))] : [],
      culture: stated([]), language: stated([]),
      evidence: flip() ? Evidence(source: stated([]), isDisputed: flip()) : Evidence())
    return PersonID(fileRestricted(.person(person)))
  }

  private mutating func entry(
    _ agencies: [AgencyID], _ people: [PersonID], _ source: Identifier<SourceFile>
  ) -> EntryID {
    var details: [ChronologyEntry.Detail: LabelledText] = [:]
    for detail in ChronologyEntry.Detail.allCases where flip() { details[detail] = text(people) }
    let facts = SubjectFacts(
      subject: flip() ? .notStated : .person(people[2]), seen: pick(SubjectFacts.Answer.allCases),
      seenAlone: pick(SubjectFacts.Answer.allCases), voice: stated(people),
      attendance: pick(SubjectFacts.Attendance.allCases),
      plan: pick(SubjectFacts.Plan.allCases))
    var entry = ChronologyEntry(
      date: date() ?? EDTFDate(.init(.year(2024))), dateAsWritten: text([]),
      time: flip() ? TimeOfDay(hour: 9, minute: 5) : nil, end: date(), agency: pick(agencies),
      source: stated(people), sequence: flip() ? 3 : nil, event: text(people), details: details,
      subjects: flip() ? [facts] : [],
      extras: flip() ? [.init(heading: text([]), value: text(people))] : [],
      themes: flip() ? [code()] : [],
      provenance: flip()
        ? .byHand : .rows([.init(12, sheet: flip() ? text([]) : nil, of: source)]),
      restrictions: flip() ? [pick(Restriction.allCases)] : [])
    if flip() {
      let before = entry
      entry.event = text(people)
      entry = entry.remembering(before)
    }
    return EntryID(fileRestricted(.entry(entry)))
  }

  private mutating func flags() -> [LearningNote.Flag] {
    [
      .unknownAgency(text([])), .unknownEpisode(text([])), .unknownTheme(text([])),
      .unknownPerson(text([])), .unknownEntry(text([])), .noAgency, .nameWritten, .namesClosed,
    ]
  }

  mutating func flip() -> Bool { Bool.random(using: &random) }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  mutating func code() -> Code {
    pick(["a", "duty-team", "7", "źle"].map(Code.init(making:)))
  }

  mutating func moment() -> Moment {
    Moment(seconds: Int.random(in: 0...4_000_000_000, using: &random))
  }

  mutating func date() -> EDTFDate? {
    let texts = [
      "", "2024", "2024-05", "2024-21", "2024-05-03", "2024-05-03?", "1990~", "../2015-12-24",
      "2016-05-02/2016-05-06", "2020%/",
    ]
    return EDTFDate(pick(texts))
  }

  mutating func stated(_ people: [PersonID]) -> Stated {
    flip() ? .notRecorded : .recorded(text(people))
  }

  mutating func text(_ people: [PersonID]) -> LabelledText {
    let words = [
      "not recorded", " ", "  two  spaces ", "line\nbreak", "tab\there", "\r\n", "<b> & ]]> \"'",
      "\u{B}\u{0}", "e\u{301} ü ß", "李小龍 עברית", "👩‍👧 emoji", "\u{FFFE}", "plain", "-", "",
    ]
    var text = LabelledText([])
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      if !people.isEmpty, flip() {
        let person = pick(people)
        let form = FormID(RecordID(high: 3, low: UInt64.random(in: 0...9, using: &random)))
        text.append(flip() ? .person(person, form: form) : .record(person.record))
      } else {
        text.append(.plain(pick(words)))
      }
    }
    return text
  }
}
