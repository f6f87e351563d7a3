internal import ArgumentParser
internal import Pictures

/// Writes who knew what, as a picture.
struct ExportKnowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Draw which agency knew what, and since when, as SVG.",
    discussion: """
      A row for each fact, a column for each agency. Facts are written down with silp episode fact
      and silp episode known.
      Example: silp export knowledge -o knowledge.svg
      """)

  @OptionGroup var export: PictureExport

  func run() throws {
    try export.write("knowledge", told: "who knew what") { view throws(PictureError) in
      try KnowledgePicture(view)
    }
  }
}

/// Writes the plans of each child, as a picture.
struct ExportPlans: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plans", abstract: "Draw the plans of each child one above the other, as SVG.",
    discussion: """
      A bar from the first entry of an agency that records a plan to its last; times at which two
      plans are recorded at once stand out.
      Example: silp export plans -o plans.svg
      """)

  @OptionGroup var export: PictureExport

  func run() throws {
    try export.write("plans", told: "the plans") { view throws(PictureError) in
      try PlansPicture(view)
    }
  }
}
