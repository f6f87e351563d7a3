/// One of the two learning days as it was held.
public struct LearningDay: Hashable, Codable, Sendable {
  /// Which day: 1 or 2.
  public var number: Int
  /// When it began.
  public var began: Moment
  /// When it was closed; nil while it is open.
  public var closed: Moment?

  /// Makes a day.
  public init(number: Int, began: Moment, closed: Moment? = nil) {
    self.number = number
    self.began = began
    self.closed = closed
  }
}
