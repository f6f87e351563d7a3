internal import ArgumentParser
internal import Pictures
internal import Reports
internal import Views

/// Writes the combined chronology by itself.
struct ReportChronology: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chronology", abstract: "Write the full chronology.",
    discussion: """
      A table for each year on landscape pages, its heading row on every page; from the template
      en/chronology.fodt, or one of your own with --template.
      Example: silp report chronology --audience panel -o chronology.odt
      """)

  @OptionGroup var report: ReportOptions

  func run() throws {
    try report.write(.chronology) { _, view in
      guard view.entryCount != "0" else {
        throw Complaint(
          "the chronology has no entries that these readers may see",
          hint: "nothing was written; bring some in: silp chronology import FILE --agency CODE")
      }
      return ReportChoice()
    }
  }
}

/// Writes the timeline on two pages.
struct ReportTimeline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Write the timeline on two pages.",
    discussion: """
      The picture, then the entries of key practice episodes or marked with a theme, as far as they
      fit; it says what it left out. From the template en/timeline.fodt, or one of your own with
      --template. The picture by itself: silp export timeline.
      Example: silp report timeline --audience board -o timeline.odt
      """)

  @OptionGroup var report: ReportOptions
  @Option(help: "How the agencies are ordered: first-contact, or named as they were added.")
  var order = "first-contact"

  func run() throws {
    _ = try Reading.choice(order, "--order", TimelinePicture.Order.self)
    try report.write(.timeline, pictures: ReportMaker.Pictures(order: order)) { _, view in
      guard TimelineFigure.picture(view) != nil else {
        throw Complaint(PictureError.nothingToDraw)
      }
      return ReportChoice()
    }
  }
}
