internal import ReviewModel

/// Puts pairs together to events: three agencies that tell one are one group.
struct PairGroups {
  private(set) var proposals: [DuplicateProposal] = []
  private let index: EventIndex
  private let decisions: Decisions
  private let window: Int
  /// By place, the group; by group, its places and the pairs that made it.
  private var group: [Int: Int] = [:]
  private var members: [Int: [Int]] = [:]
  private var pairs: [Int: [PairSearch.Found]] = [:]

  /// The strongest pairs come first, so that a weak one cannot spoil a group.
  init(_ found: [PairSearch.Found], _ index: EventIndex, _ decisions: Decisions, window: Int) {
    self.index = index
    self.decisions = decisions
    self.window = window
    seedWithLinks()
    let sorted = found.sorted {
      ($1.strength, $0.one, $0.other) < ($0.strength, $1.one, $1.other)
    }
    for pair in sorted { join(pair) }
    proposals = pairs.keys.sorted().map(proposal)
  }

  /// Entries that are linked already go together, and are proposed only with a further one.
  private mutating func seedWithLinks() {
    guard !decisions.together.isEmpty else { return }
    var linked: [Int: [Int]] = [:]
    for (place, event) in index.events.enumerated() {
      if let number = decisions.together[event.id] { linked[number, default: []].append(place) }
    }
    for places in linked.values {
      guard let least = places.min() else { continue }
      members[least] = places.sorted()
      for place in places { group[place] = least }
    }
  }

  private mutating func join(_ pair: PairSearch.Found) {
    let (one, other) = (group[pair.one] ?? pair.one, group[pair.other] ?? pair.other)
    guard one != other else { return }
    let (first, second) = (members[one] ?? [one], members[other] ?? [other])
    guard mayJoin(first, second) else { return }
    let (kept, gone) = (min(one, other), max(one, other))
    members[kept] = (first + second).sorted()
    members[gone] = nil
    pairs[kept] = (pairs[kept] ?? []) + (pairs[gone] ?? []) + [pair]
    pairs[gone] = nil
    for place in first + second { group[place] = kept }
  }

  /// Every two of an event must be records of their own, near in time, and not told apart.
  private func mayJoin(_ first: [Int], _ second: [Int]) -> Bool {
    first.allSatisfy { one in
      second.allSatisfy { other in
        let (one, other) = (index.events[one], index.events[other])
        return one.isOtherRecord(than: other) && one.reach.gap(to: other.reach) <= window
          && !decisions.areDifferent(one.id, other.id)
      }
    }
  }

  private func proposal(_ number: Int) -> DuplicateProposal {
    let pairs = (pairs[number] ?? []).sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    return DuplicateProposal(
      entries: (members[number] ?? []).map { index.events[$0].id },
      pairs: pairs.map {
        .init(one: index.events[$0.one].id, other: index.events[$0.other].id, reason: $0.reason)
      })
  }
}
