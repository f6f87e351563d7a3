internal import ReviewModel

/// The family in GEDCOM's shape: couples with the children they have, by birth or otherwise.
struct GedcomFamilies {
  /// One family: a couple, or the known parents of some child.
  struct Family {
    let pointer: String
    let parents: [PersonID]
    let union: PartnerUnion?
  }

  /// That somebody is a child of a family.
  struct Link {
    let family: String
    let parentage: Parentage
  }

  /// The people of the family and whoever is tied to them, in the order filed.
  let people: [Filed<Person>]
  /// The families, in the order filed: couples first.
  private(set) var families: [Family] = []
  private var childLinks: [PersonID: [Link]] = [:]
  private var partnerOf: [PersonID: [String]] = [:]
  private var childrenOf: [String: [(child: PersonID, order: Int)]] = [:]
  private let persons: [PersonID: Filed<Person>]

  init(_ review: Review) {
    var tied: Set<PersonID> = []
    for union in review.unions { tied.formUnion([union.value.first, union.value.second]) }
    for parentage in review.parentages {
      tied.formUnion(parentage.value.parents + [parentage.value.child])
    }
    people = review.people.filter { person in
      person.value.isSubject || person.value.standing == .family || tied.contains(person.id)
    }
    persons = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    for union in review.unions { add(union) }
    var firstWith: [Set<PersonID>: String] = [:]
    for family in families where firstWith[Set(family.parents)] == nil {
      firstWith[Set(family.parents)] = family.pointer
    }
    for parentage in review.parentages { add(parentage, &firstWith) }
  }

  private mutating func add(_ union: Filed<PartnerUnion>) {
    let partners = [union.value.first, union.value.second]
    guard partners[0] != partners[1], partners.allSatisfy({ persons[$0] != nil }) else { return }
    add(Family(pointer: Self.pointer(union.reference), parents: partners, union: union.value))
  }

  private mutating func add(_ family: Family) {
    families.append(family)
    for parent in family.parents { partnerOf[parent, default: []].append(family.pointer) }
  }

  private mutating func add(
    _ parentage: Filed<Parentage>, _ firstWith: inout [Set<PersonID>: String]
  ) {
    let value = parentage.value
    guard persons[value.child] != nil else { return }
    let parents = value.parents.filter { persons[$0] != nil && $0 != value.child }.prefix(2)
    let key = Set(parents)
    let pointer: String
    // Children of parents nobody knows are not brothers and sisters for that.
    if !key.isEmpty, let known = firstWith[key] {
      pointer = known
    } else {
      pointer = Self.pointer(parentage.reference)
      firstWith[key] = pointer
      add(Family(pointer: pointer, parents: Array(parents), union: nil))
    }
    childLinks[value.child, default: []].append(Link(family: pointer, parentage: value))
    if childrenOf[pointer]?.contains(where: { $0.child == value.child }) != true {
      childrenOf[pointer, default: []].append((value.child, value.order))
    }
  }

  /// What a record is pointed to by: its number, which it keeps.
  static func pointer(_ reference: ShortReference) -> String { reference.text.uppercased() }

  /// The families somebody is a child of.
  func links(ofChild person: PersonID) -> [Link] { childLinks[person] ?? [] }

  /// The families somebody is a partner in.
  func pointers(ofPartner person: PersonID) -> [String] { partnerOf[person] ?? [] }

  /// The children of a family in the order of birth.
  func children(of family: Family) -> [String] {
    let children = childrenOf[family.pointer] ?? []
    return children.enumerated().sorted { one, other in
      (one.element.order, one.offset) < (other.element.order, other.offset)
    }.compactMap { persons[$0.element.child].map { Self.pointer($0.reference) } }
  }

  /// The partners with GEDCOM's word for each, which says nothing of their sex where it cannot.
  func partners(of family: Family) -> [(tag: String, pointer: String)] {
    var partners = family.parents.compactMap { persons[$0] }
    // A woman stands second if that is free to choose.
    if partners.count == 2, partners[0].value.sex == .female || partners[1].value.sex == .male,
      partners[0].value.sex != partners[1].value.sex
    {
      partners.swapAt(0, 1)
    }
    let isAloneAndFemale = partners.count == 1 && partners[0].value.sex == .female
    let tags = isAloneAndFemale ? ["WIFE"] : ["HUSB", "WIFE"]
    return zip(tags, partners).map { ($0, Self.pointer($1.reference)) }
  }
}
