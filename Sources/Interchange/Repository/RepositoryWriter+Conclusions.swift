internal import ReviewModel
internal import Views

extension RepositoryWriter {
  mutating func writeFindings() {
    lines.start("findings")
    for (finding, told) in zip(view.review.findings, view.findings) {
      lines.start(
        "finding",
        [
          "number": told.reference, "kind": told.kind, "reach": finding.value.reach.rawValue,
          "now": Self.word(finding.value.persistence),
        ])
      lines.add("title", told.title)
      lines.add("statement", told.statement)
      for ground in told.grounds {
        lines.add("ground", ["kind": ground.kind, "number": ground.reference.orNil], ground.text)
      }
      lines.end()
    }
    lines.end()
  }

  private static func word(_ persistence: Finding.Persistence) -> String? {
    switch persistence {
    case .notAsked: nil
    case .stillSo: "still so"
    case .partly: "partly"
    case .changed: "changed"
    }
  }

  mutating func writeRecommendations() {
    lines.start("recommendations")
    // One that was dropped is told nowhere.
    let standing = view.review.recommendations.filter(\.value.stands)
    for (filed, told) in zip(standing, view.recommendations) {
      let value = filed.value
      lines.start(
        "recommendation",
        [
          "number": told.reference, "level": told.level, "owner": told.owner,
          "agency": agency(value.owner), "findings": told.findings.orNil,
        ])
      lines.put("words", [:], told.text)
      lines.add("case-for-change", view.words(value.tests.caseForChange))
      lines.add("learning", view.words(value.tests.learning))
      lines.add("evidence", view.words(value.tests.evidence))
      lines.add("measure", view.words(value.measure))
      process("due", value.due)
      lines.end()
    }
    lines.end()
  }

  mutating func writeActions() {
    lines.start("actions")
    for (filed, told) in zip(view.review.actions, view.actions) {
      let value = filed.value
      lines.start(
        "action",
        [
          "number": told.reference, "recommendation": told.recommendation, "owner": told.owner,
          "agency": agency(value.owner), "status": value.status.rawValue,
          "agreed": value.rating?.colour.rawValue,
        ])
      lines.put("words", [:], told.text)
      lines.add("post", view.words(value.role))
      process("due", value.currentDue)
      lines.end()
    }
    lines.end()
  }

  private func agency(_ owner: Owner) -> String? {
    if case .agency(let id) = owner { numbers.agency(id) } else { nil }
  }

  /// How the review was done, in figures and in sentences made of them.
  mutating func writeMethodology() {
    lines.start("methodology")
    if let words = view.review.details.flatMap({ view.words($0.value.method) }) {
      lines.add("method", words)
    }
    for event in view.events {
      lines.add(
        "event",
        [
          "on": event.date, "people": event.people, "agencies": event.agencies,
          "practitioners": event.practitioners, "first-line-managers": event.managers,
          "others": event.others, "notes": event.notes,
        ], event.title)
    }
    for row in view.participation {
      lines.add(
        "participation",
        [
          "practitioners": row.practitioners, "first-line-managers": row.managers,
          "others": row.others,
        ], row.agency)
    }
    for words in view.sourcesTold + view.hindsightTold + [view.groundsTold] {
      lines.add("statement", words)
    }
    lines.end()
  }
}
