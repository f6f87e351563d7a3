internal import ArgumentParser

/// Writes the review as XML.
struct ExportXML: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "xml",
    abstract: "Write the whole review as XML, in labels, or what a repository keeps.",
    discussion: """
      Without --profile it is the whole review, for you alone: it comes back with silp import xml.
      --profile repository writes the final, de-identified review for a repository or a set of reviews
      (silp set): as it was when its version was frozen, with labels, dates as that version tells them,
      bands of ages and nothing that leads back to the review file. It is refused unless a version for
      those readers is final, signed by everybody of the chain, and its file is signed off. Both are
      checked against their schema (silp-review-1.rng, silp-repository-1.rng).
      Example: silp export xml -o review.xml
      Example: silp export xml --profile repository --audience public -o deposit.xml
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(help: "What is written: whole, or repository.") var profile = XMLProfile.whole
  @Flag(help: "For a repository: with the family as a picture, in DOT.") var genogram = false
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  func validate() throws {
    guard profile == .whole else { return }
    guard release.audience == "panel", release.dates == nil, release.cleared.isEmpty, !genogram
    else {
      throw ValidationError(
        "The whole review is written for you alone; --audience, --dates, --cleared and --genogram go "
          + "with --profile repository.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let gate = Gate(workspace, release.gate, options)
    guard profile == .whole else {
      let maker = DepositMaker(workspace: workspace, release: release, genogram: genogram)
      return try maker.write(to: output, gate)
    }
    try ReviewExport(workspace: workspace).write(to: output, gate)
  }
}

/// What an export as XML holds.
enum XMLProfile: String, ExpressibleByArgument, CaseIterable {
  /// Everything.
  case whole
  /// What a repository keeps.
  case repository
}
