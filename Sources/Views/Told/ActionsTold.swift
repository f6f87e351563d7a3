package import ReviewModel

/// An action, in words.
public struct ActionTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// What is done.
  public let text: String
  /// Who answers for it.
  public let owner: String
  /// The post that does it.
  public let role: String
  /// By when, with the time the board added.
  public let due: String
  /// The number of the recommendation.
  public let recommendation: String
  /// How far it is.
  public let status: String
  /// The colour the sub-group agreed on last; nothing where it did not, or where that is not told.
  public let agreed: String
  /// When, and why.
  public let agreedWhy: String
  /// The steps on the way.
  public let steps: [ActionStepTold]
  /// What its owner told, the first first.
  public let updates: [UpdateTold]
  /// What the board decided, the first first.
  public let decisions: [String]
}

/// A step on the way to an action.
public struct ActionStepTold: Hashable, Sendable {
  /// What.
  public let words: String
  /// By when.
  public let due: String
  /// When it was reached; nothing while it was not.
  public let reached: String
}

/// What the owner of an action told.
public struct UpdateTold: Hashable, Sendable {
  /// When.
  public let on: String
  /// The post that told it.
  public let by: String
  /// What was done.
  public let words: String
  /// What shows it.
  public let evidence: String
  /// What changed in practice.
  public let impact: String
}

extension DeidentifiedReview {
  /// The actions.
  public var actions: [ActionTold] { review.actions.map { told($0) } }

  /// The actions that answer a recommendation, by its number.
  public func actions(of recommendation: String) -> [ActionTold] {
    actions.filter { $0.recommendation == recommendation }
  }

  /// An action in words.
  package func told(_ action: Filed<Action>) -> ActionTold {
    let value = action.value
    return ActionTold(
      reference: action.reference.text, text: words(value.text), owner: words(value.owner),
      role: words(value.role) ?? "not recorded",
      due: value.currentDue.map { processWords($0) } ?? "not set",
      recommendation: reference(of: value.recommendation.record),
      status: value.isClosed ? "\(value.status.rawValue), closed" : value.status.rawValue,
      agreed: value.rating?.colour.rawValue ?? "",
      agreedWhy: value.rating.map { "\(day($0.on)): \(words($0.reason))" } ?? "",
      steps: value.progress.milestones.map { told($0) },
      updates: value.progress.updates.map { told($0) },
      decisions: value.progress.decisions.map { words($0) })
  }

  func told(_ step: Action.Milestone) -> ActionStepTold {
    ActionStepTold(
      words: words(step.words), due: step.due.map { processWords($0) } ?? "",
      reached: step.reached.map { day($0) } ?? "")
  }

  func told(_ update: Action.Update) -> UpdateTold {
    UpdateTold(
      on: day(update.on), by: words(update.by) ?? "", words: words(update.words),
      evidence: words(update.evidence) ?? "", impact: words(update.impact) ?? "")
  }

  /// What the board decided about an action, as a sentence begins.
  func words(_ decision: Action.Decision) -> String {
    switch decision {
    case .signedOff(let on, let who): "signed off by \(words(who)), \(day(on))"
    case .delayed(let on, let until, let reason):
      "more time until \(processWords(until)), agreed \(day(on)): \(words(reason))"
    case .closed(let on, let reason): "closed \(day(on)): \(words(reason))"
    case .reopened(let on, let reason): "opened again \(day(on)): \(words(reason))"
    }
  }

  /// A day of the review's own, in words.
  package func day(_ day: CalendarDay) -> String { processWords(EDTFDate(day)) }
}
