internal import ReviewModel
internal import ReviewStore
internal import Views

/// Puts operations into words for a log.
struct OperationWords {
  private let byID: [RecordID: LoggedOperation]
  private let labels: LabelTable

  init(log: [LoggedOperation], workspace: Workspace) {
    byID = Dictionary(log.map { ($0.id, $0) }) { first, _ in first }
    labels = LabelTable(labelsOf: workspace.review)
  }

  /// What was done.
  func what(_ operation: LoggedOperation) -> String {
    guard let details = operation.details else { return "erased, or made by a newer version" }
    switch details.purpose {
    case .undo(let id): return "undid " + step(id)
    case .redo(let id): return "did again " + step(id)
    case .action, .final, .letGo: return details.description.words(labels.word)
    }
  }

  /// Who did it.
  func who(_ operation: LoggedOperation) -> String {
    operation.details?.author.words(labels.word) ?? ""
  }

  /// A step with its number, what it was and when.
  func step(_ id: RecordID) -> String {
    guard let operation = byID[id] else { return "a step that is not here" }
    return "step \(operation.number) (\(what(operation)))"
  }
}
