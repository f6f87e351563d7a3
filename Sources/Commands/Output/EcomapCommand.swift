internal import ArgumentParser
internal import Genograms
internal import ReviewModel
internal import Views

/// The ecomap.
struct EcomapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ecomap", abstract: "Draw the household and the systems round it.",
    subcommands: [EcomapDraw.self, EcomapTie.self], defaultSubcommand: EcomapDraw.self)
}

/// Draws the ecomap.
struct EcomapDraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draw", abstract: "Draw the household and the systems round it.",
    discussion: """
      An agency is there where its records show contact in the year before; how strong a tie is, \
      only where somebody judged it: silp ecomap tie.
      Example: silp ecomap --at 2016-05-03 -o ecomap.svg
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: "The day: 2016-05-03; the incident unless given.") var at: String?
  @Option(name: .shortAndLong, help: "The file: .svg, .png, .pdf or .dot; - for standard output.")
  var output: String?
  @Flag(help: "Print the picture in words, for a screen reader.") var describe = false

  func validate() throws { try DrawnFile.validate(output, describe: describe) }

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let map = Ecomap(
      view: view, at: try DrawnFile.day(try Reading.date(at, "--at"), for: view))
    guard !map.isEmpty else {
      throw Complaint(
        "there is nobody the review is about",
        hint: "nothing was written; add them: silp person add kit --subject")
    }
    if describe { return Console.current.say(map.describe()) }
    try DrawnFile(dot: map.dot(), what: "ecomap", view: view)
      .release(output ?? "-", Gate(workspace, release.gate, options))
  }
}
