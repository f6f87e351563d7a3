internal import ArgumentParser
internal import ReviewModel

/// Keeps that an agency was asked.
struct AgencyRequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Keep that an agency was asked, and by when.",
    discussion: "Example: silp agency request hv --due 2026-03-06")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(help: "When it was asked; today where left out.") var on: String?
  @Option(help: "By when it should answer.") var due: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    var filing = try RequestFiling(agency, in: workspace)
    let day = try on.map { try Reading.day($0, "--on") } ?? filing.request.sent
    let due = try due.map { try Reading.day($0, "--due") } ?? filing.request.due
    let sent = try day ?? Reading.dayOrToday(nil, "--on")
    if let due, due < sent {
      throw Complaint(
        "it would be due before it was asked",
        hint: "nothing was changed; --due takes a day after --on", exit: .usage)
    }
    try filing.take(.ask(on: sent, due: due))
    try filing.save("kept what an agency was asked")
  }
}

/// Keeps who writes an agency's report.
struct AgencyAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "Keep who writes an agency's report, by post.",
    discussion: "Example: silp agency author hv \"Named nurse\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "The post.") var post: String

  func run() throws {
    try RequestFiling.keep("kept who writes an agency's report", of: agency, options) {
      request, workspace in
      request.author = .recorded(try workspace.label(post))
    }
  }
}

/// Keeps why the author is independent of the case.
struct AgencyIndependence: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "independence", abstract: "Keep why the author is independent of the case.",
    discussion:
      "Example: silp agency independence hv \"No part in the case; manages another area\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "What the author says of it.") var words: String

  func run() throws {
    try RequestFiling.keep("kept an author's independence", of: agency, options) {
      request, workspace in
      request.independence = .recorded(try workspace.label(words))
    }
  }
}

/// Keeps that the author was briefed.
struct AgencyBriefed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "briefed", abstract: "Keep that the author was told what is wanted.",
    discussion: "Example: silp agency briefed hv --on 2026-02-02")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    try RequestFiling.keep("kept that an author was briefed", of: agency, options) { request, _ in
      request.briefed = try Reading.dayOrToday(on, "--on")
    }
  }
}

/// Keeps who supports the author.
struct AgencySupported: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "supported", abstract: "Keep who supports the author, by post.",
    discussion: "Example: silp agency supported hv \"Head of safeguarding\"")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Argument(help: "The post.") var post: String

  func run() throws {
    try RequestFiling.keep("kept who supports an author", of: agency, options) {
      request, workspace in
      request.support = .recorded(try workspace.label(post))
    }
  }
}

/// Keeps that an agency's records were made safe.
struct AgencySecured: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secured", abstract: "Keep that an agency's records were made safe.",
    discussion: "Example: silp agency secured hv --on 2026-01-20")

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The agency, by short word.") var agency: String
  @Option(help: "When; today where left out.") var on: String?

  func run() throws {
    try RequestFiling.keep("kept that records were secured", of: agency, options) { request, _ in
      request.secured = try Reading.dayOrToday(on, "--on")
    }
  }
}
