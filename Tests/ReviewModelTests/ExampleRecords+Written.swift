import ReviewModel

extension ExampleRecords {
  private static let on = CalendarDay(number: 20_000)
  private static let word = Code(making: "what-happened")

  /// What a reviewer writes, and what readers write into it.
  static var written: [Record] {
    let said: [ReaderComment.Said] = [
      .remark(words: text), .inserted(words: text), .deleted(words: text),
      .replaced(words: text, by: text),
    ]
    let settlings: [ReaderComment.Settling] = [
      .open, .taken(on: on, reason: text), .partly(on: on, reason: text),
      .notTaken(on: on, reason: text),
    ]
    return said.map {
      .comment(
        ReaderComment(
          $0, by: text, on: on, version: VersionID(id), sending: SendingID(id), section: word,
          heading: text, passage: text))
    }
      + settlings.map {
        .comment(ReaderComment(said[0], by: text, heading: text, passage: text, settling: $0))
      }
      + [
        .narrative(Narrative(word, of: word, words: text)),
        .narrative(Narrative(word, of: word, words: text, basis: text)),
      ]
  }

  /// What became of recommendations, actions and pledges.
  static var followed: [Record] {
    var catalogued = details
    catalogued.catalogue = Catalogue(
      outcome: word, factors: [word], places: [word], services: [word], completed: day)
    return [
      .review(catalogued),
      .recommendation(
        Recommendation(
          text: text, owner: .board, level: .board, measure: said, due: nil, findings: [],
          tests: .init(caseForChange: said, learning: said, evidence: said),
          dropped: .init(on: on, reason: text))),
      .pledge(
        Pledge(.board, text, day: 2, answers: [.init(on: on, .partly, words: said)])),
    ] + progressed + persisting
  }

  private static var progressed: [Record] {
    let decisions: [Action.Decision] =
      [
        .signedOff(on: on, by: text), .closed(on: on, reason: text),
        .reopened(on: on, reason: text),
      ]
      + [day].compactMap { $0 }.map { .delayed(on: on, until: $0, reason: text) }
    return [
      .action(
        Action(
          recommendation: RecommendationID(id), text: text, owner: .board, role: said, due: day,
          progress: .init(
            milestones: [.init(text), .init(text, due: day, reached: on)],
            updates: [.init(on: on, by: said, text, evidence: said, impact: said)],
            ratings: Action.Colour.allCases.map { .init($0, on: on, reason: text) },
            decisions: decisions)))
    ]
  }

  private static var persisting: [Record] {
    let all: [Finding.Persistence] = [
      .stillSo(words: said), .partly(words: .notRecorded), .changed(words: said),
    ]
    return all.map {
      .finding(
        Finding(
          title: text, statement: text, kind: .learning, reach: .wider, grounds: [],
          persistence: $0))
    }
  }
}
