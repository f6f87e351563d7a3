/// Something that is wrong with a GEDCOM file, and where; the rest of it was read.
public struct GedcomProblem: Hashable, Sendable {
  /// What.
  public let fact: Fact
  /// The line, from 1; 0 where it is about the whole file.
  public let line: Int

  /// Makes a problem.
  public init(_ fact: Fact, line: Int) {
    self.fact = fact
    self.line = line
  }

  /// What can be wrong.
  public enum Fact: Hashable, Sendable {
    /// The file does not begin with its head.
    case noHead
    /// The file does not end with its last record, so that its end may be missing.
    case noEnd
    /// The file says one encoding and is written in another, in which it was read.
    case otherEncoding(said: String, read: GedcomEncoding)
    /// So many characters could not be read.
    case unreadableCharacters(Int)
    /// A line that is none; it was taken to go on with the line above, or left out.
    case notALine
    /// The level is not one that may stand here; it was read as another.
    case wrongLevel(Int, readAs: Int)
    /// A value is longer than is taken; the rest of it was left out.
    case tooLong(limit: Int)
    /// A record has the pointer of one above; it was left out.
    case recordTwice(tag: String, first: Int)
    /// It points to a record that is not in the file.
    case missingRecord(tag: String)
    /// It points to a record of another kind.
    case wrongRecord(tag: String, found: String)
    /// Only the family names the child, or only the child the family; it was believed.
    case oneSided(tag: String)
    /// It stands a second time where there can be one; the first was taken.
    case another(tag: String)
    /// A date that cannot be read; it was left out.
    case unreadableDate
    /// A date of another calendar than the Gregorian; it was left out.
    case otherCalendar(String)
    /// A date with two years, old style and new; read as new style.
    case dualYear
    /// A word that is none of those that may stand here; it was left out.
    case unknownWord(tag: String)
    /// A couple is one person twice; it was left out.
    case partnerOfOneself
    /// Somebody is their own child; it was left out.
    case parentOfOneself
    /// A family has more partners than two; those after the second were left out.
    case morePartners
    /// The file says that this parentage was disproved; it was left out.
    case disproved
  }
}

/// How the text of a GEDCOM file was written.
public enum GedcomEncoding: String, Hashable, Sendable, CaseIterable {
  /// UTF-8.
  case utf8 = "UTF-8"
  /// UTF-16, either way round.
  case utf16 = "UTF-16"
  /// ANSEL, as older programs write.
  case ansel = "ANSEL"
  /// Windows-1252.
  case windows1252 = "Windows-1252"
}
