internal import ReviewModel

/// How risk was weighed: L09 to L12, L20, L23, L33, L35.
extension Lens {
  static let risk: [Lens] = [
    Lens(
      LensCode(.practice, 9), .risk,
      source: Source("S0", "did not interpret their findings well enough"),
      needs: [.mark(.assessment), .mark(.injury), .mark(.bruise)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.assessment, .injury, .bruise)) {
        $0.isRecorded(.comment) || $0.isRecorded(.outcome)
      }
    },
    Lens(
      LensCode(.practice, 10), .risk,
      source: Source("S2", "it is the combination of these factors"),
      needs: Evidence.factors.map(LensNeed.mark), limits: [.compoundingDays],
      sentences: ["prompt"], restsOnCoverage: false
    ) { evidence in evidence.compounding() },
    Lens(
      LensCode(.practice, 11), .risk, kinds: aboutChildren,
      source: Source("S2", "45 were under one year old"), needs: [.birth], sentences: ["prompt"],
      restsOnCoverage: false
    ) { evidence in evidence.subjects.flatMap { evidence.underOne($0) } },
    Lens(
      LensCode(.practice, 12), .risk, kinds: aboutChildren,
      source: Source("S1", "bruising to pre-mobile babies"),
      needs: [.mark(.bruise), .mark(.injury)], limits: [.preMobileMonths, .injuryDays],
      sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.preMobile($0) } },
    Lens(
      LensCode(.practice, 20), .risk,
      source: Source("S3", "is a cue for reappraisal of risk assessment"),
      needs: Evidence.changes.map(LensNeed.mark) + [.attendance],
      limits: [.changeDays, .missedCount], sentences: ["prompt"]
    ) { evidence in
      evidence.unanswered(
        evidence.changesAndRuns(),
        by: [.riskReviewed, .assessment, .strategyDiscussion, .conference],
        within: .changeDays)
    },
    Lens(
      LensCode(.practice, 23), .risk,
      source: Source("S2", "respond reactively to each situation"), needs: [.mark(.incident)],
      limits: [.incidentRun], sentences: ["prompt"]
    ) { evidence in evidence.incidents() },
    Lens(
      LensCode(.practice, 33), .risk, source: Source("S3", "Neglect was a feature"),
      needs: [.mark(.neglect)], limits: [.neglectCount], sentences: ["prompt"]
    ) { evidence in evidence.neglect() },
    followUp(
      LensCode(.practice, 35), .risk, source: Source("S1", "move from Need to Protection"),
      [.protectionIndicator], by: [.thresholdDecision, .strategyDiscussion, .conference],
      within: .thresholdDays),
  ]
}

extension Evidence {
  static let factors: [LensMark] = [.domesticAbuse, .mentalHealth, .substanceMisuse]
  static let changes: [LensMark] = [
    .newPartner, .pregnancy, .birth, .houseMove, .separation, .bereavement, .release,
    .schoolChange, .transfer,
  ]
  private static let signs: [LensMark] = [
    .injury, .bruise, .domesticAbuse, .substanceMisuse, .neglect, .incident, .concern,
    .protectionIndicator,
  ]

  /// Times at which all three factors are recorded close together.
  fileprivate func compounding() -> [Draft] {
    var last: [EvidenceRow?] = [nil, nil, nil]
    var behind: [EvidenceRow] = []
    var months: Set<Int> = []
    let sets = Self.factors.map { MarkSet([$0]) }
    for row in rows where row.days.isBounded {
      let places = sets.indices.filter { row.has(sets[$0]) }
      guard !places.isEmpty else { continue }
      for place in places { last[place] = row }
      let three = last.compactMap { $0 }
      // Surely so close together, as far apart as their dates can mean.
      let first = three.map(\.days.first).min() ?? 0
      guard three.count == 3, row.days.last - first <= limit(.compoundingDays) else { continue }
      behind += three
      let day = CalendarDay(number: row.days.first)
      months.insert(day.year * 12 + day.month)
    }
    guard let start = behind.min(by: { $0.place < $1.place }),
      let end = behind.max(by: { $0.place < $1.place })
    else { return [] }
    let answers = index([.assessment, .riskReviewed, .strategyDiscussion, .conference])
      .rows(from: start.days.first, to: end.days.last).count
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "months": .count(months.count), "answers": .count(answers),
          "from": .date(start.entry.date), "to": .date(end.entry.date),
          "limit": .count(limit(.compoundingDays)),
        ], rows: behind)
    ]
  }

  fileprivate func underOne(_ subject: Filed<Person>) -> [Draft] {
    let signs = marked(Self.signs)
    let sure = signs.filter { isYounger(subject.value, than: 12, at: $0) == .yes }
    let unclear = signs.count { isYounger(subject.value, than: 12, at: $0) == .unclear }
    guard !sure.isEmpty else { return [] }
    let counts = events(sure).count
    return [
      Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "signs": .count(counts), "agencies": .agencies(agencies(of: sure)),
          "unclear": .count(unclear),
        ], rows: sure)
    ]
  }

  fileprivate func preMobile(_ subject: Filed<Person>) -> [Draft] {
    let rows = marked(.bruise, .injury).filter { row in
      (subjects.count == 1 || row.names(subject.id))
        && isYounger(subject.value, than: limit(.preMobileMonths), at: row) == .yes
    }
    return unanswered(rows, by: [.referral, .strategyDiscussion], within: .injuryDays).map {
      var draft = $0
      draft.subject = subject.id
      draft.figures["months"] = .count(limit(.preMobileMonths))
      return draft
    }
  }

  /// Changes, and the contact that completes a run of missed ones.
  fileprivate func changesAndRuns() -> [EvidenceRow] {
    let changes = MarkSet(Self.changes)
    var run = 0
    return rows.filter { row in
      if row.isMissed { run += 1 } else if row.happened { run = 0 }
      let completes = row.isMissed && run == limit(.missedCount)
      return row.has(changes) || completes
    }
  }

  fileprivate func incidents() -> [Draft] {
    let set = MarkSet([.incident])
    let views = MarkSet([.cumulativeReview, .assessment, .strategyDiscussion, .conference])
    var seen: Set<Int> = []
    var run: [EvidenceRow] = []
    var longest: [EvidenceRow] = []
    let isMine = Set(agencies)
    for row in base.rows where row.has(set) || row.has(views) {
      if row.has(views) {
        run = []
      } else if isMine.contains(row.agency), seen.insert(row.event).inserted {
        run.append(row)
        if run.count > longest.count { longest = run }
      }
    }
    guard longest.count >= limit(.incidentRun), let first = longest.first, let last = longest.last
    else { return [] }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "run": .count(longest.count), "from": .date(first.entry.date),
          "to": .date(last.entry.date),
        ], rows: longest)
    ]
  }

  fileprivate func neglect() -> [Draft] {
    let all = events(marked(.neglect))
    guard all.count >= limit(.neglectCount), let first = all.first, let last = all.last else {
      return []
    }
    let middle = (first.days.first + last.days.first) / 2
    let early = all.count { $0.days.last <= middle }
    let late = all.count { $0.days.first > middle }
    let changes = index([.planChanged]).rows(from: first.days.first, to: last.days.last).count
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "all": .count(all.count), "early": .count(early), "late": .count(late),
          "changes": .count(changes), "from": .date(first.entry.date),
          "to": .date(last.entry.date), "unclear": .count(all.count - early - late),
        ], rows: all)
    ]
  }
}

extension EvidenceRow {
  /// Whether it names somebody, in its text or in what it says of each.
  func names(_ person: PersonID) -> Bool {
    people.contains(person) || entry.subjects.contains { $0.subject == .person(person) }
  }

  /// Whether somebody was not brought, or did not come.
  var isMissed: Bool { attendances.isMissed }
}
