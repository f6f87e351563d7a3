internal import ArgumentParser
internal import Interchange
internal import ReviewModel
internal import Settings
internal import Views

/// Says who owes what to whom.
struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo", abstract: "Say who owes what to whom, this week and before.",
    discussion: """
      It goes by what the review keeps: requests, questions, proceedings, the family, copies,
      promises, the plan. Of telephone calls and e-mails nobody wrote down it knows nothing.
      Example: silp todo
      Example: silp todo --of hv --all
      Example: silp todo --calendar reminders.ics
      Example: silp todo --letter hv
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Option(help: ArgumentHelp("How many days ahead.", valueName: "days")) var within = 7
  @Flag(help: "Whatever the day.") var all = false
  @Option(help: "Only what one agency owes, by short word; team for the review team.")
  var of: String?
  @Option(
    help: ArgumentHelp("Write what has a day as reminders for a calendar.", valueName: "file"))
  var calendar: String?
  @Option(help: ArgumentHelp("As of another day than today.", valueName: "date")) var on: String?
  @Option(help: "Write a reminder to an agency, as text for a letter.") var letter: String?
  @OptionGroup var gate: GateOptions

  func run() throws {
    // What leaves is looked through for names, which takes the names file.
    let workspace =
      calendar == nil
      ? try Workspace.open(options, names: .notNeeded) : try Workspace.open(options)
    let review = workspace.review
    let today = try Reading.dayOrToday(on, "--on")
    let signing = try SettingsFiles.signing()
    let words = DutyWords(
      ScreenLabels.view(review, output, cleared: Set(Restriction.allCases)),
      try SettingsFiles.plan(), signing)
    if let letter { return try write(letter, workspace, today) }
    let duties = try chosen(review, signing.chain)
    if let calendar { return try write(duties, to: calendar, workspace) }
    let last = CalendarDay(number: today.number + max(0, within))
    let due = duties.filter { all || $0.due.map { $0 <= last } ?? true }
    var table = Table("by", "", "who", "what")
    var forEyes = WrappedTable("by", "", "who", "what")
    for duty in due {
      let (day, late) = (
        duty.due?.description ?? "no day set", duty.due.map { $0 < today } == true ? "late" : ""
      )
      table.add(day, late, words.owner(duty), words.matter(duty))
      forEyes.add(day, late, words.owner(duty), words.matter(duty))
    }
    if ScreenLabels.isForEyes(output) { forEyes.print() } else { table.print(output) }
    tell(due, of: duties, review, today)
  }

  private func chosen(
    _ review: Review, _ chain: SigningChain
  ) throws(Complaint) -> [Duty] {
    let duties = review.duties(chain)
    guard let of else { return duties }
    guard of.lowercased() != "team" else { return duties.filter { $0.owner == .team } }
    let agency = try Lookup(review: review).agency(of).id
    return duties.filter { $0.owner == .agency(agency) }
  }

  /// What the list leaves out, and what it cannot know.
  private func tell(_ shown: [Duty], of duties: [Duty], _ review: Review, _ today: CalendarDay) {
    let console = Console.current
    if shown.isEmpty { console.tell("nothing is owed by \(within) days from \(today)") }
    let later = duties.count - shown.count
    if later > 0 { console.tell("later: \(later); silp todo --all") }
    let undated = shown.count { $0.due == nil }
    if undated > 0 {
      console.tell("not known: by when, for \(undated) of them; nobody has set a day")
    }
    console.tell("not known: what was said or sent and is not kept in the review")
  }

  private func write(
    _ duties: [Duty], to file: String, _ workspace: Workspace
  ) throws {
    // A calendar is often shared: it has labels in full, and nothing that is restricted.
    let view = DeidentifiedReview(workspace.review, for: .panel)
    let words = DutyWords(view, try SettingsFiles.plan(), try SettingsFiles.signing())
    let reminders = duties.compactMap { duty in
      duty.due.map { day in
        CalendarFile.Reminder(
          key: Self.key(duty), day: day,
          title: "\(words.owner(duty)): \(words.matter(duty))")
      }
    }
    let calendar = CalendarFile(made: Console.current.now(), reminders: reminders)
    let finished = FinishedFile(Array(calendar.text.utf8), what: "reminders", of: view)
    let gate = Gate(workspace, gate, options)
    try gate.release(try gate.ready(finished, for: file), told: "reminders for a calendar")
    let left = duties.count - reminders.count
    if left > 0 {
      Console.current.tell("note: \(left) have no day, and are not in it: silp todo")
    }
  }

  /// What tells a duty from all others, on whatever day it is.
  private static func key(_ duty: Duty) -> String {
    String(describing: duty.matter).utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
      ($0 ^ UInt64($1)) &* 1_099_511_628_211
    }.description
  }

  private func write(_ word: String, _ workspace: Workspace, _ today: CalendarDay) throws {
    let agency = try Lookup(review: workspace.review).agency(word)
    let view = DeidentifiedReview(workspace.review, for: .agency)
    let signing = try SettingsFiles.signing()
    let duties = workspace.review.duties(signing.chain)
      .filter { $0.owner == .agency(agency.id) }
    guard !duties.isEmpty else {
      return Console.current.say("\(view.labels[agency.id]) owes nothing that is kept here")
    }
    let words = DutyWords(
      DeidentifiedReview(workspace.review, for: .panel), try SettingsFiles.plan(), signing)
    Console.current.say(
      ReminderLetter.text(
        to: view.labels[agency.id], of: view.told?.title ?? "the review", on: today,
        owed: duties.map { duty in
          words.matter(duty) + (duty.due.map { ", by \(view.processWords(EDTFDate($0)))" } ?? "")
        }))
  }
}

/// A reminder, to copy into a letter or an e-mail.
enum ReminderLetter {
  static func text(
    to agency: String, of title: String, on day: CalendarDay, owed: [String]
  ) -> String {
    """
    To: \(agency)
    About: \(title)

    Thank you for your part in this review. As we have it, these are still with you:

    \(owed.map { "  - " + $0 }.joined(separator: "\n"))

    If one of them is on its way, or cannot be done in time, please tell us; we can agree on
    another day. If you have nothing on the family, please say so in writing: that is an
    answer too.
    """
  }
}
