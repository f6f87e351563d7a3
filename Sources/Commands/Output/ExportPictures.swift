internal import ArgumentParser
internal import Pictures
internal import Views

/// Writes the timeline as a picture.
struct ExportTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Draw the chronology on a page, as SVG.",
    discussion: """
      A lane for each agency, how many entries there are when, the key practice episodes, when each
      child was seen, and the plans they were under; an A4 page on its side. It tells dates no more
      exactly than --dates has them. Where an agency did not send every contact, its silence is
      hatched.
      Example: silp export timeline -o timeline.svg
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: "How the agencies are ordered: first-contact, or named as they were added.")
  var order = "first-contact"
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let order = try Reading.choice(order, "--order", TimelinePicture.Order.self)
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let picture = try PictureMaking.complaining { () throws(PictureError) in
      try TimelinePicture(view, order: order)
    }
    let file = FinishedFile(Array(picture.svg().utf8), what: "timeline", of: view)
    try Gate(workspace, release.gate, options)
      .release(file, to: output, told: "the timeline")
  }
}

/// Writes when each child was seen, as a picture.
struct ExportSightings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sightings", abstract: "Draw how often each child was seen, as SVG.",
    discussion: """
      By month: seen alone, seen, not seen, and the entries that do not say.
      Example: silp export sightings -o sightings.svg
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let picture = try PictureMaking.complaining { () throws(PictureError) in
      try SightingsPicture(view)
    }
    let file = FinishedFile(Array(picture.svg().utf8), what: "sightings", of: view)
    try Gate(workspace, release.gate, options)
      .release(file, to: output, told: "the sightings")
  }
}

/// Draws, or says in words why that cannot be.
enum PictureMaking {
  static func complaining<Drawn>(
    _ draw: () throws(PictureError) -> Drawn
  ) throws(Complaint) -> Drawn {
    do {
      return try draw()
    } catch {
      throw Complaint(error)
    }
  }
}
