internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import Views

/// Reads finished files and says what in them may name somebody.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Look for names and what else identifies in finished files.",
    discussion: """
      Every part of a file is read: text, alternative text, comments, tracked changes, what it says
      about itself, files within it. Registered names stop it; NHS numbers, postcodes, telephone
      numbers, e-mail addresses and dates too where the audience is outside the circle. Words that
      may be names are listed, each once. Ends with 5 where something stops it.
      Example: silp scan overview.odt --audience board
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The files, or folders of them.") var files: [String]
  @Option(help: "For whom: panel, agency, learning-day, family, board, official or public.")
  var audience = "panel"
  @Option(help: "How exactly dates may be told, if not as usual for the audience.")
  var dates: String?
  @Option(
    help: ArgumentHelp(
      "A word that may be printed, now and from now on; may be repeated.", valueName: "word"))
  var allow: [String] = []
  @Flag(help: "List every word that may be a name, not the first few.") var list = false

  func run() throws {
    let policy = ScanPolicy(
      audience: try Reading.choice(audience, "--audience", Audience.self),
      dates: try dates.map { try Reading.choice($0, "--dates", DatePolicy.self) })
    let workspace = try Workspace.open(options)
    if !allow.isEmpty { try allowWords(in: workspace) }
    let scan = FileScan(
      register: workspace.register, labels: PublishedLabels(of: workspace.review), policy: policy,
      allowed: allow)
    let report = ScanListing(
      labels: LabelTable(labelsOf: workspace.review), listsAll: list, output: output)
    if !workspace.namesOpen {
      Console.current.tell(
        "note: the names file is not open, so files are looked through for numbers, addresses and "
          + "dates only, not for names")
    }
    let results = try FolderWalk.files(files).map { path in
      let name = Files.name(path)
      let outcome = try scan.outcome(of: try Files.read(path), named: name)
      return ScanListing.File(path: scan.shown(path), outcome: outcome)
    }
    report.print(results)
    if results.contains(where: { !$0.outcome.stops.isEmpty }) {
      throw ExitStatusError(status: .namesFound)
    }
  }

  /// Puts words on the list of what may be printed.
  private func allowWords(in workspace: Workspace) throws {
    try workspace.requireNames("a word is allowed")
    let known = Set(workspace.register.allowed.values.map(\.text))
    let scan = FileScan(
      register: workspace.register, policy: ScanPolicy(audience: .panel))
    for word in allow where scan.holdsName(word) {
      throw Complaint(
        "a word given with --allow is a registered name",
        hint: "nothing was scanned; a name that is registered is never allowed")
    }
    let new = allow.filter { !known.contains($0) }
    guard !new.isEmpty else { return }
    try workspace.allow(new)
    Console.current.tell("note: \(Count.of(new.count, "word")) will not be listed again")
  }
}
