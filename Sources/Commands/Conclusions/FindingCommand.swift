internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What the review concludes.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "Write findings, each on its grounds.",
    subcommands: [FindingAdd.self, FindingList.self])
}

/// Adds a finding.
struct FindingAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add a finding.",
    discussion: """
      A finding rests on at least one ground: records by number, words of policy or research, or
      that there is no record of something.
      Example: silp finding add "History is lost at handover" --statement "..." --on N12 --on C40
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "What the finding is called.") var title: String
  @Option(help: "What, and why.") var statement: String
  @Option(help: "learning, or good practice.") var kind = "learning"
  @Option(help: "case only, wider or unknown.") var reach = "unknown"
  @Option(help: "A record it rests on: an entry C12, a note N3, a contribution V1.")
  var on: [String] = []
  @Option(help: "A policy or piece of research it rests on.") var policy: [String] = []
  @Option(help: "An earlier review it rests on.") var earlierReview: [String] = []
  @Option(help: "What there is no record of.") var noRecord: [String] = []

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let grounds = try grounds(workspace, batch)
    guard !grounds.isEmpty else {
      throw Complaint(
        "a finding needs a ground",
        hint: "nothing was saved; add --on N12, --policy \"...\" or --no-record \"...\"",
        exit: .usage)
    }
    let finding = Finding(
      title: try workspace.label(title, batch: batch),
      statement: try workspace.label(statement, batch: batch),
      kind: try Reading.choice(kind, "--kind", Finding.Kind.self),
      reach: try Reading.choice(reach, "--reach", Finding.Reach.self), grounds: grounds)
    batch.create(.finding(finding))
    let references = try workspace.commit(batch, "added a finding")
    Console.current.say("added \(references.first?.text ?? "") on \(grounds.count) grounds")
    // Said against a standard that is cited, it is an appraisal and no hindsight.
    ProseHelp.point(in: [finding.title] + (policy.isEmpty ? [finding.statement] : []))
  }

  private func grounds(_ workspace: Workspace, _ batch: Batch) throws -> [Ground] {
    let lookup = Lookup(review: workspace.review)
    func text(_ words: String) throws -> LabelledText {
      try workspace.label(words, batch: batch)
    }
    return try on.map { try lookup.ground($0) } + policy.map { .policy(try text($0)) }
      + earlierReview.map { .earlierReview(try text($0)) }
      + noRecord.map { .noRecord(try text($0)) }
  }
}

/// Lists the findings.
struct FindingList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the findings and what they rest on.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var table = Table("no", "finding", "grounds")
    for finding in view.findings {
      let grounds = finding.grounds.map { ground in
        let mark = ground.kind.hasSuffix("not agency-approved") ? " (not agency-approved)" : ""
        return ground.reference.isEmpty ? ground.kind : ground.reference + mark
      }
      table.add(finding.reference, finding.title, grounds.joined(separator: " "))
    }
    table.print(output)
  }
}
