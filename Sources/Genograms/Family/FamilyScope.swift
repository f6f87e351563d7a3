internal import ReviewModel

/// Who of the family is shown, by a choice.
struct FamilyScope {
  let review: Review
  let choice: Genogram.Choice
  let words: FamilyWords

  /// Those shown; nil where it is everybody.
  var people: Set<PersonID>? {
    var shown: Set<PersonID>?
    if choice.householdOnly { shown = housemates }
    if choice.generations != nil || choice.around != nil {
      let near = near
      shown = shown.map { $0.intersection(near) } ?? near
    }
    return shown
  }

  private var subjects: Set<PersonID> { Set(review.subjects.map(\.id)) }

  private var housemates: Set<PersonID> {
    review.households.reduce(into: subjects) { people, household in
      let members = household.value.members
        .filter { words.isCurrent(from: $0.from, to: $0.to) }.map(\.person)
      if !subjects.isDisjoint(with: members) { people.formUnion(members) }
    }
  }

  /// From the middle outwards: parents, children and siblings are one step, partners none; a
  /// partner's own relatives are not reached through the partner.
  private var near: Set<PersonID> {
    var reached = choice.around.map { [$0] } ?? subjects
    var border = reached
    var (up, down, beside) = (
      [PersonID: Set<PersonID>](), [PersonID: Set<PersonID>](), [PersonID: Set<PersonID>]()
    )
    for parentage in review.parentages.map(\.value) {
      for parent in parentage.parents {
        up[parentage.child, default: []].insert(parent)
        down[parent, default: []].insert(parentage.child)
      }
    }
    for union in review.unions.map(\.value) {
      beside[union.first, default: []].insert(union.second)
      beside[union.second, default: []].insert(union.first)
    }
    for _ in 0..<min(choice.generations ?? 2, 100) where !border.isEmpty {
      var next: Set<PersonID> = []
      for person in border {
        let parents = up[person] ?? []
        next.formUnion(parents)
        next.formUnion(down[person] ?? [])
        for parent in parents { next.formUnion(down[parent] ?? []) }
      }
      border = next.subtracting(reached)
      reached.formUnion(next)
    }
    return reached.reduce(into: reached) { $0.formUnion(beside[$1] ?? []) }
  }
}

/// Which services met somebody, as their records say.
struct ServiceContacts {
  private var met: [PersonID: [AgencyID]] = [:]
  private var named: [PersonID: [AgencyID]] = [:]

  /// Reads the entries up to a day.
  init(_ review: Review, until day: CalendarDay?) {
    for entry in review.entries.map(\.value) {
      if let day, let first = entry.date.earliest, first > day { continue }
      let seen = entry.subjects.compactMap { facts -> PersonID? in
        guard case .person(let person) = facts.subject, facts.seen == .yes else { return nil }
        return person
      }
      for person in seen + Self.people(entry.details[.people]) {
        Self.add(entry.agency, to: &met[person, default: []])
      }
      for person in Self.people(entry.event) {
        Self.add(entry.agency, to: &named[person, default: []])
      }
    }
  }

  private static func people(_ text: LabelledText?) -> [PersonID] {
    (text?.spans ?? []).compactMap { span in
      if case .person(let person, _) = span { person } else { nil }
    }
  }

  private static func add(_ agency: AgencyID, to list: inout [AgencyID]) {
    if !list.contains(agency) { list.append(agency) }
  }

  /// The agencies whose records say that they saw somebody, or had them there.
  func met(_ person: PersonID) -> [AgencyID] { met[person] ?? [] }

  /// The agencies whose records name somebody without saying that they met.
  func onlyNamed(_ person: PersonID) -> [AgencyID] {
    (named[person] ?? []).filter { !met(person).contains($0) }
  }
}
