internal import ArgumentParser
internal import Documents
internal import Pictures
internal import Reports
internal import Views

/// Writes the combined chronology by itself.
struct ReportChronology: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Write the full chronology as an ODT.",
    discussion: """
      A table for each year on landscape pages, its heading row on every page; from the template
      en/chronology.fodt, or one of your own with --template.
      Example: silp report chronology --audience panel -o chronology.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: ArgumentHelp("A template of your own: .fodt, .odt or .ott.", valueName: "file"))
  var template: String?
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    guard !view.chronology.isEmpty else {
      throw Complaint(
        "the chronology has no entries that these readers may see",
        hint: "nothing was written; bring some in: silp chronology import FILE --agency CODE")
    }
    let report = ChronologyReport(view, edition: try workspace.edition(for: view))
    let bytes = try FilledTemplate.bytes(
      report.values, report.metadata, template: template, standard: "en/chronology.fodt")
    try Gate(workspace, release.gate, options)
      .release(
        FinishedFile(bytes, what: "chronology", of: view), to: output, told: "the chronology")
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}

/// Writes the timeline on two pages.
struct ReportTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Write the timeline on two pages as an ODT.",
    discussion: """
      The picture, then the entries of key practice episodes or marked with a theme, as far as they
      fit; it says what it left out. From the template en/timeline.fodt, or one of your own with
      --template. The picture by itself: silp export timeline.
      Example: silp report timeline --audience board -o timeline.odt
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: ArgumentHelp("A template of your own: .fodt, .odt or .ott.", valueName: "file"))
  var template: String?
  @Option(help: "How the agencies are ordered: first-contact, or named as they were added.")
  var order = "first-contact"
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let order = try Reading.choice(order, "--order", TimelinePicture.Order.self)
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    guard let picture = TimelineFigure.picture(view, order: order) else {
      throw Complaint(PictureError.nothingToDraw)
    }
    let report = TimelineReport(
      view, picture: picture, edition: try workspace.edition(for: view))
    let bytes = try FilledTemplate.bytes(
      report.values, report.metadata, template: template, standard: "en/timeline.fodt")
    try Gate(workspace, release.gate, options)
      .release(
        FinishedFile(bytes, what: "timeline", of: view), to: output, told: "the timeline")
    SmallGroupNotes.tell(workspace, audience: view.audience)
  }
}
