internal import ReviewModel

/// What becomes of the review: Q13, Q14, Q18.
extension Lens {
  static let followUpChecks: [Lens] = [
    check(
      13, Source("S4", "including impact on practice"), ["none", "no-action", "needs", "passed"]
    ) { $0.actions() },
    check(
      14, Source("S4", "regularly monitors the progress"), limits: [.actionDays],
      ["prompt", "unbegun", "passed"]
    ) { $0.overdue() },
    check(18, Source("S0"), ["none", "despite", "passed"]) { $0.releases() },
  ]
}

extension Evidence {
  fileprivate func actions() -> [Draft] {
    guard !review.recommendations.isEmpty else { return [.noted("none")] }
    let answered = Set(review.actions.map(\.value.recommendation))
    let open = numbered(review.recommendations).filter { !answered.contains($0.id) }
      .map(\.id.record)
    var drafts: [Draft] = []
    if !open.isEmpty {
      drafts.append(
        .incomplete("no-action", ["count": .count(open.count), "records": .records(open)], open))
    }
    let done = numbered(review.actions).filter { $0.value.status == .done }.map(\.id.record)
    if !done.isEmpty {
      drafts.append(
        Draft(
          sentence: "needs", figures: ["count": .count(done.count), "records": .records(done)],
          records: done, stance: .needs))
    }
    return drafts.orPassed()
  }

  fileprivate func overdue() -> [Draft] {
    let late = numbered(review.actions).filter { action in
      guard action.value.status != .done, let due = action.value.due?.latest else { return false }
      return due < base.settings.today
    }.map(\.id.record)
    var drafts: [Draft] = []
    if !late.isEmpty {
      drafts.append(
        .incomplete("prompt", ["count": .count(late.count), "records": .records(late)], late))
    }
    return (drafts + unbegun(besides: Set(late))).orPassed()
  }

  /// Actions that nobody is recorded as having begun so long after the review was signed off.
  private func unbegun(besides late: Set<RecordID>) -> [Draft] {
    let signedOff = review.releases.filter { !$0.value.signOffs.isEmpty }.map(\.value.at.day).max()
    guard let signedOff,
      base.settings.today.number - signedOff.number > limit(.actionDays)
    else { return [] }
    let waiting = numbered(review.actions).filter {
      $0.value.status == .notStarted && !late.contains($0.id.record)
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
