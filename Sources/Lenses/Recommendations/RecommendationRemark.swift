public import ReviewModel

/// Something about a recommendation that is worth a second look; it forbids nothing.
public enum RecommendationRemark: Hashable, Sendable {
  /// It asks for reminding, awareness or training, and for nothing else.
  case onlyReminds(phrase: String)
  /// It says by a word that can mean anything what is to be done.
  case vague(phrase: String)
  /// Its words ask several, where one answers for it.
  case severalOwners(phrase: String)
  /// Its words ask these agencies, where one answers for it.
  case severalAgencies([AgencyID])
  /// A part of it that every recommendation has is not there.
  case missing(Part)
  /// It answers no finding that is there.
  case noFinding
  /// There are more than the board wants to follow up.
  case many(count: Int, limit: Int)
  /// It is like one that an earlier review made.
  case like(EarlierRecommendation)

  /// What every recommendation has.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// Why something has to change.
    case caseForChange = "why something has to change"
    /// How it helps people learn.
    case learning = "how it helps people learn, and not only comply"
    /// What shows that it would help.
    case evidence = "what shows that it would help"
    /// How anybody will know.
    case measure = "how anybody will know that it helped"
    /// By when.
    case due = "by when"
  }
}

/// What an earlier review asked for, or what is told of it.
public struct EarlierRecommendation: Hashable, Sendable {
  /// Where it stands: a finding's number, a file's name.
  public let from: String
  /// What it says.
  public let words: LabelledText

  /// Keeps what an earlier review asked for.
  public init(_ words: LabelledText, from: String) {
    self.from = from
    self.words = words
  }
}

extension Recommendation {
  /// What of it is not there.
  public var missing: [RecommendationRemark.Part] {
    let said: [(RecommendationRemark.Part, Bool)] = [
      (.caseForChange, tests.caseForChange != .notRecorded),
      (.learning, tests.learning != .notRecorded),
      (.evidence, tests.evidence != .notRecorded), (.measure, measure != .notRecorded),
      (.due, due != nil),
    ]
    return said.filter { !$0.1 }.map(\.0)
  }
}
