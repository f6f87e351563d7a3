internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Which copy of what went to whom, and what became of it.
struct SentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent", abstract: "Keep which copy went to whom, and what became of it.",
    discussion: """
      A copy of a version is made and kept in one step: silp report overview --from v3 --copy-for
      "Chair of the board" -o copy.odt. Everything else that goes out is added by hand.
      Example: silp sent
      """,
    subcommands: [SentList.self, SentAdd.self, SentEdit.self], defaultSubcommand: SentList.self)
}

/// Lists what was sent.
struct SentList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what was sent, and what is still out.")

  @Flag(help: "Only what neither came back nor was destroyed.") var out = false
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let review = workspace.review
    let words = VersionWords(review)
    var table = Table(
      "no", "document", "version", "copy", "to", "route", "sent", "acknowledged", "now")
    let sendings = review.sendings.filter { !out || $0.value.ending == .out }
    for filed in sendings {
      let sending = filed.value
      table.add(
        filed.reference.text, words.text(sending.document),
        sending.version.map(words.version) ?? "", sending.copy.map { "\($0)" } ?? "",
        words.text(sending.to), sending.route.text.map(words.text) ?? "", words.day(sending.on),
        sending.acknowledged.map(words.day) ?? "", sending.ending.words)
    }
    table.print(output)
    let open = review.sendings.filter { $0.value.ending == .out }
    Console.current.tell("still out: \(Count.of(open.count, "copy", "copies"))")
    for filed in open {
      guard let version = filed.value.version.flatMap({ review.version($0) }) else { continue }
      let name = VersionWord.text(version.reference)
      if version.value.status == .withdrawn {
        Console.current.tell("note: \(filed.reference.text) is out, and \(name) was withdrawn")
      }
    }
  }
}

/// What can be said of a copy.
struct SendingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("By which way: by hand, secure mail.", valueName: "words"))
  var route: String?
  @Option(help: ArgumentHelp("When it went, if not today: 2026-05-04.", valueName: "date"))
  var on: String?
  @Option(
    help: ArgumentHelp("When they said that they have it: 2026-05-04, or yes.", valueName: "date"))
  var acknowledged: String?
  @Option(help: ArgumentHelp("When it came back: 2026-05-04, or yes.", valueName: "date"))
  var returned: String?
  @Option(help: ArgumentHelp("When they destroyed it: 2026-05-04, or yes.", valueName: "date"))
  var destroyed: String?

  func validate() throws {
    if returned != nil, destroyed != nil {
      throw ValidationError("--returned and --destroyed contradict each other; give one of them.")
    }
  }

  /// A copy with what was said of it.
  func applied(to sending: Sending, _ workspace: Workspace) throws(Complaint) -> Sending {
    var sending = sending
    if let route { sending.route = .recorded(try workspace.label(route)) }
    if let on { sending.on = try Reading.day(on, "--on") }
    if let acknowledged {
      sending.acknowledged = try Reading.day(acknowledged, "--acknowledged")
    }
    if let returned { sending.ending = .returned(on: try Reading.day(returned, "--returned")) }
    if let destroyed { sending.ending = .destroyed(on: try Reading.day(destroyed, "--destroyed")) }
    let later = [sending.acknowledged, sending.ending.day].compactMap { $0 }
    guard later.allSatisfy({ $0 >= sending.on }) else {
      throw Complaint(
        "it went out on \(sending.on), and what became of it cannot be earlier",
        hint: "nothing was changed; say the day it went with --on")
    }
    return sending
  }
}

extension Sending.Ending {
  fileprivate var day: CalendarDay? {
    switch self {
    case .out: nil
    case .returned(let on), .destroyed(let on): on
    }
  }
}

/// Adds something that was sent.
struct SentAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add something that was sent.",
    discussion: """
      Of a version that was withdrawn nothing goes out any more; that it went out before can be kept,
      with --on. A version that another takes the place of is said to be one.
      Example: silp sent add "chronology" --to "Author, school" --route "secure mail" --on 2026-02-03
      """)

  @Argument(help: "What was sent: a document's name, or words.") var document: String
  @Option(help: ArgumentHelp("To whom, by post.", valueName: "post")) var to: String
  @Option(
    name: .customLong("of"), help: ArgumentHelp("Which version it was: v3.", valueName: "version"))
  var version: String?
  @Option(help: ArgumentHelp("Which file it was: Z3.", valueName: "number")) var release: String?
  @Option(help: ArgumentHelp("The number printed on it.", valueName: "number")) var copy: Int?
  @OptionGroup var sending: SendingOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let lookup = Lookup(review: workspace.review)
    let known = try version.map { try lookup.version($0) }
    let made = try sending.applied(
      to: Sending(
        try workspace.label(document), version: known?.id, release: try file(workspace.review),
        copy: copy, to: try workspace.label(to), on: Console.current.now().day),
      workspace)
    if let known { try SentRules.check(known, in: workspace.review, on: made.on) }
    let isTaken = workspace.review.sendings.contains {
      $0.value.version == made.version && $0.value.copy == made.copy && made.copy != nil
        && made.version != nil
    }
    guard !isTaken else {
      throw Complaint(
        "copy \(copy ?? 0) of that version went to somebody else already",
        hint: "nothing was changed; see: silp sent list")
    }
    var batch = Batch()
    batch.create(.sending(made))
    let references = try workspace.commit(batch, "kept what was sent")
    Console.current.say("added \(references.first?.text ?? "")")
  }

  private func file(_ review: Review) throws(Complaint) -> ReleaseID? {
    guard let release else { return nil }
    if let found = review.releases.first(where: { $0.reference == ShortReference(release) }) {
      return found.id
    }
    throw Complaint(
      "there is no release \(release)", hint: "nothing was changed; see: silp sign-off --list")
  }
}

/// Says what became of a copy.
struct SentEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Say what became of a copy.",
    discussion: "Example: silp sent edit SN4 --acknowledged 2026-05-06")

  @Argument(help: "The copy's number in the list: SN4.") var number: String
  @Flag(help: "It is out after all: neither came back nor was destroyed.") var out = false
  @OptionGroup var sending: SendingOptions
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    guard
      let known = workspace.review.sendings.first(where: {
        $0.reference == ShortReference(number)
      })
    else {
      throw Complaint(
        "there is no copy \(number)", hint: "nothing was changed; see: silp sent list")
    }
    var value = known.value
    if out { value.ending = .out }
    value = try sending.applied(to: value, workspace)
    guard value != known.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    batch.revise(known.id.record, .sending(value))
    try workspace.commit(batch, "said what became of \(known.reference.text)")
    Console.current.say("\(known.reference.text): \(value.ending.words)")
  }
}
