internal import ArgumentParser
internal import ReviewModel
internal import Reports
internal import Settings
internal import Views

/// Makes what goes on the table on a learning day.
struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Write what goes on the table on a learning day, as ODT files.",
    discussion: """
      A folder with a run sheet (times, prompts, the questions chosen with silp lens choose), ground
      rules, a briefing for everybody, sheets for the groups, capture sheets for when the laptop
      cannot be used; and, where the names are open, the sheet to sign, which is a named copy.
      Each is made from a template of its own, such as en/run-sheet.fodt; the stages are those of
      en/agendas. Nothing is written unless everything may go out.
      Example: silp pack day1 --on 2026-01-27 --start 09:15 --place "Town hall" -o day1
      """)

  @Argument(help: "Which day: day1 or day2.") var day: String
  @OptionGroup var options: ReviewOptions
  @OptionGroup var gate: GateOptions
  @Option(help: ArgumentHelp("When it begins: 09:15.", valueName: "time")) var start: String?
  @Option(help: ArgumentHelp("The date, 2026-01-27.", valueName: "date")) var on: String?
  @Option(help: ArgumentHelp("Where.", valueName: "place")) var place: String?
  @Option(help: ArgumentHelp("Whom to ask, and how.", valueName: "words")) var contact: String?
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder they go into; made if it is not there.", valueName: "folder"))
  var output: String?

  func run() throws {
    let number = try DayWord.number(day)
    let workspace = try Workspace.open(options)
    ProceedingWarning.tell(workspace.review, .circulating)
    let view = DeidentifiedReview(workspace.review, for: .learningDay)
    let plan = try plan(number, workspace.review, view)
    let pack = Pack(workspace: workspace, view: view, plan: plan, gate: gate, access: options)
    let folder = output ?? "pack-day\(number)"
    try pack.write(into: folder, attendance: occasion(plan))
    tellWhatIsMissing(plan, workspace.review)
  }

  private func plan(
    _ number: Int, _ review: Review, _ view: DeidentifiedReview
  ) throws -> DayPlan {
    let begins = try start.map { try DayWord.minutes($0, "--start") }
    var plan = try DayPlan.of(
      day: number, begins: begins, view, beside: review.liveProceedings)
    plan.date = try Reading.date(on, "--on").map { view.processWords($0) } ?? ""
    plan.place = place ?? ""
    plan.contact = contact ?? ""
    plan.asks = try SettingsFiles.evaluation().questions.map {
      DayPlan.Ask($0.question, answers: $0.answers)
    }
    plan.questions = try ChosenQuestions.of(
      review, as: view, for: number == 1 ? .day1 : .day2)
    return plan
  }

  private func occasion(_ plan: DayPlan) -> NamedCopyReport.Occasion {
    NamedCopyReport.Occasion(
      day: plan.day, date: plan.date,
      time: DayPlan.clock(plan.begins) + " to " + DayPlan.clock(plan.ends), place: plan.place)
  }

  private func tellWhatIsMissing(_ plan: DayPlan, _ review: Review) {
    let console = Console.current
    let episodes = review.episodes.count
    if plan.day == 1, episodes == 0 {
      console.tell(
        "note: no key practice episode is chosen yet, so there are no sheets for the groups: "
          + "silp episode add \"...\" --from DATE --to DATE")
    }
    if plan.day == 2, review.findings.isEmpty {
      console.tell(
        "note: no finding is drafted yet, so there are no finding sheets: silp finding add")
    }
    if plan.questions.isEmpty {
      console.tell(
        "note: no question was chosen for the run sheet: silp lens, then silp lens choose L01 --for "
          + "day\(plan.day)")
    }
  }
}

/// Reads which day somebody means, and times of day.
enum DayWord {
  /// The number of a day: `day1`, `1`.
  static func number(_ word: String) throws(Complaint) -> Int {
    switch word.lowercased() {
    case "day1", "1", "day-1": return 1
    case "day2", "2", "day-2": return 2
    default:
      throw Complaint(
        "there is no \(word)", hint: "nothing was changed; say day1 or day2", exit: .usage)
    }
  }

  /// A time of day in minutes after midnight: `09:15`, `9.15`.
  static func minutes(_ text: String, _ flag: String) throws(Complaint) -> Int {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    if (1...2).contains(parts.count), let hour = Int(parts[0]), (0...23).contains(hour),
      let minute = parts.count == 2 ? (parts[1].count == 2 ? Int(parts[1]) : nil) : 0,
      (0...59).contains(minute)
    {
      return hour * 60 + minute
    }
    throw Complaint(
      "\(flag): \"\(text)\" is not a time of day",
      hint: "nothing was changed; write it as 09:15", exit: .usage)
  }
}
