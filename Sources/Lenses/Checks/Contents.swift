internal import ReviewModel

/// What the review says, and on what: Q04, Q05, Q11, Q12, Q15, Q16, Q17.
extension Lens {
  static let contentChecks: [Lens] = [
    check(4, Source("S0", "what worked well"), ["none", "prompt", "passed"]) { $0.workedWell() },
    check(
      5, Source("S0", "with hindsight what would have worked better"),
      ["prompt", "why", "passed"]
    ) { $0.groundsOfNotes() },
    check(
      11, Source("S4", "proliferation of recommendations and actions"),
      limits: [.recommendationCount], ["prompt", "passed"]
    ) { evidence in
      let count = evidence.review.recommendations.count(where: \.value.stands)
      guard count > evidence.limit(.recommendationCount) else { return Draft.passed() }
      return [
        .noted(
          "prompt", ["all": .count(count), "limit": .count(evidence.limit(.recommendationCount))])
      ]
    },
    check(
      12, Source("S4", "proliferation of recommendations and actions"),
      ["no-findings", "no-grounds", "none", "no-trace", "no-date", "no-measure", "weak", "passed"]
    ) { $0.recommendations() },
    check(15, Source("R90"), ["prompt", "passed"]) { $0.pointedWords() },
    check(
      16, Source("R4"), limits: [.sentenceWords], ["sentences", "jargon", "passed"]
    ) { $0.plainWords() },
    check(
      17, Source("S0", "The same lessons from SCRs are re-occurring"), ["prompt", "none", "passed"]
    ) { $0.recurrence() },
  ]
}

extension Evidence {
  /// Episodes of which nobody has said yet what worked well; there is no ratio.
  fileprivate func workedWell() -> [Draft] {
    guard !review.episodes.isEmpty else { return [.noted("none")] }
    let good = Set(review.notes.filter { $0.value.kind == .workedWell }.compactMap(\.value.episode))
    let without = numbered(review.episodes).filter { !good.contains($0.id) }
    guard !without.isEmpty else { return Draft.passed() }
    let ids = without.map(\.id.record)
    return [
      .incomplete("prompt", ["count": .count(ids.count), "records": .records(ids)], ids)
    ]
  }

  fileprivate func groundsOfNotes() -> [Draft] {
    let notes = numbered(review.notes).filter {
      $0.value.kind == .wouldHaveWorkedBetter && !$0.value.sorting.isLeftOut
    }
    let bare = notes.filter { $0.value.entries.isEmpty && $0.value.episode == nil }
      .map(\.id.record)
    let unexplained = notes.filter { $0.value.sorting.sense == .notRecorded }.map(\.id.record)
    return [("prompt", bare), ("why", unexplained)].filter { !$0.1.isEmpty }
      .map { .incomplete($0.0, ["count": .count($0.1.count), "records": .records($0.1)], $0.1) }
      .orPassed()
  }

  fileprivate func recommendations() -> [Draft] {
    let findings = numbered(review.findings)
    guard !findings.isEmpty else { return [.incomplete("no-findings")] }
    var drafts: [Draft] = []
    func list(_ sentence: String, _ ids: [RecordID], stance: LensAnswer.Stance = .incomplete) {
      guard !ids.isEmpty else { return }
      drafts.append(
        Draft(
          sentence: sentence, figures: ["count": .count(ids.count), "records": .records(ids)],
          records: ids, stance: stance))
    }
    list("no-grounds", findings.filter(\.value.grounds.isEmpty).map(\.id.record))
    let asked = numbered(review.recommendations).filter(\.value.stands)
    // Nothing is asked where everything found is to be copied.
    if asked.isEmpty, findings.contains(where: { $0.value.kind == .learning }) {
      drafts.append(.incomplete("none"))
    }
    list("no-trace", asked.filter(\.value.findings.isEmpty).map(\.id.record))
    list("no-date", asked.filter { $0.value.due == nil }.map(\.id.record))
    list("no-measure", asked.filter { $0.value.measure == .notRecorded }.map(\.id.record))
    let weak = PhraseFinder(base.settings.weakRequests.map { ($0, $0) })
    list(
      "weak", asked.filter { !weak.found(in: $0.value.text.plainText).isEmpty }.map(\.id.record),
      stance: .noted)
    return drafts.orPassed()
  }

  fileprivate func pointedWords() -> [Draft] {
    let finder = PhraseFinder(base.settings.pointedWords.map { ($0.phrase, $0.instead) })
    return finder.drafts(OwnProse(review).passages, "prompt").orPassed()
  }

  fileprivate func plainWords() -> [Draft] {
    let passages = OwnProse(review).passages
    let long = passages.filter { Self.longestSentence($0.text) > limit(.sentenceWords) }
      .compactMap(\.record)
    var drafts: [Draft] = []
    if !long.isEmpty {
      let ids = OwnProse.once(long)
      drafts.append(
        .noted(
          "sentences",
          [
            "count": .count(ids.count), "records": .records(ids),
            "limit": .count(limit(.sentenceWords)),
          ], ids))
    }
    let jargon = PhraseFinder(base.settings.jargon.map { ($0, $0) })
    drafts += jargon.drafts(passages, "jargon")
    return drafts.orPassed()
  }

  private static func longestSentence(_ text: String) -> Int {
    text.split { ".!?\n".contains($0) }.map { $0.split(separator: " ").count }.max() ?? 0
  }

  fileprivate func recurrence() -> [Draft] {
    guard !review.findings.isEmpty else { return [.noted("none")] }
    let again = numbered(review.findings).filter { finding in
      finding.value.grounds.contains { if case .earlierReview = $0 { true } else { false } }
    }.map(\.id.record)
    guard !again.isEmpty else { return Draft.passed() }
    return [.noted("prompt", ["count": .count(again.count), "records": .records(again)], again)]
  }
}
