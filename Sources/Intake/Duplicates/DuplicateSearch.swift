public import ReviewModel

/// Finds entries of different agencies, or of one agency's different files, that may tell one event.
///
/// Only a proposal: nothing is linked by itself. The same entries give the same proposals in
/// whatever order they come. Complexity: O(n log n), since an entry is compared with no more than
/// `mostComparisons` others.
public struct DuplicateSearch: Sendable {
  /// What was found, in order of date.
  public let proposals: [DuplicateProposal]
  /// How many pairs of entries were compared.
  public let comparisons: Int

  /// The most entries that one is compared with.
  public static let mostComparisons = 48
  /// How many days apart two records of one event may be dated, unless told otherwise.
  public static let usualWindow = 3

  /// Searches the entries; those that were linked or told apart are not proposed again.
  public init(
    _ entries: [Filed<ChronologyEntry>], decided links: [EntryLink] = [],
    window: Int = DuplicateSearch.usualWindow
  ) {
    let index = EventIndex(entries)
    let decisions = Decisions(links)
    // More than some lifetimes is no window.
    let days = min(max(0, window), 36_500)
    var search = PairSearch(index, decisions, window: days)
    search.run()
    comparisons = search.comparisons
    proposals = PairGroups(search.found, index, decisions, window: days).proposals
  }
}

/// What the reviewer decided so far.
struct Decisions {
  let together: EntryGroups
  private var apart: Set<[EntryID]> = []

  init(_ links: [EntryLink]) {
    together = EntryGroups(links)
    for link in links where link.verdict == .different {
      for (place, one) in link.entries.enumerated() {
        for other in link.entries[(place + 1)...] {
          apart.insert([min(one, other), max(one, other)])
        }
      }
    }
  }

  /// Whether two entries were told apart.
  func areDifferent(_ one: EntryID, _ other: EntryID) -> Bool {
    !apart.isEmpty && apart.contains([min(one, other), max(one, other)])
  }

  /// Whether two entries were linked.
  func areLinked(_ one: EntryID, _ other: EntryID) -> Bool {
    together[one].map { $0 == together[other] } ?? false
  }
}
