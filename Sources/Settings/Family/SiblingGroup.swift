internal import ReviewModel

/// One item of a family's `children`: some children of the same parents, in order of birth.
struct SiblingGroup {
  let parents: [Code]
  let children: [(alias: Code, place: Place)]
  let identical: Bool?
  let kind: Parentage.Kind
  let from: EDTFDate?
  let to: EDTFDate?

  /// Who is whose child: items with the same parents continue one another's order.
  static func parentages(_ groups: [SiblingGroup]) -> [FamilyFile.Parentage] {
    var next: [Set<Code>: Int] = [:]
    var births: [Set<Code>: Int] = [:]
    return groups.flatMap { group in
      let parents = Set(group.parents)
      var birth: Parentage.MultipleBirth?
      if let identical = group.identical {
        births[parents, default: 0] += 1
        birth = Parentage.MultipleBirth(group: births[parents] ?? 1, identical: identical)
      }
      return group.children.map { child in
        defer { next[parents, default: 0] += 1 }
        return FamilyFile.Parentage(
          child: child.alias, parents: group.parents, kind: group.kind, from: group.from,
          to: group.to, order: next[parents] ?? 0, birth: birth)
      }
    }
  }
}

extension Reading {
  /// One item of `children`.
  mutating func siblings(_ place: Place, of aliases: [Code]) -> SiblingGroup? {
    let known = ["parents", "children", "twins", "kind", "from", "to"]
    guard let fields = fields(place, known) else { return nil }
    let parents = list(need(fields, "parents"))
    if let place = fields["parents"], parents.count > 2 {
      report(expected: .listOf(0...2), at: place)
    }
    let children = list(need(fields, "children")).compactMap { place in
      alias(place, of: aliases).map { (alias: $0, place: place) }
    }
    let identical = choice(fields["twins"], [("identical", true), ("fraternal", false)])
    if identical != nil, children.count == 1 {
      report(.impossible(.twinWithoutTwin(children[0].alias)), at: children[0].place)
    }
    let kind = choice(fields["kind"], of: Parentage.Kind.self)
    let from = date(fields["from"])
    let to = date(fields["to"])
    reportReversed(from, to, at: fields["to"])
    return SiblingGroup(
      parents: parents.compactMap { alias($0, of: aliases) }, children: children,
      identical: identical, kind: kind ?? .birth, from: from, to: to)
  }
}
