internal import ArgumentParser
internal import Interchange
internal import ReviewModel
internal import Views

/// Writes the review in a form other programs can read.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the review for other programs.",
    subcommands: [
      ExportXML.self, ExportGedcom.self, ExportTimeline.self, ExportSightings.self,
      ExportKnowledge.self, ExportPlans.self,
    ])
}

/// Writes the review as XML.
struct ExportXML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xml", abstract: "Write the whole review as XML, in labels.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let file = FinishedFile(
      try ReviewXML.write(review, labels: LabelTable(labelsOf: review)), what: Code(making: "xml"),
      for: .reviewer, dates: .exact)
    try Gate(workspace, gate, options)
      .release(file, to: output, told: Count.of(review.items.count, "record"))
  }
}
