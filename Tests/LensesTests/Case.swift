import Lenses
import ReviewModel
import TestSupport

/// A small review that grows entry by entry: two children or adults, three agencies.
struct Case {
  var items: [Review.Item] = []
  private var count: UInt64 = 0
  private var numbers: [String: Int] = [:]
  let hv: AgencyID
  let csc: AgencyID
  let gp: AgencyID
  let a: PersonID
  let b: PersonID
  let mother: PersonID
  let father: PersonID
  let worker: PersonID

  init(kind: String = "child", coverage: SourceFile.Coverage = .everyContact) {
    (hv, csc, gp) = (AgencyID(Self.id(900)), AgencyID(Self.id(901)), AgencyID(Self.id(902)))
    (a, b) = (PersonID(Self.id(910)), PersonID(Self.id(911)))
    (mother, father) = (PersonID(Self.id(912)), PersonID(Self.id(913)))
    worker = PersonID(Self.id(914))
    details(kind)
    for (id, code, label) in [
      (hv, "hv", "Health visiting"), (csc, "csc", "Children's social care"),
      (gp, "gp", "General practice"),
    ] {
      file(
        .agency(
          Agency(
            code: Code(making: code), label: LabelledText(plain: label),
            sector: Code(making: "health"))),
        id.record)
    }
    for agency in [hv, csc] {
      file(.source(SourceFile(agency: agency, name: "f", digest: "0", coverage: coverage, rows: 1)))
    }
    file(.source(SourceFile(agency: gp, name: "f", digest: "0", coverage: .notKnown, rows: 1)))
    person(a, "Child A", .subject, .male, "2016-01-10")
    person(b, "Child B", .subject, .female, "2010-05")
    person(mother, "Mother", .family, .female, "1990")
    person(father, "Father", .family, .male, "1988")
    person(
      worker, "Health visitor 1", .professional(agency: hv, role: "health visitor"), .female, nil)
  }

  private mutating func person(
    _ id: PersonID, _ label: String, _ standing: Person.Standing, _ sex: Person.Sex, _ born: String?
  ) {
    file(
      .person(
        Person(
          label: LabelledText(plain: label), alias: Code(making: label), standing: standing,
          sex: sex, life: .living(born: born.flatMap { EDTFDate($0) }))), id.record)
  }

  mutating func details(
    _ kind: String = "child", from: String? = "2016-01-01", to: String? = "2017-12-31",
    decided: String? = "2018-01-10", method: Stated = .recorded("Two learning days."),
    reason: Stated = .notRecorded
  ) {
    items.removeAll { $0.record.kind == .review }
    file(
      .review(
        ReviewDetails(
          title: "Review", kind: Code(making: kind), nation: "England", board: "Board",
          reviewer: "Reviewer", marking: "Official",
          decision: .init(
            on: decided.flatMap { EDTFDate($0) }, reason: reason, threshold: .notRecorded),
          scope: .init(
            from: from.flatMap { EDTFDate($0) }, to: to.flatMap { EDTFDate($0) },
            reason: .notRecorded),
          incident: .init(on: EDTFDate("2017-12-01"), outcome: .notRecorded), method: method)))
  }

  static func id(_ number: UInt64) -> RecordID { RecordID(high: 0, low: number) }

  @discardableResult
  mutating func file(_ record: Record, _ id: RecordID? = nil) -> RecordID {
    count += 1
    numbers[record.letters, default: 0] += 1
    let id = id ?? Self.id(count)
    items.append(
      Review.Item(
        id: id,
        reference: ShortReference(letters: record.letters, number: numbers[record.letters] ?? 1),
        record: record))
    return id
  }

  /// Files an entry.
  @discardableResult
  mutating func on(
    _ date: String, _ agency: AgencyID? = nil, _ marks: LensMark..., named: [PersonID] = [],
    facts: [SubjectFacts] = [], details: [ChronologyEntry.Detail: LabelledText] = [:]
  ) -> EntryID {
    let text = LabelledText(
      [.plain("Contact ")] + named.map { .person($0, form: FormID(Self.id(1))) })
    return EntryID(
      file(
        .entry(
          ChronologyEntry(
            date: EDTFDate(date) ?? EDTFDate(CalendarDay(number: 0)),
            dateAsWritten: LabelledText(plain: date),
            agency: agency ?? hv, source: .recorded("Record"), event: text, details: details,
            subjects: facts, themes: marks.map(\.code)))))
  }

  var review: Review { Review(items) }

  /// What a child is recorded as in one entry.
  func seen(
    _ who: PersonID, _ seen: SubjectFacts.Answer = .yes, alone: SubjectFacts.Answer = .notRecorded,
    voice: Stated = .notRecorded
  ) -> SubjectFacts {
    SubjectFacts(subject: .person(who), seen: seen, seenAlone: alone, voice: voice)
  }
  func came(_ who: PersonID, _ attendance: SubjectFacts.Attendance) -> SubjectFacts {
    SubjectFacts(subject: .person(who), attendance: attendance)
  }
  func under(_ who: PersonID, _ plan: SubjectFacts.Plan) -> SubjectFacts {
    SubjectFacts(subject: .person(who), plan: plan)
  }
  mutating func live(_ people: [PersonID], from: String? = "2016-01-01") {
    file(
      .household(
        Household(
          label: "Home", members: people.map { .init($0, from: from.flatMap { EDTFDate($0) }) })))
  }
}
