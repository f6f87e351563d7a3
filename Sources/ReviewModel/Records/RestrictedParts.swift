/// Parts of a record that may be seen only by those cleared for them, and why.
///
/// Entries, notes and contributions say of themselves whether they are restricted as a whole; this
/// is for what is less than that, and for records that are seldom restricted at all. It is not
/// written where there is nothing in it, so that records read the same as before it came.
public struct RestrictedParts: Hashable, Sendable {
  /// The reasons for each part, in the order in which reasons are listed.
  public private(set) var reasons: [RestrictedPart: [Restriction]]

  /// Restricts some parts.
  public init(_ reasons: [RestrictedPart: [Restriction]] = [:]) {
    self.reasons = [:]
    for (part, restrictions) in reasons { self[part] = restrictions }
  }

  /// Why a part is restricted; none where it is not.
  public subscript(_ part: RestrictedPart) -> [Restriction] {
    get { reasons[part] ?? [] }
    set {
      let sorted = Restriction.allCases.filter(newValue.contains)
      reasons[part] = sorted.isEmpty ? nil : sorted
    }
  }

  /// Whether nothing is restricted.
  public var isEmpty: Bool { reasons.isEmpty }
}

/// A part of a record that may be restricted.
public enum RestrictedPart: String, Hashable, Codable, CodingKeyRepresentable, Sendable,
  CaseIterable
{
  /// The whole record, as if it were not there.
  case everything
  /// Who somebody is, as the review tells it.
  case picture
  /// When somebody was born and died; since when, and until when.
  case dates
  /// The sex the records give.
  case sex
  /// How somebody lives their gender.
  case gender
  /// What a genogram marks of health and substances.
  case marks
  /// Culture, faith, migration and languages.
  case culture
  /// Where a household is.
  case place
  /// The time of day.
  case time
  /// Which record an entry stands in.
  case source
  /// Who was there.
  case people
  /// What the agency did.
  case response
  /// What came of it.
  case outcome
  /// Where it was.
  case location
  /// Visit, call, meeting.
  case contactType = "contact type"
  /// With whom it was shared.
  case sharedWith = "shared with"
  /// The report author's own comment.
  case comment
  /// What the record says of each child.
  case children
  /// The agency's own columns.
  case columns

  /// The detail of an entry that the part is.
  public var detail: ChronologyEntry.Detail? { ChronologyEntry.Detail(rawValue: rawValue) }
}

extension Record.Kind {
  /// What of a record of this kind can be restricted; nothing where it cannot be.
  public var restrictableParts: [RestrictedPart] {
    switch self {
    case .entry:
      [
        .everything, .time, .source, .people, .response, .outcome, .location, .contactType,
        .sharedWith, .comment, .children, .columns,
      ]
    case .note, .contribution, .tie, .system: [.everything]
    case .person: [.everything, .picture, .dates, .sex, .gender, .marks, .culture]
    case .union, .parentage: [.everything, .dates]
    case .household: [.everything, .place, .dates]
    case .review, .agency, .board, .place, .source, .request, .passage, .participant, .episode,
      .link, .query, .fact, .lens, .proceeding, .theme, .day, .concern, .involvement, .finding,
      .recommendation, .action, .pledge, .evaluation, .hold, .retention, .release, .version,
      .sending, .comment, .publication, .narrative, .label:
      []
    }
  }
}

extension RestrictedParts: Codable {
  /// Reads the parts and their reasons.
  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([RestrictedPart: [Restriction]].self))
  }

  /// Writes the parts and their reasons.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(reasons)
  }
}

// Chosen over the general ones wherever the compiler writes a record's coding in this module.

extension KeyedDecodingContainer {
  func decode(_ type: RestrictedParts.Type, forKey key: Key) throws -> RestrictedParts {
    try decodeIfPresent(type, forKey: key) ?? RestrictedParts()
  }
}

extension KeyedEncodingContainer {
  mutating func encode(_ parts: RestrictedParts, forKey key: Key) throws {
    if !parts.isEmpty { try encodeIfPresent(parts, forKey: key) }
  }
}
