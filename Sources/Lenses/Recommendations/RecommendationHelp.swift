public import ReviewModel

/// Points out in recommendations what seldom changes practice, in the words of lists.
public struct RecommendationHelp: Sendable {
  /// How much of the words must be the same to be like an earlier one.
  private static let share = 0.4

  private let weak: PhraseFinder
  private let vague: PhraseFinder
  private let several: PhraseFinder
  private let limit: Int

  /// Takes the words of lists, and how many recommendations a board can follow up.
  public init(weak: [String], vague: [String], several: [String], limit: Int) {
    self.weak = PhraseFinder(weak.map { ($0, "") })
    self.vague = PhraseFinder(vague.map { ($0, "") })
    self.several = PhraseFinder(several.map { ($0, "") })
    self.limit = limit
  }

  /// What is worth a second look in a recommendation of a review.
  ///
  /// - Parameters:
  ///   - asked: The recommendation.
  ///   - review: The review it stands in, itself included.
  ///   - earlier: What earlier reviews asked for.
  public func remarks(
    on asked: Recommendation, in review: Review, earlier: [EarlierRecommendation] = []
  ) -> [RecommendationRemark] {
    let here = Set(review.findings.map(\.id))
    let isFounded = asked.findings.contains(where: here.contains)
    let count = review.recommendations.count(where: \.value.stands)
    return words(of: asked, review) + asked.missing.map { .missing($0) }
      + (isFounded ? [] : [.noFinding])
      + (count > limit ? [.many(count: count, limit: limit)] : [])
      + like(asked, earlier).map { .like($0) }
  }

  private func words(of asked: Recommendation, _ review: Review) -> [RecommendationRemark] {
    let words = PhraseFinder.words(asked.text.words { _ in "X" })
    var remarks: [RecommendationRemark] = []
    // Training beside a change of the work itself is no weakness: only where nothing else is asked.
    if let hit = weak.found(in: words).first?.phrase, Self.asks(words) < 2 {
      remarks.append(.onlyReminds(phrase: hit.text))
    }
    if let hit = vague.found(in: words).first?.phrase { remarks.append(.vague(phrase: hit.text)) }
    if let hit = several.found(in: words).first?.phrase {
      remarks.append(.severalOwners(phrase: hit.text))
    }
    let asks = Self.agencies(asked: asked.text, review)
    if asks.count > 1 { remarks.append(.severalAgencies(asks)) }
    return remarks
  }

  /// How many things are asked for, by the words that begin them.
  private static func asks(_ words: [Substring]) -> Int {
    let starts: Set<Substring> = [
      "adopt", "agree", "build", "change", "create", "introduce", "open", "publish", "record",
      "remove", "replace", "send", "set", "start", "stop", "write",
    ]
    return 1 + words.count(where: starts.contains)
  }

  /// The agencies that stand before the first "should": those that are asked, as it reads.
  private static func agencies(asked text: LabelledText, _ review: Review) -> [AgencyID] {
    let asking: Set<Substring> = ["should", "must", "will", "need", "needs"]
    var found: Set<AgencyID> = []
    var before: [Substring] = []
    spans: for span in text.spans {
      switch span {
      case .agency(let id, _): found.insert(id)
      case .plain(let plain):
        let words = PhraseFinder.words(plain)
        before += words.prefix { !asking.contains($0) }
        if words.contains(where: asking.contains) { break spans }
      default: continue
      }
    }
    for agency in review.agencies {
      let label = PhraseFinder([(agency.value.label.plainText, "")])
      if !label.found(in: before).isEmpty { found.insert(agency.id) }
    }
    return review.agencies.map(\.id).filter(found.contains)
  }

  // Likeness

  private func like(
    _ asked: Recommendation, _ earlier: [EarlierRecommendation]
  ) -> [EarlierRecommendation] {
    let own = Self.telling(asked.text)
    return earlier.filter { Self.isAlike(own, Self.telling($0.words)) }
  }

  private static func isAlike(_ one: Set<String>, _ other: Set<String>) -> Bool {
    let common = one.intersection(other).count
    // Of a long text the shorter one decides: what was copied out may be a part of it.
    return common >= 4 && Double(common) / Double(min(one.count, other.count)) >= share
  }

  /// The words of a text that tell what it is about, without their endings.
  private static func telling(_ text: LabelledText) -> Set<String> {
    let common: Set<Substring> = [
      "should", "their", "there", "which", "where", "when", "with", "that", "this", "these",
      "every", "each", "from", "have", "will", "they", "than", "then", "into", "been", "were",
      "ensure", "partnership", "board", "agency", "agencies", "recommendation", "review",
      "services", "service", "staff", "practitioners", "professionals", "child", "children",
    ]
    return Set(
      PhraseFinder.words(text.plainText).filter { $0.count > 3 && !common.contains($0) }
        .map { word in
          for ending in ["ings", "ing", "ies", "ed", "es", "s"]
          where word.hasSuffix(ending) && word.count - ending.count > 3 {
            return String(word.dropLast(ending.count))
          }
          return String(word)
        })
  }
}
