public import ReviewModel

/// What moved in an action plan between two days, for those who follow it up.
public struct MonitoringTold: Hashable, Sendable {
  /// Since when.
  public let since: String
  /// Up to when.
  public let on: String
  /// How many actions moved, and how the plan stands, in sentences.
  public let summary: String
  /// The actions of which something was told, agreed or decided.
  public let moved: [MovedTold]
  /// The others that are still followed.
  public let still: [MovedTold]
  /// What agencies said about their pledges, and those it is time to ask about.
  public let pledges: [PledgeTold]
}

/// An action between two days.
public struct MovedTold: Hashable, Sendable {
  /// As it stands.
  public let action: ActionTold
  /// The colour agreed before; nothing where there was none.
  public let before: String
  /// What came in between, a line each.
  public let news: [String]
  /// What is to be known of its day: `3 weeks over`; nothing where it is in time.
  public let late: String
}

/// A pledge, and what became of it.
public struct PledgeTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// Who.
  public let owner: String
  /// What was pledged.
  public let words: String
  /// What became of it, or that it is to be asked.
  public let standing: String
}

extension DeidentifiedReview {
  /// What moved between two days, the first not counted.
  public func monitoring(since: CalendarDay, on today: CalendarDay) -> MonitoringTold {
    let all = review.actions.map { action in
      (value: action.value, told: moved(action, since: since, on: today))
    }
    let open = all.filter { !$0.value.isClosed || !$0.told.news.isEmpty }
    return MonitoringTold(
      since: day(since), on: day(today),
      summary: summary(open.map(\.value), open.count { !$0.told.news.isEmpty }, since, today),
      moved: open.map(\.told).filter { !$0.news.isEmpty },
      still: open.map(\.told).filter { $0.news.isEmpty },
      pledges: pledges(since: since, on: today))
  }

  private func moved(
    _ action: Filed<Action>, since: CalendarDay, on today: CalendarDay
  ) -> MovedTold {
    let value = action.value
    func isNew(_ day: CalendarDay) -> Bool { day > since && day <= today }
    var news: [(on: CalendarDay, line: String)] = []
    for update in value.progress.updates { news.append((update.on, line(update))) }
    for step in value.progress.milestones {
      guard let reached = step.reached else { continue }
      news.append((reached, "\(day(reached)): step reached: \(words(step.words))"))
    }
    for rating in value.progress.ratings {
      news.append(
        (rating.on, "\(day(rating.on)): agreed \(rating.colour.rawValue): \(words(rating.reason))"))
    }
    for decision in value.progress.decisions {
      news.append((decision.on, words(decision).capitalisedFirst))
    }
    let lines = news.enumerated().filter { isNew($0.element.on) }
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element.line)
    return MovedTold(
      action: told(action), before: value.rating(by: since)?.colour.rawValue ?? "",
      news: lines, late: late(value, today))
  }

  private func line(_ update: Action.Update) -> String {
    let told = told(update)
    let by = told.by.isEmpty ? "" : " (\(told.by))"
    return [
      "\(told.on)\(by)" + (told.words.isEmpty ? "" : ": \(told.words)"),
      told.evidence.isEmpty ? "" : "Evidence: \(told.evidence)",
      told.impact.isEmpty ? "" : "What changed: \(told.impact)",
    ].filter { !$0.isEmpty }.joined(separator: "\n").capitalisedFirst
  }

  private func late(_ action: Action, _ today: CalendarDay) -> String {
    guard action.isOverdue(on: today), let end = action.currentDue?.latest else { return "" }
    let days = today.number - end.number
    return days < 14
      ? "\(days) \(days == 1 ? "day" : "days") over" : "\(days / 7) weeks over"
  }

  private func summary(
    _ actions: [Action], _ moved: Int, _ since: CalendarDay, _ today: CalendarDay
  ) -> String {
    guard !actions.isEmpty else { return "There is no action to follow." }
    let late = actions.count { $0.isOverdue(on: today) }
    let colours = Action.Colour.allCases.map { colour in
      (colour.rawValue, actions.count { $0.rating?.colour == colour })
    }.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    let unrated = actions.count { $0.rating == nil }
    let agreed =
      colours.isEmpty
      ? "The sub-group has agreed on none of them yet."
      : "As agreed: \(colours.joined(separator: ", "))"
        + (unrated == 0 ? "." : ", \(unrated) not agreed yet.")
    let what = actions.count == 1 ? "action" : "actions"
    return "Of \(actions.count) \(what), \(moved == 0 ? "none" : "\(moved)") moved since "
      + "\(day(since)). \(agreed)"
      + (late == 0 ? "" : " \(late) \(late == 1 ? "is" : "are") past the day and not done.")
  }

  private func pledges(since: CalendarDay, on today: CalendarDay) -> [PledgeTold] {
    review.pledges.compactMap { pledge in
      let value = pledge.value
      let answer = value.answers.last { $0.on > since && $0.on <= today }
      let isDue = value.askOn.map { $0 <= today } ?? false
      guard answer != nil || isDue else { return nil }
      let told = answer.map { answer in
        "\(answer.kept.rawValue), \(day(answer.on))"
          + (words(answer.words).map { ": \($0)" } ?? "")
      }
      return PledgeTold(
        reference: pledge.reference.text, owner: words(value.owner), words: words(value.words),
        standing: told ?? "to be asked about")
    }
  }
}
