/// One thing that a thread runs through, from a remark to what was done about it.
public enum ThreadEnd: Hashable, Sendable {
  /// A record; whether it is still there the thread says.
  case record(RecordID)
  /// Words that a finding rests on and that are no record: which finding, and which of its grounds.
  case words(FindingID, Int)
  /// What notes are about.
  case theme(Code)
}

/// What ties two ends of a thread together: the later was made of the earlier, or is about it.
public struct ThreadLink: Hashable, Sendable {
  /// What came of it.
  public let later: ThreadEnd
  /// What that rests on.
  public let earlier: ThreadEnd
  /// How they are tied.
  public let tie: Tie

  /// How two ends are tied: `A3 carries out R2`.
  public enum Tie: String, Hashable, Sendable, CaseIterable {
    /// An action carries out a recommendation.
    case carriesOut = "carries out"
    /// A recommendation answers a finding.
    case answers
    /// A finding rests on a ground.
    case restsOn = "rests on"
    /// A note is about an entry, an episode or a theme; a fact mattered in an episode.
    case isAbout = "is about"
    /// An episode holds an entry.
    case holds
    /// A question to an agency asks about an entry.
    case asksAbout = "asks about"
    /// A fact is known from an entry.
    case isKnownFrom = "is known from"
    /// An entry tells the same event as another.
    case tellsTheSame = "tells the same as"
    /// An entry was split off from another.
    case isPartOf = "is part of"
    /// Words of the review's own name a record.
    case names
  }
}

extension Ground {
  /// The record a ground is, where it is one.
  public var record: RecordID? {
    switch self {
    case .entry(let id): id.record
    case .account(let id): id.record
    case .contribution(let id): id.record
    case .passage(let id): id.record
    case .reportPassage, .policy, .earlierReview, .noRecord: nil
    }
  }
}
