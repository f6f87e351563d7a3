internal import ArgumentParser
internal import Lenses
internal import ReviewModel
internal import Views

/// Shows one recommendation whole.
struct RecommendationShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a recommendation, what it answers and what is done about it.",
    discussion: "Example: silp recommendation show R2")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The recommendation's number.") var recommendation: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).recommendation(recommendation)
    RecommendationSheet(known, workspace).sheet.print(output)
  }
}

/// A recommendation, part by part.
struct RecommendationSheet {
  private(set) var sheet = ShownSheet()

  init(_ known: Filed<Recommendation>, _ workspace: Workspace) {
    let view = DeidentifiedReview(
      workspace.review, for: .panel, clearances: Set(Restriction.allCases))
    let value = known.value
    sheet.add("recommendation", known.reference.text)
    sheet.add("asks", view.words(value.text))
    sheet.add("owner", view.words(value.owner))
    sheet.add("level", value.level.rawValue)
    sheet.add("due", value.due.map { view.processWords($0) } ?? "not set")
    if let dropped = value.dropped {
      sheet.add("dropped", "\(view.day(dropped.on)): \(view.words(dropped.reason))")
    }
    let findings = workspace.review.findings
    for id in value.findings {
      let finding = findings.first { $0.id == id }
      sheet.add(
        "answers",
        finding.map { "\($0.reference.text), \(view.words($0.value.title))" }
          ?? "a finding that is no longer there")
    }
    addTests(value, view)
    for action in workspace.review.actions where action.value.recommendation == known.id {
      let told = view.told(action)
      sheet.add(
        "action", "\(told.reference), \(told.owner), \(told.due), \(told.status): \(told.text)")
    }
  }

  private mutating func addTests(_ value: Recommendation, _ view: DeidentifiedReview) {
    let tests: [(String, Stated)] = [
      ("case for change", value.tests.caseForChange), ("learning", value.tests.learning),
      ("evidence", value.tests.evidence), ("measure", value.measure),
    ]
    for (what, said) in tests { sheet.add(what, view.words(said) ?? "not said yet") }
  }
}

/// Puts a recommendation to its tests.
struct RecommendationTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Put a recommendation to its tests, and keep the answers.",
    discussion: """
      Why something has to change, how it helps people learn, what shows that it would help, one owner
      who answers for it; and how anybody will know, by when. Without answers it shows what is there
      and what is worth a second look, and changes nothing; "" takes an answer back.
      Example: silp recommendation test R2
      Example: silp recommendation test R2 --case "..." --learning "..." --evidence "..."
      Example: silp recommendation test R2 --earlier review-2019.xml
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The recommendation's number.") var recommendation: String
  @OptionGroup var tests: RecommendationTests
  @Option(
    help: ArgumentHelp(
      "An earlier review: its XML, or a text with a line for each.", valueName: "file"))
  var earlier: String?

  func run() throws {
    var workspace = try Workspace.open(options)
    var known = try Lookup(review: workspace.review).recommendation(recommendation)
    var value = known.value
    value.tests = try tests.change(value.tests, workspace)
    if value != known.value {
      var batch = Batch()
      batch.revise(known.id.record, .recommendation(value))
      try workspace.commit(batch, "put \(known.reference.text) to its tests")
      workspace = try workspace.reread()
      known = Filed(known.id, known.reference, value)
    }
    var sheet = RecommendationSheet(known, workspace).sheet
    for line in try RecommendationLook.lines(value, in: workspace, earlier: earlier) {
      sheet.add("look again", line)
    }
    sheet.print(output)
  }
}

/// Drops a recommendation, or takes it up again.
struct RecommendationDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Drop a recommendation with the reason, or take it up again.",
    discussion: """
      It keeps its number and its words and stands in no report; --take-up lets it stand again.
      Example: silp recommendation drop R4 --reason "R2 asks for the same"
      Example: silp recommendation drop R4 --take-up
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The recommendation's number.") var recommendation: String
  @Option(help: "Why.") var reason: String?
  @Option(help: "When; today where left out.") var on: String?
  @Flag(help: "Let it stand again.") var takeUp = false

  func validate() throws {
    guard takeUp != (reason != nil) else {
      throw ValidationError("Give --reason \"...\", or --take-up.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).recommendation(recommendation)
    var value = known.value
    value.dropped = try reason.map {
      Recommendation.Dropping(
        on: try Reading.dayOrToday(on, "--on"),
        reason: try EntryFieldOptions.text($0, "--reason", workspace))
    }
    guard value.stands != known.value.stands else {
      return Console.current.say(
        "\(known.reference.text) \(value.stands ? "stands" : "is dropped") already")
    }
    var batch = Batch()
    batch.revise(known.id.record, .recommendation(value))
    try workspace.commit(
      batch, "\(value.stands ? "took up again" : "dropped") \(known.reference.text)")
    Console.current.say(
      value.stands ? "\(known.reference.text) stands again" : "dropped \(known.reference.text)")
    let actions = workspace.review.actions.filter { $0.value.recommendation == known.id }
    if !value.stands, !actions.isEmpty {
      Console.current.tell(
        "note: \(actions.map(\.reference.text).joined(separator: ", ")) carried it out; close what "
          + "is followed no more: silp action close \(actions[0].reference.text) --reason \"...\"")
    }
  }
}
