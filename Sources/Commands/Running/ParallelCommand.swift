internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What runs beside the review: a prosecution, an inquest.
struct ParallelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parallel",
    abstract: "Keep what runs beside the review, and what was agreed not to do meanwhile.",
    discussion: """
      While one of them runs, the room is not asked about what was agreed, rows that are held back
      are in no paper, and silp says so before papers go round, before the family is written to
      and before anything is published, until its contact has answered.
      Example: silp parallel add criminal "Prosecution of the mother's partner" --contact "Senior investigating officer" --review-on 2026-03-02
      """,
    subcommands: [
      ParallelAdd.self, ParallelEdit.self, ParallelLimit.self, ParallelAnswer.self,
      ParallelPause.self, ParallelList.self,
    ], defaultSubcommand: ParallelList.self)
}

/// What is known of a proceeding, as it is typed.
struct ProceedingOptions: ParsableArguments {
  @Option(help: "The post to ask.") var contact: String?
  @Option(help: "expected, open or concluded.") var status: String?
  @Option(help: "How it ended, with --status concluded.") var outcome: String?
  @Option(help: ArgumentHelp("When it ended; today unless said.", valueName: "date"))
  var endedOn: String?
  @Option(help: ArgumentHelp("When to ask again.", valueName: "date")) var reviewOn: String?

  func change(_ proceeding: inout Proceeding, _ workspace: Workspace) throws {
    if let contact { proceeding.contact = .recorded(try workspace.label(contact)) }
    if let reviewOn { proceeding.reviewOn = try Reading.day(reviewOn, "--review-on") }
    switch status?.lowercased() {
    case nil:
      guard outcome == nil, endedOn == nil else {
        throw Complaint(
          "--outcome and --ended-on go with --status concluded", hint: "nothing was changed",
          exit: .usage)
      }
    case "expected": proceeding.status = .expected
    case "open": proceeding.status = .open
    case "concluded":
      proceeding.status = .concluded(
        on: try Reading.dayOrToday(endedOn, "--ended-on"),
        outcome: try outcome.map { .recorded(try workspace.label($0)) } ?? .notRecorded)
    case let other?:
      throw Complaint(
        "--status: \"\(other)\" is not one of its words",
        hint: "nothing was changed; use expected, open or concluded", exit: .usage)
    }
  }
}

/// Adds a proceeding.
struct ParallelAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add something that runs beside the review.",
    discussion: """
      Kinds: criminal, inquest, family court, disciplinary, regulator, complaint, other review.
      Example: silp parallel add inquest "Inquest into the death" --contact "Coroner's officer"
      """)

  @Argument(help: "What kind it is.") var kind: String
  @Argument(help: "What it is about.") var words: String
  @OptionGroup var said: ProceedingOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    var proceeding = Proceeding(
      try Reading.choice(kind, "the kind", Proceeding.Kind.self), try workspace.label(words))
    try said.change(&proceeding, workspace)
    var batch = Batch()
    batch.create(.proceeding(proceeding))
    let made = try workspace.commit(batch, "added a proceeding").map(\.text).joined()
    Console.current.say("added \(made) \(proceeding.kind.rawValue)")
    Console.current.tell(
      "next: what was agreed: silp parallel limit \(made) --help; what its contact says: silp "
        + "parallel answer \(made) circulating yes --by \"...\"")
  }
}

/// Changes a proceeding.
struct ParallelEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of a proceeding, or that it is over.",
    discussion: """
      Example: silp parallel edit PP1 --status concluded --outcome "Convicted of neglect" --ended-on 2026-06-12
      """)

  @Argument(help: "Its number.") var number: String
  @OptionGroup var said: ProceedingOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).proceeding(number)
    var value = known.value
    try said.change(&value, workspace)
    guard value != known.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    batch.revise(known.id.record, .proceeding(value))
    try workspace.commit(batch, "changed a proceeding")
    Console.current.say("\(known.reference.text): \(ProceedingWords.status(value.status))")
    if known.value.isLive, !value.isLive, !value.limits.isEmpty {
      Console.current.tell(
        "note: what was agreed for it no longer holds anything back; look at what is restricted "
          + "besides: silp restrict list")
    }
  }
}

/// Lists the proceedings.
struct ParallelList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what runs beside the review, and what was agreed.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(
      workspace.review, output, cleared: Set(Restriction.allCases))
    let words = ProceedingWords(view)
    var table = Table("no", "kind", "status", "about", "contact", "ask again", "agreed", "may we")
    for proceeding in workspace.review.proceedings {
      let value = proceeding.value
      table.add(
        proceeding.reference.text, value.kind.rawValue, ProceedingWords.status(value.status),
        view.words(value.words), view.words(value.contact) ?? "",
        value.reviewOn?.description ?? "",
        value.limits.enumerated().map { "\($0.offset + 1) \(words.limit($0.element))" }
          .joined(separator: "; "),
        words.answers(value))
    }
    table.print(output)
  }
}

extension Lookup {
  /// A proceeding by its number: `PP1`.
  func proceeding(_ word: String) throws(Complaint) -> Filed<Proceeding> {
    if let found = review.proceedings.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    let known = review.proceedings.map(\.reference.text).joined(separator: ", ")
    throw Complaint(
      "there is no proceeding \(word)",
      hint: "nothing was changed; " + (known.isEmpty ? "" : "there is \(known); ")
        + "see: silp parallel list")
  }
}
