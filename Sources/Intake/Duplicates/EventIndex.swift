internal import ReviewModel

/// The entries with their words as numbers and how rare each word is, in an order of their own:
/// by date and then by identifier, so that it does not matter in which order they came.
struct EventIndex {
  private(set) var events: [Event] = []
  /// By word, how many entries have it.
  private(set) var counts: [Int32] = []
  /// By word, how much it tells that two entries have it.
  private(set) var weights: [Double] = []

  /// One entry.
  struct Event {
    let id: EntryID
    let agency: AgencyID
    let sources: [SourceID]
    let isSplit: Bool
    let reach: DateReach
    let day: Int?
    let minutes: Int?
    let people: Set<PersonID>
    /// Its words, each once, in order of their numbers.
    var words: [Int32] = []
    /// How much all its words tell.
    var weight = 0.0
  }

  init(_ entries: [Filed<ChronologyEntry>]) {
    let sorted = entries.map { (reach: DateReach($0.value), entry: $0) }.sorted {
      ($0.reach.first, $0.reach.last, $0.entry.id) < ($1.reach.first, $1.reach.last, $1.entry.id)
    }
    let told = sorted.map { EventWords($0.entry.value) }
    var sentences: [UInt64: Int] = [:]
    for words in told { for sentence in words.sentences { sentences[sentence, default: 0] += 1 } }
    var numbers: [UInt64: Int32] = [:]
    events.reserveCapacity(sorted.count)
    for (place, item) in sorted.enumerated() {
      var event = Event(item.entry, item.reach, people: told[place].people)
      event.words = Self.words(of: told[place], sentences, &numbers)
      events.append(event)
    }
    weigh(numbers.count)
  }

  /// A sentence that is written again and again, such as "Home visit, no concerns.", counts as one
  /// word however long it is.
  private static func words(
    of told: EventWords, _ sentences: [UInt64: Int], _ numbers: inout [UInt64: Int32]
  ) -> [Int32] {
    let isPhrase = told.sentences.map { sentences[$0, default: 0] > repeated }
    var keys: [UInt64] = []
    keys.reserveCapacity(told.words.count)
    for word in told.words {
      let phrase = word.sentence < isPhrase.count && isPhrase[word.sentence]
      let key = phrase ? told.sentences[word.sentence] : word.key
      if keys.last != key { keys.append(key) }
    }
    var words = keys.map { key in
      if let known = numbers[key] { return known }
      let number = Int32(numbers.count)
      numbers[key] = number
      return number
    }
    words.sort()
    var last: Int32 = -1
    words.removeAll { word in
      defer { last = word }
      return word == last
    }
    return words
  }

  /// More often than this a sentence is a phrase, not news: no event has as many agencies.
  private static let repeated = 8

  private mutating func weigh(_ count: Int) {
    counts = Array(repeating: 0, count: count)
    for event in events { for word in event.words { counts[Int(word)] += 1 } }
    // In a few entries every word is rare or none is; a few hundred unseen ones stand behind them.
    let all = Double(events.count + 300)
    weights = counts.map { Rarity.bits(all / Double($0)) }
    for place in events.indices {
      events[place].weight = events[place].words.reduce(0) { $0 + weights[Int($1)] }
    }
  }

  /// Whether few enough entries have a word for it to tell something.
  func isUncommon(_ word: Int32) -> Bool {
    let count = Int(counts[Int(word)])
    return count <= 3 || count * 25 <= events.count
  }
}

extension EventIndex.Event {
  fileprivate init(_ entry: Filed<ChronologyEntry>, _ reach: DateReach, people: Set<PersonID>) {
    id = entry.id
    agency = entry.value.agency
    sources = Array(Set(entry.value.rows.map(\.source)))
    isSplit = if case .split = entry.value.provenance { true } else { false }
    self.reach = reach
    day = entry.value.date.exactDay?.number
    minutes = entry.value.time?.minutes
    self.people = people
  }

  /// Whether two entries can be two records: of two agencies, or of two files.
  func isOtherRecord(than other: Self) -> Bool {
    if agency != other.agency { return true }
    guard !isSplit, !other.isSplit, !(sources.isEmpty && other.sources.isEmpty) else {
      return false
    }
    return !sources.contains(where: other.sources.contains)
  }
}

/// How much a rare thing tells, in bits.
enum Rarity {
  /// About the logarithm to base 2, the same on every machine.
  static func bits(_ ratio: Double) -> Double {
    guard ratio > 1 else { return 0 }
    return Double(ratio.exponent) + (ratio.significand - 1)
  }
}
