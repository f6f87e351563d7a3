public import ReviewModel

/// What the headings of one agency's file meant, kept so that its next file is read alike.
///
/// Headings are kept as their letters and digits; of whoever a heading names, only the identifier.
public struct HeadingMapping: Hashable, Codable, Sendable {
  /// What each heading meant, in order of headings.
  public var rules: [Rule]

  /// What one heading meant; with nothing beside it, it was kept as the agency's own.
  public struct Rule: Hashable, Codable, Sendable {
    /// The heading's letters and digits.
    public var heading: String
    /// The field it stood for.
    public var field: String?
    /// The subject it spoke of.
    public var person: PersonID?
    /// What it said of the subject.
    public var fact: SubjectField?
  }

  /// Takes the mapping from a reading that was accepted.
  public init(of reading: ChronologyReading, label: (String) -> LabelledText) {
    var rules: [String: Rule] = [:]
    for column in reading.tables.flatMap(\.columns) where !column.heading.isEmpty {
      let key = Self.key(column.heading, label)
      guard !key.isEmpty, rules[key] == nil else { continue }
      rules[key] = Rule(heading: key, use: column.use)
    }
    self.rules = rules.values.sorted { $0.heading < $1.heading }
  }

  /// What a heading meant; nil where it was not there.
  func use(of heading: String, _ label: (String) -> LabelledText) -> TableColumn.Use? {
    guard !rules.isEmpty else { return nil }
    let key = Self.key(heading, label)
    return rules.first { $0.heading == key }?.use
  }

  private static func key(_ heading: String, _ label: (String) -> LabelledText) -> String {
    label(heading).spans.map { span in
      switch span {
      case .plain(let words): Folding.key(words)
      case .person(let id, _): "<\(id.record.text)>"
      case .place(let id, _): "<\(id.record.text)>"
      case .agency(let id, _): "<\(id.record.text)>"
      case .record(let id): "<\(id.text)>"
      }
    }.joined()
  }
}

extension HeadingMapping.Rule {
  init(heading: String, use: TableColumn.Use) {
    self.heading = heading
    switch use {
    case .field(let field): self.field = field.rawValue
    case .subject(let person, let fact):
      self.person = person
      self.fact = fact
    case .extra: break
    }
  }

  /// A field this version does not know makes the column the agency's own.
  var use: TableColumn.Use {
    if let field = field.flatMap(ChronologyField.init(rawValue:)) { return .field(field) }
    if let person, let fact { return .subject(person, fact) }
    return .extra
  }
}
