public import ReviewModel

/// An entry that a summary tells before others.
public struct KeyEntryTold: Hashable, Sendable {
  /// The entry.
  public let entry: EntryTold
  /// The numbers of the key practice episodes it belongs to; none where it is marked with a theme
  /// alone.
  public let episodes: [Int]
}

extension DeidentifiedReview {
  /// The entries that belong to key practice episodes or are marked with a theme, in their order.
  ///
  /// - Parameter others: Codes that entries are marked with for another reason.
  public func keyEntries(besides others: Set<Code> = []) -> [KeyEntryTold] {
    var episodes: [EntryID: [Int]] = [:]
    for (number, episode) in review.episodes.enumerated() {
      for entry in Set(episode.value.entries) { episodes[entry, default: []].append(number + 1) }
    }
    return zip(review.chronology, chronology).compactMap { filed, told in
      let numbers = episodes[filed.id] ?? []
      guard !numbers.isEmpty || !others.isSuperset(of: filed.value.themes) else { return nil }
      return KeyEntryTold(entry: told, episodes: numbers)
    }
  }

  /// How many entries the view has, as it may be told.
  public var entryCount: String { count(review.entries.count) }
}
