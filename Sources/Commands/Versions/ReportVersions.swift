internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// Lists the versions of the report.
struct ReportVersions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "versions", abstract: "List the frozen versions, and how each stands.",
    discussion: """
      Its status and since when, for whom it was made, what it follows on, how many copies are out,
      how many of its signatures are given. --history tells every status each version has had.
      Example: silp report versions
      """)

  @Flag(help: "Every status each version has had, a row each.") var history = false
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    if history { return Self.history(review).print(output) }
    let chain = try SettingsFiles.signing().chain
    let words = VersionWords(review)
    var table = Table(
      "version", "status", "since", "for", "follows", "file", "copies out", "signed")
    for filed in review.versions {
      let version = filed.value
      let signatures = review.signatures(version, chain)
      let file = version.release.flatMap { id in review.releases.first { $0.id == id } }
      table.add(
        VersionWord.text(filed.reference), version.status?.rawValue ?? "",
        version.history.last.map { words.day($0.on) } ?? "", Readers(version.audience).words,
        Self.basis(version, words), file?.reference.text ?? "",
        "\(SentRules.out(of: filed.id, in: review).count)",
        "\(signatures.count(where: \.isGiven)) of \(signatures.count)")
    }
    table.print(output)
    if review.versions.isEmpty {
      Console.current.tell(
        "no version was frozen; freeze one: silp report overview --freeze \"panel draft\" -o FILE")
    }
  }

  private static func history(_ review: Review) -> Table {
    var table = Table("version", "status", "since")
    for filed in review.versions {
      for standing in filed.value.history {
        table.add(
          VersionWord.text(filed.reference), standing.status.rawValue, standing.on.description)
      }
    }
    return table
  }

  private static func basis(_ version: ReportVersion, _ words: VersionWords) -> String {
    switch version.basis {
    case .whole: ""
    case .revision(let id): "revises \(words.version(id))"
    case .addendum(let id): "addendum to \(words.version(id))"
    }
  }
}

/// Calls a version something else.
struct ReportStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "Say what a version is for now.",
    discussion: """
      panel draft, day 2 draft, factual accuracy, final to board, withdrawn. What it was called before
      is kept. Published is what a board's decision makes of it: silp publication record.
      Example: silp report status v3 "final to board"
      """)

  @Argument(help: "The version: v3.") var version: String
  @Argument(help: "What it is for.") var status: String
  @Option(help: ArgumentHelp("Since when, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).version(version)
    let status = try Reading.choice(status, "status", ReportVersion.Status.self)
    let day = try Reading.dayOrToday(on, "--on")
    let name = VersionWord.text(known.reference)
    guard known.value.status != status else {
      return Console.current.say("\(name) is \(status.rawValue) already")
    }
    let named: ReportVersion
    do {
      named = try workspace.review.naming(known.id, status, on: day)
    } catch {
      throw Complaint(error, workspace.review)
    }
    var batch = Batch()
    batch.revise(known.id.record, .version(named))
    try workspace.commit(batch, "called \(name) \(status.rawValue)")
    Console.current.say("\(name): \(status.rawValue)")
    let out = SentRules.out(of: known.id, in: workspace.review)
    if status == .withdrawn, !out.isEmpty {
      Console.current.tell(
        "note: \(Count.of(out.count, "copy", "copies")) of it \(out.count == 1 ? "is" : "are") "
          + "still out; ask for them back: silp sent list --out")
    }
  }
}
