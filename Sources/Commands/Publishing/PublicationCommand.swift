internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// Whether, when and after what the report is published, and where the learning went.
struct PublicationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publication",
    abstract: "Keep what each board decided, what comes first, and what was shared.",
    discussion: """
      A board decides; what must happen first is done in order (en/signing.yaml); then it is recorded
      that it was published. That is refused, whatever was done in which order, while the review is on
      hold, while a proceeding runs that has not said that it may be, while anybody of the chain has
      not signed, while a finding rests on what an agency has not signed, and while a step is open.
      Example: silp publication decide full --of v4 --by "Chair of the board" --why "learning for all"
      """,
    subcommands: [
      PublicationList.self, PublicationDecide.self, PublicationStep.self, PublicationRecord.self,
      PublicationShare.self,
    ], defaultSubcommand: PublicationList.self)
}

/// Which board of a joint review is meant.
struct BoardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The second board of a joint review, by its code.", valueName: "code"))
  var board: String?

  /// The board; nil for the lead board.
  func id(in review: Review) throws(Complaint) -> BoardID? {
    try Lookup(review: review).partner(board)
  }
}

/// Says where publishing stands.
struct PublicationList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Say what was decided, done and shared, and what is still open.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let publishing = try Publishing(workspace)
    // On a screen the words need the room; what to type next is said for the first of them.
    let isRead = !output.json && !output.plain
    var table = Table("board", "what", "stands", "next", leaving: isRead ? ["next"] : [])
    let boards = [nil] + workspace.review.boards.map { Optional($0.id) }
    let next = boards.map { publishing.add($0, to: &table) }
    table.print(output)
    if isRead, let next = next.compactMap(\.self).first { Console.current.tell("next: \(next)") }
  }
}

/// Keeps what a board decided.
struct PublicationDecide: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Keep what a board decided.",
    discussion: """
      full, summary, learning only, delayed or not published. The last decision of a board counts, as
      long as nothing is published; steps that were done stay done.
      Example: silp publication decide delayed --by "Chair of the board" --why "inquest in May"
      """)

  @Argument(help: "What was decided.") var decision: String
  @Option(
    name: .customLong("of"),
    help: ArgumentHelp("The version it is about: v4.", valueName: "version"))
  var version: String?
  @Option(help: ArgumentHelp("The post that decided.", valueName: "post")) var by: String
  @Option(help: "Why.") var why: String
  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @Option(help: ArgumentHelp("The day meant for publishing.", valueName: "date"))
  var planned: String?
  @OptionGroup var board: BoardOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let review = workspace.review
    let decided = Publication(
      try Reading.choice(decision, "decision", Publication.Decision.self),
      board: try board.id(in: review),
      version: try version.map { try Lookup(review: review).version($0).id },
      by: try workspace.label(by),
      on: try Reading.dayOrToday(on, "--on"),
      reason: .recorded(try workspace.label(why)),
      planned: try planned.map { try Reading.day($0, "--planned") })
    let kept: (id: PublicationID?, publication: Publication)
    do {
      kept = try review.deciding(decided, try SettingsFiles.signing().chain)
    } catch let refusal as PublicationRefusal {
      throw Complaint(refusal, review)
    }
    var batch = Batch()
    if let id = kept.id {
      batch.revise(id.record, .publication(kept.publication))
    } else {
      batch.create(.publication(kept.publication))
    }
    try workspace.commit(batch, "kept a board's decision on publishing")
    Console.current.say("kept: \(kept.publication.decision.rawValue)")
    guard kept.publication.decision.publishes else { return }
    let open = kept.publication.steps.filter { $0.done == nil }.map(\.what.text)
    if !open.isEmpty {
      Console.current.tell("first, in this order: " + open.joined(separator: ", "))
    }
  }
}

/// Says that something was done that must happen first.
struct PublicationStep: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "step", abstract: "Say that something was done that comes before publishing.",
    discussion: "Example: silp publication step family-told --on 2026-06-01")

  @Argument(help: "The step: staff-told, family-told.") var step: String
  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @OptionGroup var board: BoardOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Publishing.decision(workspace, try board.id(in: workspace.review))
    let code = try Reading.code(step.lowercased(), "step")
    let day = try Reading.dayOrToday(on, "--on")
    let next: Publication
    do {
      next = try workspace.review.stepping(known.value, code, on: day)
    } catch {
      throw Complaint(error, workspace.review)
    }
    var batch = Batch()
    batch.revise(known.id.record, .publication(next))
    try workspace.commit(batch, "did \(code.text) before publishing")
    Console.current.say("\(code.text): done on \(day)")
    if let open = next.steps.first(where: { $0.done == nil }) {
      Console.current.tell(
        "next: \(VersionWords(workspace.review).step(open.what)) (\(open.what.text))")
    }
  }
}

/// Records that it was published.
struct PublicationRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record that it was published, if nothing stands against it.",
    discussion: """
      It is not undone: what is out is out. A version that should not be out any more is called
      withdrawn: silp report status v4 withdrawn.
      Example: silp publication record --on 2026-06-12
      """)

  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @OptionGroup var board: BoardOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let publishing = try Publishing(workspace)
    let day = try Reading.dayOrToday(on, "--on")
    let done = try publishing.record(try board.id(in: workspace.review), on: day)
    Console.current.say("\(done) is published, on \(day)")
    Console.current.tell(
      "next: say where the learning goes: silp publication share \"Practitioners\" "
        + "--as \"7-minute briefing\"")
  }
}

/// Keeps where the learning went.
struct PublicationShare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "share", abstract: "Keep where the learning went, and how it was used.",
    discussion: """
      Example: silp publication share "Practitioners, all agencies" --as "7-minute briefing" --use "team meetings in June"
      """)

  @Argument(help: "To whom.") var audience: String
  @Option(name: .customLong("as"), help: "As what: a briefing, a talk, a newsletter.")
  var format: String
  @Option(name: .customLong("use"), help: "What they did with it.") var usage: String?
  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @OptionGroup var board: BoardOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Publishing.decision(workspace, try board.id(in: workspace.review))
    var next = known.value
    next.shared.append(
      Publication.Sharing(
        to: try workspace.label(audience), as: try workspace.label(format),
        on: try Reading.dayOrToday(on, "--on"),
        use: try usage.map { .recorded(try workspace.label($0)) } ?? .notRecorded))
    var batch = Batch()
    batch.revise(known.id.record, .publication(next))
    try workspace.commit(batch, "kept where the learning went")
    Console.current.say("kept: \(next.shared.count) so far")
  }
}
