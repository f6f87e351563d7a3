internal import ArgumentParser
internal import Intake
internal import ReviewModel
internal import Views

/// Brings back what an owner wrote into the plan.
struct ActionReceive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "receive", abstract: "Read what an owner wrote into the table of the plan.",
    discussion: """
      It goes by the number of each action. What was filled in becomes an update; what stands in other
      columns goes with it, word for word, and changes nothing by itself: more time is the board's to
      give. What belongs to no action is said. Names are taken out; one file is one step that silp undo
      takes back.
      Example: silp action receive hv-plan.xlsx
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Argument(help: "The filled table: .xlsx, .ods or .csv.") var file: String
  @Option(help: "When it was told; as each row says, or today, where left out.") var on: String?
  @Flag(help: "Show how the file is read, and change nothing.") var dryRun = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a plan is read, so that names are taken out of it")
    let name = Files.name(file)
    let book: SheetBook
    do {
      book = try SheetReader.read(try Files.read(file), fileName: name)
    } catch let error as IntakeError {
      throw Complaint(error)
    }
    let sheet = ActionSheet(view: DeidentifiedReview(workspace.review, for: .agency))
    let plan = try ReturnedPlan(book, named: name, workspace.review, sheet)
    var batch = Batch()
    var table = Table("no", "row", "state", "told")
    var values: [RecordID: Action] = [:]
    for row in plan.rows {
      let id = row.action.id.record
      var value = values[id] ?? row.action.value
      let taken = try take(row, sheet, into: &value, workspace)
      values[id] = value
      table.add(row.action.reference.text, "\(row.number)", taken.state, taken.told)
    }
    for action in workspace.review.actions {
      guard let value = values[action.id.record], value != action.value else { continue }
      batch.revise(action.id.record, .action(value))
    }
    if !dryRun, !batch.isEmpty { try workspace.commit(batch, "read an owner's plan") }
    table.print(output)
    try tellOthers(plan, sheet, workspace)
    if batch.isEmpty { Console.current.tell("note: nothing new was told; nothing changed") }
    if dryRun { Console.current.tell("note: nothing was changed (--dry-run)") }
  }

  /// Puts one row into the action.
  private func take(
    _ row: ReturnedPlan.Row, _ sheet: ActionSheet, into action: inout Action,
    _ workspace: Workspace
  ) throws -> (state: String, told: String) {
    guard row.tells(sheet) else { return ("nothing told", "") }
    let (update, status) = try update(row, action, workspace)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let told = view.words(update.words)
    let isKnown = action.progress.updates.contains {
      $0.words == update.words && $0.evidence == update.evidence && $0.impact == update.impact
    }
    let before = action.status
    if let status { action.status = status }
    let hasWords =
      !update.words.isEmpty || update.evidence != .notRecorded || update.impact != .notRecorded
    if hasWords, !isKnown { action.progress.updates.append(update) }
    if status == nil, before == .notStarted, hasWords, !isKnown { action.status = .started }
    let moved = action.status == before ? "" : ", \(action.status.rawValue)"
    return ((hasWords && isKnown ? "known already" : "taken") + moved, told)
  }

  private func update(
    _ row: ReturnedPlan.Row, _ action: Action, _ workspace: Workspace
  ) throws -> (Action.Update, Action.Status?) {
    func words(_ column: ActionSheet.Column) -> String {
      row.filled[column].map { $0.text } ?? ""
    }
    func said(_ column: ActionSheet.Column) throws -> Stated {
      let text = words(column)
      return text.isEmpty ? .notRecorded : .recorded(try workspace.label(text))
    }
    var others = row.others
    let written = ActionSheet.tidy(words(.status))
    let status = Action.Status.allCases.first { $0.rawValue == written.lowercased() }
    // A word of their own is no state of the plan, and is not lost.
    if status == nil, !written.isEmpty {
      others.append((ActionSheet.Column.status.rawValue, written))
    }
    let day = try self.day(row, workspace)
    if day == nil, !words(.on).isEmpty {
      others.append((ActionSheet.Column.on.rawValue, words(.on)))
    }
    let text = ([words(.words)] + others.map { "“\($0.heading)”: \($0.words)" })
      .filter { !$0.isEmpty }.joined(separator: "\n")
    let update = Action.Update(
      on: day ?? Console.current.now().day, by: try said(.by), try workspace.label(text),
      evidence: try said(.evidence), impact: try said(.impact))
    return (update, status == action.status ? nil : status)
  }

  private func day(
    _ row: ReturnedPlan.Row, _ workspace: Workspace
  ) throws -> CalendarDay? {
    if let on { return try Reading.day(on, "--on") }
    switch row.filled[.on] {
    case .day(let day, _): return day
    case .text(let text): return try? WrittenDates(workspace.review).date(text, "").date.exactDay
    default: return nil
    }
  }

  /// Says what was not kept, and what asks for a decision.
  private func tellOthers(
    _ plan: ReturnedPlan, _ sheet: ActionSheet, _ workspace: Workspace
  ) throws {
    let console = Console.current
    for row in plan.rows where !row.others.isEmpty {
      let told = try row.others.map {
        "“\($0.heading)”: \(try FormInput.shown($0.words, in: workspace))"
      }.joined(separator: "; ")
      let kept = row.tells(sheet) ? "kept with the update" : "not kept, as nothing else was told"
      let line = "\(row.action.reference.text) differs from the plan, \(kept): \(told)"
      for part in Paragraph.lines(line, after: "note: ") { console.tell(part) }
    }
    for (place, words) in plan.leftovers {
      let line = "\(place): \(try FormInput.shown(words, in: workspace))"
      for part in Paragraph.lines(line, after: "left over, ") { console.tell(part) }
    }
    if !plan.leftovers.isEmpty {
      console.tell(
        "note: what is left over belongs to no action of this review and is not kept; add it where "
          + "it belongs: silp action update A3 \"...\"")
    }
  }
}
