public import ReviewModel

/// Why a family cannot be drawn: the records say something that cannot be.
public enum GenogramError: Error, Hashable, Sendable {
  /// These people are each other's ancestors by birth or adoption; in the order of filing.
  case ownAncestor([PersonID])
  /// Somebody is recorded as their own partner.
  case ownPartner(PersonID)
  /// Somebody has more than two parents of one kind.
  case tooManyParents(PersonID, Parentage.Kind)
}
