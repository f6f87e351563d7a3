internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What is done about the recommendations.
struct ActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Plan actions, each on a recommendation.",
    subcommands: [ActionAdd.self, ActionList.self])
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
    let action = Action(
      recommendation: try lookup.recommendation(recommendation).id,
      text: try workspace.label(text, batch: batch), owner: try lookup.owner(owner),
      role: try role.map { .recorded(try workspace.label($0, batch: batch)) } ?? .notRecorded,
      due: try Reading.date(due, "--due"))
    batch.create(.action(action))
    let references = try workspace.commit(batch, "added an action")
    Console.current.say("added \(references.first?.text ?? "")")
  }
}

/// Lists the actions.
struct ActionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the actions.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    var table = Table("no", "owner", "due", "for", "status", "action")
    for item in DeidentifiedReview(workspace.review, for: .panel).actions {
      table.add(item.reference, item.owner, item.due, item.recommendation, item.status, item.text)
    }
    table.print(output)
  }
}
