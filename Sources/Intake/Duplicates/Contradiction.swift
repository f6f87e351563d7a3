public import ReviewModel

/// Two records of one event that cannot both be right.
public struct Contradiction: Hashable, Sendable {
  /// The entry that comes first in the chronology.
  public let one: EntryID
  /// The other.
  public let other: EntryID
  /// What they say.
  public let fact: FactDifference
  /// Whether the reviewer linked the two; else they are only proposed as one event.
  public let isLinked: Bool

  /// Those in a review, in the order of the chronology: of linked entries, and of proposed ones.
  public static func found(
    in review: Review, proposals: [DuplicateProposal]
  ) -> [Contradiction] {
    let places = Dictionary(
      review.chronology.enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    let entries = Dictionary(review.entries.map { ($0.id, $0.value) }) { first, _ in first }
    let comparison = FactComparison(review)
    var pairs: [[EntryID]: Bool] = [:]
    func take(_ group: [EntryID], isLinked: Bool) {
      let group = group.filter { places[$0] != nil }
        .sorted { places[$0, default: 0] < places[$1, default: 0] }
      for (place, one) in group.enumerated() {
        for other in group[(place + 1)...] where pairs[[one, other]] != true {
          pairs[[one, other]] = isLinked
        }
      }
    }
    for proposal in proposals { take(proposal.entries, isLinked: false) }
    for (entry, others) in review.alsoRecorded { take([entry] + others, isLinked: true) }
    let ordered = pairs.sorted { first, second in
      first.key.map { places[$0, default: 0] }
        .lexicographicallyPrecedes(second.key.map { places[$0, default: 0] })
    }
    return ordered.flatMap { pair, isLinked -> [Contradiction] in
      guard let one = entries[pair[0]], let other = entries[pair[1]] else { return [] }
      return comparison.differences(one, other).filter(\.isContradiction).map {
        Contradiction(one: pair[0], other: pair[1], fact: $0, isLinked: isLinked)
      }
    }
  }
}
