internal import ArgumentParser
internal import Reports
internal import ReviewModel
internal import Views

/// Writes the report on a few pages.
struct ReportExecutiveSummary: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "executive-summary", abstract: "Write the report on a few pages.",
    discussion: """
      Why there was a review, what happened, how it was done, what was spoken of, findings and
      recommendations. Example: silp report executive-summary --audience public -o summary.docx
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.executiveSummary) }
}

/// Writes how the review was done.
struct ReportMethodology: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "methodology", abstract: "Write how the review was done, from what is recorded.",
    discussion: """
      The records and agencies, the days that were held with how many came in which role, the
      family's contributions, how hindsight was handled, what the findings rest on. It says only
      what is recorded. Example: silp report methodology -o methodology.odt
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.methodology) }
}

/// Writes the terms of reference.
struct ReportTermsOfReference: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "terms-of-reference",
    abstract: "Write what the review looks at, how, and how people are supported.",
    discussion: "Example: silp report terms-of-reference --audience agency -o terms.docx")
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.termsOfReference) }
}

/// Writes the action plan.
struct ReportActionPlan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action-plan", abstract: "Write the recommendations with what is done about them.",
    discussion: "Example: silp report action-plan --audience board -o plan.docx")
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.actionPlan) }
}

/// Writes what moved in the action plan.
struct ReportMonitoring: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitoring", abstract: "Write what moved in the action plan since the last time.",
    discussion: """
      For the sub-group that follows the plan: what was told, reached, agreed and decided since a day,
      what did not move, and what was said of pledges. What the dates would say by themselves is not in
      it: the colour is the sub-group's to agree.
      Example: silp report monitoring --since 2026-06-30 -o monitoring.docx
      """)
  @OptionGroup var report: ReportOptions
  @Option(help: "The day of the last meeting.") var since: String
  @Option(help: ArgumentHelp("Up to which day; today where left out.", valueName: "date"))
  var upTo: String?

  func run() throws {
    let since = try Reading.day(since, "--since")
    let end = try Reading.dayOrToday(upTo, "--up-to")
    guard since < end else {
      throw Complaint(
        "--since \(since) is not before \(end)", hint: "nothing was written", exit: .usage)
    }
    try report.write(.monitoring) { _, view in
      var choice = ReportChoice()
      choice.monitoring = view.monitoring(since: since, on: end)
      return choice
    }
  }
}

/// Writes a record for a repository.
struct ReportAbstract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abstract", abstract: "Write the record a repository of reviews asks for.",
    discussion: """
      Title, partnership, an abstract of what happened, what was learned and what is recommended,
      and keywords. Read it before you send it: the sentences are put together from the review.
      Example: silp report abstract --audience public -o abstract.docx
      """)
  @OptionGroup var report: ReportOptions

  func run() throws { try report.write(.abstract) }
}
