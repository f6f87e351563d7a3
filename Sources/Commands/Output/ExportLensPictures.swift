internal import ArgumentParser
internal import Pictures
internal import Views

/// Writes who knew what, as a picture.
struct ExportKnowledge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "knowledge", abstract: "Draw which agency knew what, and since when, as SVG.",
    discussion: """
      A row for each fact, a column for each agency. Facts are written down with silp episode fact
      and silp episode known.
      Example: silp export knowledge -o knowledge.svg
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let picture = try PictureMaking.complaining { () throws(PictureError) in
      try KnowledgePicture(view)
    }
    let file = FinishedFile(Array(picture.svg().utf8), what: "knowledge", of: view)
    try Gate(workspace, release.gate, options)
      .release(file, to: output, told: "who knew what")
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

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let picture = try PictureMaking.complaining { () throws(PictureError) in
      try PlansPicture(view)
    }
    let file = FinishedFile(Array(picture.svg().utf8), what: "plans", of: view)
    try Gate(workspace, release.gate, options).release(file, to: output, told: "the plans")
  }
}
