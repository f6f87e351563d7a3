extension TextSearch {
  /// A text that was found, by its place among those that were looked through.
  public struct Hit: Sendable {
    /// Its place.
    public let place: Int
    /// What stands in it.
    public let found: Found
    /// How well it fits; only to be compared with others of the same search.
    public let weight: Double
  }

  /// The texts in which everything stands that is looked for, the best first; where there is none,
  /// those in which some of it does.
  ///
  /// Ranked as BM25 does: what is rare counts more, a second time adds less than the first, and a
  /// short text counts more than a long one.
  /// Complexity: O(length of all texts).
  public func hits(in texts: [String]) -> [Hit] {
    let all = texts.map { look(through: $0) }
    let length = Double(max(1, all.reduce(0) { $0 + $1.words })) / Double(max(1, all.count))
    let rarity = (0..<count).map { term in
      let holders = Double(all.count { $0.counts[term] > 0 })
      return ((Double(all.count) + 1) / (holders + 1)).squareRoot()
    }
    let most = all.map(\.kinds).max() ?? 0
    guard most > 0 else { return [] }
    let least = most == count ? count : 1
    return all.indices.filter { all[$0].kinds >= least }
      .map { place in
        Hit(
          place: place, found: all[place],
          weight: Self.weight(all[place], rarity, averageLength: length))
      }
      .sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }
  }

  private static func weight(
    _ found: Found, _ rarity: [Double], averageLength: Double
  ) -> Double {
    let long = 0.25 + 0.75 * Double(found.words) / averageLength
    return zip(found.counts, rarity).reduce(0) { sum, term in
      let count = Double(term.0)
      return sum + term.1 * count * 2.2 / (count + 1.2 * long)
    }
  }
}
