/// How one of the family stands to another, as somebody told it: an emotional line of a genogram.
public struct Tie: Hashable, Codable, Sendable {
  /// One of the two; the one from whom it goes out, where it has a direction.
  public var first: PersonID
  /// The other.
  public var second: PersonID
  /// What kind of tie.
  public var kind: Kind
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
    _ first: PersonID, _ second: PersonID, _ kind: Kind, from: EDTFDate? = nil,
    to: EDTFDate? = nil, evidence: Evidence = Evidence(),
    restricted: RestrictedParts = RestrictedParts()
  ) {
    self.first = first
    self.second = second
    self.kind = kind
    self.from = from
    self.to = to
    self.evidence = evidence
    self.restricted = restricted
  }

  /// The kinds of tie that genograms draw.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// As most are.
    case normal
    /// Close.
    case close
    /// So close that neither is apart.
    case fused
    /// Distant.
    case distant
    /// In conflict.
    case hostile
    /// Close and in conflict.
    case closeHostile = "close and hostile"
    /// Fused and in conflict.
    case fusedHostile = "fused and hostile"
    /// Broken off.
    case cutOff = "cut off"
    /// Broken off, and mended.
    case cutOffRepaired = "cut off and repaired"
    /// The first attends to the second above all.
    case focusedOn = "focused on"
    /// The first cares for the second.
    case caretaker
    /// The first is recorded as having been violent to the second.
    case violence
    /// Physical abuse by the first is recorded.
    case physicalAbuse = "physical abuse"
    /// Emotional abuse by the first is recorded.
    case emotionalAbuse = "emotional abuse"
    /// Sexual abuse by the first is recorded.
    case sexualAbuse = "sexual abuse"

    /// Whether it goes from the first to the second.
    public var isDirected: Bool {
      switch self {
      case .focusedOn, .caretaker, .violence, .physicalAbuse, .emotionalAbuse, .sexualAbuse: true
      default: false
      }
    }
  }
}
