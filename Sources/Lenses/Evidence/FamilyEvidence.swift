internal import ReviewModel

/// The family as lenses ask of it: who is whose parent, partner, housemate, and since when.
struct FamilyEvidence: Sendable {
  let people: [PersonID: Person]
  /// Everybody in order of their numbers.
  let order: [PersonID]
  private let subjects: Set<PersonID>
  /// The parents and carers of those the review is about, who can be spoken to.
  let parents: [PersonID]
  /// Who stands in a couple, a parentage or a household.
  let placed: Set<PersonID>
  let isEmpty: Bool
  /// The men who are parent, carer, parent's partner or housemate of a subject.
  let men: [PersonID]
  /// Each person's times in households in which a subject lives or lived.
  let stays: [PersonID: [Household.Member]]
  /// Times in households without a beginning.
  let undated: Int

  init(_ review: Review) {
    let sorted = review.people.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
    people = Dictionary(sorted.map { ($0.id, $0.value) }, uniquingKeysWith: { one, _ in one })
    order = sorted.map(\.id)
    let subjects = Set(sorted.filter(\.value.isSubject).map(\.id))
    self.subjects = subjects
    var placed: Set<PersonID> = []
    var parents: Set<PersonID> = []
    for union in review.unions { placed.formUnion([union.value.first, union.value.second]) }
    for parentage in review.parentages {
      placed.insert(parentage.value.child)
      placed.formUnion(parentage.value.parents)
      if subjects.contains(parentage.value.child) { parents.formUnion(parentage.value.parents) }
    }
    let people = self.people
    self.parents = order.filter { person in
      guard parents.contains(person), case .living = people[person]?.life else { return false }
      return true
    }
    var near = parents
    for union in review.unions {
      if parents.contains(union.value.first) { near.insert(union.value.second) }
      if parents.contains(union.value.second) { near.insert(union.value.first) }
    }
    var stays: [PersonID: [Household.Member]] = [:]
    let homes = review.households.sorted { $0.id < $1.id }
    for home in homes {
      let members = home.value.members
      placed.formUnion(members.map(\.person))
      guard members.contains(where: { subjects.contains($0.person) }) else { continue }
      for member in members {
        near.insert(member.person)
        stays[member.person, default: []].append(member)
      }
    }
    self.placed = placed
    self.stays = stays
    isEmpty = review.unions.isEmpty && review.parentages.isEmpty && review.households.isEmpty
    undated = homes.reduce(0) { $0 + $1.value.members.count { $0.from == nil } }
    let last = review.details?.value.scope.to?.latest
    men = sorted.filter { person in
      near.contains(person.id) && person.value.sex == .male && person.value.standing == .family
        && !Self.isChild(person.value, on: last)
    }.map(\.id)
  }

  func isSubject(_ person: PersonID) -> Bool { subjects.contains(person) }

  /// Whether somebody is of the family and no subject.
  func isRelative(_ person: PersonID) -> Bool { people[person]?.standing == .family }

  /// Who lives or lived with somebody, in order.
  func housemates(of person: PersonID, in review: Review) -> [PersonID] {
    var mates: Set<PersonID> = []
    for home in review.households where home.value.members.contains(where: { $0.person == person })
    {
      mates.formUnion(home.value.members.map(\.person))
    }
    mates.remove(person)
    return order.filter(mates.contains)
  }

  private static func isChild(_ person: Person, on day: CalendarDay?) -> Bool {
    guard let day, let born = person.born?.earliest else { return false }
    return Ages.birthday(born, months: 18 * 12) > day.number
  }
}

/// Counts months from a birth.
enum Ages {
  /// The number of the day on which somebody born on a day is so many months old.
  static func birthday(_ born: CalendarDay, months: Int) -> Int {
    let total = born.year * 12 + born.month - 1 + months
    let (year, month) = (total / 12, total % 12 + 1)
    let day = min(born.day, CalendarDay.length(ofMonth: month, year: year))
    return CalendarDay(year: year, month: month, day: day)?.number ?? born.number + months * 30
  }
}
