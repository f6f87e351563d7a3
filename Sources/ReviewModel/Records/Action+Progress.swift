extension Action {
  /// What became of an action: steps, what its owner told, what the sub-group agreed.
  public struct Progress: Hashable, Codable, Sendable {
    /// The steps on the way.
    public var milestones: [Milestone]
    /// What its owner told, the first first.
    public var updates: [Update]
    /// What the sub-group agreed on its colour, the first first; the last counts.
    public var ratings: [Rating]
    /// What the board decided apart from the colour, the first first.
    public var decisions: [Decision]

    /// Makes what became of an action; nothing yet unless given.
    public init(
      milestones: [Milestone] = [], updates: [Update] = [], ratings: [Rating] = [],
      decisions: [Decision] = []
    ) {
      self.milestones = milestones
      self.updates = updates
      self.ratings = ratings
      self.decisions = decisions
    }
  }

  /// A step on the way.
  public struct Milestone: Hashable, Codable, Sendable {
    /// What.
    public var words: LabelledText
    /// By when.
    public var due: EDTFDate?
    /// When it was reached; nil while it was not.
    public var reached: CalendarDay?

    /// Makes a step.
    public init(_ words: LabelledText, due: EDTFDate? = nil, reached: CalendarDay? = nil) {
      self.words = words
      self.due = due
      self.reached = reached
    }
  }

  /// What the owner of an action told about it.
  public struct Update: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// The post that told it.
    public var by: Stated
    /// What was done.
    public var words: LabelledText
    /// What shows that it was done.
    public var evidence: Stated
    /// What changed in practice, apart from what was done, and how that is known (S4).
    public var impact: Stated

    /// Keeps what was told.
    public init(
      on: CalendarDay, by: Stated = .notRecorded, _ words: LabelledText,
      evidence: Stated = .notRecorded, impact: Stated = .notRecorded
    ) {
      self.on = on
      self.by = by
      self.words = words
      self.evidence = evidence
      self.impact = impact
    }
  }

  /// What the sub-group agreed on the colour of an action (S4: it is theirs to say).
  public struct Rating: Hashable, Codable, Sendable {
    /// Which colour.
    public var colour: Colour
    /// When it was agreed.
    public var on: CalendarDay
    /// Why.
    public var reason: LabelledText

    /// Keeps what was agreed.
    public init(_ colour: Colour, on: CalendarDay, reason: LabelledText) {
      self.colour = colour
      self.on = on
      self.reason = reason
    }
  }

  /// How an action stands, in the sub-group's words.
  public enum Colour: String, Hashable, Codable, Sendable, CaseIterable {
    /// Not on its way.
    case red
    /// On its way.
    case amber
    /// Done, with evidence.
    case green
  }

  /// What the board decided about an action, apart from its colour.
  public enum Decision: Hashable, Codable, Sendable {
    /// The board stands by the action.
    case signedOff(on: CalendarDay, by: LabelledText)
    /// It has more time, and why.
    case delayed(on: CalendarDay, until: EDTFDate, reason: LabelledText)
    /// It is followed no more, and why.
    case closed(on: CalendarDay, reason: LabelledText)
    /// It is followed again, and why.
    case reopened(on: CalendarDay, reason: LabelledText)

    /// When it was decided.
    public var on: CalendarDay {
      switch self {
      case .signedOff(let on, _), .delayed(let on, _, _), .closed(let on, _),
        .reopened(let on, _):
        on
      }
    }
  }
}

extension Action.Progress: Sparse {
  static var nothing: Self { Self() }
}

extension Action {
  /// What the sub-group agreed last; nil where it agreed on nothing yet.
  public var rating: Rating? { progress.ratings.last }

  /// By when, with the time the board added.
  public var currentDue: EDTFDate? {
    for decision in progress.decisions.reversed() {
      if case .delayed(_, let until, _) = decision { return until }
    }
    return due
  }

  /// Whether it is followed no more.
  public var isClosed: Bool {
    for decision in progress.decisions.reversed() {
      switch decision {
      case .closed: return true
      case .reopened: return false
      case .signedOff, .delayed: continue
      }
    }
    return false
  }

  /// Whether anything was told that shows it was done.
  public var hasEvidence: Bool { progress.updates.contains { $0.evidence != .notRecorded } }

  /// Whether anything was told of what changed in practice.
  public var hasImpact: Bool { progress.updates.contains { $0.impact != .notRecorded } }
}
