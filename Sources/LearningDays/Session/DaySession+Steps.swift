public import ReviewModel

// What whoever drives the session tells it once an effect was carried out.
extension DaySession {
  /// How many steps can be taken back: more than a day has.
  private static let depth = 1000

  /// A note was saved.
  public mutating func saved(_ note: NoteID, operation: RecordID) {
    take(Step(operation: operation, note: note))
  }

  /// A note was changed.
  public mutating func changed(operation: RecordID) { take(Step(operation: operation, note: nil)) }

  /// An operation was taken back.
  public mutating func undid(operation: RecordID) {
    guard let index = done.lastIndex(where: { $0.operation == operation }) else { return }
    undone.append(done.remove(at: index))
  }

  /// An operation was brought back.
  public mutating func redid(operation: RecordID) {
    guard let index = undone.lastIndex(where: { $0.operation == operation }) else { return }
    done.append(undone.remove(at: index))
  }

  /// An operation can no longer be taken back or brought back: what it touched changed since.
  public mutating func gaveUp(operation: RecordID) {
    undone.removeAll { $0.operation == operation }
    for index in done.indices where done[index].operation == operation {
      done[index].operation = nil
    }
  }

  private mutating func take(_ step: Step) {
    done.append(step)
    if done.count > Self.depth { done.removeFirst() }
    undone.removeAll()
  }
}
