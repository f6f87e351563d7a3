public import ReviewModel

extension HeadingMapping {
  /// Takes the mapping from a reading that was accepted.
  public init(of reading: ChronologyReading, label: (String) -> LabelledText) {
    var rules: [[LabelledText.Span]: Rule] = [:]
    for column in reading.tables.flatMap(\.columns) where !column.heading.isEmpty {
      // As written, so that a name registered late is found in it.
      let heading = label(column.heading)
      let key = Self.key(heading)
      guard !key.isEmpty, rules[key] == nil else { continue }
      rules[key] = Rule(heading: heading, use: column.use)
    }
    self.init(rules: rules.values.sorted { $0.heading.plainText < $1.heading.plainText })
  }

  /// What a heading meant; nil where it was not there.
  func use(of heading: String, _ label: (String) -> LabelledText) -> TableColumn.Use? {
    guard !rules.isEmpty else { return nil }
    let key = Self.key(label(heading))
    return rules.first { Self.key($0.heading) == key }?.use
  }

  /// Letters and digits, and who is named.
  private static func key(_ heading: LabelledText) -> [LabelledText.Span] {
    EntryFields.words(heading).compactMap { span in
      guard case .plain(let words) = span else { return span }
      let key = Folding.key(words)
      return key.isEmpty ? nil : .plain(key)
    }
  }
}

extension HeadingMapping.Rule {
  init(heading: LabelledText, use: TableColumn.Use) {
    switch use {
    case .field(let field): self.init(heading: heading, means: field.rawValue)
    case .subject(let person, let fact):
      self.init(heading: heading, person: person, fact: fact)
    case .extra: self.init(heading: heading)
    }
  }

  /// A field this version does not know makes the column the agency's own.
  var use: TableColumn.Use {
    if let field = means.flatMap(ChronologyField.init(rawValue:)) { return .field(field) }
    if let person, let fact { return .subject(person, fact) }
    return .extra
  }
}
