/// Whose child somebody is, by birth or otherwise; a foster child has one by birth and one by care.
public struct Parentage: Hashable, Codable, Sendable {
  /// The child.
  public var child: PersonID
  /// The parents or carers known: none, one or two.
  public var parents: [PersonID]
  /// By birth, adoption, fostering.
  public var kind: Kind
  /// Since when, where it is not by birth.
  public var from: EDTFDate?
  /// Until when.
  public var to: EDTFDate?
  /// The child's place among the children of the same parents, from 0.
  public var order: Int
  /// Which of the same parents' births the child shares with others, if any.
  public var birth: MultipleBirth?
  /// What this rests on.
  public var evidence: Evidence
  /// What of it only some may see.
  public var restricted: RestrictedParts

  /// Makes a parentage.
  public init(
    child: PersonID, parents: [PersonID], kind: Kind = .birth, from: EDTFDate? = nil,
    to: EDTFDate? = nil, order: Int = 0, birth: MultipleBirth? = nil,
    evidence: Evidence = Evidence(), restricted: RestrictedParts = RestrictedParts()
  ) {
    self.child = child
    self.parents = parents
    self.kind = kind
    self.from = from
    self.to = to
    self.order = order
    self.birth = birth
    self.evidence = evidence
    self.restricted = restricted
  }

  /// What makes somebody a parent.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// By birth.
    case birth
    /// By adoption.
    case adopted
    /// As foster carers.
    case foster
    /// As relatives or friends who care for the child.
    case kinship
    /// As a parent's partner.
    case step
  }

  /// Twins or more, born together.
  public struct MultipleBirth: Hashable, Codable, Sendable {
    /// Which of the parents' multiple births, from 1.
    public var group: Int
    /// Whether they are identical.
    public var identical: Bool

    /// Makes a multiple birth.
    public init(group: Int, identical: Bool) {
      self.group = group
      self.identical = identical
    }
  }
}
