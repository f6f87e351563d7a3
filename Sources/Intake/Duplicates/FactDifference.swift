public import ReviewModel

/// Something two records of one event say differently; typed facts only, never read out of prose.
public enum FactDifference: Hashable, Sendable {
  /// When it was.
  case date(EDTFDate, EDTFDate)
  /// At what time of one day.
  case time(TimeOfDay, TimeOfDay)
  /// Who of the family was there: those only the one names, and those only the other names.
  case people([PersonID], [PersonID])
  /// Whether somebody was seen.
  case seen(SubjectFacts.Who, SubjectFacts.Answer, SubjectFacts.Answer)
  /// Whether somebody was seen alone.
  case seenAlone(SubjectFacts.Who, SubjectFacts.Answer, SubjectFacts.Answer)
  /// Whether somebody came.
  case attendance(SubjectFacts.Who, SubjectFacts.Attendance, SubjectFacts.Attendance)
  /// One says that somebody was seen, the other that they did not come or nobody was let in.
  case seenThoughAbsent(SubjectFacts.Who, SubjectFacts.Attendance, oneSaw: Bool)
  /// Under which plan somebody was.
  case plan(SubjectFacts.Who, SubjectFacts.Plan, SubjectFacts.Plan)

  /// Whether both cannot be true, so that an agency may be asked to look again.
  public var isContradiction: Bool {
    switch self {
    case .time: false
    case .people(let one, let other): !one.isEmpty && !other.isEmpty
    case .date, .seen, .seenAlone, .attendance, .seenThoughAbsent, .plan: true
    }
  }

  /// What a query about it is about.
  public var matter: Query.Matter {
    switch self {
    case .date, .time: .date
    case .people: .people
    case .seen, .seenAlone: .seen
    case .attendance, .seenThoughAbsent: .attendance
    case .plan: .other
    }
  }
}

/// Finds what two records of one event say differently.
public struct FactComparison: Sendable {
  private let family: Set<PersonID>
  private let onlySubject: PersonID?

  /// Knows the people of the review: a worker whom only their own agency names is no difference.
  public init(_ review: Review) {
    family = Set(
      review.people.filter { person in
        if case .professional = person.value.standing { false } else { true }
      }.map(\.id))
    onlySubject = review.subjects.count == 1 ? review.subjects.first?.id : nil
  }

  /// The differences, in a settled order.
  public func differences(
    _ one: ChronologyEntry, _ other: ChronologyEntry
  ) -> [FactDifference] {
    var found: [FactDifference] = []
    if DateReach(one).gap(to: DateReach(other)) > 0 { found.append(.date(one.date, other.date)) }
    if let day = one.date.exactDay, day == other.date.exactDay, let first = one.time,
      let second = other.time, abs(first.minutes - second.minutes) > 30
    {
      found.append(.time(first, second))
    }
    found += people(one, other)
    // A record that does not say which child may mean another than the one named.
    for facts in one.subjects {
      for others in other.subjects where who(facts.subject) == who(others.subject) {
        guard case .person(let person) = who(facts.subject) else { continue }
        found += compare(facts, others, of: .person(person))
      }
    }
    return found
  }

  private func who(_ subject: SubjectFacts.Who) -> SubjectFacts.Who {
    if subject == .notStated, let onlySubject { .person(onlySubject) } else { subject }
  }

  private func people(
    _ one: ChronologyEntry, _ other: ChronologyEntry
  ) -> [FactDifference] {
    guard let first = one.details[.people], let second = other.details[.people] else { return [] }
    let (here, there) = (
      family.intersection(first.people), family.intersection(second.people)
    )
    guard !here.isEmpty, !there.isEmpty, here != there else { return [] }
    return [.people(here.subtracting(there).sorted(), there.subtracting(here).sorted())]
  }

  private func compare(
    _ one: SubjectFacts, _ other: SubjectFacts, of who: SubjectFacts.Who
  ) -> [FactDifference] {
    var found: [FactDifference] = []
    // Seen alone is seen.
    let (first, second) = (
      one.seenAlone == .yes ? .yes : one.seen, other.seenAlone == .yes ? .yes : other.seen
    )
    if areOpposite(first, second) {
      found.append(.seen(who, first, second))
    } else if areOpposite(one.seenAlone, other.seenAlone) {
      found.append(.seenAlone(who, one.seenAlone, other.seenAlone))
    }
    if areOpposite(one.attendance, other.attendance) {
      found.append(.attendance(who, one.attendance, other.attendance))
    } else if first == .yes, Self.isAbsence(other.attendance), second != .no {
      found.append(.seenThoughAbsent(who, other.attendance, oneSaw: true))
    } else if second == .yes, Self.isAbsence(one.attendance), first != .no {
      found.append(.seenThoughAbsent(who, one.attendance, oneSaw: false))
    }
    if one.plan != other.plan, one.plan != .notRecorded, other.plan != .notRecorded {
      found.append(.plan(who, one.plan, other.plan))
    }
    return found
  }

  private func areOpposite(_ one: SubjectFacts.Answer, _ other: SubjectFacts.Answer) -> Bool {
    (one == .yes && other == .no) || (one == .no && other == .yes)
  }

  /// Not having come and nobody having been let in can both be true, as can be how each put it.
  private func areOpposite(
    _ one: SubjectFacts.Attendance, _ other: SubjectFacts.Attendance
  ) -> Bool {
    if one == .attended { return Self.isAbsence(other) }
    if other == .attended { return Self.isAbsence(one) }
    return Set([one, other]) == [.cancelledByFamily, .cancelledByService]
  }

  private static func isAbsence(_ attendance: SubjectFacts.Attendance) -> Bool {
    attendance != .attended && attendance != .notRecorded
  }
}
