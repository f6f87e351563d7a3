internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Views

/// What the review asks for.
struct RecommendationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommendation", abstract: "Write recommendations, each on findings.",
    subcommands: [RecommendationAdd.self, RecommendationList.self])
}

/// Adds a recommendation.
struct RecommendationAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a recommendation.",
    discussion:
      "Example: silp recommendation add \"...\" --owner board --finding F1 --measure \"...\" --due 2027-03-31"
  )

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What is asked.") var text: String
  @Option(help: "Who is asked: board, or an agency's code.") var owner: String
  @Option(help: "A finding it answers.") var finding: [String]
  @Option(help: "How anybody will know that it helped.") var measure: String?
  @Option(help: "agency, board, regional or national.") var level: String?
  @Option(help: "By when.") var due: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    let asked = try lookup.owner(owner)
    let recommendation = Recommendation(
      text: try workspace.label(text, batch: batch), owner: asked,
      level: try level.map { try Reading.choice($0, "--level", Recommendation.Level.self) }
        ?? .usual(for: asked),
      measure: try measure.map { .recorded(try workspace.label($0, batch: batch)) } ?? .notRecorded,
      due: try Reading.date(due, "--due"), findings: try finding.map { try lookup.finding($0).id })
    batch.create(.recommendation(recommendation))
    let references = try workspace.commit(batch, "added a recommendation")
    Console.current.say("added \(references.first?.text ?? "")")
    ProseHelp.point(in: [recommendation.text, recommendation.measure.text])
  }
}

/// Lists the recommendations.
struct RecommendationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the recommendations.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    var table = Table("no", "owner", "due", "on", "recommendation")
    for item in DeidentifiedReview(workspace.review, for: .panel).recommendations {
      table.add(item.reference, item.owner, item.due, item.findings, item.text)
    }
    table.print(output)
  }
}
