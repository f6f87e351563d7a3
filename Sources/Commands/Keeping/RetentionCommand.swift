internal import ArgumentParser
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Until when each class of material is kept.
struct RetentionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retention",
    abstract: "Set until when material is kept, say what is due, and dispose of it.",
    discussion: """
      The classes are: room notes, drafts, agency files, names, final report.
      Example: silp retention set "room notes" 2027-06-30 --reason "board's policy, 4.2"
      """,
    subcommands: [RetentionList.self, RetentionSet.self, RetentionDispose.self],
    defaultSubcommand: RetentionList.self)
}

/// Lists the classes, what is held of each and what is due.
struct RetentionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is held, until when, and what is due.")

  @Flag(help: "Only what is due.") var due = false
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    let held = HeldMaterial(workspace: workspace)
    let today = Console.current.now().day
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var table = Table("class", "kept until", "state", "held", "why")
    for material in Retention.Material.allCases {
      let rule = workspace.review.rule(material)
      guard !due || rule?.isDue(on: today) == true else { continue }
      table.add(
        material.rawValue, rule.map { view.words(EDTFDate($0.until)) } ?? "",
        Self.state(rule, on: today), rule?.disposed == nil ? held.told(material) : "",
        rule?.reason.text.map(view.words) ?? material.explanation)
    }
    table.print(output)
    if workspace.review.hold != nil {
      Console.current.tell("note: the review is on hold; nothing is disposed of: silp hold list")
    }
  }

  private static func state(_ rule: Retention?, on today: CalendarDay) -> String {
    guard let rule else { return "no date set" }
    if let disposed = rule.disposed { return "disposed of on \(disposed.day)" }
    let days = rule.until.number - today.number
    return rule.isDue(on: today) ? "DUE" : "in \(Count.of(days, "day"))"
  }
}

/// Says until when a class is kept.
struct RetentionSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Say until when a class of material is kept.")

  @Argument(help: "room notes, drafts, agency files, names or final report.") var material: String
  @Argument(help: "The last day it is kept: 2027-06-30.") var until: String
  @Option(help: "The policy or decision it rests on.") var reason: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let material = try Reading.choice(material, "the class", Retention.Material.self)
    guard let day = CalendarDay(until) else {
      throw Complaint(
        "\"\(until)\" is not a day", hint: "nothing was changed; write it as 2027-06-30",
        exit: .usage)
    }
    let why = try reason.map { text throws(Complaint) in
      Stated.recorded(try workspace.label(text))
    }
    var batch = Batch()
    if let standing = workspace.review.retentions.last(where: { $0.value.material == material }) {
      var rule = standing.value
      rule.until = day
      rule.reason = why ?? rule.reason
      batch.revise(standing.id.record, .retention(rule))
    } else {
      batch.create(
        .retention(Retention(material: material, until: day, reason: why ?? .notRecorded)))
    }
    try workspace.commit(batch, "set until when \(material.rawValue) are kept")
    Console.current.say("\(material.rawValue): kept until \(day)")
  }
}

extension Review {
  /// The rule for a class; nil where no date was set.
  func rule(_ material: Retention.Material) -> Retention? {
    retentions.last { $0.value.material == material }?.value
  }
}

extension Retention {
  /// Whether its last day has passed and it is still there.
  func isDue(on today: CalendarDay) -> Bool { disposed == nil && until < today }
}
