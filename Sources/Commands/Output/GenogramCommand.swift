internal import ArgumentParser
internal import Genograms
internal import ReviewModel
internal import Views

/// Writes the genogram.
struct GenogramCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "genogram", abstract: "Draw the family for Graphviz.",
    discussion: """
      Writes DOT with every position fixed, so that Graphviz draws it as it is laid out here.
      Example: silp genogram -o family.dot; dot -Tpdf family.dot -o family.pdf
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let genogram = try GenogramPicture.family(view)
    let file = FinishedFile(Array(genogram.dot().utf8), what: "genogram", of: view)
    let path = Gate.path(output, for: file.readers)
    try Gate(workspace, release.gate, options)
      .release(file, to: output, told: "draw it with: dot -Tsvg \(path)")
  }
}
