/// How the records of a review hang together: action, recommendation, finding, grounds, and back.
///
/// It is a reading of the records and kept nowhere, so that it can never contradict them. A record
/// that something refers to and that is no longer there stays an end of the thread.
public struct ReviewThread: Sendable {
  /// What ties the records together, in the order in which they were filed.
  public let links: [ThreadLink]
  private let kinds: [RecordID: Record.Kind]
  private var back: [ThreadEnd: [Int]] = [:]
  private var forward: [ThreadEnd: [Int]] = [:]

  /// Reads the thread of a review.
  ///
  /// Complexity: O(n) in the records and what they refer to.
  public init(_ review: Review) {
    links = ThreadReader(review).links
    kinds = Dictionary(review.items.map { ($0.id, $0.record.kind) }) { first, _ in first }
    for (place, link) in links.enumerated() {
      back[link.later, default: []].append(place)
      forward[link.earlier, default: []].append(place)
    }
  }

  /// What an end rests on, carries out or is about.
  public func earlier(than end: ThreadEnd) -> [ThreadLink] {
    (back[end] ?? []).map { links[$0] }
  }

  /// What was made of an end, or is about it.
  public func later(than end: ThreadEnd) -> [ThreadLink] {
    (forward[end] ?? []).map { links[$0] }
  }

  /// Whether a record is referred to and no longer there.
  public func isGone(_ end: ThreadEnd) -> Bool {
    if case .record(let id) = end { kinds[id] == nil } else { false }
  }

  /// What kind of record an end is; nil where it is none, or gone.
  public func kind(of end: ThreadEnd) -> Record.Kind? {
    if case .record(let id) = end { kinds[id] } else { nil }
  }

  /// Every end that something is tied to and that is no longer there, each once.
  public var goneEnds: [ThreadEnd] {
    var seen: Set<ThreadEnd> = []
    return links.flatMap { [$0.later, $0.earlier] }.filter {
      isGone($0) && seen.insert($0).inserted
    }
  }
}

extension ReviewThread {
  /// Which way a thread is followed.
  public enum Direction: Hashable, Sendable, CaseIterable {
    /// To what it rests on: why?
    case back
    /// To what was made of it: what became of it?
    case forward
  }

  /// One step of a walk.
  public struct Step: Hashable, Sendable {
    /// Where it leads.
    public let end: ThreadEnd
    /// How many steps it is from where the walk began, from 1.
    public let depth: Int
    /// What was followed.
    public let link: ThreadLink
    /// Whether the walk came by here before, so that it is not followed again.
    public let isAgain: Bool
  }

  /// Everything a thread leads to, each branch to its end before the next.
  ///
  /// Episodes and themes gather so much that a walk does not run through them: it begins or ends
  /// there.
  public func walk(from start: ThreadEnd, _ direction: Direction) -> [Step] {
    var steps: [Step] = []
    var seen: Set<ThreadEnd> = [start]
    func follow(_ end: ThreadEnd, _ depth: Int) {
      for link in direction == .back ? earlier(than: end) : later(than: end) {
        let next = direction == .back ? link.earlier : link.later
        guard next != start else { continue }
        let isNew = seen.insert(next).inserted
        steps.append(Step(end: next, depth: depth, link: link, isAgain: !isNew))
        if isNew, !isGathering(next) { follow(next, depth + 1) }
      }
    }
    follow(start, 1)
    return steps
  }

  private func isGathering(_ end: ThreadEnd) -> Bool {
    switch end {
    case .theme: true
    case .record: kind(of: end) == .episode
    case .words: false
    }
  }
}

/// Reads what the records of a review refer to, as far as the thread runs through it.
private struct ThreadReader {
  private(set) var links: [ThreadLink] = []

  init(_ review: Review) {
    for action in review.actions {
      add(action.id.record, .carriesOut, action.value.recommendation.record)
    }
    for asked in review.recommendations {
      for finding in asked.value.findings { add(asked.id.record, .answers, finding.record) }
    }
    for finding in review.findings { add(finding) }
    for note in review.notes { add(note) }
    for episode in review.episodes {
      for entry in episode.value.entries { add(episode.id.record, .holds, entry.record) }
    }
    for query in review.queries {
      for entry in query.value.entries { add(query.id.record, .asksAbout, entry.record) }
    }
    for fact in review.facts {
      for entry in fact.value.knowers.compactMap(\.entry) {
        add(fact.id.record, .isKnownFrom, entry.record)
      }
      if let episode = fact.value.episode { add(fact.id.record, .isAbout, episode.record) }
    }
    addEntries(review)
    for narrative in review.narratives {
      for named in Self.named(in: [narrative.value.words]) {
        add(narrative.id.record, .names, named)
      }
    }
  }

  private mutating func add(_ later: RecordID, _ tie: ThreadLink.Tie, _ earlier: RecordID) {
    links.append(ThreadLink(later: .record(later), earlier: .record(earlier), tie: tie))
  }

  private mutating func add(_ finding: Filed<Finding>) {
    for (place, ground) in finding.value.grounds.enumerated() {
      let end = ground.record.map(ThreadEnd.record) ?? .words(finding.id, place)
      links.append(ThreadLink(later: .record(finding.id.record), earlier: end, tie: .restsOn))
    }
    for named in Self.named(in: [finding.value.title, finding.value.statement]) {
      add(finding.id.record, .names, named)
    }
  }

  private mutating func add(_ note: Filed<LearningNote>) {
    let id = note.id.record
    for entry in note.value.entries { add(id, .isAbout, entry.record) }
    if let episode = note.value.episode { add(id, .isAbout, episode.record) }
    for theme in note.value.themes {
      links.append(ThreadLink(later: .record(id), earlier: .theme(theme), tie: .isAbout))
    }
  }

  private mutating func addEntries(_ review: Review) {
    let together = review.alsoRecorded
    for entry in review.entries {
      for other in together[entry.id] ?? [] {
        add(entry.id.record, .tellsTheSame, other.record)
      }
      if case .split(let whole) = entry.value.provenance {
        add(entry.id.record, .isPartOf, whole.record)
      }
    }
  }

  /// The records that texts name, people and places apart.
  private static func named(in texts: [LabelledText]) -> [RecordID] {
    texts.flatMap(\.spans).compactMap { if case .record(let id) = $0 { id } else { nil } }
  }
}
