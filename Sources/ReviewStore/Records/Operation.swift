public import ReviewModel

/// One action of a person: all of its changes are made, or none.
public struct Operation<Value: Recordable>: Sendable {
  /// Its identifier; an action on both files has the same in both.
  public var id: RecordID
  /// When it was done.
  public var time: Moment
  /// Who did it.
  public var author: LabelledText
  /// What was done, for the log.
  public var description: LabelledText
  /// What it changes, in order.
  public var changes: [Change<Value>]

  /// Makes an operation.
  public init(
    id: RecordID, time: Moment, author: LabelledText, description: LabelledText,
    changes: [Change<Value>]
  ) {
    self.id = id
    self.time = time
    self.author = author
    self.description = description
    self.changes = changes
  }
}

/// What an operation does to one record.
public enum Change<Value: Recordable>: Hashable, Sendable {
  /// Makes a record under a new identifier.
  case create(RecordID, Value)
  /// Gives a record that is there a new value.
  case revise(RecordID, Value)
  /// Takes a record that is there away; its number is not given again.
  case remove(RecordID)
  /// Puts a record back under the number it had: one that was removed, or one of another file.
  case restore(RecordID, ShortReference, Value)

  /// The record it is about.
  public var record: RecordID {
    switch self {
    case .create(let id, _), .revise(let id, _), .remove(let id), .restore(let id, _, _): id
    }
  }
}
