internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Changes a finding.
struct FindingEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change a finding, or what it rests on.",
    discussion: """
      --on and the like add grounds; --off takes one away, by its record or by its number in
      silp finding show. --still says whether what it found is still so, and --how how that is known.
      Example: silp finding edit F2 --on C44 --off N12
      Example: silp finding edit F2 --still partly --how "Two teams of five do it the new way"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The finding's number.") var finding: String
  @Option(help: "What it is called.") var title: String?
  @Option(help: "What, and why.") var statement: String?
  @Option(help: "learning, or good practice.") var kind: String?
  @Option(help: "case only, wider or unknown.") var reach: String?
  @OptionGroup var ground: GroundOptions
  @Option(help: "A ground it no longer rests on: N12, or 3; may be repeated.")
  var off: [String] = []
  @Option(help: "Whether it is still so: yes, partly, no or not asked.") var still: String?
  @Option(help: "How that is known.") var how: String?

  func validate() throws {
    if how != nil, still == nil {
      throw ValidationError("--how belongs to --still yes, partly or no.")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).finding(finding)
    var batch = Batch()
    var value = known.value
    if let title { value.title = try EntryFieldOptions.text(title, "--title", workspace) }
    if let statement {
      value.statement = try EntryFieldOptions.text(statement, "--statement", workspace)
    }
    if let kind { value.kind = try Reading.choice(kind, "--kind", Finding.Kind.self) }
    if let reach { value.reach = try Reading.choice(reach, "--reach", Finding.Reach.self) }
    if let still { value.persistence = try persistence(still, workspace) }
    try changeGrounds(of: &value, workspace, batch)
    guard value != known.value else {
      return Console.current.say("\(known.reference.text) says that already; nothing changed")
    }
    batch.revise(known.id.record, .finding(value))
    try workspace.commit(batch, "changed \(known.reference.text)")
    Console.current.say(
      "changed \(known.reference.text), on \(Count.of(value.grounds.count, "ground"))")
    let prose = (title == nil ? [] : [value.title]) + (statement == nil ? [] : [value.statement])
    ProseHelp.point(in: prose)
  }

  private func changeGrounds(
    of value: inout Finding, _ workspace: Workspace, _ batch: Batch
  ) throws {
    let gone = try off.map { try place($0, in: value, workspace) }
    value.grounds = value.grounds.indices.filter { !gone.contains($0) }.map { value.grounds[$0] }
    value.grounds = (value.grounds + (try ground.grounds(workspace, batch))).unique
    guard !value.grounds.isEmpty else {
      throw Complaint(
        "a finding needs a ground",
        hint: "nothing was changed; add another with --on, --policy or --no-record", exit: .usage)
    }
  }

  /// The place of a ground, by the number of its record or its own.
  private func place(
    _ word: String, in finding: Finding, _ workspace: Workspace
  ) throws(Complaint) -> Int {
    if let number = Int(word), finding.grounds.indices.contains(number - 1) { return number - 1 }
    let record = ShortReference(word).flatMap { reference in
      workspace.review.item(reference)?.id
        ?? workspace.contents.ended.first { $0.reference == reference }?.id
    }
    if let record, let place = finding.grounds.firstIndex(where: { $0.record == record }) {
      return place
    }
    throw Complaint(
      "the finding does not rest on \(word)",
      hint: "nothing was changed; its grounds are numbered in: silp finding show \(self.finding)")
  }

  private func persistence(
    _ word: String, _ workspace: Workspace
  ) throws -> Finding.Persistence {
    let words: Stated = try how.map { .recorded(try workspace.label($0)) } ?? .notRecorded
    switch word.lowercased().map({ $0 == "-" ? " " : $0 }) {
    case Array("yes"): return .stillSo(words: words)
    case Array("partly"): return .partly(words: words)
    case Array("no"): return .changed(words: words)
    case Array("not asked"): return .notAsked
    default:
      throw Complaint(
        "--still: \"\(word)\" is not one of its words",
        hint: "nothing was changed; use yes, partly, no or \"not asked\"", exit: .usage)
    }
  }
}

/// Takes a finding away.
struct FindingRemove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a finding away; silp undo brings it back.",
    discussion: """
      Recommendations that answer it answer it no more, in the same step; what it rested on stays.
      Example: silp finding remove F4
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The finding's number.") var finding: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).finding(finding)
    try workspace.checkNoHold("\(known.reference.text) is kept")
    let answering = workspace.review.recommendations.filter {
      $0.value.findings.contains(known.id)
    }
    var batch = Batch()
    for recommendation in answering {
      var value = recommendation.value
      value.findings.removeAll { $0 == known.id }
      batch.revise(recommendation.id.record, .recommendation(value))
    }
    batch.remove(known.id.record)
    try workspace.commit(batch, "took away \(known.reference.text)")
    Console.current.say("took away \(known.reference.text); silp undo brings it back")
    let alone = answering.filter { $0.value.findings == [known.id] }.map(\.reference.text)
    if !alone.isEmpty {
      Console.current.tell(
        "note: no finding is left for \(alone.joined(separator: ", ")): "
          + "silp recommendation edit \(alone[0]) --finding F1")
    }
  }
}
