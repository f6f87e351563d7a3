internal import ArgumentParser
internal import ReviewModel

/// Changes a recommendation.
struct RecommendationEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a recommendation.",
    discussion: """
      Example: silp recommendation edit R2 --owner hv --due 2027-03-31
      Example: silp recommendation edit R2 --finding F5 --off F1
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The recommendation's number.") var recommendation: String
  @Option(help: "What is asked.") var text: String?
  @Option(help: "Who is asked: board, or an agency's code.") var owner: String?
  @Option(help: "agency, board, regional or national.") var level: String?
  @Option(help: "How anybody will know that it helped; \"\" takes it out.") var measure: String?
  @Option(help: "By when; \"\" takes it out.") var due: String?
  @Option(help: "A finding it answers too; may be repeated.") var finding: [String] = []
  @Option(help: "A finding it does not answer; may be repeated.") var off: [String] = []
  @OptionGroup var tests: RecommendationTests

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let known = try lookup.recommendation(recommendation)
    var value = known.value
    if let text { value.text = try EntryFieldOptions.text(text, "--text", workspace) }
    if let owner { value.owner = try lookup.owner(owner) }
    if let level {
      value.level = try Reading.choice(level, "--level", Recommendation.Level.self)
    }
    if let measure {
      value.measure = measure.isEmpty ? .notRecorded : .recorded(try workspace.label(measure))
    }
    if let due { value.due = try Reading.date(due, "--due") }
    let gone = Set(try off.map { try lookup.finding($0).id })
    value.findings =
      (value.findings + (try finding.map { try lookup.finding($0).id })).unique
      .filter { !gone.contains($0) }
    value.tests = try tests.change(value.tests, workspace)
    guard value != known.value else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    var batch = Batch()
    batch.revise(known.id.record, .recommendation(value))
    try workspace.commit(batch, "changed \(known.reference.text)")
    Console.current.say("changed \(known.reference.text)")
    if text != nil || measure != nil { ProseHelp.point(in: [value.text, value.measure.text]) }
    try RecommendationLook.tell(value, in: try workspace.reread())
  }
}
