/// Something that cannot be in a family as it is recorded, so that it is named and not drawn.
///
/// It says what the records say and no more: which of them is wrong, the reviewer has to find out.
public struct FamilyFault: Hashable, Sendable {
  /// What cannot be.
  public let fact: Fact
  /// The record that says so; of several, the one filed last.
  public let record: RecordID

  /// Makes a fault.
  public init(_ fact: Fact, record: RecordID) {
    self.fact = fact
    self.record = record
  }

  /// What cannot be in a family.
  public enum Fact: Hashable, Sendable {
    /// Each is a parent of the one before, by birth or adoption, and the last is a child of the first.
    case ownAncestor([PersonID])
    /// Somebody is their own parent or carer.
    case ownParent(PersonID)
    /// Somebody is their own partner.
    case ownPartner(PersonID)
    /// A child was born before a parent by birth was.
    case bornBeforeParent(child: PersonID, parent: PersonID)
    /// A child was born longer after the mother's death than is possible.
    case bornAfterMother(child: PersonID, mother: PersonID)
    /// A child was born longer after the father's death than a pregnancy lasts.
    case bornAfterFather(child: PersonID, father: PersonID)
    /// A child has several mothers by birth.
    case birthMothers(child: PersonID, [PersonID])
    /// A child has several fathers by birth.
    case birthFathers(child: PersonID, [PersonID])
    /// A child has more than two parents by birth.
    case birthParents(child: PersonID, [PersonID])
    /// Somebody died before they were born.
    case diedBeforeBirth(PersonID)
    /// Somebody is in a couple that began before they were born.
    case coupledBeforeBirth(PersonID)
  }

  /// Whether the family has no generations with it, so that it can be laid out only without the
  /// record.
  public var breaksGenerations: Bool {
    switch fact {
    case .ownAncestor, .ownParent, .ownPartner: true
    default: false
    }
  }
}
