/// A file an agency sent, and what the agency says it left out.
public struct SourceFile: Hashable, Codable, Sendable {
  /// The agency that sent it.
  public var agency: AgencyID
  /// What the file was called.
  public var name: LabelledText
  /// The SHA-256 of its bytes, in hexadecimal: how a second import of the same file is known.
  public var digest: String
  /// What the agency chose to send.
  public var coverage: Coverage
  /// How many rows were taken from it.
  public var rows: Int
  /// What its headings meant, so that the agency's next file is read alike.
  public var headings: HeadingMapping

  /// Makes a source file.
  public init(
    agency: AgencyID, name: LabelledText, digest: String, coverage: Coverage, rows: Int,
    headings: HeadingMapping = HeadingMapping(rules: [])
  ) {
    self.agency = agency
    self.name = name
    self.digest = digest
    self.coverage = coverage
    self.rows = rows
    self.headings = headings
  }

  /// What an agency chose to send; whatever counts or measures silence carries it.
  public enum Coverage: String, Hashable, Codable, Sendable, CaseIterable {
    /// Every contact there was.
    case everyContact = "every contact"
    /// Only what the agency held to be significant.
    case significantEvents = "significant events only"
    /// The agency has not said.
    case notKnown = "not known"
  }
}
