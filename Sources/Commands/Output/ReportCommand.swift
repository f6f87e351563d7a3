internal import ArgumentParser
internal import Documents
internal import LearningDays
internal import ReviewModel
internal import Reports
internal import Settings
internal import Views

/// Writes reports.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report.",
    subcommands: [
      ReportOverview.self, ReportChronology.self, ReportTimeline.self, ReportWhosWho.self,
      ReportInvitations.self, ReportAttendance.self,
      ReportFamilyLetter.self,
    ])
}

/// Writes the overview report.
struct ReportOverview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overview", abstract: "Write the overview report as an ODT.",
    discussion: """
      In labels, from the template en/overview.fodt; a template of your own, edited in Writer, is
      given with --template. The date and revision printed in it are those of the newest change.
      Who spoke on the learning days is told as "a health practitioner", or not at all where only
      one was there; with --tell-who-spoke as the agency, where two or more of that agency were.
      Example: silp report overview --audience board -o overview.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: ArgumentHelp("A template of your own: .fodt, .odt or .ott.", valueName: "file"))
  var template: String?
  @Flag(help: "Tell which agency spoke, where two or more of it were in the room.")
  var tellWhoSpoke = false
  @Flag(inversion: .prefixedNo, help: "Draw the genogram, whoever the report is for.")
  var genogram: Bool?
  @Flag(inversion: .prefixedNo, help: "Draw the ecomap beside the genogram.") var ecomap = true
  @Flag(inversion: .prefixedNo, help: "Draw the timeline at the head of the chronology.")
  var timeline = true
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review, tellsWhoSpoke: tellWhoSpoke)
    if let activity = view.audience.proceedingActivity {
      ProceedingWarning.tell(workspace.review, activity)
    }
    guard view.told != nil else {
      throw Complaint(
        "the review does not yet say what it is",
        hint: "nothing was written; say it: silp set --title \"...\" --board \"...\"")
    }
    try UnapprovedMaterial.refuse(in: view, of: workspace.review)
    let isDrawn = genogram ?? view.audience.usuallySeesGenogram
    let codebook = try SettingsFiles.codebook(of: workspace.review)
    let themes = Dictionary(
      codebook.themes.map { theme in
        let standing = codebook[codebook.standing(theme.code)] ?? theme
        return (theme.code.text, view.words(standing.title))
      }
    ) { first, _ in first }
    let report = OverviewReport(
      view, themes: themes, genogram: isDrawn ? GenogramPicture.draw(view) : nil,
      ecomap: isDrawn && ecomap ? GenogramPicture.ecomap(view) : nil,
      timeline: timeline ? TimelineFigure.picture(view) : nil,
      questions: try LensTable(workspace.review, as: view).questions(for: .report),
      edition: try workspace.edition(for: view))
    let bytes = try FilledTemplate.bytes(
      report.values, report.metadata, template: template, standard: "en/overview.fodt")
    try Gate(workspace, release.gate, options)
      .release(
        FinishedFile(bytes, what: "overview", of: view), to: output, told: "the overview report")
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}
