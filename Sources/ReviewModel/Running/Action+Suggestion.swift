extension Action {
  /// What the dates and the updates of an action would say by themselves.
  ///
  /// It is for whoever prepares the sub-group's meeting and for nobody else: the colour is the
  /// sub-group's to agree (S4), and this never stands in its place.
  public struct Suggestion: Hashable, Sendable {
    /// The colour.
    public let colour: Colour
    /// Why.
    public let reason: Reason
  }

  /// Why an action would be suggested a colour.
  public enum Reason: Hashable, Sendable {
    /// It is done, with what shows it and what changed in practice.
    case doneWithImpact
    /// It is done, and nothing shows what changed in practice.
    case doneWithoutImpact
    /// It is done, and nothing shows it.
    case doneWithoutEvidence
    /// Nobody said by when.
    case noDay
    /// Its day is over.
    case overdue(EDTFDate)
    /// Nobody told anything for so many days.
    case noWord(days: Int)
    /// It is due within so many days.
    case dueSoon(days: Int)
    /// It is begun.
    case started
  }

  /// What a colour is suggested by.
  public struct SuggestionRule: Hashable, Sendable {
    /// Within how many days an action is due soon.
    public var soon: Int
    /// After how many days without word it is asked about.
    public var quiet: Int

    /// Makes a rule.
    public init(soon: Int = 28, quiet: Int = 90) {
      self.soon = soon
      self.quiet = quiet
    }
  }

  /// What would be suggested on a day; nil where nothing is to be said yet, or no more.
  public func suggestion(
    on today: CalendarDay, _ rule: SuggestionRule = SuggestionRule()
  ) -> Suggestion? {
    if isClosed { return nil }
    guard status != .done else {
      guard hasEvidence else { return Suggestion(colour: .amber, reason: .doneWithoutEvidence) }
      return hasImpact
        ? Suggestion(colour: .green, reason: .doneWithImpact)
        : Suggestion(colour: .amber, reason: .doneWithoutImpact)
    }
    guard let due = currentDue else { return Suggestion(colour: .red, reason: .noDay) }
    if isOverdue(on: today) { return Suggestion(colour: .red, reason: .overdue(due)) }
    if let last = progress.updates.map(\.on).max(), today.number - last.number > rule.quiet {
      let days = today.number - last.number
      return Suggestion(colour: .red, reason: .noWord(days: days))
    }
    if let end = due.latest, end.number - today.number <= rule.soon {
      return Suggestion(colour: .amber, reason: .dueSoon(days: end.number - today.number))
    }
    return status == .started ? Suggestion(colour: .amber, reason: .started) : nil
  }

  /// Whether its day is over, with the time the board added, and it is not done.
  public func isOverdue(on today: CalendarDay) -> Bool {
    guard status != .done, !isClosed, let end = currentDue?.latest else { return false }
    return end < today
  }

  /// Whether it is still to be followed: not done, or done and not closed.
  public var isOpen: Bool { !isClosed }

  /// What the sub-group had agreed by a day; nil where nothing.
  public func rating(by day: CalendarDay) -> Rating? {
    progress.ratings.last { $0.on <= day }
  }
}

extension Pledge {
  /// When it is to be asked about next; nil where it need not be.
  public var askOn: CalendarDay? {
    guard let remindOn else { return nil }
    if let last = answers.last { return remindOn > last.on ? remindOn : nil }
    return kept == .notAsked ? remindOn : nil
  }
}
