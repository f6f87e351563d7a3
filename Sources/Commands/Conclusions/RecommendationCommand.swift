internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Views

/// What the review asks for.
struct RecommendationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommendation", abstract: "Write recommendations, each on findings.",
    subcommands: [
      RecommendationAdd.self, RecommendationList.self, RecommendationShow.self,
      RecommendationEdit.self, RecommendationTest.self, RecommendationDrop.self,
    ])
}

/// Adds a recommendation.
struct RecommendationAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a recommendation.",
    discussion: """
      What is worth a second look is said beside it and refuses nothing: only reminding or training,
      several owners, words that can mean anything, more than a board can follow up, and likeness to
      an earlier review's. The words it goes by are in en/lenses.yaml.
      Example: silp recommendation add "..." --owner board --finding F1 --measure "..." --due 2027-03-31
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What is asked.") var text: String
  @Option(help: "Who is asked: board, or an agency's code.") var owner: String
  @Option(help: "A finding it answers.") var finding: [String]
  @Option(help: "How anybody will know that it helped.") var measure: String?
  @Option(help: "agency, board, regional or national.") var level: String?
  @Option(help: "By when.") var due: String?
  @OptionGroup var tests: RecommendationTests
  @Option(help: ArgumentHelp("An earlier review, as its XML or a text.", valueName: "file"))
  var earlier: String?

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
      due: try Reading.date(due, "--due"), findings: try finding.map { try lookup.finding($0).id },
      tests: try tests.change(Recommendation.Tests(), workspace))
    batch.create(.recommendation(recommendation))
    let references = try workspace.commit(batch, "added a recommendation")
    Console.current.say("added \(references.first?.text ?? "")")
    ProseHelp.point(in: [recommendation.text, recommendation.measure.text])
    try RecommendationLook.tell(recommendation, in: try workspace.reread(), earlier: earlier)
  }
}

/// What every recommendation is asked, as somebody answers it.
struct RecommendationTests: ParsableArguments {
  @Option(name: .customLong("case"), help: "Why something has to change.") var caseForChange:
    String?
  @Option(help: "How it helps people learn, and not only comply.") var learning: String?
  @Option(help: "What shows that it would help.") var evidence: String?

  /// Whether nothing was answered.
  var isEmpty: Bool { caseForChange == nil && learning == nil && evidence == nil }

  /// The answers with what was typed; "" takes one back.
  func change(
    _ tests: Recommendation.Tests, _ workspace: Workspace
  ) throws -> Recommendation.Tests {
    func said(_ words: String?, _ before: Stated) throws -> Stated {
      guard let words else { return before }
      return words.isEmpty ? .notRecorded : .recorded(try workspace.label(words))
    }
    return Recommendation.Tests(
      caseForChange: try said(caseForChange, tests.caseForChange),
      learning: try said(learning, tests.learning), evidence: try said(evidence, tests.evidence))
  }
}

/// Lists the recommendations.
struct RecommendationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the recommendations.",
    discussion: "Example: silp recommendation list")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "owner", "due", "on", "recommendation")
    var forEyes = WrappedTable("no", "owner", "due", "on", "recommendation")
    for item in view.recommendations {
      table.add(item.reference, item.owner, item.due, item.findings, item.text)
      forEyes.add(item.reference, item.owner, item.due, item.findings, item.text)
    }
    for item in workspace.review.recommendations {
      guard let dropped = item.value.dropped else { continue }
      let words = "(dropped \(dropped.on): \(view.words(dropped.reason))) "
      table.add(item.reference.text, "", "", "", words + view.words(item.value.text))
      forEyes.add(item.reference.text, "", "", "", words + view.words(item.value.text))
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}
