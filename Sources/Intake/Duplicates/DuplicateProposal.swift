public import ReviewModel

/// Entries that may tell one event, for the reviewer to decide on.
public struct DuplicateProposal: Hashable, Sendable {
  /// The entries, at least two, in order of date.
  public let entries: [EntryID]
  /// Why: the pairs that hold the group together, each entry in at least one of them unless it is
  /// linked with another already.
  public let pairs: [Pair]

  /// Makes a proposal.
  public init(entries: [EntryID], pairs: [Pair]) {
    self.entries = entries
    self.pairs = pairs
  }

  /// Two entries that are alike, and why.
  public struct Pair: Hashable, Sendable {
    /// The earlier one.
    public let one: EntryID
    /// The other.
    public let other: EntryID
    /// What they have in common.
    public let reason: Reason
  }

  /// What two entries have in common.
  public struct Reason: Hashable, Sendable {
    /// How near their dates are.
    public let dates: Nearness
    /// Whether both give a time of day, not half an hour apart.
    public let isSameTime: Bool
    /// The people both name, in no order of meaning.
    public let people: [PersonID]
    /// How many uncommon words both have.
    public let shared: Int
    /// How many uncommon words the shorter of them has.
    public let of: Int
  }

  /// How near two dates are.
  public enum Nearness: Hashable, Sendable {
    /// The same day, given by both.
    case sameDay
    /// So many days apart.
    case days(Int)
    /// A date that is not exact covers the other.
    case within
  }
}
