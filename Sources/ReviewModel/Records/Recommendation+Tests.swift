extension Recommendation {
  /// How a recommendation answers what is asked of every one (S4).
  ///
  /// Why it is needed, how it helps people learn, what shows that it would help; that one owner
  /// answers for it, its type says.
  public struct Tests: Hashable, Codable, Sendable {
    /// Why something has to change.
    public var caseForChange: Stated
    /// How it helps people learn, and not only comply.
    public var learning: Stated
    /// What shows that it would help.
    public var evidence: Stated

    /// Makes answers; none unless given.
    public init(
      caseForChange: Stated = .notRecorded, learning: Stated = .notRecorded,
      evidence: Stated = .notRecorded
    ) {
      self.caseForChange = caseForChange
      self.learning = learning
      self.evidence = evidence
    }
  }

  /// That a recommendation was dropped.
  public struct Dropping: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// Why.
    public var reason: LabelledText

    /// Drops a recommendation.
    public init(on: CalendarDay, reason: LabelledText) {
      self.on = on
      self.reason = reason
    }
  }
}

extension Recommendation.Tests: Sparse {
  static var nothing: Self { Self() }
}
