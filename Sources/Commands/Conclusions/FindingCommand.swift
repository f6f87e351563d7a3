internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What the review concludes.
struct FindingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "Write findings, each on its grounds.",
    subcommands: [
      FindingAdd.self, FindingList.self, FindingShow.self, FindingEdit.self, FindingRemove.self,
    ])
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
  @OptionGroup var ground: GroundOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    var batch = Batch()
    let grounds = try ground.grounds(workspace, batch)
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
    Console.current.say(
      "added \(references.first?.text ?? "") on \(Count.of(grounds.count, "ground"))")
    // Said against a standard that is cited, it is an appraisal and no hindsight.
    ProseHelp.point(in: [finding.title] + (ground.policy.isEmpty ? [finding.statement] : []))
  }
}

/// Lists the findings.
struct FindingList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the findings and what they rest on.",
    discussion: "Example: silp finding list")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "finding", "grounds")
    var forEyes = WrappedTable("no", "finding", "grounds")
    for finding in view.findings {
      let grounds = finding.grounds.map { ground in
        let mark = ground.kind.hasSuffix("not agency-approved") ? " (not agency-approved)" : ""
        return ground.reference.isEmpty ? ground.kind : ground.reference + mark
      }.joined(separator: " ")
      table.add(finding.reference, finding.title, grounds)
      let more = [finding.tested, finding.persistence].filter { !$0.isEmpty }
      forEyes.add(
        finding.reference,
        ([finding.title] + more.map { "– " + $0 }).joined(separator: "\n"), grounds)
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}
