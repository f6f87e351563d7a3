/// One section of an agency's own report, as the agency wrote it.
public struct ReportPassage: Hashable, Codable, Sendable {
  /// The agency.
  public var agency: AgencyID
  /// Of which version of its report, from 1.
  public var version: Int
  /// Which section of the form: `analysis`, `good-practice`, `recommendation`.
  public var section: Code
  /// The heading over it.
  public var heading: LabelledText
  /// What it says; its paragraphs stand on lines of their own.
  public var words: LabelledText

  /// Makes a passage.
  public init(
    agency: AgencyID, version: Int, section: Code, heading: LabelledText, words: LabelledText
  ) {
    self.agency = agency
    self.version = version
    self.section = section
    self.heading = heading
    self.words = words
  }
}
