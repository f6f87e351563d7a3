public import ReviewModel

/// A figure of a lens's answer, typed so that a view can word it no more exactly than it may.
public enum LensFigure: Hashable, Sendable {
  /// How many.
  case count(Int)
  /// How long, in days.
  case days(DaySpan)
  /// A date, as exact as the record is.
  case date(EDTFDate)
  /// A person.
  case person(PersonID)
  /// Several people.
  case people([PersonID])
  /// An agency.
  case agency(AgencyID)
  /// Several agencies.
  case agencies([AgencyID])
  /// How many of how many, for each agency.
  case tally([AgencyCount])
  /// Records, told by their numbers.
  case records([RecordID])
  /// Words of the review's own.
  case text(LabelledText)
  /// A word from a list that the words file translates.
  case word(String)
  /// Several of them.
  case words([String])

  /// How many of how many entries of one agency.
  public struct AgencyCount: Hashable, Sendable {
    /// The agency.
    public let agency: AgencyID
    /// How many.
    public let count: Int
    /// Of how many.
    public let total: Int
  }
}

/// How many days lie between two things, as far as their dates tell: never more exact than they are.
public struct DaySpan: Hashable, Sendable {
  /// At least.
  public let least: Int
  /// At most.
  public let most: Int
  /// Whether a record doubts one of the dates.
  public let isAbout: Bool

  /// Makes a span.
  public init(_ least: Int, _ most: Int, isAbout: Bool = false) {
    self.least = least
    self.most = max(least, most)
    self.isAbout = isAbout
  }

  /// The number of days, where the dates give just one.
  public var exact: Int? { least == most && !isAbout ? least : nil }
}
