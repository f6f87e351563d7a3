internal import ReviewModel
internal import Views

extension FamilyBuilder {
  /// A child's parents of one kind.
  private struct Claim {
    var child: Int
    var parents: [Int]
    var kind: Parentage.Kind
    var order: Int
    var birth: Parentage.MultipleBirth?
    var isCurrent: Bool
    var isDisputed: Bool
    var words: String
    var isShown: Bool
  }

  /// Places each child below its parents by birth where they are known, else below its carers;
  /// every other parentage becomes a second line.
  mutating func readParentages() throws(GenogramError) {
    let claims = try claims()
    var placed = placing(claims)
    try demoteCircles(claims, &placed)
    var sibships: [Origin: [Claim]] = [:]
    var origins: [Origin] = []
    for (place, claim) in claims.enumerated() {
      let origin = origin(claim)
      if placed[claim.child] == place {
        if sibships[origin] == nil { origins.append(origin) }
        sibships[origin, default: []].append(claim)
      } else if claim.isShown,
        !isShownByUnion(claim, birth: placed[claim.child].map { claims[$0] })
      {
        graph.careLines.append(
          CareLine(
            child: claim.child, origin: origin, kind: claim.kind, words: claim.words,
            isPast: !claim.isCurrent, isDisputed: claim.isDisputed))
      }
    }
    graph.sibships = origins.map { origin in
      Sibship(origin: origin, children: inBirthOrder(sibships[origin] ?? []))
    }
    dateCouplesByChildren()
  }

  /// One claim for each child, kind and time; the parents of two records of birth are put together.
  private func claims() throws(GenogramError) -> [Claim] {
    var claims: [Claim] = []
    var births: [Int: Int] = [:]
    for record in view.review.parentages.sorted(by: { $0.reference < $1.reference }) {
      guard let child = person(record.value.child), words.hasBegun(record.value) else { continue }
      var parents: [Int] = []
      for parent in record.value.parents.compactMap({ person($0) }) where !parents.contains(parent)
      {
        parents.append(parent)
      }
      if parents.isEmpty { continue }
      if parents.contains(child) { throw .ownAncestor([record.value.child]) }
      if record.value.kind == .birth, let known = births[child],
        Set(claims[known].parents + parents).count < 3
      {
        claims[known].isDisputed =
          claims[known].isDisputed || words.doubted.contains(record.id.record)
        claims[known].parents += parents.filter { !claims[known].parents.contains($0) }
      } else if let known = claims.firstIndex(where: {
        $0.child == child && $0.kind == record.value.kind && Set($0.parents) == Set(parents)
      }) {
        // Another time with the same carers.
        let years = [claims[known].words, words.span(of: record.value)].filter { !$0.isEmpty }
        claims[known].words = years.joined(separator: ", ")
        claims[known].isCurrent =
          claims[known].isCurrent || words.isCurrent(from: nil, to: record.value.to)
        claims[known].isShown = claims[known].isShown || words.isShown(record.value)
      } else {
        // A third parent by birth is drawn as a second line, in doubt.
        let isThird = record.value.kind == .birth && births[child] != nil
        if record.value.kind == .birth, !isThird { births[child] = claims.count }
        claims.append(
          Claim(
            child: child, parents: parents, kind: record.value.kind, order: record.value.order,
            birth: record.value.birth,
            // Who cares for a child since the incident belongs in the picture as well.
            isCurrent: words.isCurrent(from: nil, to: record.value.to),
            isDisputed: record.value.evidence.isDisputed || isThird
              || words.doubted.contains(record.id.record),
            words: words.span(of: record.value), isShown: words.isShown(record.value)))
      }
    }
    for claim in claims where claim.parents.count > 2 {
      throw .tooManyParents(graph.people[claim.child].id, claim.kind)
    }
    return claims
  }

  private func placing(_ claims: [Claim]) -> [Int: Int] {
    var placed: [Int: Int] = [:]
    for (place, claim) in claims.enumerated() {
      if let known = placed[claim.child], Self.rank(claims[known]) <= Self.rank(claim) { continue }
      placed[claim.child] = place
    }
    return placed
  }

  /// Birth first; then adoption, relatives, foster carers, a parent's partner; what is current first.
  private static func rank(_ claim: Claim) -> Int {
    let kind =
      switch claim.kind {
      case .birth: 0
      case .adopted: 2
      case .kinship: 4
      case .foster: 6
      case .step: 8
      }
    return kind + (claim.isCurrent ? 0 : 1)
  }

  /// Refuses somebody who is their own ancestor; where only care closes the circle (a grandson who
  /// looks after his grandfather), that is drawn as a second line.
  private func demoteCircles(
    _ claims: [Claim], _ placed: inout [Int: Int]
  ) throws(GenogramError) {
    func circles(where counts: (Claim) -> Bool) -> [Int] {
      let pairs = claims.enumerated()
        .filter { placed[$0.element.child] == $0.offset && counts($0.element) }
        .flatMap { claim in claim.element.parents.map { ($0, claim.element.child) } }
      return StrongComponents(count: graph.people.count, arrows: pairs).circular
    }
    let strict = circles { $0.kind == .birth || $0.kind == .adopted }
    if !strict.isEmpty { throw .ownAncestor(strict.map { graph.people[$0].id }) }
    let circular = Set(circles { _ in true })
    for (place, claim) in claims.enumerated()
    where placed[claim.child] == place && claim.kind != .birth && claim.kind != .adopted
      && circular.contains(claim.child)
    {
      placed[claim.child] = nil
    }
  }

  private mutating func origin(_ claim: Claim) -> Origin {
    claim.parents.count == 2
      ? .couple(couple(claim.parents[0], claim.parents[1])) : .single(claim.parents[0])
  }

  /// A step-parent who is the partner of a parent is shown by that couple's line already.
  private func isShownByUnion(_ claim: Claim, birth: Claim?) -> Bool {
    guard claim.kind == .step, let birth else { return false }
    return graph.couples.contains { couple in
      claim.parents.contains(couple.first) && birth.parents.contains(couple.second)
        || claim.parents.contains(couple.second) && birth.parents.contains(couple.first)
    }
  }

  /// By place among the siblings, then birth, then reference; children of one birth side by side.
  private func inBirthOrder(_ claims: [Claim]) -> [ChildLine] {
    func born(_ claim: Claim) -> Int { words.birthday(graph.people[claim.child].life) }
    let sorted = claims.sorted {
      ($0.order, born($0), $0.child) < ($1.order, born($1), $1.child)
    }
    var ordered: [ChildLine] = []
    var groups: Set<Int> = []
    for claim in sorted {
      let group = claim.birth?.group
      if let group, !groups.insert(group).inserted { continue }
      let together = group == nil ? [claim] : sorted.filter { $0.birth?.group == group }
      for claim in together {
        ordered.append(
          ChildLine(
            child: claim.child, kind: claim.kind, birth: claim.birth, isDisputed: claim.isDisputed))
      }
    }
    return ordered
  }

  /// Where a couple's beginning is not recorded, the eldest child's birth stands for it.
  private mutating func dateCouplesByChildren() {
    for sibship in graph.sibships {
      guard case .couple(let couple) = sibship.origin, graph.couples[couple].since == Int.max
      else { continue }
      let births = sibship.children.map { words.birthday(graph.people[$0.child].life) }
      graph.couples[couple].since = births.min() ?? Int.max
    }
  }
}
