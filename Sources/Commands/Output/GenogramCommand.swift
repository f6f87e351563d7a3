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
  @Option(name: .shortAndLong, help: "The file to write.") var output: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let genogram = try GenogramPicture.family(try release.view(of: workspace.review))
    try Gate(workspace: workspace, options: release)
      .write(Array(genogram.dot().utf8), to: output, what: "draw it with: dot -Tsvg \(output)")
  }
}
