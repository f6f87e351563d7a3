internal import ReviewModel

/// Shapes that several lenses share.
extension Evidence {
  /// Rows that bear some marks, and after which nothing of some others is recorded in time.
  func unanswered(
    _ triggers: [EvidenceRow], by answers: [LensMark], within limit: LensLimit,
    orIn isAnswered: (EvidenceRow) -> Bool = { _ in false }
  ) -> [Draft] {
    let marks = MarkSet(answers)
    let index = index(answers)
    let days = self.limit(limit)
    var none: [EvidenceRow] = []
    var unclear = 0
    for row in triggers where !row.has(marks) && !isAnswered(row) {
      switch follows(row, index, within: days) {
      case .yes: break
      case .unclear: unclear += 1
      case .no: none.append(row)
      }
    }
    guard !none.isEmpty else { return [] }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "none": .count(none.count), "all": .count(triggers.count), "unclear": .count(unclear),
          "limit": .count(days),
        ], rows: none)
    ]
  }

  /// Rows of which some have nothing recorded of a matter.
  func share(
    _ all: [EvidenceRow], without isThere: (EvidenceRow) -> Bool, subject: PersonID? = nil
  ) -> [Draft] {
    let none = all.filter { !isThere($0) }
    guard !none.isEmpty else { return [] }
    return [
      Draft(
        sentence: "prompt", subject: subject,
        figures: ["none": .count(none.count), "all": .count(all.count)], rows: none)
    ]
  }

  /// Rows of one event each: the first that tells it.
  func events(_ rows: [EvidenceRow]) -> [EvidenceRow] {
    var seen: Set<Int> = []
    return rows.filter { seen.insert($0.event).inserted }
  }
}

extension Lens {
  /// The reviews that are about children.
  static let aboutChildren: Set<LensKind> = [.child]
  /// The reviews that are about adults.
  static let aboutAdults: Set<LensKind> = [.adult]

  /// A lens that asks what followed something.
  static func followUp(
    _ code: LensCode, _ theme: Theme, kinds: Set<LensKind> = Set(LensKind.allCases),
    source: Source, _ triggers: [LensMark], by answers: [LensMark], within limit: LensLimit
  ) -> Lens {
    Lens(
      code, theme, kinds: kinds, source: source, needs: triggers.map(LensNeed.mark),
      limits: [limit], sentences: ["prompt"]
    ) { evidence in
      evidence.unanswered(evidence.marked(triggers), by: answers, within: limit)
    }
  }
}
