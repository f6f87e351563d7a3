/// A stretch of time the review looks at closely, because what was done then shows why.
public struct KeyPracticeEpisode: Hashable, Codable, Sendable {
  /// What it is called.
  public var title: LabelledText
  /// Where it begins.
  public var from: EDTFDate?
  /// Where it ends.
  public var to: EDTFDate?
  /// Why it is key.
  public var reason: Stated
  /// The entries picked for it.
  public var entries: [EntryID]
  /// What each agency knew then.
  public var knew: [Knowledge]

  /// Makes an episode.
  public init(
    title: LabelledText, from: EDTFDate?, to: EDTFDate?, reason: Stated, entries: [EntryID] = [],
    knew: [Knowledge] = []
  ) {
    self.title = title
    self.from = from
    self.to = to
    self.reason = reason
    self.entries = entries
    self.knew = knew
  }

  /// What one agency knew at the time.
  public struct Knowledge: Hashable, Codable, Sendable {
    /// The agency.
    public var agency: AgencyID
    /// What it knew, in the reviewer's words.
    public var text: LabelledText

    /// Makes what an agency knew.
    public init(agency: AgencyID, text: LabelledText) {
      self.agency = agency
      self.text = text
    }
  }
}
