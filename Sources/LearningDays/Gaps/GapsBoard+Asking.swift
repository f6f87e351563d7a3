public import ReviewModel

extension GapsBoard {
  /// A gap the facilitator may want to ask about.
  public enum Gap: Hashable, Sendable {
    /// Nobody has spoken about an episode.
    case nobody(EpisodeID)
    /// These agencies have not spoken about an episode: "Ask next: police and school on E3."
    case silent(EpisodeID, [AgencyID])
    /// These agencies have said only what would have worked better: "no worked well yet".
    case noStrength(EpisodeID, [AgencyID])
    /// These agencies have said only what worked well: "nothing that would have worked better yet".
    case onlyStrength(EpisodeID, [AgencyID])
  }

  /// The gaps, worst first: whole episodes, silent agencies, missing strengths, nothing but those.
  ///
  /// The episode that is being spoken about comes first in each.
  public func gaps(at current: EpisodeID? = nil) -> [Gap] {
    let ordered = ordered(at: current)
    let silent = ordered.map { ($0, self.agencies(in: $0, where: \.isSilent)) }
    let nobody = silent.filter { isWhole($0.1, $0.0) }.map(\.0)
    return nobody.map(Gap.nobody)
      + silent.filter { !$0.1.isEmpty && !nobody.contains($0.0) }.map(Gap.silent)
      + ordered.compactMap { episode in
        let agencies = self.agencies(in: episode) { $0.well == 0 && $0.better > 0 }
        return agencies.isEmpty ? nil : .noStrength(episode, agencies)
      }
      + ordered.compactMap { episode in
        let agencies = self.agencies(in: episode) { $0.well > 0 && $0.better == 0 }
        return agencies.isEmpty ? nil : .onlyStrength(episode, agencies)
      }
  }

  /// The episodes, the one that is being spoken about first.
  func ordered(at current: EpisodeID?) -> [EpisodeID] {
    episodes.filter { $0 == current } + episodes.filter { $0 != current }
  }

  private func isWhole(_ silent: [AgencyID], _ episode: EpisodeID) -> Bool {
    !silent.isEmpty && silent == agencies(in: episode) { _ in true }
  }

  private func agencies(in episode: EpisodeID, where holds: (Tally) -> Bool) -> [AgencyID] {
    agencies.filter { self[episode, $0].map(holds) ?? false }
  }
}
