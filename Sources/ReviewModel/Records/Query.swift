/// A question to an agency about what its record says.
public struct Query: Hashable, Codable, Sendable {
  /// The agency that is asked.
  public var agency: AgencyID
  /// The entries it is about.
  public var entries: [EntryID]
  /// What it is about.
  public var matter: Matter
  /// What is asked.
  public var question: LabelledText
  /// Whether the reviewer wants it put to the room as well; never by itself.
  public var isForDay: Bool
  /// When it went to the agency; nil while it did not.
  public var sending: Sending?
  /// What the agency answered.
  public var answer: Answer?

  /// Makes a query.
  public init(
    agency: AgencyID, entries: [EntryID], matter: Matter, question: LabelledText,
    isForDay: Bool = false, sending: Sending? = nil, answer: Answer? = nil
  ) {
    self.agency = agency
    self.entries = entries
    self.matter = matter
    self.question = question
    self.isForDay = isForDay
    self.sending = sending
    self.answer = answer
  }

  /// What a query is about.
  public enum Matter: String, Hashable, Codable, Sendable, CaseIterable {
    /// When it was.
    case date
    /// Who was there.
    case people
    /// Whether somebody was seen.
    case seen
    /// Whether somebody came, or was brought.
    case attendance
    /// Something the record does not say.
    case missing
    /// What a lens asks.
    case lens
    /// Anything else.
    case other
  }

  /// That a question went to the agency.
  public struct Sending: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// By when it is to be answered.
    public var due: CalendarDay?

    /// Keeps when a question went out.
    public init(on: CalendarDay, due: CalendarDay? = nil) {
      self.on = on
      self.due = due
    }
  }

  /// What an agency answered.
  public struct Answer: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// The post that answered.
    public var by: Stated
    /// What.
    public var words: LabelledText

    /// Keeps an answer.
    public init(on: CalendarDay, by: Stated = .notRecorded, words: LabelledText) {
      self.on = on
      self.by = by
      self.words = words
    }
  }
}
