/// People who live or lived under one roof.
public struct Household: Hashable, Codable, Sendable {
  /// What it is called in print.
  public var label: LabelledText
  /// Where it is.
  public var place: PlaceID?
  /// Who lives there, and when.
  public var members: [Member]
  /// What this rests on.
  public var evidence: Evidence
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes a household.
  public init(
    label: LabelledText, place: PlaceID? = nil, members: [Member],
    evidence: Evidence = Evidence(), restricted: RestrictedParts = RestrictedParts()
  ) {
    self.label = label
    self.place = place
    self.members = members
    self.evidence = evidence
    self.restricted = restricted
  }

  /// Somebody's time in a household.
  public struct Member: Hashable, Codable, Sendable {
    /// Who.
    public var person: PersonID
    /// Since when.
    public var from: EDTFDate?
    /// Until when.
    public var to: EDTFDate?

    /// Makes a membership.
    public init(_ person: PersonID, from: EDTFDate? = nil, to: EDTFDate? = nil) {
      self.person = person
      self.from = from
      self.to = to
    }
  }
}
