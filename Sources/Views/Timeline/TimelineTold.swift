/// What a picture of the chronology shows: everything by columns of an axis, nothing by date.
public struct TimelineTold: Hashable, Sendable {
  /// What the review is called.
  public let title: String
  /// How every page is marked.
  public let marking: String
  /// The time shown.
  public let axis: TimeAxis
  /// The agencies, in the order they were named.
  public let agencies: [AgencyLane]
  /// The sightings of each child, and of children the records do not tell apart.
  public let sightings: [SightingLane]
  /// The plans of each child of whom any is recorded.
  public let plans: [PlanLane]
  /// The key practice episodes.
  public let episodes: [EpisodeBand]
  /// When the incident was.
  public let incident: Landmark?
  /// The time the review looks at.
  public let scope: Landmark?
  /// Whether a count of one is told from two no more.
  public let hidesSmallCounts: Bool

  /// A number as it may be told.
  public func count(_ number: Int) -> String {
    hidesSmallCounts && (1...2).contains(number) ? "1–2" : "\(number)"
  }
}

/// The entries of one agency.
public struct AgencyLane: Hashable, Sendable {
  /// What the agency is called.
  public let label: String
  /// What it chose to send, in words.
  public let coverage: String
  /// Whether it sent every contact, so that where nothing stands nothing was recorded.
  public let sentEverything: Bool
  /// Where its entries stand, in the order of time.
  public let entries: [TimeSpan]
  /// How many of its entries have a date that cannot be placed.
  public let unplaced: Int
}

/// What an entry says of whether a child was seen.
public enum Sighting: Int, Hashable, Comparable, Sendable, CaseIterable {
  /// Seen alone.
  case alone
  /// Seen, not said to be alone.
  case seen
  /// Not seen.
  case notSeen
  /// The question did not arise.
  case notApplicable
  /// The record does not say.
  case notRecorded

  /// In words.
  public var words: String {
    switch self {
    case .alone: "seen alone"
    case .seen: "seen"
    case .notSeen: "not seen"
    case .notApplicable: "did not arise"
    case .notRecorded: "not recorded"
    }
  }

  /// The one that says more comes first.
  public static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
}

/// What the entries say of whether one child was seen.
public struct SightingLane: Hashable, Sendable {
  /// What the child is called, or that the record does not say which child.
  public let label: String
  /// Whether it is known which child.
  public let isStated: Bool
  /// What each entry says, in the order of time; where the child is known every entry says one thing.
  public let marks: [Mark]

  /// What one entry says.
  public struct Mark: Hashable, Sendable {
    /// Where it stands; nil where its date cannot be placed.
    public let span: TimeSpan?
    /// What it says.
    public let sighting: Sighting
  }
}

/// The plans of one child.
public struct PlanLane: Hashable, Sendable {
  /// What the child is called.
  public let label: String
  /// The plans, in the order of time.
  public let bars: [Bar]

  /// One plan.
  public struct Bar: Hashable, Sendable {
    /// Which.
    public let words: String
    /// Its place among all plans, for its pattern; 0 is "no plan".
    public let kind: Int
    /// Where the entry stands that first records it.
    public let start: TimeSpan
    /// Where the next entry stands that records another; nil where none does.
    public let end: TimeSpan?
  }
}

/// A key practice episode.
public struct EpisodeBand: Hashable, Sendable {
  /// Its place among the episodes, from 1.
  public let number: Int
  /// What it is called.
  public let title: String
  /// When it was, in words.
  public let dates: String
  /// Where it stands; nil where its dates are not recorded.
  public let span: TimeSpan?
}

/// Something else that stands on the axis.
public struct Landmark: Hashable, Sendable {
  /// When it was, in words.
  public let words: String
  /// Where it stands; nil where that would tell more than the words.
  public let span: TimeSpan?
}
