/// Two people who are or were a couple.
public struct PartnerUnion: Hashable, Codable, Sendable {
  /// One partner.
  public var first: PersonID
  /// The other partner.
  public var second: PersonID
  /// What kind of couple.
  public var kind: Kind
  /// Since when.
  public var from: EDTFDate?
  /// How it ended, if it did.
  public var ending: Ending?
  /// What this rests on.
  public var evidence: Evidence
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes a couple.
  public init(
    first: PersonID, second: PersonID, kind: Kind, from: EDTFDate? = nil, ending: Ending? = nil,
    evidence: Evidence = Evidence(), restricted: RestrictedParts = RestrictedParts()
  ) {
    self.first = first
    self.second = second
    self.kind = kind
    self.from = from
    self.ending = ending
    self.evidence = evidence
    self.restricted = restricted
  }

  /// What kind of couple two people are.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Married, or in a civil partnership.
    case married
    /// Living together.
    case cohabiting
    /// A couple who do not live together.
    case partners
    /// Engaged.
    case engaged
    /// An affair.
    case affair
    /// An affair that others were not to know of.
    case secretAffair = "secret affair"
  }

  /// How a couple ended, and when as far as recorded.
  public struct Ending: Hashable, Codable, Sendable {
    /// How.
    public var manner: Manner
    /// When.
    public var on: EDTFDate?

    /// Makes an ending.
    public init(_ manner: Manner, on: EDTFDate?) {
      self.manner = manner
      self.on = on
    }
  }

  /// The ways a couple can end.
  public enum Manner: String, Hashable, Codable, Sendable, CaseIterable {
    /// They live apart.
    case separated
    /// A court has parted them and not divorced them.
    case legallySeparated = "legally separated"
    /// The marriage was dissolved.
    case divorced
    /// The marriage was declared never to have been.
    case annulled
    /// One of them died.
    case death
  }
}
