internal import ReviewModel

/// A fact, and since when each agency is known to have known it, in words.
public struct FactTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// The fact.
  public let fact: String
  /// The number of the episode it mattered in, or nothing.
  public let episode: String
  /// What is known of each agency, in the order in which the agencies were named.
  public let knowers: [KnowerTold]
}

/// Since when one agency knew a fact, in words.
public struct KnowerTold: Hashable, Sendable {
  /// The agency.
  public let agency: String
  /// The date it is first known to have known; where there is none, what is known of that.
  public let since: String
  /// The number of the entry that shows it, or nothing.
  public let entry: String
  /// Whether its record shows that it knew.
  public let isKnown: Bool
  /// Whether its record shows that, and not since when.
  public let isUndated: Bool
}

/// What one agency knew in an episode, in words.
public struct KnewTold: Hashable, Sendable {
  /// The agency.
  public let agency: String
  /// What it knew.
  public let text: String
}

extension DeidentifiedReview {
  /// Who knew what, as filed: every fact with every agency.
  public var facts: [FactTold] { review.facts.map { told($0) } }

  /// The facts that mattered in an episode.
  func facts(of episode: EpisodeID) -> [FactTold] {
    review.facts.filter { $0.value.episode == episode }.map { told($0) }
  }

  /// What each agency knew in an episode.
  func knew(_ episode: KeyPracticeEpisode) -> [KnewTold] {
    episode.knew.map { KnewTold(agency: labels[$0.agency], text: words($0.text)) }
  }

  private func told(_ fact: Filed<KnownFact>) -> FactTold {
    FactTold(
      reference: fact.reference.text, fact: words(fact.value.fact),
      episode: fact.value.episode.map { labels.word(.record($0.record)) } ?? "",
      knowers: review.agencies.map { agency in
        let knower = fact.value.knowers.first { $0.agency == agency.id }
        return KnowerTold(
          agency: labels[agency.id], since: since(knower),
          entry: knower?.entry.map { labels.word(.record($0.record)) } ?? "",
          isKnown: knower != nil, isUndated: knower != nil && knower?.since == nil)
      })
  }

  /// What is not recorded is said to be so, and never that an agency did not know.
  private func since(_ knower: KnownFact.Knower?) -> String {
    guard let knower else { return "not known from its record" }
    return knower.since.map { words($0) } ?? "knew; since when is not recorded"
  }
}
