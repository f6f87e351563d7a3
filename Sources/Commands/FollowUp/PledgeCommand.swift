internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What agencies said they would do.
struct PledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge", abstract: "See what agencies said they would do, and whether they did.",
    discussion: """
      A pledge is made on a learning day (/pledge @hv words by 2026-06) and asked about half a year
      later.
      """,
    subcommands: [PledgeList.self, PledgeEdit.self], defaultSubcommand: PledgeList.self)
}

/// Lists pledges.
struct PledgeList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the pledges.",
    discussion: "Example: silp pledge list --due")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Only those it is time to ask about.") var due = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = ScreenLabels.view(workspace.review, output)
    let today = Console.current.now().day
    var table = Table("no", "who", "by", "ask on", "kept", "what")
    for pledge in workspace.review.pledges where !due || pledge.value.isDue(on: today) {
      let value = pledge.value
      let who: String
      switch value.owner {
      case .board: who = "board"
      case .agency(let agency): who = view.labels[agency]
      case .partner(let board): who = view.labels[board]
      }
      table.add(
        pledge.reference.text, who, value.due.map { view.processWords($0) } ?? "",
        value.remindOn?.description ?? "", value.kept.rawValue, view.words(value.words))
    }
    table.print(output)
  }
}

/// Says what became of a pledge.
struct PledgeEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Say whether a pledge was kept, or when to ask.",
    discussion: """
      Example: silp pledge edit PL1 --kept partly
      Example: silp pledge edit PL1 --ask-on 2026-09-01
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The pledge's number.") var pledge: String
  @Option(help: "kept, partly, not kept or not asked.") var kept: String?
  @Option(help: ArgumentHelp("When to ask about it.", valueName: "date")) var askOn: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = workspace.review.pledges.first { $0.reference == ShortReference(pledge) }
    guard let known else {
      throw Complaint(
        "there is no pledge \(pledge)", hint: "nothing was changed; see: silp pledge list")
    }
    var value = known.value
    if let kept { value.kept = try Reading.choice(kept, "--kept", Pledge.Kept.self) }
    if let askOn { value.remindOn = try Reading.day(askOn, "--ask-on") }
    guard value != known.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    batch.revise(known.id.record, .pledge(value))
    try workspace.commit(batch, "changed a pledge")
    Console.current.say("\(known.reference.text): \(value.kept.rawValue)")
  }
}

extension Pledge {
  /// Whether it is time to ask about it.
  func isDue(on day: CalendarDay) -> Bool {
    guard kept == .notAsked, let remindOn else { return false }
    return remindOn <= day
  }
}

extension Reading {
  /// One day somebody typed, today where nobody did.
  static func dayOrToday(_ word: String?, _ flag: String) throws(Complaint) -> CalendarDay {
    guard let word else { return Console.current.now().day }
    return try day(word, flag)
  }

  /// One day: 2026-01-05, or yes for today.
  static func day(_ word: String, _ flag: String) throws(Complaint) -> CalendarDay {
    if word.lowercased() == "yes" { return Console.current.now().day }
    if let day = try date(word, flag)?.exactDay { return day }
    throw Complaint(
      "\(flag): \"\(word)\" is not one day", hint: "nothing was changed; write 2026-01-05",
      exit: .usage)
  }
}
