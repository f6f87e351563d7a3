internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Keeps everything while a court, a coroner or the police may want to see it.
struct HoldCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hold", abstract: "Keep everything: no withdrawing, erasing or disposal.",
    discussion: """
      Example: silp hold on "inquest, coroner's letter of 4 May"
      """,
    subcommands: [HoldOn.self, HoldOff.self, HoldStatus.self], defaultSubcommand: HoldStatus.self)
}

/// Puts the review on hold.
struct HoldOn: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "on", abstract: "Put the review on hold, and say why.")

  @Argument(help: "Why.") var reason: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.checkNoHold("lift that hold first if this is another one")
    var batch = Batch()
    batch.create(
      .hold(Hold(reason: try workspace.label(reason), since: Console.current.now())))
    let made = try workspace.commit(batch, "put the review on hold")
    Console.current.say(
      "on hold (\(made.map(\.text).joined())): nothing can be withdrawn, erased or disposed of")
    Console.current.tell(
      "note: the hold is in this copy; others follow when they merge it, and backups are not held")
  }
}

/// Lifts the hold.
struct HoldOff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "off", abstract: "Lift the hold.")

  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let standing = workspace.review.holds.filter { $0.value.lifted == nil }
    guard !standing.isEmpty else { return Console.current.say("the review is not on hold") }
    var batch = Batch()
    for hold in standing {
      var lifted = hold.value
      lifted.lifted = Console.current.now()
      batch.revise(hold.id.record, .hold(lifted))
    }
    try workspace.commit(batch, "lifted the hold")
    Console.current.say("the hold is lifted")
  }
}

/// Says whether the review is on hold.
struct HoldStatus: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the holds there were and whether one stands.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let labels = LabelTable(labelsOf: workspace.review)
    var table = Table("no", "since", "until", "why")
    for hold in workspace.review.holds {
      table.add(
        hold.reference.text, hold.value.since.description, hold.value.lifted?.description ?? "",
        hold.value.reason.words(labels.word))
    }
    table.print(output)
    Console.current.tell(
      workspace.review.hold == nil ? "the review is not on hold" : "the review is on hold")
  }
}
