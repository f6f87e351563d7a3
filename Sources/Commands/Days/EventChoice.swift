internal import ReviewModel
internal import Settings

/// Which day or event somebody wants to hold.
struct EventChoice {
  /// `1`, `2`, `other`, or the number of an event.
  let number: String
  let kind: String?
  let title: String?

  /// Its number, and what it is where it is not one of the two learning days.
  func choice(in workspace: Workspace) throws -> (number: Int, event: LearningDay.Event?) {
    let review = workspace.review
    guard number.lowercased() == "other" else {
      let number = Int(number) ?? 0
      if number <= 2 { return (number, nil) }
      guard let event = review.event(number) else {
        throw Complaint(
          "there is no event \(number)",
          hint: "nothing was changed; a new one: silp day other --kind workshop --title \"...\"")
      }
      return (number, event)
    }
    guard let kind else {
      throw Complaint(
        "--kind says what is held, and is missing",
        hint: "nothing was changed; use \"author briefing\", workshop or \"family meeting\"",
        exit: .usage)
    }
    let chosen = try Reading.choice(kind, "--kind", LearningDay.Event.Kind.self)
    let name = try title ?? SettingsFiles.agenda(event: chosen).title
    let next = max(2, review.days.map(\.value.number).max() ?? 0) + 1
    return (next, LearningDay.Event(chosen, title: try workspace.label(name)))
  }
}

/// What a day or an event is called.
enum EventWords {
  /// `day 1`, or `event 3 (workshop)`.
  static func name(_ day: LearningDay) -> String {
    day.event.map { "event \(day.number) (\($0.kind.rawValue))" } ?? "day \(day.number)"
  }
}
