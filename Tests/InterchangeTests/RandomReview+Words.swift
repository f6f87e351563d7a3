import ReviewModel
import TestSupport

extension RandomReview {
  /// What a reviewer writes, and what readers write into it.
  mutating func fileWords(_ people: [PersonID]) {
    family.file(
      .narrative(
        Narrative(
          code(), of: code(), words: text(people), basis: flip() ? text(people) : nil)))
    let said: [ReaderComment.Said] = [
      .remark(words: text(people)), .inserted(words: text([])), .deleted(words: text(people)),
      .replaced(words: text(people), by: text([])),
    ]
    let settlings: [ReaderComment.Settling] = [
      .open, .taken(on: day(), reason: text([])), .partly(on: day(), reason: text(people)),
      .notTaken(on: day(), reason: text([])),
    ]
    family.file(
      .comment(
        ReaderComment(
          pick(said), by: text(people), on: flip() ? day() : nil, section: flip() ? code() : nil,
          heading: text([]), passage: text(people), settling: pick(settlings))))
  }

  /// What became of an action.
  mutating func progress(_ people: [PersonID]) -> Action.Progress {
    let decisions: [Action.Decision] = [
      .signedOff(on: day(), by: text([])), .closed(on: day(), reason: text(people)),
      .reopened(on: day(), reason: text([])),
    ]
    return Action.Progress(
      milestones: [.init(text(people), due: date(), reached: flip() ? day() : nil)],
      updates: [
        .init(
          on: day(), by: stated([]), text(people), evidence: stated(people), impact: stated([]))
      ],
      ratings: [.init(pick(Action.Colour.allCases), on: day(), reason: text(people))],
      decisions: [pick(decisions)])
  }

  /// Whether something is still so.
  mutating func persistence(_ people: [PersonID]) -> Finding.Persistence {
    pick([
      .notAsked, .stillSo(words: stated(people)), .partly(words: stated([])),
      .changed(words: stated(people)),
    ])
  }
}
