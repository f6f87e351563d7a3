package import ReviewModel

/// An invented review in which every field and every text holds one day, in all its spellings, and
/// every part that can be restricted holds a word of its own and is restricted.
package struct PlantedDay: Sendable {
  /// The day that is planted, a Friday.
  package static let day = "2024-05-03"
  /// The day of the incident, which is planted as well.
  package static let incident = "2025-09-12"
  /// The day and a time of day as people write them.
  package static let prose =
    "On 3 May 2024, the 3rd of May, May 3rd 2024, 03/05/2024, 3.5.24, 2024-05-03, Friday 3 May, "
    + "on 3/5, 3-5 May 2024, 20240503, 03May24, Fri 3rd; in May 2024, May '24, 05/2024; at 14:32, "
    + "at 2.32pm, 1432hrs. On 12 September 2025."
  /// What must not be left of it where no day may be told; and where no month may.
  package static let daySpellings = [
    "3 May", "3rd", "03/05", "3/5", "3.5.24", "2024-05-03", "20240503", "03May", "-5 May", "14:32",
    "2.32", "1432", "12 September",
  ]
  /// What must not be left where no month may be told.
  package static let monthSpellings = ["May", "05/2024", "2024-05", "September"]

  /// A word that only those who are cleared may see.
  package struct Marker: Hashable, Sendable {
    /// The word.
    package let word: String
    /// What it is a part of.
    package let part: RestrictedPart
    /// The clearances it takes, all of them.
    package let reasons: Set<Restriction>
    /// Whether anything tells it to those who are cleared and are told small details.
    package let isTold: Bool
    /// Whether it is too small a detail for the public.
    package let isDetail: Bool
  }

  /// The review.
  package private(set) var family = SampleFamily()
  /// What is restricted in it.
  package private(set) var markers: [Marker] = []
  private var turn = 0

  /// Plants everything.
  package init() {
    let child = people()
    let agency = AgencyID(
      family.file(
        .agency(
          Agency(
            code: Code(making: "pol"), label: "Police of 3 May 2024", sector: Code(making: "x")))))
    family.file(details)
    let hidden = entries(agency, child)
    conclusions(agency, child, hidden)
  }

  /// The review of what was planted.
  package var review: Review { family.review }

  // How things are planted

  private var date: EDTFDate? { EDTFDate(Self.day) }
  private var text: LabelledText { LabelledText(plain: Self.prose) }
  private var said: Stated { .recorded(text) }

  /// The next reasons in turn: each alone, then each with the next.
  private mutating func reasons() -> [Restriction] {
    let all = Restriction.allCases
    let first = all[turn % all.count]
    turn += 1
    return turn > all.count ? [first, all[turn % all.count]] : [first]
  }

  /// Restricts a part of a record, and says by which word it is known.
  private mutating func restrict(
    _ record: Record, _ part: RestrictedPart, word: String, isTold: Bool = true,
    isDetail: Bool = false, for reasons: [Restriction]? = nil
  ) -> Record {
    let reasons = reasons ?? self.reasons()
    markers.append(
      Marker(word: word, part: part, reasons: Set(reasons), isTold: isTold, isDetail: isDetail))
    return record.restricting(part, for: reasons)
  }

  private func marked(_ word: String) -> LabelledText {
    LabelledText(plain: word + " " + Self.prose)
  }

  private var details: Record {
    .review(
      ReviewDetails(
        title: text, kind: Code(making: "child"), nation: text, board: text, reviewer: text,
        marking: text, decision: .init(on: date, reason: said, threshold: said),
        scope: .init(from: date, to: date, reason: said),
        incident: .init(on: EDTFDate(Self.incident), outcome: said), questions: [text],
        method: said))
  }
}

// The family

extension PlantedDay {
  private mutating func people() -> PersonID {
    let child = family.person("Child A", alias: "a", standing: .subject, life: .living(born: date))
    let second = Person(
      label: "Child B", alias: Code(making: "b"), standing: .subject, life: .living(born: date),
      picture: .recorded(marked("zpicture")))
    let other = PersonID(family.file(restrict(.person(second), .picture, word: "zpicture")))
    let mother = family.person("Mother", alias: "mum")
    let uncle = family.person(
      "Uncle of 3 May 2024", alias: "uncle", life: .died(born: nil, on: date))
    let hidden = Person(label: "Zperson", alias: Code(making: "z"), standing: .family)
    family.file(restrict(.person(hidden), .everything, word: "Zperson"))
    let dated = Person(
      label: "Aunt", alias: Code(making: "aunt"), standing: .family,
      life: .died(born: nil, on: EDTFDate("2011")))
    family.file(restrict(.person(dated), .dates, word: "2011", isDetail: true))
    for (number, loss) in Person.Loss.allCases.enumerated() {
      let lost = family.person("Loss \(number)", alias: "l\(number)", life: .lost(loss, on: date))
      family.file(.parentage(Parentage(child: lost, parents: [mother], order: number)))
    }
    ties(child, other, mother, uncle)
    return child
  }

  private mutating func ties(
    _ child: PersonID, _ other: PersonID, _ mother: PersonID, _ uncle: PersonID
  ) {
    family.file(
      .parentage(
        Parentage(
          child: child, parents: [mother], from: date, to: nil, order: 4,
          birth: .init(group: 1, identical: true))))
    family.file(
      .parentage(
        Parentage(
          child: other, parents: [mother], order: 5, birth: .init(group: 1, identical: true))))
    family.file(
      restrict(
        .parentage(Parentage(child: child, parents: [uncle], kind: .adopted, from: date)),
        .everything, word: "adopted", for: [.adoption]))
    family.file(
      restrict(
        .union(PartnerUnion(first: mother, second: uncle, kind: .engaged, from: date)),
        .everything, word: "engaged"))
    family.file(
      restrict(
        .household(Household(label: "Zhousehold", members: [.init(mother, from: date)])),
        .everything, word: "Zhousehold"))
    family.file(
      restrict(
        .household(
          Household(label: text, members: [.init(child, from: EDTFDate("2012"), to: nil)])),
        .dates, word: "2012", isDetail: true))
  }
}

// What the records and the room say

extension PlantedDay {
  private mutating func entries(_ agency: AgencyID, _ child: PersonID) -> EntryID {
    guard let date else { return EntryID(RecordID(high: 1, low: 1)) }
    var whole = ChronologyEntry(
      date: date, dateAsWritten: text, time: TimeOfDay("14:32"), end: date, agency: agency,
      event: marked("zevent"))
    let hidden = EntryID(family.file(restrict(.entry(whole), .everything, word: "zevent")))
    whole.event = LabelledText([.plain(Self.prose + " see "), .record(hidden.record), .plain(".")])
    whole.source = .recorded(marked("zsource"))
    whole.time = TimeOfDay("23:59")
    for detail in ChronologyEntry.Detail.allCases {
      whole.details[detail] = marked("z" + detail.rawValue.filter { $0 != " " })
    }
    whole.subjects = [SubjectFacts(subject: .person(child), voice: .recorded(marked("zchildren")))]
    whole.extras = [.init(heading: text, value: marked("zcolumns"))]
    var record = Record.entry(whole)
    record = restrict(record, .source, word: "zsource", isDetail: true)
    record = restrict(record, .time, word: "23:59", isDetail: true)
    record = restrict(record, .children, word: "zchildren")
    record = restrict(record, .columns, word: "zcolumns", isTold: false)
    for detail in ChronologyEntry.Detail.allCases {
      guard let part = RestrictedPart(rawValue: detail.rawValue) else { continue }
      let isTold = detail != .location && detail != .contactType
      let word = "z" + detail.rawValue.filter { $0 != " " }
      record = restrict(record, part, word: word, isTold: isTold)
    }
    family.file(record)
    return hidden
  }

  private mutating func conclusions(_ agency: AgencyID, _ child: PersonID, _ hidden: EntryID) {
    let day = CalendarDay(Self.day).map { Moment(seconds: $0.number * 86_400) }
    let moment = day ?? Moment(seconds: 0)
    let episode = EpisodeID(
      family.file(
        .episode(
          KeyPracticeEpisode(title: text, from: date, to: date, reason: said, entries: [hidden]))))
    family.file(.day(LearningDay(number: 1, began: moment, closed: moment)))
    let note = NoteID(
      family.file(
        restrict(
          .note(
            LearningNote(
              text: marked("znote"), kind: .workedWell, day: 1, stage: Code(making: "s"),
              at: moment, agencies: [agency], episode: episode,
              amendments: [Amendment(before: text, reason: text, at: moment)])),
          .everything, word: "znote")))
    let contribution = ContributionID(
      family.file(
        restrict(
          .contribution(
            Contribution(person: child, on: date, manner: said, words: marked("zwords"))),
          .everything, word: "zwords")))
    family.file(
      .note(
        LearningNote(
          text: text, kind: .wouldHaveWorkedBetter, day: 1, stage: Code(making: "s"), at: moment)))
    let finding = FindingID(
      family.file(
        .finding(
          Finding(
            title: text, statement: text, kind: .learning, reach: .unknown,
            grounds: [
              .entry(hidden), .account(note), .contribution(contribution), .policy(text),
              .earlierReview(text), .noRecord(text), .reportPassage(agency, text),
            ]))))
    let recommendation = RecommendationID(
      family.file(
        .recommendation(
          Recommendation(
            text: text, owner: .agency(agency), level: .agency, measure: said, due: date,
            findings: [finding]))))
    family.file(
      .action(
        Action(
          recommendation: recommendation, text: text, owner: .board, role: said, due: date)))
  }
}
