internal import ArgumentParser
internal import ReviewModel
internal import Views

/// What agencies said they would do.
struct PledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pledge", abstract: "See what agencies said they would do, and whether they did.",
    discussion: """
      A pledge is made on a learning day (/pledge @hv words by 2026-06) and asked about half a year
      later; what its owner answers is kept with the day.
      """,
    subcommands: [PledgeList.self, PledgeAnswer.self, PledgeEdit.self],
    defaultSubcommand: PledgeList.self)
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
    var table = Table("no", "who", "by", "ask on", "kept", "what", "answered")
    var forEyes = WrappedTable("no", "who", "by", "ask on", "kept", "what")
    for pledge in workspace.review.pledges where !due || pledge.value.isDue(on: today) {
      let value = pledge.value
      let who: String
      switch value.owner {
      case .board: who = "board"
      case .agency(let agency): who = view.labels[agency]
      case .partner(let board): who = view.labels[board]
      }
      let by = value.due.map { view.processWords($0) } ?? ""
      let ask = value.askOn?.description ?? ""
      let answers = value.answers.map { Self.words($0, view) }
      table.add(
        pledge.reference.text, who, by, ask, value.kept.rawValue, view.words(value.words),
        answers.joined(separator: "; "))
      forEyes.add(
        pledge.reference.text, who, by, ask, value.kept.rawValue,
        ([view.words(value.words)] + answers.map { "– " + $0 }).joined(separator: "\n"))
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}

extension PledgeList {
  /// An answer in a line.
  fileprivate static func words(_ answer: Pledge.Answer, _ view: DeidentifiedReview) -> String {
    "\(view.day(answer.on)): \(answer.kept.rawValue)"
      + (view.words(answer.words).map { ", \($0)" } ?? "")
  }
}

/// Keeps what the owner of a pledge answered.
struct PledgeAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Keep what an owner says became of a pledge.",
    discussion: """
      Example: silp pledge answer PL3 kept --words "Every team has the new sheet"
      Example: silp pledge answer PL3 partly --words "Two teams of three" --ask-on 2026-12-01
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The pledge's number.") var pledge: String
  @Argument(help: "kept, partly or \"not kept\".") var kept: String
  @Option(help: "What they said.") var words: String?
  @Option(help: "When; today where left out.") var on: String?
  @Option(help: ArgumentHelp("When to ask about it again.", valueName: "date")) var askOn: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    let known = try Lookup(review: workspace.review).pledge(pledge)
    var value = known.value
    let answer = Pledge.Answer(
      on: try Reading.dayOrToday(on, "--on"),
      try Reading.choice(kept, "the answer", Pledge.Kept.self),
      words: try words.map { .recorded(try workspace.label($0)) } ?? .notRecorded)
    guard answer.kept != .notAsked else {
      throw Complaint(
        "an answer is kept, partly or \"not kept\"", hint: "nothing was changed", exit: .usage)
    }
    value.answers.append(answer)
    value.kept = answer.kept
    if let askOn { value.remindOn = try Reading.day(askOn, "--ask-on") }
    var batch = Batch()
    batch.revise(known.id.record, .pledge(value))
    try workspace.commit(batch, "kept an answer about \(known.reference.text)")
    let again = value.askOn.map { "; asked about again on \($0)" } ?? ""
    Console.current.say("\(known.reference.text): \(value.kept.rawValue)\(again)")
  }
}

extension Lookup {
  /// A pledge by its number: `PL1`.
  func pledge(_ word: String) throws(Complaint) -> Filed<Pledge> {
    let found = review.pledges.first { $0.reference == ShortReference(word) }
    if let found { return found }
    throw Complaint(
      "there is no pledge \(word)", hint: "nothing was changed; see: silp pledge list")
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
    let known = try Lookup(review: workspace.review).pledge(pledge)
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
  func isDue(on day: CalendarDay) -> Bool { askOn.map { $0 <= day } ?? false }
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
