/// What the headings of one agency's file meant, kept so that its next file is read alike.
///
/// Headings are kept as they were written; they are compared by letters, digits and who is named.
public struct HeadingMapping: Hashable, Codable, Sendable {
  /// What each heading meant, in order of headings.
  public var rules: [Rule]

  /// Makes a mapping.
  public init(rules: [Rule]) { self.rules = rules }

  /// What one heading meant; with nothing beside it, it was kept as the agency's own.
  public struct Rule: Hashable, Codable, Sendable {
    /// The heading, as written.
    public var heading: LabelledText
    /// The field it stood for, by the word people type; one this version does not know is kept.
    public var means: String?
    /// The subject it spoke of.
    public var person: PersonID?
    /// What it said of the subject.
    public var fact: SubjectField?

    /// Makes a rule.
    public init(
      heading: LabelledText, means: String? = nil, person: PersonID? = nil,
      fact: SubjectField? = nil
    ) {
      self.heading = heading
      self.means = means
      self.person = person
      self.fact = fact
    }
  }
}

/// What a column can say of one subject.
public enum SubjectField: String, Hashable, Codable, Sendable, CaseIterable {
  /// Whether the subject was seen.
  case seen
  /// Whether the subject was seen alone.
  case seenAlone = "seen-alone"
  /// What the subject said or showed.
  case voice
  /// Whether the subject was brought, or came.
  case attendance
  /// Under which plan the subject was.
  case plan

  /// What a column says that does not name a subject.
  public init?(_ field: ChronologyField) {
    switch field {
    case .seen: self = .seen
    case .seenAlone: self = .seenAlone
    case .voice: self = .voice
    case .attendance: self = .attendance
    case .plan: self = .plan
    default: return nil
    }
  }
}
