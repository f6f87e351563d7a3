/// What the review asks somebody to do about its findings.
public struct Recommendation: Hashable, Codable, Sendable {
  /// What is asked.
  public var text: LabelledText
  /// Who is asked.
  public var owner: Owner
  /// How far it reaches.
  public var level: Level
  /// How anybody will know that it helped.
  public var measure: Stated
  /// By when.
  public var due: EDTFDate?
  /// The findings it answers.
  public var findings: [FindingID]
  /// How it answers what is asked of every recommendation.
  public var tests: Tests
  /// That it was dropped; nil while it stands.
  public var dropped: Dropping?

  /// Makes a recommendation.
  public init(
    text: LabelledText, owner: Owner, level: Level, measure: Stated, due: EDTFDate?,
    findings: [FindingID], tests: Tests = Tests(), dropped: Dropping? = nil
  ) {
    self.text = text
    self.owner = owner
    self.level = level
    self.measure = measure
    self.due = due
    self.findings = findings
    self.tests = tests
    self.dropped = dropped
  }

  /// How far a recommendation reaches.
  public enum Level: String, Hashable, Codable, Sendable, CaseIterable {
    /// One agency.
    case agency
    /// The partnership.
    case board
    /// A region.
    case regional
    /// The nation.
    case national
  }
}

/// Who answers for a recommendation or an action: always one.
public enum Owner: Hashable, Codable, Sendable {
  /// The partnership itself; of a joint review, the lead one.
  case board
  /// One agency.
  case agency(AgencyID)
  /// The second partnership of a joint review.
  case partner(BoardID)
}
