internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What is done about the recommendations.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Plan actions, each on a recommendation, and follow them up.",
    discussion: """
      What an owner tells is an update; the colour is what the sub-group agrees on; sign-off, more time
      and closing are the board's, apart from the colour. That something was done is told apart from
      what changed in practice.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "The plan",
        subcommands: [
          ActionAdd.self, ActionList.self, ActionShow.self, ActionEdit.self, ActionExport.self,
        ]),
      CommandGroup(
        name: "What became of it",
        subcommands: [
          ActionUpdate.self, ActionMilestone.self, ActionForm.self, ActionReceive.self,
          ActionOverdue.self,
        ]),
      CommandGroup(
        name: "What was agreed",
        subcommands: [
          ActionAgree.self, ActionDelay.self, ActionSignOff.self, ActionClose.self,
          ActionReopen.self,
        ]),
    ])
}

/// Adds an action.
struct ActionAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add an action.",
    discussion:
      "Example: silp action add \"...\" --recommendation R1 --owner hv --role \"Team manager\" --due 2027-01-31"
  )

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What is done.") var text: String
  @Option(help: "The recommendation it carries out.") var recommendation: String
  @Option(help: "Who answers for it: board, or an agency's code.") var owner: String
  @Option(help: "The post that does it, never a person's name.") var role: String?
  @Option(help: "By when.") var due: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    let asked = try lookup.recommendation(recommendation)
    let action = Action(
      recommendation: asked.id, text: try workspace.label(text, batch: batch),
      owner: try lookup.owner(owner),
      role: try role.map { .recorded(try workspace.label($0, batch: batch)) } ?? .notRecorded,
      due: try Reading.date(due, "--due"))
    batch.create(.action(action))
    let references = try workspace.commit(batch, "added an action")
    Console.current.say("added \(references.first?.text ?? "")")
    if !asked.value.stands {
      Console.current.tell(
        "note: \(asked.reference.text) was dropped; see: silp recommendation list")
    }
  }
}

/// Changes what an action is.
struct ActionEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what an action is, or how far it is.",
    discussion: """
      More time that the board gives is kept with its reason: silp action delay.
      Example: silp action edit A3 --owner hv --role "Service lead"
      Example: silp action edit A3 --status done
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The action's number.") var action: String
  @Option(help: "What is done.") var text: String?
  @Option(help: "The recommendation it carries out.") var recommendation: String?
  @Option(help: "Who answers for it: board, or an agency's code.") var owner: String?
  @Option(help: "The post that does it; \"\" takes it out.") var role: String?
  @Option(help: "By when, as first agreed; \"\" takes it out.") var due: String?
  @Option(help: "not started, started or done.") var status: String?

  func run() throws {
    let changed = try ActionChange(action, options).make("changed") { value, workspace in
      let lookup = Lookup(review: workspace.review)
      if let text { value.text = try EntryFieldOptions.text(text, "--text", workspace) }
      if let recommendation {
        value.recommendation = try lookup.recommendation(recommendation).id
      }
      if let owner { value.owner = try lookup.owner(owner) }
      if let role {
        value.role = role.isEmpty ? .notRecorded : .recorded(try workspace.label(role))
      }
      if let due { value.due = try Reading.date(due, "--due") }
      if let status { value.status = try Reading.choice(status, "--status", Action.Status.self) }
    }
    guard let changed else { return }
    Console.current.say("changed \(changed.reference.text)")
  }
}

/// One change of one action.
struct ActionChange {
  let workspace: Workspace
  let known: Filed<Action>

  init(_ word: String, _ options: ReviewOptions) throws {
    workspace = try Workspace.open(options)
    known = try Lookup(review: workspace.review).action(word)
  }

  /// Makes it as one step; nil, and a word to the person, where it changes nothing.
  func make(
    _ told: String, _ change: (inout Action, Workspace) throws -> Void
  ) throws -> Filed<Action>? {
    var value = known.value
    try change(&value, workspace)
    guard value != known.value else {
      Console.current.say("\(known.reference.text) says that already; nothing changed")
      return nil
    }
    var batch = Batch()
    batch.revise(known.id.record, .action(value))
    try workspace.commit(batch, "\(told) \(known.reference.text)")
    return Filed(known.id, known.reference, value)
  }
}

extension Lookup {
  /// An action by its number: `A3`.
  func action(_ word: String) throws(Complaint) -> Filed<Action> {
    if let found = review.actions.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw Complaint(
      "there is no action \"\(word)\"", hint: "nothing was changed; see: silp action list")
  }
}
