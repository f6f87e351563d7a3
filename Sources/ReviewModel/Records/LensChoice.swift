/// What the reviewer decided about one lens or check: where it is told, what it goes by here, why
/// it is passed; or which suggestions of one mark were declined.
public struct LensChoice: Hashable, Codable, Sendable {
  /// The lens by its name, `l01`; or what a suggestion was of, `mark-injury`.
  public var about: Code
  /// Where it is told; nowhere unless chosen.
  public var places: [Place]
  /// Limits that differ for this review.
  public var limits: [Limit]
  /// Why a check is passed although something is not there.
  public var reason: Stated
  /// Entries of which this was suggested and declined.
  public var declined: [EntryID]

  /// Makes a choice.
  public init(
    _ about: Code, places: [Place] = [], limits: [Limit] = [], reason: Stated = .notRecorded,
    declined: [EntryID] = []
  ) {
    self.about = about
    self.places = places
    self.limits = limits
    self.reason = reason
    self.declined = declined
  }

  /// Where a lens can be told.
  public enum Place: String, Hashable, Codable, Sendable, CaseIterable {
    /// The run sheet of the first learning day.
    case day1
    /// The run sheet of the second.
    case day2
    /// The report.
    case report
  }

  /// A number a lens goes by in this review.
  public struct Limit: Hashable, Codable, Sendable {
    /// Which.
    public var name: Code
    /// The number.
    public var value: Int

    /// Makes a limit.
    public init(_ name: Code, _ value: Int) {
      self.name = name
      self.value = value
    }
  }
}
