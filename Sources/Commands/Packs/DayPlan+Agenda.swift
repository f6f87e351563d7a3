internal import LearningDays
internal import Reports
internal import ReviewModel
internal import Views

extension DayPlan {
  /// When a day begins unless somebody says otherwise, in minutes after midnight.
  static func usualStart(day: Int) -> Int { day == 1 ? 9 * 60 + 15 : 9 * 60 + 30 }

  /// A day as its agenda has it, fitted to a review.
  ///
  /// - Parameters:
  ///   - begins: When it begins, in minutes after midnight; nil for the usual time.
  ///   - view: What those in the room may see.
  ///   - proceedings: What runs beside the review, of which the room is not asked.
  static func of(
    day: Int, begins: Int? = nil, _ view: DeidentifiedReview,
    beside proceedings: [Filed<Proceeding>]
  ) throws(Complaint) -> DayPlan {
    let agenda = try DaySettings.setting(
      day: day, review: view.review, beside: proceedings
    ).agenda
    var stages = agenda.stages.map { stage in
      Stage(
        title: title(stage, view), minutes: stage.minutes, breakAfter: stage.breakAfter,
        prompts: stage.steps.map(words) + stage.prompts + sections(stage),
        askedOf: [stage.askedOf].compactMap(\.self), avoid: stage.doNotAsk.map { view.words($0) })
    }
    if !stages.isEmpty { stages[0].prompts += familyWords(view) }
    return DayPlan(
      day: day, title: agenda.title, begins: begins ?? usualStart(day: day), stages: stages)
  }

  /// What the family wants those in the room to know: of each the newest words they let us quote.
  private static func familyWords(_ view: DeidentifiedReview) -> [String] {
    var words: [(who: String, words: String)] = []
    for said in view.contributions where said.isAgreed && !said.words.isEmpty {
      words.removeAll { $0.who == said.who }
      words.append((said.who, said.words))
    }
    return words.map { "Read out what \($0.who) wants you to know: “\($0.words)”" }
  }

  /// How the draft is gone through.
  private static func sections(_ stage: Agenda.Stage) -> [String] {
    let listed = stage.sections.map(\.text).joined(separator: ", ")
    return listed.isEmpty ? [] : ["Section by section: \(listed)"]
  }

  /// What is done besides talking, with how long.
  static func words(_ step: Agenda.Step) -> String {
    let what =
      switch step.what {
      case .silence: "Silence"
      case .writing: "Everybody writes"
      case .groups(let count): "\(count) small groups"
      }
    return "\(step.prompt ?? what) (\(length(step.minutes)))"
  }

  /// What a stage is called, with the episode it is about.
  private static func title(_ stage: Agenda.Stage, _ view: DeidentifiedReview) -> String {
    let episode = stage.episode.flatMap { id in view.review.episodes.first { $0.id == id } }
    guard let episode else { return stage.title }
    return "\(stage.title) \(episode.reference.text): \(view.words(episode.value.title))"
  }
}
