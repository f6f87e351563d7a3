internal import ReviewModel

/// How the review is being held: Q01, Q02, Q03, Q06 to Q10, Q19.
extension Lens {
  static let processChecks: [Lens] = [
    check(
      1, Source("S2", "Only 25 of the 85 reviews were completed within six months"),
      limits: [.reviewDays], ["undated", "running", "over", "passed"]
    ) { $0.duration() },
    check(
      2, Source("S1", "All agencies involved in the case are spoken to"),
      ["no-chronology", "not-there", "none", "passed"]
    ) { $0.returns() },
    check(
      3, Source("S0", "two Learning Day Events"),
      ["not-held", "practitioners", "managers", "passed"]
    ) { $0.attendanceAtDays() },
    check(
      6, Source("S2", "race, language, culture, religion and disability"), ["none", "passed"]
    ) { $0.equalities() },
    check(
      7, Source("S2", "engaging children and families"),
      ["none", "subjects", "parents", "passed"]
    ) { $0.engagement() },
    check(8, Source("S2", "the methodology is clearly described"), ["none", "passed"]) { evidence in
      evidence.review.details?.value.method.text.map { !$0.isEmpty } ?? false
        ? Draft.passed() : [.incomplete("none")]
    },
    check(
      9, Source("S2", "stressful events for both practitioners and managers"), ["support", "needs"]
    ) { $0.support() },
    check(
      10, Source("S2", "Clear briefings for IMR authors"), ["none", "not-held", "away", "passed"]
    ) { $0.briefing() },
    check(19, Source("R24"), ["needs"]) { _ in [Draft(sentence: "needs", stance: .needs)] },
  ]
}

extension Evidence {
  fileprivate func duration() -> [Draft] {
    guard let decided = review.details?.value.decision.on else { return [.incomplete("undated")] }
    let signedOff = review.releases.filter { !$0.value.signOffs.isEmpty }.map(\.value.at.day).max()
    let end = signedOff ?? base.settings.today
    guard let span = DayBounds(decided).span(to: DayBounds(day: end.number)) else {
      return [.incomplete("undated")]
    }
    let most = limit(.reviewDays)
    let figures: [String: LensFigure] = [
      "from": .date(decided), "length": .days(span), "limit": .count(most),
      "over": .days(DaySpan(max(0, span.least - most), max(0, span.most - most))),
      "band": .word(Self.band(span)),
    ]
    if span.least > most { return [.noted("over", figures)] }
    return signedOff == nil ? [.noted("running", figures)] : Draft.passed(figures)
  }

  /// The band in which a national study counted reviews.
  private static func band(_ span: DaySpan) -> String {
    switch span.most {
    case ...183: "band-6-months"
    case ...366: "band-12-months"
    case ...731: "band-2-years"
    default: "band-over-2-years"
    }
  }

  fileprivate func returns() -> [Draft] {
    guard !base.agencies.isEmpty else { return [.incomplete("none")] }
    let sent = Set(review.sources.map(\.value.agency) + base.rows.map(\.entry.agency))
    let came = Set(
      review.participants.filter { $0.value.attendance.values.contains(.attended) }
        .compactMap(\.value.agency))
    let (unsent, unsentCount) = base.agencies.figure { !sent.contains($0) }
    let (away, awayCount) = base.agencies.figure { !came.contains($0) }
    var drafts: [Draft] = []
    if unsentCount > 0 {
      drafts.append(
        .incomplete("no-chronology", ["agencies": unsent, "count": .count(unsentCount)]))
    }
    if awayCount > 0 {
      drafts.append(.incomplete("not-there", ["agencies": away, "count": .count(awayCount)]))
    }
    return drafts.orPassed()
  }

  fileprivate func attendanceAtDays() -> [Draft] {
    var drafts: [Draft] = []
    let unheld = [1, 2].filter { !review.isClosed(day: $0) }
    for day in unheld { drafts.append(.incomplete("not-held", ["day": .count(day)])) }
    let involved = Set(base.rows.map(\.entry.agency))
    func without(_ capacity: Participant.Capacity) -> (LensFigure, Int) {
      let there = Set(
        review.participants.filter {
          $0.value.capacity == capacity && $0.value.attendance.values.contains(.attended)
        }.compactMap(\.value.agency))
      return base.agencies.figure { involved.contains($0) && !there.contains($0) }
    }
    for (capacity, sentence) in [
      (Participant.Capacity.practitioner, "practitioners"), (.firstLineManager, "managers"),
    ] {
      let (agencies, count) = without(capacity)
      if count > 0 {
        drafts.append(.incomplete(sentence, ["agencies": agencies, "count": .count(count)]))
      }
    }
    return drafts.orPassed()
  }

  fileprivate func equalities() -> [Draft] {
    let theme = Code(making: "culture-and-identity")
    let isConsidered =
      review.notes.contains { $0.value.themes.contains(theme) }
      || base.rows.contains { $0.entry.themes.contains(theme) }
      || !base.marked(.languageNeed).isEmpty || !base.marked(.disability).isEmpty
    return isConsidered ? Draft.passed() : [.incomplete("none")]
  }

  fileprivate func engagement() -> [Draft] {
    guard !review.contributions.isEmpty else { return [.incomplete("none")] }
    let heard = Set(review.contributions.map(\.value.person))
    let unheard = subjects.map(\.id).filter { !heard.contains($0) }
    let parents = base.family.parents.filter { !heard.contains($0) }
    return [("subjects", unheard), ("parents", parents)].filter { !$0.1.isEmpty }
      .map { .noted($0.0, ["people": .people($0.1), "count": .count($0.1.count)]) }
      .orPassed()
  }

  /// Whether practitioners and managers were asked for somebody who supports them.
  fileprivate func support() -> [Draft] {
    let capacities: Set<Participant.Capacity> = [.practitioner, .firstLineManager]
    let unasked = review.participants.filter {
      capacities.contains($0.value.capacity) && $0.value.arrangements.support == .notRecorded
    }
    // Whether they were told of other proceedings has no place of its own.
    let needs = Draft(sentence: "needs", stance: .needs)
    guard !unasked.isEmpty else { return [needs] }
    return [.incomplete("support", ["count": .count(unasked.count)]), needs]
  }

  /// Whether those who write the agencies' reports came to a briefing.
  fileprivate func briefing() -> [Draft] {
    let authors = numbered(review.participants).filter { $0.value.capacity == .reportAuthor }
    guard !authors.isEmpty else { return [.noted("none")] }
    let held = review.days.filter {
      $0.value.event?.kind == .authorBriefing && $0.value.closed != nil
    }.map(\.value.number)
    guard !held.isEmpty else { return [.incomplete("not-held", ["all": .count(authors.count)])] }
    let away = authors.filter { author in
      !held.contains { author.value.attendance[$0] == .attended }
    }.map(\.value.person)
    guard !away.isEmpty else { return Draft.passed() }
    return [.incomplete("away", ["people": .people(away), "count": .count(away.count)])]
  }
}
