internal import ArgumentParser
internal import Interchange
internal import ReviewModel
internal import Views

/// Writes the review in a form other programs can read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the review for other programs.",
    subcommands: [ExportXML.self])
}

/// Writes the review as XML.
struct ExportXML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xml", abstract: "Write the whole review as XML, in labels.")

  @OptionGroup var options: ReviewOptions
  @Option(help: "Write it even though names were found in it; the reason is logged.")
  var releaseWithNames: String?
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let bytes = try ReviewXML.write(review, labels: LabelTable(labelsOf: review))
    var release = try ReleaseOptions.parse([])
    release.releaseWithNames = releaseWithNames
    try Gate(workspace: workspace, options: release)
      .write(bytes, to: output, what: "\(review.items.count) records")
  }
}
