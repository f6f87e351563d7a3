/// One fact, and since when each agency's record shows that the agency knew it.
public struct KnownFact: Hashable, Codable, Sendable {
  /// The fact.
  public var fact: LabelledText
  /// The episode it mattered in.
  public var episode: EpisodeID?
  /// Who knew, and since when.
  public var knowers: [Knower]

  /// Makes a fact.
  public init(_ fact: LabelledText, episode: EpisodeID? = nil, knowers: [Knower] = []) {
    self.fact = fact
    self.episode = episode
    self.knowers = knowers
  }

  /// One agency that knew.
  public struct Knower: Hashable, Codable, Sendable {
    /// The agency.
    public var agency: AgencyID
    /// The first date it is known to have known; nil where its record does not say.
    public var since: EDTFDate?
    /// The entry that shows it.
    public var entry: EntryID?

    /// Makes a knower.
    public init(_ agency: AgencyID, since: EDTFDate?, entry: EntryID? = nil) {
      self.agency = agency
      self.since = since
      self.entry = entry
    }
  }
}
