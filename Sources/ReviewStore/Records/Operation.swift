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
  /// Whether it takes another operation back, or can be taken back itself.
  public var purpose: Purpose
  /// Whether the same action also changed the names file, under the same identifier.
  public var changesNames: Bool
  /// Whether text was taken while the names file was closed.
  public var namesClosed = false
  /// The operations with text taken so that this one goes over.
  public var wentOver: [RecordID] = []
  /// What it changes, in order.
  public var changes: [Change<Value>]

  /// Makes an operation.
  public init(
    id: RecordID, time: Moment, author: LabelledText, description: LabelledText,
    purpose: Purpose = .action, changesNames: Bool = false, changes: [Change<Value>]
  ) {
    self.id = id
    self.time = time
    self.author = author
    self.description = description
    self.purpose = purpose
    self.changesNames = changesNames
    self.changes = changes
  }
}

/// What an operation is to other operations.
public enum Purpose: Hashable, Sendable {
  /// It can be taken back.
  case action
  /// It takes another one back.
  case undo(RecordID)
  /// It does again what was taken back.
  case redo(RecordID)
  /// It cannot be taken back: it erased something, or settled a conflict.
  case final
  /// It cannot be taken back: it let go of what records said before what stands.
  case letGo
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
  /// Lets a record say again, to the byte, what an earlier revision of it says.
  case reinstate(RecordID, revision: RecordID)
  /// Settles a record that two copies changed; nil takes it away.
  case settle(RecordID, Value?)
  /// Ends a record for good: the sealed bytes of all its revisions go, its number stays.
  case end(RecordID, Ending)
  /// Lets go of the sealed bytes of everything a record said before what stands.
  case forgetEarlier(RecordID)

  /// The record it is about.
  public var record: RecordID {
    switch self {
    case .create(let id, _), .revise(let id, _), .remove(let id), .restore(let id, _, _),
      .reinstate(let id, _), .settle(let id, _), .end(let id, _), .forgetEarlier(let id):
      id
    }
  }
}

/// How a record ended for good.
public struct Ending: Hashable, Sendable {
  /// In which way.
  public let way: Way
  /// Why; nil where nobody has to say why.
  public let reason: LabelledText?

  /// Says how a record ended.
  public init(_ way: Way, reason: LabelledText? = nil) {
    self.way = way
    self.reason = reason
  }

  /// In which way a record can end for good.
  public enum Way: String, Hashable, Codable, Sendable, CaseIterable {
    /// The speaker took the words back while the day was open.
    case withdrawn
    /// Somebody with the right to had it erased.
    case erased
  }
}
