internal import ReviewModel
internal import ReviewStore

extension Complaint {
  /// Says why a step cannot be taken back or done again, with what rests on it.
  init(
    _ obstacles: [Obstacle], step: LoggedOperation, direction: Reversal<Record>.Direction,
    words: OperationWords
  ) {
    let lines = obstacles.prefix(10).map { "  " + Self.words($0, words) }
    let more = obstacles.count > 10 ? ["  and \(obstacles.count - 10) more"] : []
    let what = direction == .back ? "cannot be taken back" : "cannot be done again"
    self.init(
      (["step \(step.number) (\(words.what(step))) \(what):"] + lines + more)
        .joined(separator: "\n"),
      hint: "nothing was changed; take back the later steps first, or change the records by hand")
  }

  private static func words(_ obstacle: Obstacle, _ words: OperationWords) -> String {
    switch obstacle {
    case .changedSince(let record, let later):
      let steps = later.map(words.step).joined(separator: ", ")
      return "\(name(record)) was changed since"
        + (steps.isEmpty ? " on another copy" : " by \(steps)")
    case .neededBy(let record, let users):
      let names = users.prefix(8).map(name).joined(separator: ", ")
      return "\(name(record)) is named by \(names)" + (users.count > 8 ? " and others" : "")
    case .refersToGone(let record, let gone):
      return "\(name(record)) would name \(name(gone)), which was taken away since"
    case .ended(let record): return "\(name(record)) was withdrawn or erased"
    case .final: return "it erased something or settled a conflict"
    }
  }

  private static func name(_ record: RecordReference) -> String {
    record.reference?.text ?? "a record"
  }
}
