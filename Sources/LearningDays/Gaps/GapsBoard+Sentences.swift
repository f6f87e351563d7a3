public import ReviewModel

extension GapsBoard {
  /// What an agency is called, and what an episode is, in sentences.
  public struct Names: Sendable {
    let agency: @Sendable (AgencyID) -> String
    let episode: @Sendable (EpisodeID) -> String

    /// Says what they are called.
    public init(
      agency: @escaping @Sendable (AgencyID) -> String,
      episode: @escaping @Sendable (EpisodeID) -> String
    ) {
      self.agency = agency
      self.episode = episode
    }
  }

  /// The board as sentences, for who cannot see a grid: the gaps, worst first, then who has spoken.
  ///
  /// Everything a cell shows is said, n/a apart from silence.
  public func sentences(at current: EpisodeID? = nil, _ names: Names) -> [String] {
    gaps(at: current).map { sentence($0, names) } + spoken(at: current, names)
  }

  /// A gap as a sentence.
  public func sentence(_ gap: Gap, _ names: Names) -> String {
    func list(_ agencies: [AgencyID]) -> String { Self.list(agencies.map(names.agency)) }
    switch gap {
    case .nobody(let episode): return "Nobody has spoken about \(names.episode(episode)) yet."
    case .silent(let episode, let agencies):
      return "Ask next: \(list(agencies)) on \(names.episode(episode))."
    case .noStrength(let episode, let agencies):
      return "\(list(agencies)): nothing that worked well yet on \(names.episode(episode))."
    case .onlyStrength(let episode, let agencies):
      return
        "\(list(agencies)): nothing that would have worked better yet on \(names.episode(episode))."
    }
  }

  private func spoken(at current: EpisodeID?, _ names: Names) -> [String] {
    ordered(at: current).compactMap { episode in
      let said = agencies.compactMap { agency -> String? in
        guard let tally = self[episode, agency], !tally.isSilent else { return nil }
        return "\(names.agency(agency)) \(tally.well) worked well, \(tally.better) better"
      }
      let absent = agencies.filter { self[episode, $0] == nil }.map(names.agency)
      let parts =
        (said.isEmpty ? [] : [said.joined(separator: "; ")])
        + (absent.isEmpty ? [] : ["had no part or was not there: " + Self.list(absent)])
      guard !parts.isEmpty else { return nil }
      return "\(names.episode(episode)): \(parts.joined(separator: "; "))."
    }
  }

  private static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension GapsBoard {
  /// Where agencies are absent: of those asked to a day nobody came for them, or nobody was asked.
  ///
  /// Nothing is known of absence before somebody was asked at all.
  public static func absent(
    _ day: Int, _ review: Review, episodes: [EpisodeID]
  ) -> Set<Cell> {
    let asked = review.participants.filter { $0.value.attendance[day] != nil }
    guard !asked.isEmpty else { return [] }
    let there = Set(
      asked.filter { [.attended, .invited].contains($0.value.attendance[day]) }
        .compactMap(\.value.agency))
    return Set(
      review.agencies.map(\.id).filter { !there.contains($0) }.flatMap { agency in
        episodes.map { Cell(episode: $0, agency: agency) }
      })
  }
}
