internal import ArgumentParser
internal import LearningDays
internal import ReviewModel
internal import Settings

/// Holds a learning day.
struct DayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day",
    abstract: "Hold a learning day, or another event: write down what the room says.",
    discussion: """
      Type and press Enter; each line is saved before "saved" is shown. Type ? for help.
      A day that was interrupted is taken up where it stopped. Lines can also come from a file or
      a pipe: silp day 1 < lines.txt
      Another event, such as a briefing of authors, a workshop or a meeting with the family, is
      held alike, with its own agenda; it is numbered from 3, by which it is taken up again.
      Example: silp day other --kind "family meeting" --title "Meeting with Mother"
      """)

  @Argument(help: "Which: 1 or 2; other for a new event, or the number of one.") var number: String
  @Option(help: "What kind of event: author briefing, workshop or family meeting.")
  var kind: String?
  @Option(help: "What the event is called; without it, as its agenda is.") var title: String?
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Print only the stages and what needs attention.") var quiet = false

  func validate() throws {
    guard number.lowercased() == "other" || Int(number).map({ $0 > 0 }) == true else {
      throw ValidationError(
        "There are two learning days: silp day 1, silp day 2; any other event: silp day other.")
    }
    guard (kind == nil && title == nil) || number.lowercased() == "other" else {
      throw ValidationError("--kind and --title go with: silp day other")
    }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    let (number, event) = try EventChoice(number: number, kind: kind, title: title)
      .choice(in: workspace)
    if let other = workspace.review.days.first(where: {
      $0.value.number != number && $0.value.closed == nil
    }) {
      throw Complaint(
        "\(EventWords.name(other.value)) is still open",
        hint: "close it first: silp day \(other.value.number), and there /end")
    }
    guard !workspace.review.isClosed(day: number) else {
      throw Complaint(
        "day \(number) is closed",
        hint:
          "its notes are safe: silp note list --day \(number); to change one: silp note amend; "
          + "if it was closed by mistake: silp undo")
    }
    let setting = try DaySettings.setting(
      day: number, review: workspace.review, beside: workspace.review.liveProceedings,
      event: event?.kind)
    tellOfDraft(number, workspace.review)
    ProceedingWarning.tell(workspace.review, .circulating)
    var driver = try DayDriver(
      workspace: workspace, setting: setting, event: event, voice: voice, console: .current)
    try driver.run()
  }

  /// The second day has a draft to check, or is told that it has none.
  private func tellOfDraft(_ number: Int, _ review: Review) {
    guard number == 2, let first = review.days(1).compactMap(\.value.closed).max(),
      DraftForRoom.since(first, in: review) == nil
    else { return }
    Console.current.tell(
      "No draft has gone out since day 1. You can go on; participants will have nothing to check. "
        + "Make one: \(DraftForRoom.command)")
  }

  private var voice: DayVoice {
    let console = Console.current
    return DayVoice(
      isQuiet: quiet, isAccessible: output.isAccessible(console.environment),
      isInteractive: console.inputIsTerminal)
  }
}

/// How a day talks to whoever writes.
struct DayVoice {
  /// Only stages and what needs attention.
  let isQuiet: Bool
  /// For a screen reader.
  let isAccessible: Bool
  /// Whether somebody sits at the keyboard.
  let isInteractive: Bool
}

/// What a day is held with, read from the templates and the review.
enum DaySettings {
  /// - Parameters:
  ///   - review: What those in the room may see of the review, or all of it.
  ///   - proceedings: What runs beside it, which no view but the panel's holds.
  static func setting(
    day: Int, review: Review, beside proceedings: [Filed<Proceeding>],
    event: LearningDay.Event.Kind? = nil
  ) throws(Complaint) -> DaySetting {
    let description: AgendaDescription
    if let event {
      description = try SettingsFiles.agenda(event: event)
    } else {
      description = try SettingsFiles.agenda(day: day)
    }
    let outline = description.stages.map { stage in
      Agenda.Outline(
        code: stage.code, title: stage.title, minutes: stage.minutes, prompts: stage.prompts,
        side: side(stage.side), eachEpisodeAtMost: stage.eachEpisodeAtMost, breaks: stage.breaks,
        askedOf: stage.askedOf, steps: stage.steps.map(step),
        sections: stage.sections)
    }
    let held = review.heldBack
    let agenda = Agenda(
      title: description.title, day: day, outline: outline,
      episodes: review.episodes.map(\.id).filter { !held.contains($0.record) })
    guard let agenda else {
      throw Complaint(
        "the agenda of \(event?.rawValue ?? "day \(day)") has no stages",
        hint: "nothing was changed; mend it in en/agendas in your templates")
    }
    let codebook = try SettingsFiles.codebook(of: review)
    let words = Vocabulary(review, codebook: codebook)
    // Only where the draft is gone through: reading it takes a while.
    let isDraftRead = agenda.stages.contains { !$0.sections.isEmpty }
    return DaySetting(
      agenda: agenda.avoiding(proceedings), vocabulary: words,
      headings: isDraftRead ? try SettingsFiles.headings() : [])
  }

  private static func step(_ step: AgendaDescription.Step) -> Agenda.Step {
    let what: Agenda.Step.What =
      switch step.what {
      case .silence: .silence
      case .writing: .writing
      case .groups: .groups(step.groups ?? 1)
      }
    return Agenda.Step(what, minutes: step.minutes, prompt: step.prompt)
  }

  private static func side(_ side: AgendaDescription.Side) -> KindMark? {
    switch side {
    case .well: .well
    case .better: .better
    case .changed: .changed
    case .canChange: .canChange
    case .none: nil
    }
  }
}
