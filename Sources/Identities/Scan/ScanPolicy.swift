public import Views

/// What may not stand in a finished file, besides registered names: decided by who will read it.
public struct ScanPolicy: Hashable, Sendable {
  /// Whether numbers, addresses and dates that could identify somebody stop a release.
  ///
  /// They do where it leaves the circle of those who know the case; for the others they are listed.
  public var patternsStop: Bool
  /// How exactly dates may be told.
  public var dates: DatePolicy

  /// The policy for an audience; its usual dates unless others were chosen.
  public init(audience: Audience, dates: DatePolicy? = nil) {
    switch audience {
    case .board, .public, .official, .family: patternsStop = true
    case .panel, .agency, .learningDay: patternsStop = false
    }
    self.dates = dates ?? audience.usualDates
  }
}
