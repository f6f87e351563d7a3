package import ReviewModel

/// Where a revision stands among all of them, the same on every machine.
package struct Place: Hashable, Comparable, Sendable {
  /// The count of its operation within its replica.
  package let n: Int
  /// The replica that wrote it.
  package let replica: RecordID
  /// The place within the operation.
  package let position: Int

  /// Makes a place.
  package init(n: Int, replica: RecordID, position: Int) {
    self.n = n
    self.replica = replica
    self.position = position
  }

  /// Orders by count, then replica, then position.
  package static func < (one: Place, other: Place) -> Bool {
    if one.n != other.n { return one.n < other.n }
    if one.replica != other.replica { return one.replica < other.replica }
    return one.position < other.position
  }
}
