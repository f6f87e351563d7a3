public import ReviewModel

/// Knows what the headings of agencies' tables mean.
public struct HeadingTable: Hashable, Sendable {
  /// What each field may be called.
  public let headings: [ChronologyField: [String]]
  /// What the reviewer said certain headings mean; this wins.
  public let overrides: [Override]
  /// What the agency's headings meant in its last file; this wins over what headings may be called.
  public let mapping: HeadingMapping?

  private let known: [String: ChronologyField]
  private let decided: [String: TableColumn.Use]
  private let labels: [String: PersonID]

  /// What the reviewer says one heading means.
  public struct Override: Hashable, Sendable {
    /// The heading, as the file has it.
    public let heading: String
    /// What it means.
    public let use: TableColumn.Use

    /// Makes an override.
    public init(heading: String, use: TableColumn.Use) {
      self.heading = heading
      self.use = use
    }

    /// Says that a heading means a field.
    public init(heading: String, field: ChronologyField) {
      self.init(heading: heading, use: .field(field))
    }
  }

  /// Makes a table of headings.
  ///
  /// - Parameters:
  ///   - headings: What each field may be called.
  ///   - overrides: What the reviewer says certain headings mean.
  ///   - mapping: What the agency's headings meant in its last file.
  ///   - labels: The labels of subjects, which the headings of our own forms begin with.
  public init(
    _ headings: [ChronologyField: [String]], overrides: [Override] = [],
    mapping: HeadingMapping? = nil, labels: [String: PersonID] = [:]
  ) {
    self.headings = headings
    self.overrides = overrides
    self.mapping = mapping
    var known: [String: ChronologyField] = [:]
    // In order of fields, so that a heading listed twice always means the same.
    for field in ChronologyField.allCases {
      for heading in headings[field] ?? [] {
        let key = Folding.key(heading)
        if known[key] == nil { known[key] = field }
      }
    }
    self.known = known
    decided = Dictionary(overrides.map { (Folding.key($0.heading), $0.use) }) { $1 }
    self.labels = Dictionary(labels.map { (Folding.key($0.key), $0.value) }) { first, _ in first }
  }

  /// The field a heading stands for; nil where it is not known.
  public func field(of heading: String) -> ChronologyField? {
    if let use = decided[Folding.key(heading)] {
      guard case .field(let field) = use else { return nil }
      return field
    }
    return Folding.headingKeys(heading).lazy.compactMap { known[$0] }.first
  }

  /// What a column is for; `label` tells whether a heading's first words name somebody.
  func use(
    of heading: String, subjects: [PersonID], label: (String) -> LabelledText
  ) -> (use: TableColumn.Use, basis: TableColumn.Basis) {
    if let use = decided[Folding.key(heading)] { return (use, .said) }
    if let use = mapping?.use(of: heading, label) { return (use, .saved) }
    if let field = field(of: heading) { return (.field(field), .heading) }
    return (subjectUse(of: heading, subjects: subjects, label: label), .heading)
  }

  private func subjectUse(
    of heading: String, subjects: [PersonID], label: (String) -> LabelledText
  ) -> TableColumn.Use {
    guard let (name, fact) = Self.parts(of: heading) else { return .extra }
    if let person = labels[Folding.key(name)] { return .subject(person, fact) }
    let spans = label(name).spans.filter { span in
      if case .plain(let words) = span { words.holdsSomething } else { true }
    }
    guard case .person(let person, _)? = spans.first, spans.count == 1, subjects.contains(person)
    else { return .extra }
    return .subject(person, fact)
  }

  /// The known heading a strange one is most like.
  func nearest(to heading: String) -> String? {
    NearestHeading.to(heading, among: headings.values.flatMap(\.self).sorted())
  }

  /// A heading such as `Rowan seen alone?` as a name and what is said of whom it names.
  private static func parts(of heading: String) -> (name: String, fact: SubjectField)? {
    let words = heading.split { $0.isWhitespace || "?:-–".contains($0) }
    for (suffix, fact) in SubjectField.endings where words.count > suffix.count {
      if words.suffix(suffix.count).map({ $0.lowercased() }) == suffix {
        return (words.dropLast(suffix.count).joined(separator: " "), fact)
      }
    }
    return nil
  }
}

extension SubjectField {
  /// The words after the name, the longer first.
  fileprivate static let endings: [(words: [String], field: SubjectField)] = [
    (["seen", "alone"], .seenAlone), (["seen"], .seen), (["voice"], .voice),
    (["attendance"], .attendance), (["attended"], .attendance), (["legal", "status"], .plan),
    (["plan"], .plan),
  ]
}
