public import ReviewModel

/// What a merge brought.
public struct Merged: Hashable, Sendable {
  /// The operations that were not here before, each copy's in its own order.
  public internal(set) var operations: [RecordID] = []
  /// How many revisions lost their words because they were withdrawn or erased on either side.
  public internal(set) var erased = 0
  /// Whether a copy became known here that was not before.
  public internal(set) var newCopies = 0

  /// Whether nothing had to be written.
  public var isNothingNew: Bool { operations.isEmpty && erased == 0 && newCopies == 0 }
}
