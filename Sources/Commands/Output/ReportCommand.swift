internal import ArgumentParser
internal import Reports
internal import ReviewModel
internal import Views

/// Writes reports.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report.",
    discussion: """
      The ending of the file's name says how it is written: .odt, .fodt (the same as one XML file),
      .docx, .html (one page that needs nothing else), .txt, or .pdf where LibreOffice is installed.
      Each is made from a template in en/, or one of your own with --template; see: silp template.
      Example: silp report executive-summary --audience board -o summary.pdf
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "The report",
        subcommands: [
          ReportOverview.self, ReportExecutiveSummary.self, ReportChronology.self,
          ReportTimeline.self, ReportMethodology.self, ReportTermsOfReference.self,
          ReportActionPlan.self, ReportMonitoring.self, ReportAbstract.self, ReportAll.self,
        ]),
      CommandGroup(
        name: "Versions",
        subcommands: [
          ReportVersions.self, ReportStatus.self, ReportDiff.self, ReportAddendum.self,
        ]),
      CommandGroup(
        name: "The learning",
        subcommands: [
          ReportSevenMinutes.self, ReportPractitionerBriefing.self, ReportTrainersPack.self,
          ReportGoodPractice.self,
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
    help:
      "The file to write: .odt, .fodt, .docx, .html, .txt or .pdf; - for plain text on the screen.")
  var output: String
  @Flag(
    help: ArgumentHelp(
      "Bake the page numbers into the contents, for Word; needs LibreOffice and poppler-utils."))
  var final = false

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
    try self.check(workspace, view, workspace.review)
    let maker = ReportMaker(workspace: workspace, view: view, pictures: pictures)
    var file = try maker.file(kind, template: template, choice: choice)
    file.isFinal = final
    NarrativeNotes.tell(workspace, view, kind, file.odt)
    try file.release(to: output, Gate(workspace, release.gate, options))
    SmallGroupNotes.tell(workspace, audience: view.audience)
    if kind == .overview { try PresenceChecks(workspace.review).tell() }
  }
}

extension ReportOptions {
  /// Warns of what runs beside the review, and refuses what an agency has not signed.
  func check(
    _ workspace: Workspace, _ view: DeidentifiedReview, _ review: Review
  ) throws(Complaint) {
    if let activity = view.audience.proceedingActivity {
      ProceedingWarning.tell(workspace.review, activity)
    }
    try UnapprovedMaterial.refuse(in: view, of: review)
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
      --freeze keeps what is written as a version, with its number and status on every page; --from
      makes that version again as the review stood then, and says whether it is the same to the byte.
      Example: silp report overview --audience board -o overview.odt
      Example: silp report overview --freeze "panel draft" -o draft.odt
      Example: silp report overview --from v3 --copy-for "Chair of the board" -o copy.odt
      """)

  @OptionGroup var report: ReportOptions
  @OptionGroup var versions: VersionOptions
  @Flag(help: "Tell which agency spoke, where two or more of it were in the room.")
  var tellWhoSpoke = false
  @Flag(inversion: .prefixedNo, help: "Draw the genogram, whoever the report is for.")
  var genogram: Bool?
  @Flag(inversion: .prefixedNo, help: "Draw the ecomap beside the genogram.") var ecomap = true
  @Flag(inversion: .prefixedNo, help: "Draw the timeline at the head of the chronology.")
  var timeline = true

  @Flag(help: "Add what the review's own checks say today, for the panel.") var checks = false

  func run() throws {
    let pictures = ReportMaker.Pictures(genogram: genogram, ecomap: ecomap, timeline: timeline)
    guard versions.from != nil || versions.freeze != nil else {
      try report.write(.overview, tellsWhoSpoke: tellWhoSpoke, pictures: pictures) { _, view in
        guard !checks || view.audience == .panel else {
          throw Complaint(
            "what the checks say is for the panel alone",
            hint: "nothing was written; leave out --checks, or --audience panel", exit: .usage)
        }
        var choice = ReportChoice()
        choice.tellsChecks = checks
        return choice
      }
      return
    }
    guard !checks else {
      throw Complaint(
        "what the checks say changes with the day, and is in no version",
        hint: "nothing was written; leave out --checks", exit: .usage)
    }
    guard !report.final else {
      throw Complaint(
        "a version is kept as it can be made again to the byte, and pages hang on the machine",
        hint: "nothing was written; leave --final out, and write a copy for Word apart from it",
        exit: .usage)
    }
    guard try ReportFormat.of(report.output) == .odt else {
      throw Complaint(
        "a version is kept, and copied, as an .odt",
        hint: "nothing was written; give it a name that ends in .odt", exit: .usage)
    }
    try version(pictures)
  }

  /// Keeps what is written as a version, or makes one again.
  private func version(_ pictures: ReportMaker.Pictures) throws {
    let workspace = try Workspace.open(report.options)
    let release = report.release
    let version = try versions.from.map { try Lookup(review: workspace.review).version($0) }
    let source =
      try version.map { try VersionSource(workspace, asIn: $0) } ?? VersionSource(workspace)
    let view =
      try version.map { try release.view(of: source.review, asIn: $0, tellsWhoSpoke: tellWhoSpoke) }
      ?? release.view(of: source.review, tellsWhoSpoke: tellWhoSpoke)
    try report.check(workspace, view, source.review)
    if version == nil { NarrativeNotes.tell(workspace, view, .overview, nil) }
    var overview = OverviewMaker(source: source, view: view)
    overview.template = report.template
    overview.pictures = pictures
    let maker = VersionMaker(
      source: source, view: view, gate: Gate(workspace, release.gate, report.options),
      output: report.output, make: overview.bytes(marked:))
    if let version {
      try maker.make(again: version, copyFor: versions.copyFor, route: versions.route)
    } else if let status = versions.freeze {
      try maker.freeze(
        try Reading.choice(status, "--freeze", ReportVersion.Status.self),
        revising: try versions.revises.map { try Lookup(review: workspace.review).version($0) })
    }
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}
