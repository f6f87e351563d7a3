internal import ReviewModel

/// Plans, meetings, time: L24, L29, L34, L40, L41.
extension Lens {
  static let plans: [Lens] = [
    Lens(
      LensCode(.practice, 24), .plans,
      source: Source("S2", "none of the main agencies had a complete picture"),
      limits: [.silentDays], sentences: ["overall", "plan"]
    ) { evidence in evidence.silence() },
    Lens(
      LensCode(.practice, 29), .plans, kinds: aboutChildren,
      source: Source("S3", "when attendance falls below 85%"),
      needs: [.mark(.lowSchoolAttendance)], sentences: ["prompt"]
    ) { evidence in
      evidence.share(evidence.marked(.lowSchoolAttendance)) {
        $0.has(MarkSet([.earlyHelpOffered, .attendanceReason]))
      }
    },
    Lens(
      LensCode(.practice, 34), .plans, source: Source("S0", "stuck practice"),
      needs: [.plan, .mark(.closure)], limits: [.samePlanMonths, .closureCount],
      sentences: ["prompt", "closures"]
    ) { evidence in evidence.samePlan() + evidence.closures() },
    followUp(
      LensCode(.practice, 40), .plans,
      source: Source("S3", "lack of take-up of supportive services"),
      [.earlyHelpDeclined],
      by: [.earlyHelpOffered, .assessment, .referral, .riskReviewed, .strategyDiscussion],
      within: .declinedDays),
    Lens(
      LensCode(.practice, 41), .plans, source: Source("S3", "must be thorough, timely"),
      needs: [.mark(.referral), .mark(.strategyDiscussion), .mark(.assessment)],
      sentences: ["prompt"]
    ) { evidence in evidence.base.settings.clocks.flatMap { evidence.clock($0) } },
  ]
}

extension Evidence {
  fileprivate func silence() -> [Draft] {
    guard !rows.isEmpty else { return [] }
    let window = window
    var drafts: [Draft] = []
    let isOne = agencies.count == 1 && base.coverage[agencies[0]] != .everyContact
    if let longest = Intervals(isOne ? rows : base.rows, isOne ? Window() : window).longest,
      longest.span.least >= limit(.silentDays)
    {
      drafts.append(draft("overall", longest, window))
    }
    if isOne { return drafts }
    for place in agencies {
      let own = base.byAgency[place].rows
      guard let longest = Intervals(own).longest, let from = longest.from, let to = longest.to,
        longest.span.least >= limit(.silentDays)
      else { continue }
      for subject in subjects {
        guard let plan = openPlan(subject.id, from: from.days.last, to: to.days.first) else {
          continue
        }
        var draft = draft("plan", longest, Window())
        draft.subject = subject.id
        draft.figures["agency"] = .agency(base.agencies[place].id)
        draft.figures["plan"] = .word("plan-" + plan.rawValue)
        drafts.append(draft)
      }
    }
    return drafts
  }

  private func draft(_ sentence: String, _ interval: LongestInterval, _ window: Window) -> Draft {
    var figures: [String: LensFigure] = ["longest": .days(interval.span)]
    figures["from"] = (interval.from?.entry.date ?? window.from).map(LensFigure.date)
    figures["to"] = (interval.to?.entry.date ?? window.to).map(LensFigure.date)
    return Draft(
      sentence: sentence, figures: figures, rows: [interval.from, interval.to].compactMap { $0 })
  }

  /// A plan that was open all through these days.
  private func openPlan(_ subject: PersonID, from: Int, to: Int) -> SubjectFacts.Plan? {
    (base.spells[subject] ?? []).first {
      $0.isOpen && $0.first.days.last <= from && $0.last.days.first >= to
    }?.plan
  }

  fileprivate func samePlan() -> [Draft] {
    let changes = index([.riskReviewed, .planChanged])
    let isMine = Set(agencies)
    return subjects.flatMap { subject in
      (base.spells[subject.id] ?? []).compactMap { spell -> Draft? in
        guard spell.isOpen, isMine.contains(spell.first.agency),
          let span = spell.first.days.span(to: spell.last.days),
          let start = spell.first.entry.date.latest,
          spell.last.days.first >= Ages.birthday(start, months: limit(.samePlanMonths)),
          !changes.mayLie(from: spell.first.days.first, to: spell.last.days.last)
        else { return nil }
        return Draft(
          sentence: "prompt", subject: subject.id,
          figures: [
            "plan": .word("plan-" + spell.plan.rawValue), "length": .days(span),
            "from": .date(spell.first.entry.date), "to": .date(spell.last.entry.date),
          ], rows: [spell.first, spell.last])
      }
    }
  }

  fileprivate func closures() -> [Draft] {
    let all = events(marked(.closure))
    guard all.count >= limit(.closureCount) else { return [] }
    return [
      Draft(
        sentence: "closures",
        figures: ["all": .count(all.count), "agencies": .agencies(agencies(of: all))], rows: all)
    ]
  }

  fileprivate func clock(_ clock: LensClock) -> [Draft] {
    let starts = events(marked(clock.start))
    let stops = index(clock.stop)
    let pauses = clock.pause.isEmpty ? nil : index(clock.pause)
    let working = WorkingDays(base.settings.holidays)
    var late: [EvidenceRow] = []
    var open: [EvidenceRow] = []
    var unclear = 0
    for start in starts where start.days.isBounded && !start.has(MarkSet(clock.stop)) {
      guard let stop = stops.next(from: start.days.last) else {
        open.append(start)
        continue
      }
      guard stop.days.isBounded else {
        unclear += 1
        continue
      }
      var end = stop.days
      if let pause = pauses?.next(from: start.days.last), pause.days.first <= end.first {
        end = pause.days
      }
      func length(_ from: Int, _ to: Int) -> Int {
        clock.isWorkingDays ? working.count(after: from, through: to) : max(0, to - from)
      }
      if length(start.days.last, end.first) > clock.length {
        late += [start, stop]
      } else if length(start.days.first, end.last) > clock.length {
        unclear += 1
      }
    }
    guard !late.isEmpty || !open.isEmpty else { return [] }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "clock": .word("clock-" + clock.code.text), "all": .count(starts.count),
          "late": .count(late.count / 2), "open": .count(open.count), "unclear": .count(unclear),
          "limit": .count(clock.length),
          "unit": .word(clock.isWorkingDays ? "working-days" : "days"),
        ], rows: late + open)
    ]
  }
}

/// Counts days that are neither Saturdays, Sundays nor holidays.
struct WorkingDays {
  private let holidays: [Int]

  init(_ holidays: Set<CalendarDay>) {
    self.holidays = holidays.filter { $0.weekday <= 5 }.map(\.number).sorted()
  }

  /// The working days after a day, through another.
  func count(after start: Int, through end: Int) -> Int {
    guard end > start else { return 0 }
    let free = holidays(upTo: end) - holidays(upTo: start)
    return Self.weekdays(upTo: end) - Self.weekdays(upTo: start) - free
  }

  /// Mondays to Fridays since a Monday long ago.
  private static func weekdays(upTo day: Int) -> Int {
    // 5 January 1970 was a Monday; far enough back for any date of a record.
    let days = day - 4 + 7 * 200_000
    return days / 7 * 5 + min(5, days % 7 + 1)
  }

  private func holidays(upTo day: Int) -> Int {
    var (low, high) = (0, holidays.count)
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
