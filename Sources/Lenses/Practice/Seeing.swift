internal import ReviewModel

/// Seen and heard: L01 to L06.
extension Lens {
  static let seeing: [Lens] = [
    Lens(
      LensCode(.practice, 1), .seeing,
      source: Source("S0", "The child was not seen frequently enough"), needs: [.seen],
      limits: [.sightingGap], sentences: ["prompt", "never"]
    ) { evidence in evidence.subjects.flatMap { evidence.sightings($0) } },
    Lens(
      LensCode(.practice, 2), .seeing,
      source: Source("S0", "was not asked about their views and feelings"), needs: [.voice],
      limits: [.voiceRun], sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.views($0) } },
    Lens(
      LensCode(.practice, 3), .seeing,
      source: Source("S0", "See children and young people away from their carers"),
      needs: [.seenAlone], limits: [.alonePercent], sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.alone($0) } },
    Lens(
      LensCode(.practice, 4), .seeing, source: Source("S0", "in places familiar to them"),
      needs: Evidence.settings.map(LensNeed.mark), limits: [.oneSetting], sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.places($0) } },
    Lens(
      LensCode(.practice, 5), .seeing, kinds: aboutChildren,
      source: Source("S0", "direct observation of babies"), needs: [.birth],
      limits: [.babyObservers], sentences: ["prompt", "none"]
    ) { evidence in evidence.babies() },
    Lens(
      LensCode(.practice, 6), .seeing,
      source: Source("S0", "prevented professionals from seeing and listening to the child"),
      needs: [.attendance, .mark(.contactRefused)], limits: [.blockedRun, .missedDays],
      sentences: ["prompt"]
    ) { evidence in evidence.blocked() },
  ]
}

extension Evidence {
  static let settings: [LensMark] = [.seenAtHome, .seenAtSchool, .seenAtClinic, .seenElsewhere]

  /// Entries that record some child being seen, without saying which.
  private var unstated: Int {
    guard subjects.count > 1 else { return 0 }
    return rows.count(where: \.seesSomebody)
  }

  private func seen(_ subject: Filed<Person>) -> [EvidenceRow] {
    rows.filter { facts($0, subject.id)?.seen == .yes }
  }

  fileprivate func sightings(_ subject: Filed<Person>) -> [Draft] {
    let asked = rows(of: subject).filter { facts($0, subject.id)?.seen != .notApplicable }
    guard !asked.isEmpty else { return [] }
    let seen = asked.filter { facts($0, subject.id)?.seen == .yes }
    let silent = asked.filter { (facts($0, subject.id)?.seen ?? .notRecorded) == .notRecorded }
    var draft = Draft(sentence: "never", subject: subject.id, rows: seen, silent: silent)
    draft.figures = [
      "seen": .count(seen.count), "all": .count(asked.count), "tally": tally(seen, of: asked),
      "silent": .count(silent.count), "unstated": .count(unstated),
    ]
    let sightings = base.sightings[subject.id] ?? []
    if sightings.isEmpty { return [draft] }
    guard let longest = base.longestUnseen[subject.id],
      longest.span.most >= limit(.sightingGap)
    else { return [] }
    let window = Window(review, subject.value)
    draft.sentence = "prompt"
    draft.figures["longest"] = .days(longest.span)
    draft.figures["from"] = (longest.from?.entry.date ?? window.from).map(LensFigure.date)
    draft.figures["to"] = (longest.to?.entry.date ?? window.to).map(LensFigure.date)
    draft.figures["median"] = Intervals(sightings).median.map(LensFigure.days)
    return [draft]
  }

  fileprivate func views(_ subject: Filed<Person>) -> [Draft] {
    let seen = seen(subject)
    // Words that do not say whose they are may be this child's.
    func isSilent(_ row: EvidenceRow) -> Bool {
      facts(row, subject.id)?.hasVoice == false && row.ofSomebody?.hasVoice != true
    }
    var run: [EvidenceRow] = []
    var longest: [EvidenceRow] = []
    for row in seen {
      if isSilent(row) { run.append(row) } else { run = [] }
      if run.count > longest.count { longest = run }
    }
    guard longest.count >= limit(.voiceRun) else { return [] }
    let silent = seen.filter(isSilent)
    return [
      Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "none": .count(silent.count), "all": .count(seen.count), "run": .count(longest.count),
          "tally": tally(silent, of: seen), "unstated": .count(unstated),
        ], rows: silent)
    ]
  }

  fileprivate func alone(_ subject: Filed<Person>) -> [Draft] {
    // A child who was seen alone without being named may be this one.
    let seen = seen(subject).filter { row in
      facts(row, subject.id)?.seenAlone != .notApplicable && row.ofSomebody?.seenAlone != .yes
    }
    let alone = seen.count { facts($0, subject.id)?.seenAlone == .yes }
    // "Seen alone: no" is so of every child, whichever it means.
    func answer(_ row: EvidenceRow) -> SubjectFacts.Answer? {
      let own = facts(row, subject.id)?.seenAlone
      return own == .notRecorded && row.ofSomebody?.seenAlone == .no ? .no : own
    }
    let not = seen.filter { answer($0) == .no }
    let silent = seen.filter { answer($0) == .notRecorded }
    guard !seen.isEmpty, alone * 100 < limit(.alonePercent) * seen.count else { return [] }
    return [
      Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "alone": .count(alone), "not": .count(not.count), "all": .count(seen.count),
          "silent": .count(silent.count), "unstated": .count(unstated),
        ], rows: not, silent: silent)
    ]
  }

  fileprivate func places(_ subject: Filed<Person>) -> [Draft] {
    let seen = seen(subject)
    let settings = MarkSet(Self.settings)
    let placed = seen.filter { $0.has(settings) }
    let used = Self.settings.filter { mark in
      let one = MarkSet([mark])
      return placed.contains { $0.has(one) }
    }
    guard placed.count >= limit(.oneSetting), used.count == 1 else { return [] }
    let silent = seen.filter { !$0.has(settings) }
    return [
      Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "setting": .word("mark-" + used[0].rawValue), "all": .count(placed.count),
          "silent": .count(silent.count),
        ], rows: placed, silent: silent)
    ]
  }

  /// Each child of the review, and each other baby of a home that one of them lives in.
  fileprivate func babies() -> [Draft] {
    base.family.order.flatMap { id -> [Draft] in
      let isSubject = base.family.isSubject(id)
      guard let person = base.family.people[id], person.born != nil,
        isSubject || base.family.stays[id] != nil
      else { return [] }
      let first = person.born?.earliest?.number ?? -DayBounds.never
      let last = person.born?.latest.map { Ages.birthday($0, months: 12) } ?? DayBounds.never
      let rows = rows.filter {
        $0.days.first >= first && $0.days.last <= last
          && isYounger(person, than: 12, at: $0) == .yes
      }
      guard !rows.isEmpty else { return [] }
      let observing = base.rows.filter { row in
        guard row.days.last >= first, row.days.first <= last else { return false }
        guard isYounger(person, than: 12, at: row) != .no else { return false }
        return isSubject ? facts(row, id)?.seen == .yes : row.people.contains(id)
      }
      let observers = agencies(of: observing)
      guard observers.count < limit(.babyObservers) else { return [] }
      let mates = base.family.housemates(of: id, in: review)
      return [
        Draft(
          sentence: observers.isEmpty ? "none" : "prompt", subject: isSubject ? id : nil,
          figures: [
            "baby": .person(id), "observers": .agencies(observers),
            "all": .count(agencies(of: rows).count), "household": .people(mates),
          ], rows: observing)
      ]
    }
  }

  fileprivate func blocked() -> [Draft] {
    let refused = MarkSet([.contactRefused])
    var runs: [[EvidenceRow]] = []
    var run: [EvidenceRow] = []
    func close() {
      if run.count >= limit(.blockedRun) { runs.append(run) }
      run = []
    }
    for row in rows {
      if row.has(refused) || row.attendances.isBlocked {
        run.append(row)
      } else if row.attendances.happened {
        close()
      }
    }
    close()
    let index = index([.escalated, .riskReviewed, .strategyDiscussion, .assessment])
    let open = runs.filter { run in
      !index.mayLie(
        from: run[0].days.first, to: run[run.count - 1].days.last + limit(.missedDays))
    }
    guard let longest = open.max(by: { $0.count < $1.count }) else { return [] }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "runs": .count(open.count), "run": .count(longest.count),
          "from": .date(longest[0].entry.date), "to": .date(longest[longest.count - 1].entry.date),
        ], rows: open.flatMap { $0 })
    ]
  }
}
