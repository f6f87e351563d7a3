internal import ReviewModel

extension Reading {
  /// Reports what makes a family impossible.
  mutating func check(_ groups: [SiblingGroup], people: [FamilyFile.Person]) {
    for group in groups {
      for child in group.children where group.parents.contains(child.alias) {
        report(.impossible(.relatedToThemself(child.alias)), at: child.place)
      }
    }
    checkBirths(groups, people: people)
    checkDescent(groups)
  }

  private mutating func checkBirths(_ groups: [SiblingGroup], people: [FamilyFile.Person]) {
    let born = Dictionary(people.map { ($0.alias, $0.life) }) { first, _ in first }
    var parents: [Code: Set<Code>] = [:]
    for group in groups where group.kind == .birth {
      for child in group.children {
        parents[child.alias, default: []].formUnion(group.parents)
        let count = parents[child.alias]?.count ?? 0
        if count > 2 {
          report(
            .impossible(.tooManyBirthParents(child: child.alias, count: count)), at: child.place)
        }
        for parent in group.parents where Self.isEarlier(born[child.alias], born[parent]) {
          report(
            .impossible(.bornBeforeParent(child: child.alias, parent: parent)), at: child.place)
        }
      }
    }
  }

  /// Whether somebody was certainly born, or lost, before somebody else was born.
  private static func isEarlier(_ one: Person.Life?, _ other: Person.Life?) -> Bool {
    guard let one = one?.beginning, let other = other?.beginning else { return false }
    return one.isCertainlyBefore(other)
  }

  /// Reports each child that descends from itself, by birth or adoption, once.
  private mutating func checkDescent(_ groups: [SiblingGroup]) {
    var parents: [Code: Set<Code>] = [:]
    for group in groups where [.birth, .adopted].contains(group.kind) {
      for child in group.children {
        parents[child.alias, default: []].formUnion(group.parents.filter { $0 != child.alias })
      }
    }
    var told: Set<Code> = []
    for child in groups.flatMap(\.children) where told.insert(child.alias).inserted {
      if Self.ancestors(of: child.alias, parents).contains(child.alias) {
        report(.impossible(.ownAncestor(child.alias)), at: child.place)
      }
    }
  }

  private static func ancestors(of child: Code, _ parents: [Code: Set<Code>]) -> Set<Code> {
    var found: Set<Code> = []
    var open = Array(parents[child] ?? [])
    while let next = open.popLast() {
      if found.insert(next).inserted { open += parents[next] ?? [] }
    }
    return found
  }
}

extension EDTFDate {
  /// Whether all of it lies before another, neither being in any doubt.
  func isCertainlyBefore(_ other: EDTFDate) -> Bool {
    guard !isDoubtful, !other.isDoubtful, let latest, let earliest = other.earliest else {
      return false
    }
    return latest < earliest
  }

  private var isDoubtful: Bool {
    let points: [Point] =
      switch extent {
      case .point(let point): [point]
      case .interval(let start, let end):
        [start, end].compactMap { if case .at(let point) = $0 { point } else { nil } }
      }
    return points.contains { $0.qualifier != .none }
  }
}

extension Person.Life {
  /// When this life began, or would have.
  fileprivate var beginning: EDTFDate? {
    switch self {
    case .living(let born), .died(let born, _): born
    case .expected(let due): due
    case .lost(_, let on): on
    }
  }
}
