internal import ReviewModel

/// Compares entries that stand near each other in time and share an uncommon word.
struct PairSearch {
  /// Two entries that are alike, by their places in the index, and how strongly.
  struct Found {
    let one: Int
    let other: Int
    let bits: Double
    let share: Double
    let reason: DuplicateProposal.Reason

    var strength: Double { bits * share }
  }

  private(set) var found: [Found] = []
  private(set) var comparisons = 0
  private let index: EventIndex
  private let decisions: Decisions
  private let window: Int
  private let likeness: PairLikeness
  /// By word, the places of the entries that have it, in order of date; wide dates apart.
  private var narrow: [[Int32]]
  private var wide: [[Int32]]
  /// By place, the last entry it was a candidate of.
  private var met: [Int32]

  /// The most words of an entry by which others are looked for, the rarest first.
  private static let searchedWords = 12
  /// The most entries taken by one word.
  private static let takenByWord = 16

  init(_ index: EventIndex, _ decisions: Decisions, window: Int, bar: PairLikeness.Bar = .init()) {
    self.index = index
    self.decisions = decisions
    self.window = window
    likeness = PairLikeness(index, window: window, bar: bar)
    narrow = Array(repeating: [], count: index.counts.count)
    wide = narrow
    met = Array(repeating: -1, count: index.events.count)
  }

  mutating func run() {
    for (place, event) in index.events.enumerated() {
      for word in event.words where index.counts[Int(word)] > 1 && index.isUncommon(word) {
        if event.reach.isWide {
          wide[Int(word)].append(Int32(place))
        } else {
          narrow[Int(word)].append(Int32(place))
        }
      }
    }
    for place in index.events.indices { search(from: place) }
  }

  /// Each pair is met once: of two narrow or two wide dates from the earlier one, else from the
  /// wide one.
  private mutating func search(from place: Int) {
    let event = index.events[place]
    let words = event.words
      .filter { index.counts[Int($0)] > 1 && index.isUncommon($0) }
      .sorted { (index.counts[Int($0)], $0) < (index.counts[Int($1)], $1) }
    var compared = 0
    for word in words.prefix(Self.searchedWords) {
      if event.reach.isWide {
        take(wide[Int(word)], after: place, for: place, &compared)
        take(narrow[Int(word)], after: -1, for: place, &compared)
      } else {
        take(narrow[Int(word)], after: place, for: place, &compared)
      }
      guard compared < DuplicateSearch.mostComparisons else { return }
    }
  }

  private mutating func take(
    _ others: [Int32], after start: Int, for place: Int, _ compared: inout Int
  ) {
    let event = index.events[place]
    let earliest = event.reach.first - window - DateReach.wide
    var low = 0
    var high = others.count
    while low < high {
      let middle = (low + high) / 2
      let other = Int(others[middle])
      let isBefore =
        other <= start || (start < 0 && index.events[other].reach.first < earliest)
      if isBefore { low = middle + 1 } else { high = middle }
    }
    var taken = 0
    for other in others[low...] {
      let other = Int(other)
      guard index.events[other].reach.first <= event.reach.last + window,
        taken < Self.takenByWord, compared < DuplicateSearch.mostComparisons
      else { return }
      guard met[other] != Int32(place), other != place else { continue }
      met[other] = Int32(place)
      let candidate = index.events[other]
      guard event.reach.gap(to: candidate.reach) <= window, event.isOtherRecord(than: candidate)
      else { continue }
      taken += 1
      compared += 1
      compare(min(place, other), max(place, other))
    }
  }

  private mutating func compare(_ one: Int, _ other: Int) {
    comparisons += 1
    let (first, second) = (index.events[one].id, index.events[other].id)
    guard !decisions.areLinked(first, second), !decisions.areDifferent(first, second),
      let (bits, share, reason) = likeness.of(one, other)
    else { return }
    found.append(.init(one: one, other: other, bits: bits, share: share, reason: reason))
  }
}

/// How alike two entries are, and whether that is enough to ask the reviewer.
struct PairLikeness {
  private let index: EventIndex
  private let window: Int

  private let bar: Bar

  /// What is enough to ask the reviewer.
  struct Bar {
    /// What words, people and dates must tell together, in bits.
    var bits = 24.0
    /// The share of the shorter entry's words, by what they tell.
    var share = 0.4
    /// How many uncommon words both must have.
    var words = 2
  }

  init(_ index: EventIndex, window: Int, bar: Bar) {
    self.index = index
    self.window = window
    self.bar = bar
  }

  /// How strongly two entries look like one event, and why; nil where not enough.
  func of(_ one: Int, _ other: Int) -> (
    bits: Double, share: Double, reason: DuplicateProposal.Reason
  )? {
    let (first, second) = (index.events[one], index.events[other])
    let common = common(first, second)
    guard common.uncommon >= bar.words else { return nil }
    let share = common.weight / max(1, min(first.weight, second.weight))
    let isSameTime = isSameTime(first, second)
    let bits = common.weight + dateBits(first, second) + (isSameTime ? 5 : 0)
    guard share >= bar.share, bits >= bar.bits else { return nil }
    let reason = DuplicateProposal.Reason(
      dates: nearness(first, second), isSameTime: isSameTime,
      people: first.people.intersection(second.people).sorted(), shared: common.uncommon,
      of: min(uncommon(first), uncommon(second)))
    return (bits, share, reason)
  }

  private func uncommon(_ event: EventIndex.Event) -> Int {
    event.words.count { index.isUncommon($0) }
  }

  private func common(
    _ one: EventIndex.Event, _ other: EventIndex.Event
  ) -> (weight: Double, uncommon: Int) {
    var weight = 0.0
    var uncommon = 0
    var (left, right) = (0, 0)
    while left < one.words.count, right < other.words.count {
      let (word, second) = (one.words[left], other.words[right])
      if word == second {
        weight += index.weights[Int(word)]
        if index.isUncommon(word) { uncommon += 1 }
      }
      if word <= second { left += 1 }
      if second <= word { right += 1 }
    }
    return (weight, uncommon)
  }

  private func isSameTime(_ one: EventIndex.Event, _ other: EventIndex.Event) -> Bool {
    guard let first = one.minutes, let second = other.minutes,
      one.day != nil, one.day == other.day
    else {
      return false
    }
    return abs(first - second) <= 30
  }

  private func nearness(
    _ one: EventIndex.Event, _ other: EventIndex.Event
  ) -> DuplicateProposal.Nearness {
    let gap = one.reach.gap(to: other.reach)
    if gap > 0 { return .days(gap) }
    return one.day != nil && one.day == other.day ? .sameDay : .within
  }

  /// The further apart or the vaguer the dates, the more the words must tell.
  private func dateBits(_ one: EventIndex.Event, _ other: EventIndex.Event) -> Double {
    let gap = one.reach.gap(to: other.reach)
    if gap > 0 { return -2 - Double(min(gap, 30)) }
    let width = min(one.reach.width, other.reach.width)
    let overlap = max(one.reach.width, other.reach.width)
    return -Rarity.bits(Double(1 + max(width, overlap)))
  }
}
