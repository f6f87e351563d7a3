internal import ArgumentParser
internal import Pictures

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

  @OptionGroup var export: PictureExport
  @Option(help: "How the agencies are ordered: first-contact, or named as they were added.")
  var order = "first-contact"

  func run() throws {
    let order = try Reading.choice(order, "--order", TimelinePicture.Order.self)
    try export.write("timeline", told: "the timeline") { view throws(PictureError) in
      try TimelinePicture(view, order: order)
    }
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

  @OptionGroup var export: PictureExport

  func run() throws {
    try export.write("sightings", told: "the sightings") { view throws(PictureError) in
      try SightingsPicture(view)
    }
  }
}
