/// A change to words that were agreed in the room: both texts are kept, and why.
public struct Amendment: Hashable, Codable, Sendable {
  /// What the words were before.
  public var before: LabelledText
  /// Why they were changed.
  public var reason: LabelledText
  /// When.
  public var at: Moment

  /// Makes an amendment.
  public init(before: LabelledText, reason: LabelledText, at: Moment) {
    self.before = before
    self.reason = reason
    self.at = at
  }
}
