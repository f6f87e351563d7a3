internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore

/// Takes a step back.
struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the last step, or the step with a number.",
    discussion: """
      A step is one command, or one line of a learning day. "silp log" numbers them. What is taken
      back is not lost: silp redo.
      Example: silp undo 12
      """)

  @Argument(help: "The step's number in the log; the last one if left out.") var step: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    try Stepping(workspace: workspace).take(step, .back)
  }
}

/// Does a step again that was taken back.
struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was last taken back.",
    discussion: "Example: silp redo")

  @Argument(help: "The step's number in the log; the last one taken back if left out.")
  var step: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    try Stepping(workspace: workspace).take(step, .again)
  }
}

/// Finds the step that is meant, reverses it and says what that was.
struct Stepping {
  let workspace: Workspace

  func take(
    _ number: String?, _ direction: Reversal<Record>.Direction
  ) throws(Complaint) {
    let log = try workspace.operations()
    let stack = UndoStack(log, replica: workspace.file.file.replica)
    let steps = direction == .back ? stack.done : stack.undone
    let step =
      try number.map { wanted throws(Complaint) in
        try find(wanted, in: log, steps, direction)
      } ?? steps.last
    guard let step else {
      return Console.current.say(
        direction == .back ? "there is nothing to take back" : "nothing was taken back")
    }
    let log2 = OperationWords(log: log, workspace: workspace)
    switch try workspace.reverse(step.id, direction) {
    case .refused(let obstacles):
      throw Complaint(obstacles, step: step, direction: direction, words: log2)
    case .done(let what):
      let about = what.isEmpty ? "" : ": \(what)"
      Console.current.say(
        direction == .back
          ? "undid step \(step.number), \(log2.what(step))\(about)"
          : "did step \(step.number) again, \(log2.what(step))\(about)")
      Console.current.tell(
        direction == .back ? "silp redo brings it back" : "silp undo takes it back again")
    }
  }

  private func find(
    _ number: String, in log: [LoggedOperation], _ steps: [LoggedOperation],
    _ direction: Reversal<Record>.Direction
  ) throws(Complaint) -> LoggedOperation {
    guard let step = log.first(where: { $0.number == number.lowercased() }) else {
      throw Complaint(
        "there is no step \(number)", hint: "nothing was changed; the steps are listed by: silp log"
      )
    }
    if steps.contains(where: { $0.id == step.id }) { return step }
    switch step.details?.purpose {
    case .action? where step.replica != workspace.file.file.replica && direction == .back:
      return step
    case .undo?, .redo?:
      throw Complaint(
        "step \(step.number) took a step back or did one again itself",
        hint: "nothing was changed; use the number of the step it names in: silp log")
    case .final?, .letGo?:
      throw Complaint(
        "step \(step.number) cannot be taken back: it erased, settled or handed over something",
        hint: "nothing was changed")
    default:
      throw Complaint(
        direction == .back
          ? "step \(step.number) is taken back already, or changed nothing"
          : "step \(step.number) was not taken back",
        hint: "nothing was changed; see: silp log")
    }
  }
}
