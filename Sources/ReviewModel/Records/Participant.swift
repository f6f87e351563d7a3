/// Somebody who was asked to the learning days, or to another event of the review.
public struct Participant: Hashable, Codable, Sendable {
  /// Who.
  public var person: PersonID
  /// For which agency.
  public var agency: AgencyID?
  /// In what capacity.
  public var capacity: Capacity
  /// Whether they came, by day.
  public var attendance: [Int: Attendance]
  /// What was arranged with them beforehand, and who calls them afterwards.
  public var arrangements: Arrangements

  /// Makes a participant.
  public init(
    person: PersonID, agency: AgencyID?, capacity: Capacity, attendance: [Int: Attendance] = [:],
    arrangements: Arrangements = Arrangements()
  ) {
    self.person = person
    self.agency = agency
    self.capacity = capacity
    self.attendance = attendance
    self.arrangements = arrangements
  }

  /// In what capacity somebody takes part (S0 names practitioners and line managers).
  public enum Capacity: String, Hashable, Codable, Sendable, CaseIterable {
    /// Worked with the family.
    case practitioner
    /// Managed somebody who did.
    case firstLineManager = "first-line manager"
    /// Wrote the agency's report.
    case reportAuthor = "report author"
    /// Sits on the panel.
    case panel
    /// Knows a field: health, education, law.
    case specialist
    /// Leads the day.
    case facilitator
    /// Writes down what is said.
    case scribe
    /// Listens.
    case observer
  }

  /// Whether somebody came to a day.
  public enum Attendance: String, Hashable, Codable, Sendable, CaseIterable {
    /// Came.
    case attended
    /// Sent apologies.
    case apologies
    /// Was not asked.
    case notInvited = "not invited"
    /// Asked, not yet come.
    case invited
  }
}
