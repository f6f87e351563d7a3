internal import ReviewModel

extension Reading {
  /// One couple.
  mutating func union(_ place: Place, of aliases: [Code]) -> FamilyFile.Union? {
    guard let fields = fields(place, ["partners", "kind", "from", "ended", "ending"]) else {
      return nil
    }
    let places = list(need(fields, "partners"))
    let partners = places.compactMap { alias($0, of: aliases) }
    if let place = fields["partners"], places.count != 2 {
      report(expected: .listOf(2...2), at: place)
    }
    if partners.count == 2, partners[0] == partners[1] {
      report(.impossible(.relatedToThemself(partners[0])), at: place)
    }
    let kind = choice(need(fields, "kind"), of: PartnerUnion.Kind.self)
    let from = date(fields["from"])
    let ending = ending(fields, from: from)
    guard partners.count == 2, let kind else { return nil }
    return FamilyFile.Union(
      first: partners[0], second: partners[1], kind: kind, from: from, ending: ending)
  }

  private mutating func ending(_ fields: Fields, from: EDTFDate?) -> PartnerUnion.Ending? {
    let on = date(fields["ended"])
    reportReversed(from, on, at: fields["ended"])
    let place = fields["ended"] == nil ? fields["ending"] : need(fields, "ending")
    return choice(place, of: PartnerUnion.Manner.self).map { PartnerUnion.Ending($0, on: on) }
  }

  /// The households, each label once.
  mutating func households(_ place: Place?, of aliases: [Code]) -> [FamilyFile.Household] {
    let places = list(place)
    let households = places.compactMap { household($0, of: aliases) }
    if households.count == places.count {
      reportDuplicates(zip(households, places).map { ($0.label, $1) })
    }
    return households
  }

  private mutating func household(_ place: Place, of aliases: [Code]) -> FamilyFile.Household? {
    guard let fields = fields(place, ["label", "place", "members"]) else { return nil }
    let label = text(need(fields, "label"))
    let home = text(fields["place"])
    let members = list(need(fields, "members")).compactMap { member($0, of: aliases) }
    return label.map { FamilyFile.Household(label: $0, place: home, members: members) }
  }

  /// Somebody's time in a household: an alias, or keys that say more.
  private mutating func member(_ place: Place, of aliases: [Code]) -> FamilyFile.Member? {
    guard place.hasKeys else {
      return alias(place, of: aliases).map { FamilyFile.Member(person: $0) }
    }
    guard let fields = fields(place, ["person", "from", "to"]) else { return nil }
    let person = alias(need(fields, "person"), of: aliases)
    let from = date(fields["from"])
    let to = date(fields["to"])
    reportReversed(from, to, at: fields["to"])
    return person.map { FamilyFile.Member(person: $0, from: from, to: to) }
  }
}
