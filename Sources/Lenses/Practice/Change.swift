internal import ReviewModel

/// History and change: L13, L14, L15, L27, L30.
extension Lens {
  static let change: [Lens] = [
    Lens(
      LensCode(.practice, 13), .change, source: Source("S1", "Did Not Attend (DNA)"),
      needs: [.attendance], limits: [.missedCount, .missedDays, .clusterDays],
      sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.missed($0) } },
    Lens(
      LensCode(.practice, 14), .change, source: Source("S0", "Start Again Syndrome kicks in"),
      needs: Evidence.resets.map(LensNeed.mark), limits: [.resetDays], sentences: ["prompt"]
    ) { evidence in evidence.resets() },
    Lens(
      LensCode(.practice, 15), .change,
      source: Source("S3", "family history, chronology and genealogy were not considered"),
      needs: [.mark(.assessment)], sentences: ["prompt"]
    ) { evidence in
      let linked = Set(evidence.review.links.flatMap(\.value.entries))
      return evidence.share(evidence.marked(.assessment)) {
        $0.has(MarkSet([.historyUsed])) || linked.contains($0.id) || $0.refersToRecords
      }
    },
    Lens(
      LensCode(.practice, 27), .change,
      source: Source("S3", "families moving across geographical boundaries"),
      needs: [.mark(.areaMove), .mark(.serviceMove)], limits: [.handoverDays],
      sentences: ["prompt"]
    ) { evidence in
      evidence.unanswered(
        evidence.marked(.areaMove, .serviceMove), by: [.handoverMade], within: .handoverDays
      ).map { evidence.withNextContact($0) }
    },
    Lens(
      LensCode(.practice, 30), .change, kinds: aboutChildren,
      source: Source("S3", "transition from Junior School to Secondary School"),
      needs: [.mark(.schoolTransition)], limits: [.changeDays], sentences: ["prompt", "voice"]
    ) { evidence in evidence.transitions() },
  ]
}

extension Evidence {
  static let resets: [LensMark] = [.newWorker, .birth, .newPartner, .transfer, .closure]

  fileprivate func missed(_ subject: Filed<Person>) -> [Draft] {
    let missed = rows.filter {
      let attendance = facts($0, subject.id)?.attendance
      return attendance == .wasNotBrought || attendance == .didNotAttend
    }
    guard missed.count >= limit(.missedCount) else { return [] }
    let days = limit(.missedDays)
    let followUps = index([.missedFollowedUp])
    let followed = MarkSet([.missedFollowedUp])
    let kept = Dictionary(
      Set(missed.map(\.agency)).map { place in
        (place, DayIndex(base.byAgency[place].rows.filter(\.happened)))
      }, uniquingKeysWith: { one, _ in one })
    let open = missed.filter { row in
      guard !row.isRecorded(.response), !row.has(followed) else { return false }
      let next = kept[row.agency]?.next(from: row.days.last)
      let isKept = next.map { $0.days.first <= row.days.first + days } ?? false
      return follows(row, followUps, within: days) != .yes && !isKept
    }
    let unshared = missed.filter { !$0.isRecorded(.sharedWith) }
    var draft =
      Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "all": .count(missed.count), "limit": .count(days), "cluster": .count(cluster(missed)),
          "cluster-days": .count(limit(.clusterDays)), "tally": tally(missed, of: rows),
          "from": .date(missed[0].entry.date),
          "to": .date(missed[missed.count - 1].entry.date),
        ], rows: missed)
    if !open.isEmpty { draft.figures["open"] = .count(open.count) }
    if !unshared.isEmpty { draft.figures["unshared"] = .count(unshared.count) }
    return [draft]
  }

  /// The most rows that surely lie within so many days.
  private func cluster(_ rows: [EvidenceRow]) -> Int {
    let bounded = rows.filter(\.days.isBounded)
    var start = 0
    var most = 0
    for end in bounded.indices {
      while start < end, bounded[end].days.last - bounded[start].days.first > limit(.clusterDays) {
        start += 1
      }
      most = max(most, end - start + 1)
    }
    return most
  }

  fileprivate func resets() -> [Draft] {
    let resets = marked(Self.resets)
    let assessments = index([.assessment])
    let history = MarkSet([.historyUsed])
    var bare: [EvidenceRow] = []
    var none = 0
    var rows: [EvidenceRow] = []
    for reset in resets {
      guard let next = assessments.next(from: reset.days.last),
        next.days.first <= reset.days.first + limit(.resetDays)
      else {
        none += 1
        rows.append(reset)
        continue
      }
      if !next.has(history), !next.refersToRecords {
        bare.append(next)
        rows += [reset, next]
      }
    }
    guard none + bare.count > 0 else { return [] }
    var draft = Draft(
      sentence: "prompt",
      figures: ["all": .count(resets.count), "limit": .count(limit(.resetDays))], rows: rows)
    if none > 0 { draft.figures["none"] = .count(none) }
    if !bare.isEmpty { draft.figures["bare"] = .count(bare.count) }
    return [draft]
  }

  /// The longest time from a move to the next entry of anybody.
  fileprivate func withNextContact(_ draft: Draft) -> Draft {
    var draft = draft
    var longest: DaySpan?
    for row in draft.rows {
      guard let next = base.byDay.next(from: row.days.last + 1),
        let span = row.days.span(to: next.days)
      else { continue }
      if span.least >= longest?.least ?? 0 { longest = span }
    }
    draft.figures["gap"] = longest.map(LensFigure.days)
    return draft
  }

  fileprivate func transitions() -> [Draft] {
    let all = marked(.schoolTransition)
    let plans = index([.transitionPlan])
    let days = limit(.changeDays)
    let bare = all.filter {
      !$0.has(MarkSet([.transitionPlan])) && follows($0, plans, within: days) == .no
        && precedes($0, plans, within: days) == .no
    }
    let unheard = all.filter { !$0.hasVoice }
    var drafts: [Draft] = []
    if !bare.isEmpty {
      drafts.append(
        Draft(
          sentence: "prompt",
          figures: ["none": .count(bare.count), "all": .count(all.count), "limit": .count(days)],
          rows: bare))
    }
    if !unheard.isEmpty {
      drafts.append(
        Draft(
          sentence: "voice",
          figures: ["none": .count(unheard.count), "all": .count(all.count)], rows: unheard))
    }
    return drafts
  }
}

extension EvidenceRow {
  /// Whether its text refers to another record.
  var refersToRecords: Bool {
    ([entry.event] + entry.details.values).contains { text in
      text.spans.contains { if case .record = $0 { true } else { false } }
    }
  }
}
