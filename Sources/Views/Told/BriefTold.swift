internal import ReviewModel

extension DeidentifiedReview {
  /// What happened, without the date.
  public var outcomeTold: String {
    review.details.flatMap { words($0.value.incident.outcome) } ?? ""
  }

  /// When it happened, no more exactly than the view allows.
  public var incidentDateTold: String {
    review.details.flatMap { $0.value.incident.on.map { words($0) } } ?? ""
  }

  /// How many key practice episodes there are, and in how many of them each theme was spoken of.
  public var episodesByTheme: (all: Int, themes: [String: Int]) {
    var episodes: [String: Set<EpisodeID>] = [:]
    for note in review.notes.map(\.value) where !note.sorting.isLeftOut {
      guard let episode = note.episode else { continue }
      for theme in note.themes { episodes[theme.text, default: []].insert(episode) }
    }
    return (review.episodes.count, episodes.mapValues(\.count))
  }

  /// The agency with this code, as it is called; nil where there is none.
  public func agencyTold(code: String) -> String? {
    review.agencies.first { $0.value.code.text == code }.map { labels[$0.id] }
  }

  /// What was said to have worked well by or about an agency.
  public func workedWell(ofAgency code: String) -> [NoteTold] {
    guard let agency = review.agencies.first(where: { $0.value.code.text == code })?.id else {
      return []
    }
    let theirs = Set(
      review.notes.filter { $0.value.agencies.contains(agency) }.map(\.reference.text))
    return workedWell.filter { theirs.contains($0.reference) }
  }

  /// The findings of good practice that rest on an agency's records or on what its people said.
  public func goodPractice(ofAgency code: String) -> [FindingTold] {
    guard let agency = review.agencies.first(where: { $0.value.code.text == code })?.id else {
      return []
    }
    let theirs = review.findings.filter { finding in
      finding.value.kind == .goodPractice
        && finding.value.grounds.contains { rests($0, on: agency) }
    }
    let references = Set(theirs.map(\.reference.text))
    return findings.filter { references.contains($0.reference) }
  }

  private func rests(_ ground: Ground, on agency: AgencyID) -> Bool {
    switch ground {
    case .entry(let id): review.entries.first { $0.id == id }?.value.agency == agency
    case .account(let id):
      review.notes.first { $0.id == id }?.value.agencies.contains(agency) ?? false
    case .passage(let id): review.passages.first { $0.id == id }?.value.agency == agency
    case .reportPassage(let its, _): its == agency
    case .contribution, .policy, .earlierReview, .noRecord: false
    }
  }
}
