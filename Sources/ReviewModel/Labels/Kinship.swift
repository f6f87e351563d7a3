/// How everybody of a family belongs to the first child, or adult, the review is about.
struct Kinship {
  private let people: [PersonID: Person]
  /// Parents by birth and adoption, which make grandparents, aunts and cousins.
  private var parents: [PersonID: Set<PersonID>] = [:]
  private var birthParents: [PersonID: Set<PersonID>] = [:]
  private var children: [PersonID: Set<PersonID>] = [:]
  private var carers: [Parentage.Kind: [PersonID: Set<PersonID>]] = [:]
  private let unions: [PartnerUnion]
  private let review: Review
  private let ranks: [PersonID: Int]
  let subject: PersonID?

  init(_ review: Review) {
    self.review = review
    ranks = Dictionary(review.people.enumerated().map { ($1.id, $0) }) { one, _ in one }
    people = Dictionary(review.people.map { ($0.id, $0.value) }) { one, _ in one }
    unions = review.unions.map(\.value)
    subject = review.subjects.first?.id
    for tie in review.parentages.map(\.value) {
      carers[tie.kind, default: [:]][tie.child, default: []].formUnion(tie.parents)
      guard [.birth, .adopted].contains(tie.kind) else { continue }
      parents[tie.child, default: []].formUnion(tie.parents)
      if tie.kind == .birth { birthParents[tie.child, default: []].formUnion(tie.parents) }
      for parent in tie.parents { children[parent, default: []].insert(tie.child) }
    }
  }

  func sex(_ person: PersonID) -> Person.Sex { people[person]?.sex ?? .notRecorded }

  /// Somebody's place in the order in which people were filed.
  func rank(_ person: PersonID) -> Int { ranks[person] ?? .max }

  /// The word for a sex, or the one that fits either.
  func word(_ person: PersonID, _ female: String, _ male: String, _ either: String) -> String {
    switch sex(person) {
    case .female: female
    case .male: male
    case .unknown, .notRecorded: either
    }
  }

  func parents(of person: PersonID) -> Set<PersonID> { parents[person] ?? [] }

  func birthParents(of person: PersonID) -> Set<PersonID> { birthParents[person] ?? [] }

  func children(of person: PersonID) -> Set<PersonID> { children[person] ?? [] }

  func carers(of person: PersonID, _ kind: Parentage.Kind) -> Set<PersonID> {
    carers[kind]?[person] ?? []
  }

  /// Whether somebody fosters any child.
  func fosters(_ person: PersonID) -> Bool {
    carers[.foster]?.values.contains { $0.contains(person) } == true
  }

  /// Those who share a parent with somebody, by birth or adoption.
  func siblings(of person: PersonID) -> Set<PersonID> {
    var found: Set<PersonID> = []
    for parent in parents(of: person) { found.formUnion(children(of: parent)) }
    return found.subtracting([person])
  }

  /// Those somebody is or was a couple with: now, where no end is recorded.
  func partners(of person: PersonID, now: Bool) -> Set<PersonID> {
    var found: Set<PersonID> = []
    for union in unions where (union.ending == nil) == now {
      if union.first == person { found.insert(union.second) }
      if union.second == person { found.insert(union.first) }
    }
    return found
  }

  /// Whether two live or lived in one household.
  func sharesHousehold(_ one: PersonID, _ other: PersonID) -> Bool {
    review.households.contains { household in
      let members = Set(household.value.members.map(\.person))
      return members.contains(one) && members.contains(other)
    }
  }

  func isLost(_ person: PersonID) -> Bool {
    if case .lost? = people[person]?.life { true } else { false }
  }
}
