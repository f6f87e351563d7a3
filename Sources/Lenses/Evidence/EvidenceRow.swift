internal import ReviewModel

/// One entry, read once for all lenses.
final class EvidenceRow: Sendable {
  let id: EntryID
  let entry: ChronologyEntry
  /// Its place in the order of evidence.
  let place: Int
  /// The agency's place in the order of agencies; the number of agencies where it is not known.
  let agency: Int
  /// The days it may lie between.
  let days: DayBounds
  let marks: MarkSet
  /// The people its text names, each once.
  let people: [PersonID]
  let namesSubject: Bool
  let namesRelative: Bool
  /// The number of the event it tells, shared with other records of that event.
  let event: Int
  /// What it says of each subject, in their order; empty where it says nothing of any.
  let said: [Said?]
  /// What it says of any of them.
  let attendances: Attendances
  /// Whether it says what any of them said or showed.
  let hasVoice: Bool
  /// Whether it records some child being seen, without saying which.
  let seesSomebody: Bool
  /// What it says of a child it does not name, which may be any of them.
  let ofSomebody: Said?

  init(
    _ filed: Filed<ChronologyEntry>, place: Int, agency: Int, event: Int,
    subjects: [PersonID] = [], family: FamilyEvidence? = nil
  ) {
    id = filed.id
    entry = filed.value
    self.place = place
    self.agency = agency
    self.event = event
    days = DayBounds(filed.value.date)
    marks = MarkSet(filed.value.themes)
    let people = Self.people(filed.value)
    self.people = people
    namesSubject = family.map { family in people.contains(where: family.isSubject) } ?? false
    namesRelative = family.map { family in people.contains(where: family.isRelative) } ?? false
    let facts = filed.value.subjects
    said = facts.isEmpty ? [] : subjects.map { Said.of($0, among: subjects.count, in: facts) }
    attendances = Attendances(facts)
    hasVoice = facts.contains { $0.voice != .notRecorded }
    let ofSomebody = facts.first { $0.subject == .notStated }.map { Said($0) }
    self.ofSomebody = subjects.count > 1 ? ofSomebody : nil
    seesSomebody = ofSomebody?.seen == .yes
  }

  private static func people(_ entry: ChronologyEntry) -> [PersonID] {
    var people = entry.event.people
    for text in entry.details.values {
      for person in text.people where !people.contains(person) { people.append(person) }
    }
    return people
  }

  func has(_ marks: MarkSet) -> Bool { self.marks.meets(marks) }
  func isRecorded(_ detail: ChronologyEntry.Detail) -> Bool {
    entry.details[detail].map { !$0.isEmpty } ?? false
  }
}

/// What a row says of one subject, without the words.
struct Said {
  let seen: SubjectFacts.Answer
  let seenAlone: SubjectFacts.Answer
  let hasVoice: Bool
  let attendance: SubjectFacts.Attendance
  let plan: SubjectFacts.Plan

  init(_ facts: SubjectFacts) {
    seen = facts.seen
    seenAlone = facts.seenAlone
    hasVoice = facts.voice != .notRecorded
    attendance = facts.attendance
    plan = facts.plan
  }

  private init(_ one: Said, _ other: Said) {
    seen = one.seen == .notRecorded ? other.seen : one.seen
    seenAlone = one.seenAlone == .notRecorded ? other.seenAlone : one.seenAlone
    hasVoice = one.hasVoice || other.hasVoice
    attendance = one.attendance == .notRecorded ? other.attendance : one.attendance
    plan = one.plan == .notRecorded ? other.plan : one.plan
  }

  /// The same, with what another says where this says nothing.
  private func filled(from other: Said) -> Said { Said(self, other) }

  /// What is said of a subject; of the only one also where it is not said of whom.
  static func of(_ subject: PersonID, among count: Int, in facts: [SubjectFacts]) -> Said? {
    let own = facts.first { $0.subject == .person(subject) }.map { Said($0) }
    let unnamed = count == 1 ? facts.first { $0.subject == .notStated }.map { Said($0) } : nil
    guard let own, let unnamed else { return own ?? unnamed }
    return own.filled(from: unnamed)
  }
}

/// Whether a contact took place, as far as a row says so of anybody.
struct Attendances {
  let isStated: Bool
  let happened: Bool
  /// Whether somebody was not brought, or did not come.
  let isMissed: Bool
  /// Whether the family cancelled, or nobody let the worker in.
  let isBlocked: Bool

  init(_ facts: [SubjectFacts]) {
    isStated = facts.contains { $0.attendance != .notRecorded }
    happened = facts.contains { $0.attendance == .attended }
    isMissed = facts.contains {
      $0.attendance == .wasNotBrought || $0.attendance == .didNotAttend
    }
    isBlocked = facts.contains {
      $0.attendance == .cancelledByFamily || $0.attendance == .noAccess
    }
  }
}

/// The days a date may mean, far away on a side where nothing bounds it.
struct DayBounds: Hashable {
  static let never = 10_000_000
  let first: Int
  let last: Int
  let isAbout: Bool

  init(_ date: EDTFDate) {
    first = date.earliest?.number ?? -Self.never
    last = date.latest?.number ?? Self.never
    isAbout = date.isDoubted
  }

  init(_ first: Int, _ last: Int, isAbout: Bool = false) {
    self.first = first
    self.last = last
    self.isAbout = isAbout
  }

  init(day: Int) { self.init(day, day) }

  var isBounded: Bool { first > -Self.never && last < Self.never }

  /// The days from here to there, where both are bounded; never less than none.
  func span(to other: DayBounds) -> DaySpan? {
    guard isBounded, other.isBounded else { return nil }
    return DaySpan(
      max(0, other.first - last), max(0, other.last - first), isAbout: isAbout || other.isAbout)
  }
}

extension EDTFDate {
  /// Whether the record doubts the date.
  var isDoubted: Bool {
    switch extent {
    case .point(let point): point.qualifier != .none
    case .interval(let start, let end):
      [start, end].contains {
        if case .at(let point) = $0 { point.qualifier != .none } else { false }
      }
    }
  }
}
