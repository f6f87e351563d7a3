/// What the scan of one finished file gave.
public struct ScanOutcome: Hashable, Sendable {
  /// What may not go out, in the order of the file.
  public var stops: [Finding] = []
  /// What a person should look at, each word once.
  public var doubts: [Doubt] = []
  /// Where no text can be read: foreign pictures of pixels, fonts, objects of other programs.
  public var unread: [ScanPlace] = []

  /// Makes an outcome.
  public init() {}

  /// Something that may not stand in the file.
  public struct Finding: Hashable, Sendable {
    /// What it is.
    public var kind: Kind
    /// Where it stands.
    public var place: ScanPlace
    /// The words themselves; empty for a registered name, which is never repeated.
    public var words: String

    /// Makes a finding.
    public init(kind: Kind, place: ScanPlace, words: String = "") {
      self.kind = kind
      self.place = place
      self.words = words
    }
  }

  /// What was found.
  public enum Kind: Hashable, Sendable {
    /// A registered form, and whose it is.
    case registered(NameEntry.Subject)
    /// Something that looks like what identifies people.
    case pattern(ScanPattern)
  }

  /// A word that may be a name.
  public struct Doubt: Hashable, Sendable {
    /// Why it is listed.
    public var reason: Reason
    /// The word as it first stands.
    public var word: String
    /// Where it first stands.
    public var place: ScanPlace
    /// How often it stands in the file.
    public var count: Int

    /// Makes a doubt.
    public init(reason: Reason, word: String, place: ScanPlace, count: Int = 1) {
      self.reason = reason
      self.word = word
      self.place = place
      self.count = count
    }
  }

  /// Why a word is listed.
  public enum Reason: Hashable, Sendable {
    /// One letter away from a registered name.
    case slip(NameEntry.Subject)
    /// Part of a registered name of several words.
    case part(NameEntry.Subject)
    /// A registered name that is also a word, in small letters.
    case wordName(NameEntry.Subject)
    /// A capital letter that nothing known explains.
    case unknownCapital
    /// Something that looks like what identifies people, for readers who may know it.
    case pattern(ScanPattern)
  }
}

/// What identifies people whoever they are.
public enum ScanPattern: String, Hashable, Sendable, CaseIterable {
  /// Ten digits whose last one is right for an NHS number.
  case nhsNumber = "NHS number"
  /// A postcode of the United Kingdom.
  case postcode
  /// A telephone number of the United Kingdom.
  case phone = "telephone number"
  /// An e-mail address.
  case email = "e-mail address"
  /// A National Insurance number.
  case nationalInsurance = "National Insurance number"
  /// An address on the web that is not a public body's.
  case webAddress = "web address"
  /// A date told more exactly than the policy allows.
  case date
}
