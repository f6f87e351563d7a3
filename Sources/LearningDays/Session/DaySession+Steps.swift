public import ReviewModel

// What whoever drives the session tells it once an effect was carried out.
extension DaySession {
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

  /// The steps of this session as the log has them were read: what it did, and what it took back.
  public mutating func recall(
    done: [Recalled], undone: [Recalled], for direction: Effect.Direction
  ) -> [Effect] {
    $done.recall(done.map { Step(operation: $0.operation, note: $0.note) })
    $undone.recall(undone.map { Step(operation: $0.operation, note: $0.note) })
    return direction == .undo ? undo() : redo()
  }

  /// A step as the log has it.
  public struct Recalled: Hashable, Sendable {
    /// The operation.
    public let operation: RecordID
    /// The note it made; nil where it made none.
    public let note: NoteID?

    /// Makes a step.
    public init(operation: RecordID, note: NoteID?) {
      self.operation = operation
      self.note = note
    }
  }

  private mutating func take(_ step: Step) {
    done.append(step)
    $undone = RecentSteps(wrappedValue: [])
  }
}
