import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

/// Up to five people and two unions, up to the naming of people: a seeded sample, or all of them
/// where `SILP_SOAK=1`.
@Suite struct FamiliesOfFiveTests {
  /// The unions two couples can make: none, one, two with one person in both, two apart.
  private static let unions: [[(Int, Int)]] = [[], [(0, 1)], [(0, 1), (0, 2)], [(0, 1), (2, 3)]]

  /// Each person's parents: none, one of the couples, or the first or last of the others.
  private static func families(_ unions: [(Int, Int)]) -> [[[Int]]] {
    func choices(_ person: Int) -> [[Int]] {
      let couples = unions.map { [$0.0, $0.1] }.filter { !$0.contains(person) }
      let lone = [0, 2, 4].filter { $0 != person }.map { [$0] }
      return [[]] + couples + lone
    }
    var families: [[[Int]]] = [[]]
    for person in 0..<5 {
      families = families.flatMap { family in choices(person).map { family + [$0] } }
    }
    return families.filter { !isCircular($0) }
  }

  private static func isCircular(_ parents: [[Int]]) -> Bool {
    var left = Set(parents.indices)
    while let free = left.first(where: { person in parents[person].allSatisfy { !left.contains($0) }
    }) {
      left.remove(free)
    }
    return !left.isEmpty
  }

  @Test("nothing lies on anything, partners of one row stand side by side, siblings by birth")
  func everyFamily() throws {
    var random = SplitMix64(seed: 5)
    for unions in Self.unions {
      let all = Self.families(unions)
      let some = Soak.isWhole ? all : Array(all.shuffled(using: &random).prefix(40))
      for parents in some {
        let view = DeidentifiedReview(SampleFamily.numbered(unions, parents), for: .panel)
        let metrics = LayoutMetrics(try Genogram(view: view).layout)
        // Where siblings are partners, the order of birth decides who stands where.
        let isKin = unions.contains { parents[$0.0] == parents[$0.1] && !parents[$0.0].isEmpty }
        let isClean =
          metrics.overlaps == 0 && metrics.strikes == 0
          && (isKin || metrics.couples == metrics.couplesAdjacent)
          && metrics.siblingPairs == metrics.siblingsInOrder
        #expect(isClean, "\(unions) \(parents) \(metrics)")
      }
    }
  }

  @Test("Graphviz draws a seeded sample of them without a warning")
  func rendered() throws {
    var random = SplitMix64(seed: 12)
    for unions in Self.unions {
      let all = Self.families(unions)
      for parents in all.shuffled(using: &random).prefix(Soak.isWhole ? 60 : 6) {
        let view = DeidentifiedReview(SampleFamily.numbered(unions, parents), for: .panel)
        guard let drawn = try Rendering.render(try Genogram(view: view).dot()) else { return }
        #expect(drawn.words == "", "\(unions) \(parents)")
      }
    }
  }
}
