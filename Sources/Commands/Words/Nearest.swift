/// Finds what somebody most likely meant.
enum Nearest {
  /// The candidate nearest to a word by edits, where one is near enough to be worth naming.
  static func to(_ word: String, in candidates: some Sequence<String>) -> String? {
    let target = Array(word.lowercased())
    let ranked = candidates.map { (candidate: $0, distance: distance(target, Array($0.lowercased()))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, target.count / 3) ? best.candidate : nil
  }

  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    var row = Array(0...other.count)
    for (i, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, candidate) in other.enumerated() {
        let substituted = diagonal + (letter == candidate ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
