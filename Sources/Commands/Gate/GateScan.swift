internal import Identities
internal import ReviewModel
internal import Views

/// What was found in a finished file, in words that say where and never repeat a name.
struct GateScan {
  /// What may not go out, a line each.
  var stops: [String] = []
  /// Words to look at, a line each.
  var doubts: [String] = []
  /// Where no text can be read.
  var unread: [String] = []

  /// Looks through a file for those who will read it; its own name may hold none whatever the
  /// reason.
  static func of(
    _ file: FinishedFile, named name: String, in workspace: Workspace
  ) throws(Complaint) -> GateScan {
    let outcome = try scan(for: file, named: name, in: workspace)
      .outcome(of: file.bytes, named: name)
    return GateScan(outcome, of: file, in: workspace)
  }

  /// What a file is looked through with.
  static func scan(
    for file: FinishedFile, named name: String, in workspace: Workspace
  ) throws(Complaint) -> FileScan {
    let scan = FileScan(
      register: file.meant.first(in: workspace.register),
      labels: PublishedLabels(of: workspace.review),
      policy: ScanPolicy(audience: file.readers.audience, dates: file.dates))
    guard !scan.holdsName(name) else {
      throw Complaint(
        "the file's own name holds a registered name",
        hint: "nothing was written; choose another name", exit: .namesFound)
    }
    return scan
  }

  /// Puts what was found into words, without what a named copy is meant to hold.
  init(_ outcome: ScanOutcome, of file: FinishedFile, in workspace: Workspace) {
    let words = ScanWords(labels: LabelTable(labelsOf: workspace.review))
    stops = outcome.stops.filter { !file.meant.covers($0) }.map(words.line)
    doubts = outcome.doubts.filter { !file.meant.covers($0) }.map(words.line)
    unread = outcome.unread.map(\.words)
  }
}
