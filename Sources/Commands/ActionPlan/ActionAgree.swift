internal import ArgumentParser
internal import ReviewModel

/// Keeps what the sub-group agreed on the colour of an action.
struct ActionAgree: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agree", abstract: "Keep the colour the sub-group agreed on, with the reason.",
    discussion: """
      Green needs evidence that is kept: silp action update --evidence. What was agreed before stays;
      the last counts.
      Example: silp action agree A3 amber --reason "The form is in use in one team of two"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The action's number.") var action: String
  @Argument(help: "red, amber or green.") var colour: String
  @Option(help: "Why.") var reason: String
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    let colour = try Reading.choice(colour, "the colour", Action.Colour.self)
    let change = try ActionChange(action, options)
    let number = change.known.reference.text
    if colour == .green, !change.known.value.hasEvidence {
      throw Complaint(
        "\(number) cannot be green: nothing is kept that shows it was done",
        hint: "nothing was changed; keep the evidence first: silp action update \(number) "
          + "--evidence \"...\"")
    }
    let changed = try change.make("kept what was agreed on") { value, workspace in
      value.progress.ratings.append(
        Action.Rating(
          colour, on: try Reading.dayOrToday(on, "--on"),
          reason: try EntryFieldOptions.text(reason, "--reason", workspace)))
    }
    guard let changed else { return }
    Console.current.say("\(number): agreed \(colour.rawValue)")
    guard colour == .green else { return }
    if changed.value.status != .done {
      Console.current.tell(
        "note: \(number) is not marked as done: silp action edit \(number) --status done")
    }
    if !changed.value.hasImpact {
      Console.current.tell("note: nothing is told yet of what changed in practice by \(number)")
    }
  }
}

/// What every decision of the board about actions takes.
struct ActionDecisionOptions: ParsableArguments {
  @OptionGroup var options: ReviewOptions
  @Argument(help: "The actions' numbers.") var actions: [String]
  @Option(help: "When; today where left out.") var on: String?

  func validate() throws {
    if actions.isEmpty { throw ValidationError("Say which action, as in A3.") }
  }

  /// Keeps a decision about each action, all in one step.
  func keep(
    _ told: String, _ decision: (Workspace, CalendarDay) throws -> Action.Decision
  ) throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let day = try Reading.dayOrToday(on, "--on")
    let decided = try decision(workspace, day)
    var batch = Batch()
    for known in try actions.map({ try lookup.action($0) }) {
      try Self.check(decided, known)
      var value = known.value
      value.progress.decisions.append(decided)
      batch.revise(known.id.record, .action(value))
    }
    let numbers = try actions.map { try lookup.action($0).reference.text }.joined(separator: ", ")
    try workspace.commit(batch, "\(told) \(numbers)")
    Console.current.say("\(told) \(numbers)")
  }

  private static func check(
    _ decision: Action.Decision, _ known: Filed<Action>
  ) throws(Complaint) {
    let number = known.reference.text
    switch decision {
    case .closed where known.value.isClosed:
      throw Complaint("\(number) is closed already", hint: "nothing was changed")
    case .reopened where !known.value.isClosed:
      throw Complaint("\(number) is not closed", hint: "nothing was changed; see: silp action list")
    case .delayed where known.value.isClosed:
      throw Complaint(
        "\(number) is closed", hint: "nothing was changed; open it again first: silp action reopen")
    case .signedOff, .delayed, .closed, .reopened: return
    }
  }
}

/// Gives an action more time.
struct ActionDelay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delay", abstract: "Give actions more time, with the reason.",
    discussion:
      "Example: silp action delay A3 --until 2026-09-30 --reason \"The new system starts in August\""
  )

  @OptionGroup var decision: ActionDecisionOptions
  @Option(help: "Until when.") var until: String
  @Option(help: "Why.") var reason: String

  func run() throws {
    try decision.keep("gave more time to") { workspace, day in
      guard let until = try Reading.date(until, "--until") else {
        throw Complaint(
          "--until: there is no date", hint: "nothing was changed; write 2026-09-30", exit: .usage)
      }
      return .delayed(
        on: day, until: until, reason: try EntryFieldOptions.text(reason, "--reason", workspace))
    }
  }
}

/// Keeps that the board stands by actions.
struct ActionSignOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off", abstract: "Keep that the board signed actions off.",
    discussion: "Example: silp action sign-off A1 A2 A3 --by \"Chair of the partnership\"")

  @OptionGroup var decision: ActionDecisionOptions
  @Option(help: "The role that signed.") var by: String

  func run() throws {
    try decision.keep("signed off") { workspace, day in
      .signedOff(on: day, by: try EntryFieldOptions.text(by, "--by", workspace))
    }
  }
}

/// Closes actions.
struct ActionClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Follow actions no more, with the reason.",
    discussion: "Example: silp action close A6 --reason \"Done and audited twice\"")

  @OptionGroup var decision: ActionDecisionOptions
  @Option(help: "Why.") var reason: String

  func run() throws {
    try decision.keep("closed") { workspace, day in
      .closed(on: day, reason: try EntryFieldOptions.text(reason, "--reason", workspace))
    }
  }
}

/// Follows actions again.
struct ActionReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Follow actions again, with the reason.",
    discussion: "Example: silp action reopen A6 --reason \"The audit found it undone in one team\"")

  @OptionGroup var decision: ActionDecisionOptions
  @Option(help: "Why.") var reason: String

  func run() throws {
    try decision.keep("opened again") { workspace, day in
      .reopened(on: day, reason: try EntryFieldOptions.text(reason, "--reason", workspace))
    }
  }
}
