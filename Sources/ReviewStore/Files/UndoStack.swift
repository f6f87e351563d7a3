public import ReviewModel

/// What can be taken back and what can be done again, read from the log alone; so it survives a
/// restart and needs nothing kept beside it.
public struct UndoStack: Sendable {
  /// What this copy did and has not taken back, the last one last.
  public private(set) var done: [LoggedOperation] = []
  /// What was taken back and not done again, the last one last.
  public private(set) var undone: [LoggedOperation] = []

  /// Reads a log in its order; only what one copy did is undone without being named.
  public init(_ log: [LoggedOperation], replica: RecordID) {
    var known: [RecordID: LoggedOperation] = [:]
    for operation in log {
      guard let details = operation.details else { continue }
      switch details.purpose {
      case .action:
        guard !operation.records.isEmpty || details.changesNames else { continue }
        known[operation.id] = operation
        if operation.replica == replica { done.append(operation) }
      case .undo(let id):
        done.removeAll { $0.id == id }
        if let taken = known[id], operation.replica == replica { undone.append(taken) }
      case .redo(let id):
        undone.removeAll { $0.id == id }
        if let back = known[id], back.replica == replica { done.append(back) }
      case .final, .letGo: break
      }
    }
  }
}
