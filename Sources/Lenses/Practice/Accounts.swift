internal import ReviewModel

/// Whose account it is: L07, L08, L16, L17, L18.
extension Lens {
  static let accounts: [Lens] = [
    Lens(
      LensCode(.practice, 7), .accounts, kinds: aboutChildren,
      source: Source("S0", "focused too much on the needs of the parents"), needs: [.mentions],
      limits: [.adultFocusPercent], sentences: ["prompt"]
    ) { evidence in evidence.adultFocus() },
    Lens(
      LensCode(.practice, 8), .accounts,
      source: Source("S0", "did not listen to adults who tried to speak on behalf of the child"),
      needs: [.mark(.adultSpokeUp)], limits: [.spokeUpDays], sentences: ["prompt"]
    ) { evidence in
      evidence.unanswered(
        evidence.marked(.adultSpokeUp),
        by: [.referral, .assessment, .strategyDiscussion, .riskReviewed, .escalated],
        within: .spokeUpDays, orIn: { $0.isRecorded(.response) })
    },
    Lens(
      LensCode(.practice, 16), .accounts, source: Source("S0", "prevailing rule of optimism"),
      needs: [.mark(.riskLowered), .mark(.positiveAccount)], limits: [.evidenceDays],
      sentences: ["prompt", "accounts"]
    ) { evidence in evidence.viewOfRisk() },
    Lens(
      LensCode(.practice, 17), .accounts,
      source: Source("S0", "Families breaching Written Agreements"),
      needs: [.mark(.agreement), .mark(.agreementNotKept), .mark(.conference)],
      limits: [.meetingDays], sentences: ["agreements", "around"]
    ) { evidence in evidence.agreements() + evidence.aroundMeetings() },
    Lens(
      LensCode(.practice, 18), .accounts,
      source: Source("S1", "Verifying parental information with other sources"),
      needs: [.mark(.parentalAccount)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.parentalAccount)) { $0.has(MarkSet([.accountChecked])) }
    },
  ]
}

extension Evidence {
  fileprivate func adultFocus() -> [Draft] {
    let naming = rows.filter { $0.namesSubject || $0.namesRelative }
    let adults = naming.filter { row in
      !row.namesSubject && !row.hasVoice && !row.seesSomebody
        && !row.said.contains { $0?.seen == .yes }
    }
    guard !naming.isEmpty, adults.count * 100 > limit(.adultFocusPercent) * naming.count else {
      return []
    }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "none": .count(adults.count), "all": .count(naming.count),
          "children": .count(naming.count(where: \.namesSubject)),
          "adults": .count(naming.count(where: \.namesRelative)),
        ], rows: adults)
    ]
  }

  fileprivate func viewOfRisk() -> [Draft] {
    let grounds: [LensMark] = [.newEvidence, .accountChecked, .assessment]
    let index = index(grounds)
    let lowered = marked(.riskLowered)
    let bare = lowered.filter {
      !$0.has(MarkSet(grounds)) && precedes($0, index, within: limit(.evidenceDays)) == .no
    }
    let accounts = marked(.positiveAccount)
    let unchecked = accounts.filter { !$0.has(MarkSet([.accountChecked])) }
    var drafts: [Draft] = []
    if !bare.isEmpty {
      drafts.append(
        Draft(
          sentence: "prompt",
          figures: [
            "none": .count(bare.count), "all": .count(lowered.count),
            "limit": .count(limit(.evidenceDays)),
          ], rows: bare))
    }
    if !unchecked.isEmpty {
      drafts.append(
        Draft(
          sentence: "accounts",
          figures: ["none": .count(unchecked.count), "all": .count(accounts.count)],
          rows: unchecked))
    }
    return drafts
  }

  fileprivate func agreements() -> [Draft] {
    let broken = marked(.agreementNotKept)
    let made = marked(.agreement)
    let index = index([.riskReviewed, .escalated, .conference, .strategyDiscussion])
    let bare = broken.filter {
      follows($0, index, within: limit(.meetingDays)) == .no
        && !$0.has(MarkSet([.riskReviewed, .escalated]))
    }
    guard !bare.isEmpty else { return [] }
    return [
      Draft(
        sentence: "agreements",
        figures: [
          "made": .count(made.count), "broken": .count(broken.count), "none": .count(bare.count),
          "limit": .count(limit(.meetingDays)),
        ], rows: made + broken)
    ]
  }

  /// Whether more contacts took place just before meetings than just after them.
  fileprivate func aroundMeetings() -> [Draft] {
    let meetings = events(marked(.conference, .coreGroup)).filter {
      $0.days.first == $0.days.last
    }
    let days = meetings.map(\.days.first).sorted()
    guard !days.isEmpty else { return [] }
    var next = 0
    var before: [EvidenceRow] = []
    var after: [EvidenceRow] = []
    for row in base.byDay.rows
    where row.attendances.isStated && row.days.first == row.days.last {
      let day = row.days.first
      while next < days.count, days[next] <= day { next += 1 }
      let isBefore = next < days.count && days[next] - day <= limit(.meetingDays)
      let last = next > 0 ? days[next - 1] : -DayBounds.never
      let isAfter = last < day && day - last <= limit(.meetingDays)
      // What lies between two meetings close together is neither.
      if isBefore, last != day, !isAfter { before.append(row) }
      if isAfter, !isBefore { after.append(row) }
    }
    let (kept, keptAfter) = (before.count(where: \.happened), after.count(where: \.happened))
    guard before.count > 1, after.count > 1, kept * after.count > keptAfter * before.count else {
      return []
    }
    return [
      Draft(
        sentence: "around",
        figures: [
          "meetings": .count(meetings.count), "kept-before": .count(kept),
          "before": .count(before.count), "kept-after": .count(keptAfter),
          "after": .count(after.count), "limit": .count(limit(.meetingDays)),
        ], rows: meetings + before + after)
    ]
  }
}

extension EvidenceRow {
  /// Whether somebody came, or was brought.
  var happened: Bool { attendances.happened }
}
