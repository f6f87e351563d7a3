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
      ReportFamilyLetter.self, ReportVersions.self, ReportStatus.self, ReportDiff.self,
      ReportAddendum.self,
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
      --freeze keeps what is written as a version, with its number and status on every page; --from
      makes that version again as the review stood then, and says whether it is the same to the byte.
      Example: silp report overview --audience board -o overview.odt
      Example: silp report overview --freeze "panel draft" -o draft.odt
      Example: silp report overview --from v3 --copy-for "Chair of the board" -o copy.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @OptionGroup var versions: VersionOptions
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
    let version = try versions.from.map { try Lookup(review: workspace.review).version($0) }
    let source =
      try version.map { try ReportSource(workspace, asIn: $0) } ?? ReportSource(workspace)
    let view =
      try version.map { try release.view(of: source.review, asIn: $0, tellsWhoSpoke: tellWhoSpoke) }
      ?? release.view(of: source.review, tellsWhoSpoke: tellWhoSpoke)
    if let activity = view.audience.proceedingActivity {
      ProceedingWarning.tell(workspace.review, activity)
    }
    try UnapprovedMaterial.refuse(in: view, of: source.review)
    var overview = OverviewMaker(source: source, view: view)
    overview.template = template
    overview.pictures = .init(
      genogram: genogram ?? view.audience.usuallySeesGenogram, ecomap: ecomap, timeline: timeline)
    let maker = VersionMaker(
      source: source, view: view, gate: Gate(workspace, release.gate, options), output: output,
      make: overview.bytes(marked:))
    if let version {
      try maker.make(again: version, copyFor: versions.copyFor, route: versions.route)
    } else if let status = versions.freeze {
      try maker.freeze(
        try Reading.choice(status, "--freeze", ReportVersion.Status.self),
        revising: try versions.revises.map { try Lookup(review: workspace.review).version($0) })
    } else {
      try maker.write()
    }
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}
