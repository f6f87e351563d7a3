public import ReviewModel

/// One way in which a person, place or agency is written: what the names file keeps.
public struct NameEntry: Recordable {
  /// Who or what is written so.
  public var subject: Subject
  /// The words exactly as they are written.
  public var text: String
  /// Whether it is the name itself or another form of it.
  public var kind: Kind

  /// Makes an entry.
  public init(subject: Subject, text: String, kind: Kind) {
    self.subject = subject
    self.text = text
    self.kind = kind
  }

  /// The letter of its reference in the names file.
  public var letter: Character { "W" }

  /// Whom or what a form names.
  public enum Subject: Hashable, Codable, Sendable {
    /// A person.
    case person(PersonID)
    /// A place.
    case place(PlaceID)
    /// An agency.
    case agency(AgencyID)

    /// The record it is, of whatever kind.
    package var record: RecordID {
      switch self {
      case .person(let id): id.record
      case .place(let id): id.record
      case .agency(let id): id.record
      }
    }
  }

  /// What a form is to the one it names.
  public enum Kind: String, Hashable, Codable, Sendable {
    /// The name in full.
    case name
    /// Another way of writing it: a first name, a nickname, a former name.
    case form
  }
}
