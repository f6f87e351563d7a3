internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// What the review means to have done by when.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Keep what the review means to have done by when.",
    discussion: """
      The milestones come from en/plan.yaml, a number of weeks after the decision; each can be
      moved. Those that the records show by themselves need not be ticked.
      """,
    subcommands: [PlanMake.self, PlanMove.self, PlanDone.self, PlanList.self],
    defaultSubcommand: PlanList.self)
}

/// Makes a plan.
struct PlanMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Take the milestones into the review, counted from a day.",
    discussion: """
      Milestones that the review has already stay where they are.
      Example: silp plan make
      Example: silp plan make --from 2025-11-03
      """)

  @Option(
    help: ArgumentHelp("Counted from; the day of the decision unless said.", valueName: "date"))
  var from: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options)
    let details = try workspace.filedDetails()
    guard
      let first = try from.map({ try Reading.day($0, "--from") })
        ?? details.value.decision.on?.exactDay
    else {
      throw Complaint(
        "the review does not say on which day it was decided on",
        hint: "nothing was changed; say silp plan make --from 2025-11-03, or: silp details "
          + "--decided 2025-11-03")
    }
    var changed = details.value
    let known = Set(changed.plan.milestones.map(\.what))
    for milestone in try SettingsFiles.plan().milestones where !known.contains(milestone.code) {
      changed.plan.milestones.append(
        .init(milestone.code, due: CalendarDay(number: first.number + 7 * milestone.week)))
    }
    changed.plan.milestones.sort { ($0.due?.number ?? .max) < ($1.due?.number ?? .max) }
    try workspace.storePlan(changed, over: details, "made a plan")
    Console.current.say(
      "\(Count.of(changed.plan.milestones.count, "milestone")), from \(first); see: silp plan")
  }
}

/// Moves a milestone.
struct PlanMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Say by when a milestone is meant to be reached.",
    discussion: "Example: silp plan move learning-day-1 2026-02-17")

  @Argument(help: "The milestone, by its key.") var milestone: String
  @Argument(help: "The day.") var day: String
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let due = try Reading.day(day, "the day")
    try PlanChange.make(milestone, options, "moved a milestone") { $0.due = due }
    Console.current.say("\(milestone.lowercased()): \(due)")
  }
}

/// Ticks a milestone.
struct PlanDone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Say that a milestone was reached.",
    discussion: "Example: silp plan done terms --on 2025-11-24")

  @Argument(help: "The milestone, by its key.") var milestone: String
  @Option(help: ArgumentHelp("When; today unless said.", valueName: "date")) var on: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let day = try Reading.dayOrToday(on, "--on")
    try PlanChange.make(milestone, options, "ticked a milestone") { $0.done = day }
    Console.current.say("\(milestone.lowercased()): done \(day)")
  }
}

/// Changes one milestone of the plan.
private enum PlanChange {
  static func make(
    _ word: String, _ options: ReviewOptions, _ told: String,
    _ change: (inout ReviewPlan.Milestone) -> Void
  ) throws {
    let workspace = try Workspace.open(options)
    let details = try workspace.filedDetails()
    let code = try Reading.code(word.lowercased(), "the milestone")
    let plan = try SettingsFiles.plan()
    var changed = details.value
    if let place = changed.plan.milestones.firstIndex(where: { $0.what == code }) {
      change(&changed.plan.milestones[place])
    } else {
      guard plan.milestones.contains(where: { $0.code == code }) else {
        let known = plan.milestones.map(\.code.text)
        let nearest = NearestWord.to(code.text, among: known).map { "did you mean \($0)? " } ?? ""
        throw Complaint(
          "the plan has no milestone \(code.text)",
          hint: "nothing was changed; \(nearest)see: silp plan")
      }
      var milestone = ReviewPlan.Milestone(code)
      change(&milestone)
      changed.plan.milestones.append(milestone)
    }
    try workspace.storePlan(changed, over: details, told)
  }
}

/// Lists the plan.
struct PlanList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the milestones, by when, and which were reached.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let plan = try SettingsFiles.plan()
    let review = workspace.review
    let today = Console.current.now().day
    var table = Table("milestone", "by", "reached", "", "what")
    let milestones = review.details?.value.plan.milestones ?? []
    for milestone in milestones {
      let reached = review.reached(milestone)
      let isLate = reached == nil && milestone.due.map { $0 < today } == true
      table.add(
        milestone.what.text, milestone.due?.description ?? "", reached?.description ?? "",
        isLate ? "late" : "", plan.title(milestone.what))
    }
    table.print(output)
    if milestones.isEmpty { Console.current.tell("there is no plan yet: silp plan make") }
  }
}

extension Workspace {
  /// What the review is, or a complaint where it does not say yet.
  func filedDetails() throws(Complaint) -> Filed<ReviewDetails> {
    if let details = review.details { return details }
    throw Complaint(
      "the review does not say yet what it is",
      hint: "nothing was changed; see: silp details --help")
  }

  /// Keeps a changed plan.
  func storePlan(
    _ changed: ReviewDetails, over known: Filed<ReviewDetails>, _ told: String
  ) throws {
    guard changed != known.value else { return }
    var batch = Batch()
    batch.revise(known.id.record, .review(changed))
    try commit(batch, told)
  }
}

extension SettingsFiles {
  /// What a review means to have done by when, and its clocks.
  static func plan() throws(Complaint) -> PlanText {
    let path = "en/plan.yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try PlanText(yaml: text, file: path) }
  }
}
