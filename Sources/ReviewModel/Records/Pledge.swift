/// What an agency, or the board, said it would do, without being asked by a recommendation.
public struct Pledge: Hashable, Codable, Sendable {
  /// Who.
  public var owner: Owner
  /// What.
  public var words: LabelledText
  /// On which day it was said.
  public var day: Int
  /// By when.
  public var due: EDTFDate?
  /// When to ask about it.
  public var remindOn: CalendarDay?
  /// Whether it was kept.
  public var kept: Kept
  /// What its owner answered when asked, the first first.
  public var answers: [Answer]

  /// Makes a pledge.
  public init(
    _ owner: Owner, _ words: LabelledText, day: Int, due: EDTFDate? = nil,
    remindOn: CalendarDay? = nil, kept: Kept = .notAsked,
    answers: [Answer] = []
  ) {
    self.owner = owner
    self.words = words
    self.day = day
    self.due = due
    self.remindOn = remindOn
    self.kept = kept
    self.answers = answers
  }

  /// Whether a pledge was kept, as its owner says.
  public enum Kept: String, Hashable, Codable, Sendable, CaseIterable {
    /// Nobody has asked yet.
    case notAsked = "not asked"
    /// Kept.
    case kept
    /// In part.
    case partly
    /// Not kept.
    case notKept = "not kept"
  }

  /// What the owner of a pledge answered when asked about it.
  public struct Answer: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// Whether it was kept.
    public var kept: Kept
    /// What they said.
    public var words: Stated

    /// Keeps an answer.
    public init(on: CalendarDay, _ kept: Kept, words: Stated = .notRecorded) {
      self.on = on
      self.kept = kept
      self.words = words
    }
  }
}

extension Pledge.Answer: SparselyListed {}
