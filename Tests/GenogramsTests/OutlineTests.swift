import Testing

internal import Genograms
internal import ReviewModel
internal import TestSupport
internal import Views

@Suite("The outline of a household")
struct OutlineTests {
  /// Who of those who do not live there lies within, or under the edge of, a household's outline.
  private func strangers(_ layout: GenogramLayout) -> [String] {
    layout.outlines.flatMap { outline -> [String] in
      let members = Set(layout.graph.households[outline.household].members)
      return layout.places.indices.filter { !members.contains($0) }.filter { person in
        let symbol = layout.symbol(person)
        return outline.polygons.contains { polygon in
          Self.holds(polygon, layout.places[person])
            || zip(polygon, polygon.dropFirst() + polygon.prefix(1))
              .contains { symbol.isCrossed(from: $0, to: $1) }
        }
      }.map { "\(layout.graph.people[$0].label) in \(outline.household)" }
    }
  }

  /// Members whom none of the household's polygons holds.
  private func left(_ layout: GenogramLayout) -> Int {
    layout.outlines.reduce(0) { sum, outline in
      sum
        + layout.graph.households[outline.household].members.count { person in
          !outline.polygons.contains { Self.holds($0, layout.places[person]) }
        }
    }
  }

  private static func holds(_ polygon: [Point], _ point: Point) -> Bool {
    var isInside = false
    for (one, other) in zip(polygon, polygon.dropFirst() + polygon.prefix(1))
    where (one.y > point.y) != (other.y > point.y) {
      let share = (point.y - one.y) / (other.y - one.y)
      if point.x < one.x + share * (other.x - one.x) { isInside.toggle() }
    }
    return isInside
  }

  @Test("holds its members and never a stranger, whoever of four lives together")
  func small() throws {
    var random = SplitMix64(seed: 8)
    let all = SmallFamilyTests.all.indices.flatMap { family in
      (1...15).map { (family: family, members: $0) }
    }
    let reviews = SmallFamilyTests.all
    let some = Soak.isWhole ? all : Array(all.shuffled(using: &random).prefix(600))
    for (family, members) in some {
      var items = reviews[family].items
      let people = reviews[family].people.map(\.id)
      let home = Household(
        label: "The household",
        members: people.indices.filter { members >> $0 & 1 == 1 }.map { .init(people[$0]) })
      items.append(
        Review.Item(
          id: RecordID(high: 7, low: 7), reference: ShortReference(letters: "H", number: 1),
          record: .household(home)))
      let layout = try Genogram(view: DeidentifiedReview(Review(items), for: .panel)).layout
      #expect(strangers(layout) == [] && left(layout) == 0, "\(family) \(members)")
    }
  }

  @Test(
    "holds its members and never a stranger in a tangled family",
    arguments: Soak.seeds(8, whole: 60))
  func tangled(seed: UInt64) throws {
    let view = RandomFamily.view(seed: seed + 40, people: 12 + Int(seed) * 6)
    let layout = try Genogram(view: view).layout
    #expect(!layout.outlines.isEmpty)
    #expect(strangers(layout) == [] && left(layout) == 0)
  }
}
