/// Whom a view is for; decides what they see unless the reviewer says otherwise.
public enum Audience: String, Hashable, Sendable, CaseIterable {
  /// The review panel.
  case panel
  /// One agency.
  case agency
  /// The practitioners in the room.
  case learningDay = "learning-day"
  /// One member of the family.
  case family
  /// The safeguarding partnership.
  case board
  /// A court, coroner or government department.
  case official
  /// Anybody.
  case `public`

  /// How exactly this audience is told dates, unless the reviewer chooses otherwise.
  public var usualDates: DatePolicy {
    switch self {
    case .panel, .agency, .learningDay, .family, .official: .exact
    case .board: .monthAndYear
    case .public: .season
    }
  }

  /// Whether small details are left out or told in wide words: bands of ages, no order of birth, no
  /// count of one, no time of day, no losses and adoptions, nothing of an agency's own columns.
  public var generalisesDetails: Bool { self == .public }

  /// Whether a genogram is part of what this audience sees unless it is chosen.
  public var usuallySeesGenogram: Bool { self != .public }
}

/// How exactly dates may be told; never more exactly than the record gives them.
public enum DatePolicy: String, Hashable, Sendable, CaseIterable {
  /// As recorded.
  case exact
  /// No nearer than the month.
  case monthAndYear = "month"
  /// No nearer than the season.
  case season
  /// By how long before or after the incident.
  case relative
  /// By how old the child was, or the first of the children the review is about.
  case age
}
