internal import ReviewModel

/// What becomes of the review: Q13, Q14, Q18.
extension Lens {
  static let followUpChecks: [Lens] = [
    check(
      13, Source("S4", "including impact on practice"),
      ["none", "no-action", "impact", "unrated", "passed"]
    ) { $0.actions() },
    check(
      14, Source("S4", "regularly monitors the progress"), limits: [.actionDays],
      ["prompt", "unbegun", "quiet", "passed"]
    ) { $0.overdue() },
    check(18, Source("S0"), ["none", "despite", "passed"]) { $0.releases() },
  ]
}

extension Evidence {
  fileprivate func actions() -> [Draft] {
    let standing = numbered(review.recommendations).filter(\.value.stands)
    guard !standing.isEmpty else { return [.noted("none")] }
    let answered = Set(review.actions.map(\.value.recommendation))
    let done = numbered(review.actions).filter { $0.value.status == .done }
    var drafts: [Draft] = []
    func list(_ sentence: String, _ ids: [RecordID], _ stance: LensAnswer.Stance) {
      guard !ids.isEmpty else { return }
      drafts.append(
        Draft(
          sentence: sentence, figures: ["count": .count(ids.count), "records": .records(ids)],
          records: ids, stance: stance))
    }
    list(
      "no-action", standing.filter { !answered.contains($0.id) }.map(\.id.record), .incomplete)
    list("impact", done.filter { !$0.value.hasImpact }.map(\.id.record), .noted)
    list("unrated", done.filter { $0.value.rating == nil }.map(\.id.record), .noted)
    return drafts.orPassed()
  }

  fileprivate func overdue() -> [Draft] {
    let late = numbered(review.actions).filter { $0.value.isOverdue(on: base.settings.today) }
      .map(\.id.record)
    var drafts: [Draft] = []
    if !late.isEmpty {
      drafts.append(
        .incomplete("prompt", ["count": .count(late.count), "records": .records(late)], late))
    }
    return (drafts + unbegun(besides: Set(late)) + quiet(besides: Set(late))).orPassed()
  }

  /// Actions that are begun and of which nobody told anything for so long.
  private func quiet(besides late: Set<RecordID>) -> [Draft] {
    let silent = numbered(review.actions).filter { action in
      guard action.value.status != .done, !action.value.isClosed, !late.contains(action.id.record),
        let last = action.value.progress.updates.map(\.on).max()
      else { return false }
      return base.settings.today.number - last.number > limit(.actionDays)
    }.map(\.id.record)
    guard !silent.isEmpty else { return [] }
    return [
      .noted(
        "quiet",
        [
          "count": .count(silent.count), "records": .records(silent),
          "limit": .count(limit(.actionDays)),
        ], silent)
    ]
  }

  /// Actions that nobody is recorded as having begun so long after the review was signed off.
  private func unbegun(besides late: Set<RecordID>) -> [Draft] {
    let signedOff = review.releases.filter { !$0.value.signOffs.isEmpty }.map(\.value.at.day).max()
    guard let signedOff,
      base.settings.today.number - signedOff.number > limit(.actionDays)
    else { return [] }
    let waiting = numbered(review.actions).filter {
      $0.value.status == .notStarted && !$0.value.isClosed && !late.contains($0.id.record)
    }.map(\.id.record)
    guard !waiting.isEmpty else { return [] }
    return [
      .noted(
        "unbegun",
        [
          "count": .count(waiting.count), "records": .records(waiting),
          "limit": .count(limit(.actionDays)),
        ], waiting)
    ]
  }

  fileprivate func releases() -> [Draft] {
    guard !review.releases.isEmpty else { return [.noted("none")] }
    let despite = numbered(review.releases).filter {
      $0.value.scan.despite != nil || $0.value.scan.unscanned != nil
    }.map(\.id.record)
    guard !despite.isEmpty else { return Draft.passed() }
    return [
      .noted("despite", ["count": .count(despite.count), "records": .records(despite)], despite)
    ]
  }
}
