public import ReviewModel

extension SettingsError {
  /// Why a family cannot be as it is written.
  public enum Impossibility: Hashable, Sendable {
    /// Somebody descends from themself.
    case ownAncestor(Code)
    /// A child was born before one of the parents by birth.
    case bornBeforeParent(child: Code, parent: Code)
    /// A child has more than two parents by birth.
    case tooManyBirthParents(child: Code, count: Int)
    /// Somebody is their own partner or parent.
    case relatedToThemself(Code)
    /// A multiple birth of one child.
    case twinWithoutTwin(Code)
    /// Something ends before it begins.
    case endsBeforeItBegins
  }
}
