public import ReviewModel

extension HeadingMapping {
  /// Takes the mapping from a reading that was accepted.
  public init(of reading: ChronologyReading, label: (String) -> LabelledText) {
    var rules: [LabelledText: Rule] = [:]
    for column in reading.tables.flatMap(\.columns) where !column.heading.isEmpty {
      let key = Self.key(column.heading, label)
      guard key != LabelledText([]), rules[key] == nil else { continue }
      rules[key] = Rule(heading: key, use: column.use)
    }
    self.init(rules: rules.values.sorted { $0.heading.plainText < $1.heading.plainText })
  }

  /// What a heading meant; nil where it was not there.
  func use(of heading: String, _ label: (String) -> LabelledText) -> TableColumn.Use? {
    guard !rules.isEmpty else { return nil }
    let key = EntryFields.words(Self.key(heading, label))
    return rules.first { EntryFields.words($0.heading) == key }?.use
  }

  private static func key(_ heading: String, _ label: (String) -> LabelledText) -> LabelledText {
    var key = LabelledText([])
    for span in label(heading).spans {
      guard case .plain(let words) = span else {
        key.append(span)
        continue
      }
      let letters = Folding.key(words)
      // A label before it would run into it where the mapping is printed.
      if !letters.isEmpty { key.append(.plain(key.isEmpty ? letters : " " + letters)) }
    }
    return key
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
