extension Participant {
  /// What was arranged with somebody; never a word about how they are.
  public struct Arrangements: Hashable, Codable, Sendable {
    /// When they were asked to come.
    public var invited: CalendarDay?
    /// When they had read the reports.
    public var readReports: CalendarDay?
    /// Whether they named somebody who supports them.
    public var support: Support
    /// To which stages they are asked, where not to the whole day.
    public var parts: [Part]
    /// The calls promised to them at check-out.
    public var calls: [Call]

    /// Makes arrangements; without anything said, none.
    public init(
      invited: CalendarDay? = nil, readReports: CalendarDay? = nil,
      support: Support = .notRecorded, parts: [Part] = [], calls: [Call] = []
    ) {
      self.invited = invited
      self.readReports = readReports
      self.support = support
      self.parts = parts
      self.calls = calls
    }
  }

  /// Whether somebody named a person who supports them; not who that is.
  public enum Support: String, Hashable, Codable, Sendable, CaseIterable {
    /// Named.
    case named
    /// Asked, and wants nobody.
    case notWanted = "not wanted"
    /// Nobody has asked.
    case notRecorded = "not recorded"
  }

  /// The part of a day somebody is asked to.
  public struct Part: Hashable, Codable, Sendable {
    /// The number of the day.
    public var day: Int
    /// The stages.
    public var stages: [Code]

    /// Makes a part of a day.
    public init(day: Int, stages: [Code]) {
      self.day = day
      self.stages = stages
    }
  }

  /// That somebody is called after a day, and was.
  public struct Call: Hashable, Codable, Sendable {
    /// The number of the day.
    public var day: Int
    /// The last day on which to call.
    public var by: CalendarDay
    /// When they were called; nil while they were not.
    public var done: CalendarDay?

    /// Promises a call.
    public init(day: Int, by: CalendarDay, done: CalendarDay? = nil) {
      self.day = day
      self.by = by
      self.done = done
    }
  }
}

extension Participant.Arrangements: Sparse {
  static var nothing: Self { Self() }
}
