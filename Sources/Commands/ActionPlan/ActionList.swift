internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Lists the actions.
struct ActionList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the actions.",
    discussion: """
      "agreed" is what the sub-group agreed on last.
      Example: silp action list --owner hv
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "Only those somebody answers for: board, or an agency's code.") var owner: String?
  @Flag(help: "Only those that are neither done nor closed.") var open = false

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let owner = try owner.map { try Lookup(review: workspace.review).owner($0) }
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "owner", "due", "for", "status", "agreed", "action")
    var forEyes = WrappedTable("no", "owner", "due", "for", "status", "agreed", "action")
    for action in workspace.review.actions {
      let value = action.value
      guard owner == nil || value.owner == owner,
        !open || (value.status != .done && !value.isClosed)
      else { continue }
      let told = view.told(action)
      table.add(
        told.reference, told.owner, told.due, told.recommendation, told.status, told.agreed,
        told.text)
      forEyes.add(
        told.reference, told.owner, told.due, told.recommendation, told.status, told.agreed,
        told.text)
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }
}

/// Shows one action whole.
struct ActionShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show an action with its steps, updates and decisions.",
    discussion: """
      "by the dates" is what the dates and the updates would say by themselves: for whoever prepares
      the meeting. The colour is the sub-group's to agree; no report and no file has this line.
      Example: silp action show A3
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The action's number.") var action: String
  @Option(help: ArgumentHelp("As of another day than today.", valueName: "date")) var on: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let known = try Lookup(review: workspace.review).action(action)
    let today = try Reading.dayOrToday(on, "--on")
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let told = view.told(known)
    var sheet = ShownSheet()
    sheet.add("action", told.reference)
    sheet.add("what", told.text)
    sheet.add("owner", told.owner)
    sheet.add("post", told.role)
    sheet.add("due", Self.due(known.value, told, view))
    sheet.add("for", told.recommendation)
    sheet.add("status", told.status)
    for (number, step) in told.steps.enumerated() {
      let state = step.reached.isEmpty ? step.due : "reached \(step.reached)"
      sheet.add("step \(number + 1)", step.words + (state.isEmpty ? "" : " (\(state))"))
    }
    for (number, update) in told.updates.enumerated() {
      sheet.add("update \(number + 1)", Self.words(update))
    }
    for decision in told.decisions { sheet.add("board", decision) }
    sheet.add("agreed", told.agreed.isEmpty ? "nothing yet" : "\(told.agreed), \(told.agreedWhy)")
    sheet.add("by the dates", ColourWords.words(known.value, on: today, view))
    sheet.print(output)
  }

  private static func due(
    _ action: Action, _ told: ActionTold, _ view: DeidentifiedReview
  ) -> String {
    guard let first = action.due, action.currentDue != first else { return told.due }
    return "\(told.due), at first \(view.processWords(first))"
  }

  private static func words(_ update: UpdateTold) -> String {
    [
      update.on + (update.by.isEmpty ? "" : ", \(update.by)")
        + (update.words.isEmpty ? "" : ": \(update.words)"),
      update.evidence.isEmpty ? "" : "evidence: \(update.evidence)",
      update.impact.isEmpty ? "" : "what changed: \(update.impact)",
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }
}

/// What the dates and the updates would say by themselves, in words.
enum ColourWords {
  /// What would be suggested, and whether the sub-group agreed otherwise; nothing where nothing is.
  static func words(
    _ action: Action, on today: CalendarDay, _ view: DeidentifiedReview
  ) -> String {
    guard let suggestion = action.suggestion(on: today) else { return "" }
    let words = "\(suggestion.colour.rawValue): \(reason(suggestion.reason, view))"
    guard let rating = action.rating, rating.colour != suggestion.colour else { return words }
    return words + "; the sub-group agreed \(rating.colour.rawValue), which counts"
  }

  private static func reason(_ reason: Action.Reason, _ view: DeidentifiedReview) -> String {
    switch reason {
    case .doneWithImpact: "done, with evidence and what changed"
    case .doneWithoutImpact: "done, and nothing is told of what changed in practice"
    case .doneWithoutEvidence: "done, and nothing shows it"
    case .noDay: "nobody said by when"
    case .overdue(let due): "past its day, \(view.processWords(due))"
    case .noWord(let days): "no word for \(ReviewStanding.length(days))"
    case .dueSoon(0): "due today"
    case .dueSoon(let days): "due in \(ReviewStanding.length(days))"
    case .started: "begun, and in time"
    }
  }
}

/// Lists what is late, due or silent.
struct ActionOverdue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "overdue", abstract: "List the actions past their day, due soon, or without word.",
    discussion: """
      For whoever prepares the sub-group's meeting. "by the dates" is no colour of the plan: that is
      agreed with silp action agree.
      Example: silp action overdue --within 28
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("How many days ahead.", valueName: "days")) var within = 28
  @Option(help: ArgumentHelp("After how many days without word.", valueName: "days"))
  var quiet = 90
  @Option(help: ArgumentHelp("As of another day than today.", valueName: "date")) var on: String?

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let today = try Reading.dayOrToday(on, "--on")
    let rule = Action.SuggestionRule(soon: max(0, within), quiet: max(0, quiet))
    let view = ScreenLabels.view(workspace.review, output)
    var table = Table("no", "owner", "due", "last word", "agreed", "by the dates", "action")
    var forEyes = WrappedTable("no", "owner", "due", "agreed", "by the dates", "action")
    var count = 0
    for action in workspace.review.actions.sorted(by: Self.isEarlier) {
      guard let suggestion = action.value.suggestion(on: today, rule), Self.isAsked(suggestion)
      else { continue }
      count += 1
      let told = view.told(action)
      let last = action.value.progress.updates.map(\.on).max()?.description ?? ""
      let words = ColourWords.words(action.value, on: today, view)
      table.add(told.reference, told.owner, told.due, last, told.agreed, words, told.text)
      forEyes.add(told.reference, told.owner, told.due, told.agreed, words, told.text)
    }
    guard count > 0 else {
      return Console.current.say("no action is past its day, due in \(within) days or without word")
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
  }

  private static func isEarlier(_ one: Filed<Action>, _ other: Filed<Action>) -> Bool {
    let days = [one, other].map { $0.value.currentDue?.latest?.number ?? Int.max }
    return (days[0], one.reference) < (days[1], other.reference)
  }

  private static func isAsked(_ suggestion: Action.Suggestion) -> Bool {
    switch suggestion.reason {
    case .noDay, .overdue, .noWord, .dueSoon: true
    case .doneWithImpact, .doneWithoutImpact, .doneWithoutEvidence, .started: false
    }
  }
}
