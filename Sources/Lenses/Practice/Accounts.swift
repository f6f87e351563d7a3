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
    let family = base.family
    let naming = rows.filter { row in
      row.people.contains { family.isSubject($0) || family.isRelative($0) }
    }
    let adults = naming.filter { row in
      !row.people.contains(where: family.isSubject)
        && !row.entry.subjects.contains { $0.seen == .yes || $0.voice != .notRecorded }
    }
    guard !naming.isEmpty, adults.count * 100 > limit(.adultFocusPercent) * naming.count else {
      return []
    }
    return [
      Draft(
        sentence: "prompt",
        figures: ["none": .count(adults.count), "all": .count(naming.count)], rows: adults)
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
    let contacts = DayIndex(
      base.rows.filter { row in
        row.entry.subjects.contains { $0.attendance != .notRecorded }
          && row.days.first == row.days.last
      })
    var before = (kept: 0, all: 0)
    var after = (kept: 0, all: 0)
    var rows = meetings
    var counted: Set<Int> = []
    for meeting in meetings {
      let day = meeting.days.first
      for row in contacts.rows(from: day - limit(.meetingDays), to: day - 1)
      where counted.insert(row.place).inserted {
        before.all += 1
        if row.happened { before.kept += 1 }
        rows.append(row)
      }
      for row in contacts.rows(from: day + 1, to: day + limit(.meetingDays))
      where counted.insert(row.place).inserted {
        after.all += 1
        if row.happened { after.kept += 1 }
        rows.append(row)
      }
    }
    guard before.all > 1, after.all > 1, before.kept * after.all > after.kept * before.all else {
      return []
    }
    return [
      Draft(
        sentence: "around",
        figures: [
          "meetings": .count(meetings.count), "kept-before": .count(before.kept),
          "before": .count(before.all), "kept-after": .count(after.kept),
          "after": .count(after.all), "limit": .count(limit(.meetingDays)),
        ], rows: rows)
    ]
  }
}

extension EvidenceRow {
  /// Whether somebody came, or was brought.
  var happened: Bool { entry.subjects.contains { $0.attendance == .attended } }
}
