internal import ArgumentParser
internal import Reports
internal import Views

/// Writes reports.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report.",
    discussion: """
      The ending of the file's name says how it is written: .odt, .docx, .html (one page that needs
      nothing else), .txt, or .pdf where LibreOffice is installed. Each is made from a template in
      en/, or one of your own with --template; see: silp template.
      Example: silp report executive-summary --audience board -o summary.pdf
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "The report",
        subcommands: [
          ReportOverview.self, ReportExecutiveSummary.self, ReportChronology.self,
          ReportTimeline.self, ReportMethodology.self, ReportTermsOfReference.self,
          ReportActionPlan.self, ReportAddendum.self, ReportAbstract.self, ReportAll.self,
        ]),
      CommandGroup(
        name: "The learning",
        subcommands: [
          ReportSevenMinutes.self, ReportPractitionerBriefing.self, ReportGoodPractice.self,
          ReportNewsletter.self, ReportBulletin.self,
        ]),
      CommandGroup(
        name: "With real names",
        subcommands: [
          ReportWhosWho.self, ReportInvitations.self, ReportAttendance.self,
          ReportFamilyLetter.self,
        ]),
    ])
}

/// What every report takes.
struct ReportOptions: ParsableArguments {
  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: ArgumentHelp("A template of your own: .fodt, .odt or .ott.", valueName: "file"))
  var template: String?
  @Option(
    name: .shortAndLong,
    help: "The file to write: .odt, .docx, .html, .txt or .pdf; - for plain text on the screen.")
  var output: String

  /// Makes a report of the view these options ask for, and lets it out.
  func write(
    _ kind: ReportKind, tellsWhoSpoke: Bool = false,
    pictures: ReportMaker.Pictures = ReportMaker.Pictures(),
    check: (Workspace, DeidentifiedReview) throws -> ReportChoice = { _, _ in ReportChoice() }
  ) throws {
    _ = try ReportFormat.of(output)
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review, tellsWhoSpoke: tellsWhoSpoke)
    let choice = try check(workspace, view)
    let maker = ReportMaker(workspace: workspace, view: view, pictures: pictures)
    try maker.file(kind, template: template, choice: choice)
      .release(to: output, Gate(workspace, release.gate, options))
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}

/// Writes the overview report.
struct ReportOverview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Write the overview report.",
    discussion: """
      In labels, from the template en/overview.fodt; a template of your own, edited in Writer, is
      given with --template. The date and revision printed in it are those of the newest change.
      Who spoke on the learning days is told as "a health practitioner", or not at all where only
      one was there; with --tell-who-spoke as the agency, where two or more of that agency were.
      Example: silp report overview --audience board -o overview.odt
      """)

  @OptionGroup var report: ReportOptions
  @Flag(help: "Tell which agency spoke, where two or more of it were in the room.")
  var tellWhoSpoke = false
  @Flag(inversion: .prefixedNo, help: "Draw the genogram, whoever the report is for.")
  var genogram: Bool?
  @Flag(inversion: .prefixedNo, help: "Draw the ecomap beside the genogram.") var ecomap = true
  @Flag(inversion: .prefixedNo, help: "Draw the timeline at the head of the chronology.")
  var timeline = true

  func run() throws {
    let pictures = ReportMaker.Pictures(genogram: genogram, ecomap: ecomap, timeline: timeline)
    try report.write(.overview, tellsWhoSpoke: tellWhoSpoke, pictures: pictures)
  }
}
