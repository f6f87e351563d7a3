public import ReviewModel

/// What it takes to take an operation back, or to do it again.
public struct Reversal<Value: Recordable>: Sendable {
  /// The changes, in order.
  public let changes: [Change<Value>]
  /// What stands in the way; empty where nothing does.
  public let obstacles: [Obstacle]
  /// What each record said before and after the operation, for telling the person.
  public let told: [Told]

  /// What an operation made of one record.
  public struct Told: Hashable, Sendable {
    /// Which record.
    public let record: RecordReference
    /// What it said before; nil where it was not there.
    public let before: Value?
    /// What it said afterwards; nil where it was taken away.
    public let after: Value?
  }

  /// Which way.
  public enum Direction: Hashable, Sendable {
    /// Taking it back.
    case back
    /// Doing it again after it was taken back.
    case again
  }
}

/// Why an operation cannot be taken back, or not be done again.
public enum Obstacle: Hashable, Sendable {
  /// The record has changed since, by these operations.
  case changedSince(RecordReference, by: [RecordID])
  /// The record would go, and these refer to it.
  case neededBy(RecordReference, [RecordReference])
  /// The record would come to refer to one that was taken away.
  case refersToGone(RecordReference, to: RecordReference)
  /// The record was withdrawn or erased.
  case ended(RecordReference)
  /// The operation erased something or settled a conflict.
  case final
}
