/// Finds texts that say much the same, by the words they share.
enum Likeness {
  /// The texts that are alike, each group by their places; a text like no other is in none.
  ///
  /// Two are alike where the words they share are at least half of all words of both. What links
  /// one to another links the whole group.
  static func groups(_ texts: [String]) -> [[Int]] {
    let words = numbered(texts.map(meaningful))
    var parents = Array(texts.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    // The same words alone are found by looking up, however many reviews say them.
    var known: [[Int]: Int] = [:]
    // Two that share half of their words share one of the rarer half of either.
    var byWord: [Int: [Int]] = [:]
    for (place, own) in words.enumerated() where !own.isEmpty {
      if let same = known[own] {
        parents[root(place)] = root(same)
        continue
      }
      known[own] = place
      let rare = own.prefix(own.count - (own.count + 1) / 2 + 1)
      var candidates: Set<Int> = []
      for word in rare { candidates.formUnion(byWord[word] ?? []) }
      for other in candidates where root(other) != root(place) && alike(own, words[other]) {
        parents[root(place)] = root(other)
      }
      for word in rare { byWord[word, default: []].append(place) }
    }
    var groups: [Int: [Int]] = [:]
    for place in texts.indices where !words[place].isEmpty {
      groups[root(place), default: []].append(place)
    }
    return groups.values.filter { $0.count > 1 }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }

  /// Words by how rare they are, the rarest first.
  private static func numbered(_ texts: [Set<String>]) -> [[Int]] {
    var counts: [String: Int] = [:]
    for word in texts.joined() { counts[word, default: 0] += 1 }
    let order = counts.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    let ranks = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
    return texts.map { $0.compactMap { ranks[$0] }.sorted() }
  }

  private static func alike(_ one: [Int], _ other: [Int]) -> Bool {
    guard 2 * min(one.count, other.count) >= max(one.count, other.count) else { return false }
    var (shared, first, second) = (0, 0, 0)
    while first < one.count, second < other.count {
      if one[first] == other[second] {
        shared += 1
        first += 1
        second += 1
      } else if one[first] < other[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return 2 * shared >= one.count + other.count - shared
  }

  /// The words that carry meaning, without plain endings.
  private static func meaningful(_ text: String) -> Set<String> {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return Set(words.filter { $0.count > 2 && !empty.contains($0) }.map(stem))
  }

  private static func stem(_ word: String) -> String {
    for ending in ["ing", "ed", "es", "s"] where word.hasSuffix(ending) && word.count > 5 {
      return String(word.dropLast(ending.count))
    }
    return word
  }

  private static let empty: Set<String> = [
    "the", "and", "for", "that", "with", "are", "should", "must", "will", "its", "their", "they",
    "all", "this", "from", "been", "have", "has", "was", "were", "which", "who", "when", "where",
    "any", "can", "may", "into", "each", "how", "what", "not", "partnership", "board", "agencies",
    "agency",
  ]
}
