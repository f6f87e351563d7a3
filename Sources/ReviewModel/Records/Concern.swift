/// Something that was raised on a day and does not wait for the review.
public struct Concern: Hashable, Codable, Sendable {
  /// On which day.
  public var day: Int
  /// When.
  public var at: Moment
  /// What.
  public var matter: Matter

  /// Makes a concern.
  public init(day: Int, at: Moment, _ matter: Matter) {
    self.day = day
    self.at = at
    self.matter = matter
  }

  /// What a concern is about.
  public enum Matter: Hashable, Codable, Sendable {
    /// Somebody may be at risk now.
    case risk(Risk)
    /// A worker's conduct: the review keeps only that the way for it was told.
    case conduct
  }

  /// That somebody may be at risk now, and who sees to it.
  public struct Risk: Hashable, Codable, Sendable {
    /// Who may be.
    public var about: [PersonID]
    /// What was said.
    public var words: LabelledText
    /// The post that takes it on.
    public var taker: Stated
    /// Where it is taken.
    public var to: Stated
    /// By when.
    public var by: Stated
    /// What was done.
    public var outcome: Outcome

    /// Makes a risk.
    public init(
      about: [PersonID] = [], _ words: LabelledText, taker: Stated = .notRecorded,
      to: Stated = .notRecorded, by: Stated = .notRecorded, outcome: Outcome = .open
    ) {
      self.about = about
      self.words = words
      self.taker = taker
      self.to = to
      self.by = by
      self.outcome = outcome
    }
  }

  /// What was done about a risk.
  public enum Outcome: Hashable, Codable, Sendable {
    /// Nothing yet.
    case open
    /// It was referred, and the post or service that accepted it.
    case referred(at: Moment, acceptedBy: LabelledText)
    /// It was left with somebody else, and why.
    case handedOver(to: LabelledText, reason: LabelledText)
  }

  /// The risk, where it is one.
  public var risk: Risk? { if case .risk(let risk) = matter { risk } else { nil } }

  /// Whether nobody has taken it anywhere yet.
  public var isOpen: Bool { risk?.outcome == .open }
}
