public import ReviewModel

/// A recommendation as it was said, the words not yet searched for names.
public struct RecommendationDraft: Hashable, Codable, Sendable {
  /// Who is asked.
  public var owner: Owner
  /// What is asked.
  public var pieces: [DraftPiece]

  /// Makes a draft.
  public init(owner: Owner, pieces: [DraftPiece]) {
    self.owner = owner
    self.pieces = pieces
  }

  /// The recommendation it becomes.
  public func recommendation(text: ([DraftPiece]) -> LabelledText) -> Recommendation {
    Recommendation(
      text: text(pieces), owner: owner, level: .usual(for: owner), measure: .notRecorded, due: nil,
      findings: [])
  }
}

/// What a line says of a recommendation.
public enum RecommendationChange: Hashable, Codable, Sendable {
  /// How it is to read.
  case text([DraftPiece])
  /// Who can do it.
  case owner(Owner)
  /// How anybody will know that it helped.
  case measure([DraftPiece])
  /// By when.
  case due(EDTFDate)
  /// A finding that it answers.
  case finding(ShortReference)
  /// It could be dropped: a note that says why.
  case drop(NoteDraft)

  /// The recommendation after it.
  ///
  /// - Parameters:
  ///   - recommendation: The recommendation.
  ///   - finding: The finding with a number, if there is one.
  ///   - text: What typed words become.
  public func applied(
    to recommendation: Recommendation, finding: (ShortReference) -> FindingID?,
    text: ([DraftPiece]) -> LabelledText
  ) -> Recommendation {
    var changed = recommendation
    switch self {
    case .text(let words): changed.text = text(words)
    case .owner(let owner):
      // How far it reaches goes with who is asked, unless somebody chose otherwise.
      if changed.level == .usual(for: changed.owner) { changed.level = .usual(for: owner) }
      changed.owner = owner
    case .measure(let words): changed.measure = .recorded(text(words))
    case .due(let date): changed.due = date
    case .finding(let number):
      if let found = finding(number), !changed.findings.contains(found) {
        changed.findings.append(found)
      }
    case .drop: break
    }
    return changed
  }
}

extension Recommendation.Level {
  /// How far a recommendation reaches where nobody says: as far as whoever is asked.
  public static func usual(for owner: Owner) -> Recommendation.Level {
    owner == .board ? .board : .agency
  }
}
