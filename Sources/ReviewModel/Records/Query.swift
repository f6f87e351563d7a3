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

  /// Makes a query.
  public init(
    agency: AgencyID, entries: [EntryID], matter: Matter, question: LabelledText,
    isForDay: Bool = false
  ) {
    self.agency = agency
    self.entries = entries
    self.matter = matter
    self.question = question
    self.isForDay = isForDay
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
    /// Anything else.
    case other
  }
}
