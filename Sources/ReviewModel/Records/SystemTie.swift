/// How a household, or one of the family, stands to a system round it: a line of an ecomap.
public struct SystemTie: Hashable, Codable, Sendable {
  /// Who.
  public var who: Who
  /// To which system.
  public var system: System
  /// How strong, as somebody judged it.
  public var strength: Strength
  /// Which way energy and resources go, as somebody judged it.
  public var direction: Direction
  /// Since when.
  public var from: EDTFDate?
  /// Until when.
  public var to: EDTFDate?
  /// What it rests on.
  public var evidence: Evidence
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes a tie.
  public init(
    _ who: Who, _ system: System, strength: Strength = .notJudged,
    direction: Direction = .notJudged, from: EDTFDate? = nil, to: EDTFDate? = nil,
    evidence: Evidence = Evidence(), restricted: RestrictedParts = RestrictedParts()
  ) {
    self.who = who
    self.system = system
    self.strength = strength
    self.direction = direction
    self.from = from
    self.to = to
    self.evidence = evidence
    self.restricted = restricted
  }

  /// Whose tie it is.
  public enum Who: Hashable, Codable, Sendable {
    /// A household's.
    case household(HouseholdID)
    /// One person's.
    case person(PersonID)
  }

  /// What stands round a family.
  public enum System: Hashable, Codable, Sendable {
    /// An agency of the review.
    case agency(AgencyID)
    /// A place.
    case place(PlaceID)
    /// Anything else: work, friends, faith, neighbours.
    case other(LabelledText)
  }

  /// How strong a tie is.
  public enum Strength: String, Hashable, Codable, Sendable, CaseIterable {
    /// Strong.
    case strong
    /// Ordinary.
    case ordinary
    /// Weak.
    case weak
    /// Under strain.
    case stressful
    /// Broken.
    case broken
    /// Nobody has judged it.
    case notJudged = "not judged"
  }

  /// Which way energy and resources go.
  public enum Direction: String, Hashable, Codable, Sendable, CaseIterable {
    /// To the family.
    case toFamily = "to the family"
    /// From the family.
    case fromFamily = "from the family"
    /// Both ways.
    case both
    /// Nobody has judged it.
    case notJudged = "not judged"
  }
}
