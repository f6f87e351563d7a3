public import ReviewModel

/// What agencies call the columns of their chronologies.
public struct HeadingAliases: Hashable, Sendable {
  /// The headings of each field that has any, in order of fields.
  public var headings: [ChronologyField: [String]]
}

extension HeadingAliases {
  /// Reads the lists of headings; a heading may stand for one field only.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: ChronologyField.allCases.map(\.rawValue)
    ) { reading, fields in
      var headings: [ChronologyField: [String]] = [:]
      var words: [(word: String, place: Place)] = []
      for field in ChronologyField.allCases {
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
