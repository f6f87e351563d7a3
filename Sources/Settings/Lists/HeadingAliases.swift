/// What agencies call the columns of their chronologies.
public struct HeadingAliases: Hashable, Sendable {
  /// The headings of each field that has any, in order of fields.
  public var headings: [Field: [String]]

  /// A field of a chronology entry that a column can stand for.
  public enum Field: String, Hashable, Sendable, CaseIterable {
    /// When it was.
    case date
    /// At what time.
    case time
    /// When it ended.
    case end
    /// In which record it stands.
    case source
    /// Who was there, or dealt with it.
    case people
    /// What happened.
    case event
    /// What the agency did.
    case response
    /// What came of it.
    case outcome
    /// Where it was.
    case location
    /// Visit, call, meeting.
    case contactType = "contact-type"
    /// With whom it was shared.
    case sharedWith = "shared-with"
    /// The author's own comment.
    case comment
    /// Whether the child was seen.
    case seen
    /// Whether the child was seen alone.
    case seenAlone = "seen-alone"
    /// What the child said or showed.
    case voice
    /// Whether the child was brought, or the adult came.
    case attendance
  }
}

extension HeadingAliases {
  /// Reads the lists of headings; a heading may stand for one field only.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: Field.allCases.map(\.rawValue)
    ) { reading, fields in
      var headings: [Field: [String]] = [:]
      var words: [(word: String, place: Place)] = []
      for field in Field.allCases {
        for place in reading.list(fields[field.rawValue]) {
          guard let heading = reading.text(place) else { continue }
          headings[field, default: []].append(heading)
          words.append((heading, place))
        }
      }
      reading.reportDuplicates(words)
      return HeadingAliases(headings: headings)
    }
  }
}
