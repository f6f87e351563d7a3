internal import ArgumentParser
internal import ReviewModel

/// Keeps what the reviewer wrote back about a version.
struct AgencyFeedback: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback", abstract: "Keep what you wrote back about a version: words, no grade.",
    discussion: """
      Feedback helps the author to the next version: what is clear, what is asked for.
      Example: silp agency feedback hv "Clear on the visits. Please say why the plan changed."
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "What you wrote.") var words: String
  @Option(help: "About which version; the newest where left out.") var version: Int?
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    let feedback = AgencyRequest.Feedback(
      on: try Reading.dayOrToday(on, "--on"), try workspace.label(words))
    let about = version ?? max(1, filing.request.received.count)
    try filing.take(.feedback(version: about, feedback))
    try filing.save("kept feedback on an agency's report")
  }
}

/// Keeps that an agency signed a version off.
struct AgencySignOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off",
    abstract: "Keep that a senior post of the agency signed a version off.",
    discussion: """
      Until then what the report says is marked "not agency-approved" wherever it is told, and can
      stand in nothing final. A newer version has to be signed again.
      Example: silp agency sign-off hv --by "Director of nursing" --on 2026-03-05
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(help: "The post that signed it.") var by: String
  @Option(help: "When; today where left out.") var on: String?
  @Option(help: "Which version; the newest where left out.") var version: Int?

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    let post = try workspace.label(by)
    try filing.take(
      .signOff(
        version: version ?? max(1, filing.request.received.count), by: post,
        on: try Reading.dayOrToday(on, "--on")))
    try filing.save("kept an agency's sign-off")
  }
}

/// Keeps that an agency has nothing.
struct AgencyNil: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nil", abstract: "Keep that an agency says it has nothing on the family.",
    discussion: "Example: silp agency nil probation \"No record of any of the family\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "What it said.") var words: String?
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    let said = try words.map { Stated.recorded(try workspace.label($0)) } ?? .notRecorded
    try filing.take(.nilReturn(on: try Reading.dayOrToday(on, "--on"), words: said))
    try filing.save("kept a nil return")
  }
}

/// Takes a request back.
struct AgencyWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Take a request back, with the reason.",
    discussion: "Example: silp agency withdraw amb \"The call was to another address\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "Why.") var reason: String
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw Complaint(
        "a request is taken back with a reason", hint: "nothing was changed; say why", exit: .usage)
    }
    let day = try Reading.dayOrToday(on, "--on")
    try filing.take(.withdraw(on: day, reason: try workspace.label(reason)))
    try filing.save("took a request back")
  }
}

/// Opens a request again.
struct AgencyReopen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Open a request again: a signature, nil return or withdrawal.",
    discussion: "What came stays. Example: silp agency reopen probation")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    try filing.take(.reopen)
    try filing.save("opened a request again")
  }
}
