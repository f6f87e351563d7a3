/// The reviewer's own words for one section of a report.
public struct Narrative: Hashable, Codable, Sendable {
  /// Which report: `overview`.
  public var report: Code
  /// Which of its sections.
  public var section: Code
  /// The words, as Markdown; a record that is referred to is a piece of its own.
  public var words: LabelledText
  /// What the program made of the data when the words were last settled against it; nil where the
  /// section is the reviewer's alone.
  public var basis: LabelledText?

  /// Writes a section.
  public init(
    _ section: Code, of report: Code, words: LabelledText, basis: LabelledText? = nil
  ) {
    self.report = report
    self.section = section
    self.words = words
    self.basis = basis
  }
}
