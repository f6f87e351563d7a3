internal import ReviewModel
internal import TestSupport
internal import Views

/// Invented families of any size, the same for the same seed.
struct RandomFamily {
  private var file = SampleFamily()
  private var random: SplitMix64
  private var people: [PersonID] = []
  /// Whether nobody has more than one partner, and nobody is fostered: a plain tree.
  private let isTree: Bool

  /// A view of a family of about so many people.
  static func view(seed: UInt64, people count: Int, isTree: Bool = false) -> DeidentifiedReview {
    DeidentifiedReview(review(seed: seed, people: count, isTree: isTree), for: .panel)
  }

  static func review(seed: UInt64, people count: Int, isTree: Bool = false) -> Review {
    var family = RandomFamily(random: SplitMix64(seed: seed), isTree: isTree)
    family.grow(to: count)
    return family.file.review
  }

  private init(random: SplitMix64, isTree: Bool) {
    self.random = random
    self.isTree = isTree
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private mutating func somebody() -> PersonID {
    let number = people.count + 1
    let sexes: [Person.Sex] = [.male, .female, .male, .female, .male, .female, .notRecorded]
    let lives: [Person.Life] = [
      .living(born: nil), .living(born: EDTFDate("1990")), .living(born: nil),
      .died(born: EDTFDate("1950"), on: EDTFDate("2010")), .expected(due: EDTFDate("2025-03")),
      .lost(.miscarriage, on: EDTFDate("2019")),
    ]
    let life = lives[isTree ? 0 : min(Int.random(in: 0..<24, using: &random), 23) % 4]
    let words = ["Aunt", "Maternal uncle", "Cousin", "Friend of the family", "Great-grandmother"]
    let label = words[Int.random(in: 0..<words.count, using: &random)] + " \(number)"
    let person = file.person(
      label, alias: "p\(number)", standing: number == 3 ? .subject : .family,
      sex: sexes[Int.random(in: 0..<sexes.count, using: &random)], life: life)
    people.append(person)
    return person
  }

  private mutating func grow(to count: Int) {
    var open = [somebody()]
    while people.count < count, !open.isEmpty {
      let person = open.removeFirst()
      let partners = isTree ? 1 : [1, 1, 1, 2, 2, 3, 0][Int.random(in: 0..<7, using: &random)]
      for number in 0..<partners { open += marry(person, number) }
      if partners == 0 || open.isEmpty { open += bear([person], chance(50) ? 1 : 2) }
    }
    if !isTree { foster() }
    house()
  }

  private mutating func marry(_ person: PersonID, _ number: Int) -> [PersonID] {
    let partner = somebody()
    let kinds = PartnerUnion.Kind.allCases
    let ending: PartnerUnion.Ending? = chance(30) ? .init(.divorced, on: EDTFDate("2018")) : nil
    file.file(
      .union(
        PartnerUnion(
          first: person, second: partner,
          kind: kinds[Int.random(in: 0..<kinds.count, using: &random)],
          from: EDTFDate("\(2000 + number * 5)"), ending: ending)))
    let children = bear([person, partner], Int.random(in: 0...4, using: &random))
    // The partner's own parents and siblings, so that two families meet.
    if chance(40) {
      let parents = [somebody(), somebody()]
      let place = Int.random(in: 0...2, using: &random)
      for order in 0..<3 {
        let child = order == place ? partner : somebody()
        file.file(.parentage(Parentage(child: child, parents: parents, order: order)))
      }
    }
    return children
  }

  private mutating func bear(_ parents: [PersonID], _ count: Int) -> [PersonID] {
    let hasTwins = count > 2 && chance(30)
    return (0..<count).map { order in
      let child = somebody()
      let birth: Parentage.MultipleBirth? =
        hasTwins && (1...2).contains(order) ? .init(group: 1, identical: order == 1) : nil
      file.file(
        .parentage(Parentage(child: child, parents: parents, order: order, birth: birth)))
      return child
    }
  }

  private mutating func foster() {
    for _ in 0..<(people.count / 15) {
      let (one, other) = (Int.random(in: 0..<people.count, using: &random), somebody())
      file.file(
        .parentage(
          Parentage(
            child: people[one], parents: chance(50) ? [other] : [other, somebody()],
            kind: chance(50) ? .foster : .kinship)))
    }
  }

  private mutating func house() {
    let size = 4
    for home in 0..<(people.count / 10) {
      let start = Int.random(in: 0..<max(1, people.count - size), using: &random)
      let members = people[start..<min(people.count, start + size)]
      file.file(
        .household(
          Household(
            label: .init(plain: "Household \(home + 1)"), members: members.map { .init($0) })))
    }
  }
}
