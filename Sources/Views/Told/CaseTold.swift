internal import ReviewModel

/// What the review is, in words.
public struct CaseTold: Hashable, Sendable {
  /// What the review is called.
  public let title: String
  /// The partnership that asked for it.
  public let board: String
  /// Who wrote it, by role.
  public let reviewer: String
  /// How every page is marked.
  public let marking: String
  /// Why there is a review.
  public let decision: String
  /// Why by this method.
  public let threshold: String
  /// What happened, and when.
  public let incident: String
  /// The time looked at, and why.
  public let scope: String
  /// How the review was done.
  public let method: String
  /// The key lines of enquiry.
  public let questions: [String]
}

extension DeidentifiedReview {
  /// What the review is, or nil before it was told.
  public var told: CaseTold? {
    guard let details = review.details?.value else { return nil }
    return CaseTold(
      title: words(details.title), board: words(details.board),
      reviewer: words(details.reviewer), marking: words(details.marking),
      decision: dated(
        details.decision.on.map { processWords($0) }, words(details.decision.reason)),
      threshold: words(details.decision.threshold) ?? Self.silence,
      incident: dated(
        details.incident.on.map { words($0) }, words(details.incident.outcome)),
      scope: scope(details.scope), method: words(details.method) ?? Self.silence,
      questions: details.questions.map { words($0) })
  }

  /// What stands where nothing is recorded.
  static let silence = "Not recorded."

  private func dated(_ date: String?, _ text: String?) -> String {
    switch (date, text) {
    case (let date?, let text?): date.capitalisedFirst + ": " + text
    case (let date?, nil): date.capitalisedFirst + "."
    case (nil, let text?): text
    case (nil, nil): Self.silence
    }
  }

  private func scope(_ scope: ReviewDetails.Scope) -> String {
    let time =
      switch (scope.from.map { words($0) }, scope.to.map { words($0) }) {
      case (let from?, let to?): "From \(from) to \(to)."
      case (let from?, nil): "From \(from)."
      case (nil, let to?): "Up to \(to)."
      case (nil, nil): Self.silence
      }
    return words(scope.reason).map { time + " " + $0 } ?? time
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
