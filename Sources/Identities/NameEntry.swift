public import ReviewModel

/// One way in which a person, place or agency is written.
public struct NameEntry: Hashable, Codable, Sendable {
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
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// The name in full.
    case name
    /// Another way of writing it: a first name, a surname with a title.
    case form
    /// What the family or the street calls them.
    case nickname
    /// The initials, which are taken out only where they stand as registered.
    case initials
    /// What they were called before.
    case formerName = "former name"
    /// Where they live or work.
    case address
    /// A telephone number, however it is spaced.
    case phone
    /// An e-mail address.
    case email = "e-mail"
    /// An NHS number, however it is spaced.
    case nhsNumber = "NHS number"
    /// The number of a police, court or case file.
    case caseNumber = "case number"
    /// A spelling of another form as it stood in a text, kept so that the text can be restored.
    case spelling
  }
}
