/// What a board decided to publish, what comes first, and where the learning went.
public struct Publication: Hashable, Codable, Sendable {
  /// The second board of a joint review; nil for the lead board.
  public var board: BoardID?
  /// The version it is about.
  public var version: VersionID?
  /// What was decided.
  public var decision: Decision
  /// The post that decided.
  public var by: LabelledText
  /// When.
  public var on: CalendarDay
  /// Why.
  public var reason: Stated
  /// The day meant for it.
  public var planned: CalendarDay?
  /// What must happen first, in this order.
  public var steps: [Step]
  /// When it was published; nil while it is not.
  public var published: CalendarDay?
  /// Where the learning went.
  public var shared: [Sharing]

  /// Keeps a decision.
  public init(
    _ decision: Decision, board: BoardID? = nil, version: VersionID? = nil, by: LabelledText,
    on: CalendarDay, reason: Stated = .notRecorded, planned: CalendarDay? = nil,
    steps: [Step] = [], published: CalendarDay? = nil, shared: [Sharing] = []
  ) {
    self.board = board
    self.version = version
    self.decision = decision
    self.by = by
    self.on = on
    self.reason = reason
    self.planned = planned
    self.steps = steps
    self.published = published
    self.shared = shared
  }

  /// What a board can decide.
  public enum Decision: String, Hashable, Codable, Sendable, CaseIterable {
    /// The whole report.
    case full
    /// A summary.
    case summary
    /// The learning without the story.
    case learningOnly = "learning only"
    /// Later.
    case delayed
    /// Not at all.
    case notPublished = "not published"

    /// Whether anything is published by it.
    public var publishes: Bool {
      switch self {
      case .full, .summary, .learningOnly: true
      case .delayed, .notPublished: false
      }
    }
  }

  /// Something that must happen first.
  public struct Step: Hashable, Codable, Sendable {
    /// What: `family-told`.
    public var what: Code
    /// When it was done; nil while it was not.
    public var done: CalendarDay?

    /// Makes a step.
    public init(_ what: Code, done: CalendarDay? = nil) {
      self.what = what
      self.done = done
    }
  }

  /// One way in which the learning was passed on.
  public struct Sharing: Hashable, Codable, Sendable {
    /// To whom.
    public var audience: LabelledText
    /// As what: a briefing, a talk.
    public var format: LabelledText
    /// When.
    public var on: CalendarDay
    /// What they did with it.
    public var use: Stated

    /// Keeps a way in which the learning was passed on.
    public init(
      to audience: LabelledText, as format: LabelledText, on: CalendarDay,
      use: Stated = .notRecorded
    ) {
      self.audience = audience
      self.format = format
      self.on = on
      self.use = use
    }
  }
}
