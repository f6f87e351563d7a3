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

  /// Makes an episode.
  public init(
    title: LabelledText, from: EDTFDate?, to: EDTFDate?, reason: Stated, entries: [EntryID] = []
  ) {
    self.title = title
    self.from = from
    self.to = to
    self.reason = reason
    self.entries = entries
  }
}
