internal import LearningDays
internal import ReviewModel
internal import ReviewStore

/// What the log calls the steps of a day; nothing else is called so.
enum DayStep {
  static let note = "wrote a note"
  static let change = "changed a note"
  static let concern = "raised a concern"
  static let more = "said more of a concern"
  static let conduct = "told the way for a worker's conduct"
  static let test = "tested a finding"
  static let known = "said who knew a fact"
  static let pledge = "kept a pledge"
  static let recommendation = "wrote a recommendation"
  static let shape = "shaped a recommendation"
  static let call = "noted a call"

  private static let all: Set<String> = [
    note, change, concern, more, conduct, test, known, pledge, recommendation, shape, call,
  ]

  /// The step an operation was; nil where it was none of a day.
  static func of(_ operation: LoggedOperation) -> DaySession.Recalled? {
    guard let what = operation.details?.description.plainText, all.contains(what) else {
      return nil
    }
    let made = what == note ? operation.records.first : nil
    return DaySession.Recalled(operation: operation.id, note: made.map { NoteID($0) })
  }
}

extension DayDriver {
  /// Reads the older steps of this day, of which none are kept with the session.
  mutating func recallSteps(_ direction: Effect.Direction) throws(Complaint) {
    let log = try workspace.operations()
    let days = Set(workspace.review.days(session.day).map(\.id.record))
    let begun = log.firstIndex { !days.isDisjoint(with: $0.records) } ?? 0
    let stack = UndoStack(Array(log[begun...]), replica: workspace.file.file.replica)
    let effects = session.recall(
      done: stack.done.compactMap(DayStep.of), undone: stack.undone.compactMap(DayStep.of),
      for: direction)
    for effect in effects { try carryOut(effect) }
  }
}
