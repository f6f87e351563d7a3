/// What one of the review's own checks says.
public struct CheckTold: Hashable, Sendable {
  /// The number people say: Q12.
  public var code: String
  /// Passed, to do, or to know.
  public var standing: String
  /// What it says.
  public var text: String

  /// Tells a check.
  public init(code: String, standing: String, text: String) {
    self.code = code
    self.standing = standing
    self.text = text
  }
}
