internal import ArgumentParser
internal import ReviewModel

/// What a statement about the family rests on.
struct EvidenceOptions: ParsableArguments {
  @Option(help: "Who says so, or which record.") var source: String?
  @Flag(help: "Somebody says otherwise.") var disputed = false

  /// Whether anything was said.
  var isGiven: Bool { source != nil || disputed }

  /// Opens the review, with the names where words are typed that may hold one.
  func open(_ options: ReviewOptions) throws -> Workspace {
    source == nil
      ? try Workspace.open(options, names: .notNeeded) : try Workspace.open(options)
  }

  /// The evidence as a record keeps it.
  func value(_ workspace: Workspace, before: Evidence = Evidence()) throws -> Evidence {
    let known = try source.map { Stated.recorded(try workspace.label($0)) }
    return Evidence(source: known ?? before.source, isDisputed: disputed || before.isDisputed)
  }
}
