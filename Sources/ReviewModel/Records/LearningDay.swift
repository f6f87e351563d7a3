/// One of the two learning days as it was held, or another event of the review that is held alike.
public struct LearningDay: Hashable, Codable, Sendable {
  /// Which: 1 and 2 are the learning days, other events are numbered from 3.
  public var number: Int
  /// When it began.
  public var began: Moment
  /// When it was closed; nil while it is open.
  public var closed: Moment?
  /// What is held, where that is not one of the two learning days.
  public var event: Event?

  /// Makes a day.
  public init(number: Int, began: Moment, closed: Moment? = nil, event: Event? = nil) {
    self.number = number
    self.began = began
    self.closed = closed
    self.event = event
  }

  /// What else than a learning day is held with an agenda, and written down alike.
  public struct Event: Hashable, Codable, Sendable {
    /// What kind of event it is.
    public var kind: Kind
    /// What it is called.
    public var title: LabelledText

    /// Makes an event.
    public init(_ kind: Kind, title: LabelledText) {
      self.kind = kind
      self.title = title
    }

    /// The kinds of event there are besides the learning days.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
      /// The authors of agencies' reports are told what is asked of them.
      case authorBriefing = "author briefing"
      /// Something is worked out together.
      case workshop
      /// The family is met: what is said is theirs, not the practitioners'.
      case familyMeeting = "family meeting"
    }
  }
}
