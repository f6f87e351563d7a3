internal import ReviewModel

/// How agencies worked together: L21, L22, L25, L26, L28, L39.
extension Lens {
  static let together: [Lens] = [
    Lens(
      LensCode(.practice, 21), .together,
      source: Source("S2", "none of the main agencies had a complete picture"), needs: [.facts],
      limits: [.knowledgeDays], sentences: ["one", "lag"], restsOnCoverage: false
    ) { evidence in evidence.knowledge() },
    Lens(
      LensCode(.practice, 22), .together,
      source: Source("S3", "poor communication and information sharing between agencies"),
      needs: [.mark(.concern)], sentences: ["prompt"]
    ) { evidence in evidence.sharing() },
    Lens(
      LensCode(.practice, 25), .together, source: Source("S1", "management oversight"),
      needs: [.mark(.decision), .mark(.supervisionHeld)], limits: [.supervisionDays],
      sentences: ["prompt", "supervision"]
    ) { evidence in
      evidence.share(evidence.marked(.decision)) { $0.has(MarkSet([.oversight])) }
        + evidence.supervision()
    },
    Lens(
      LensCode(.practice, 26), .together, source: Source("S1", "Escalating concerns"),
      needs: [.mark(.concern)], limits: [.concernCount], sentences: ["prompt"]
    ) { evidence in evidence.concerns() },
    Lens(
      LensCode(.practice, 28), .together,
      source: Source("S3", "subject of more than one statutory plan"), needs: [.plan],
      sentences: ["prompt"]
    ) { evidence in evidence.subjects.flatMap { evidence.plansAtOnce($0) } },
    Lens(
      LensCode(.practice, 39), .together,
      source: Source("S1", "Ensuring the right people are participating"),
      needs: [.mark(.conference), .mark(.coreGroup)], limits: [.involvedDays],
      sentences: ["prompt"]
    ) { evidence in evidence.meetings() },
  ]
}

extension Evidence {
  fileprivate func knowledge() -> [Draft] {
    let facts = review.facts.sorted { ($0.reference, $0.id) < ($1.reference, $1.id) }
    return facts.flatMap { fact -> [Draft] in
      let knowers = fact.value.knowers
      let known = Set(knowers.map(\.agency))
      let order = base.agencies.map(\.id).filter(known.contains)
      var figures: [String: LensFigure] = ["fact": .text(fact.value.fact)]
      if order.count == 1 {
        figures["agency"] = .agency(order[0])
        figures["all"] = .count(base.agencies.count)
        return [Draft(sentence: "one", figures: figures, records: [fact.id.record])]
      }
      let dated = knowers.compactMap { knower in
        knower.since.map { (agency: knower.agency, date: $0, days: DayBounds($0)) }
      }.sorted { ($0.days.first, $0.agency) < ($1.days.first, $1.agency) }
      guard let first = dated.first, let last = dated.last, dated.count > 1,
        let span = first.days.span(to: last.days), span.least >= limit(.knowledgeDays)
      else { return [] }
      figures["first"] = .agency(first.agency)
      figures["last"] = .agency(last.agency)
      figures["from"] = .date(first.date)
      figures["to"] = .date(last.date)
      figures["lag"] = .days(span)
      figures["silent"] = .count(knowers.count { $0.since == nil })
      return [Draft(sentence: "lag", figures: figures, records: [fact.id.record])]
    }
  }

  /// Concerns whose entry names nobody they were shared with, and what the same agency then did.
  fileprivate func sharing() -> [Draft] {
    let marks = MarkSet([.informationShared, .referral])
    let drafts = share(marked(.concern)) {
      $0.isRecorded(.sharedWith) || $0.has(MarkSet([.informationShared]))
    }
    let agencies = Set(drafts.flatMap(\.rows).map(\.agency))
    let later = Dictionary(
      agencies.map { ($0, DayIndex(base.byAgency[$0].rows.filter { $0.has(marks) })) },
      uniquingKeysWith: { one, _ in one })
    return drafts.map { draft in
      var draft = draft
      let spans = draft.rows.compactMap { row in
        later[row.agency]?.next(from: row.days.last + 1).flatMap { row.days.span(to: $0.days) }
      }
      guard let lag = Intervals.middle(spans) else { return draft }
      draft.figures["later"] = .count(spans.count)
      draft.figures["lag"] = .days(lag)
      return draft
    }
  }

  fileprivate func supervision() -> [Draft] {
    agencies.flatMap { place -> [Draft] in
      let set = MarkSet([.supervisionHeld])
      let held = base.byAgency[place].rows.filter { $0.has(set) }
      guard let longest = Intervals(held).longest, longest.span.least > limit(.supervisionDays)
      else { return [] }
      var figures: [String: LensFigure] = [
        "agency": .agency(base.agencies[place].id), "longest": .days(longest.span),
      ]
      figures["from"] = longest.from.map { .date($0.entry.date) }
      figures["to"] = longest.to.map { .date($0.entry.date) }
      return [Draft(sentence: "supervision", figures: figures, rows: held)]
    }
  }

  fileprivate func concerns() -> [Draft] {
    agencies.flatMap { place -> [Draft] in
      let (concern, escalated) = (MarkSet([.concern]), MarkSet([.escalated]))
      let rows = base.byAgency[place].rows.filter { $0.has(concern) || $0.has(escalated) }
        .sorted { $0.place < $1.place }
      // Those that came before an escalation were taken further by it.
      let last = rows.lastIndex { $0.has(escalated) }.map { $0 + 1 } ?? rows.startIndex
      let concerns = Array(rows[last...])
      guard concerns.count >= limit(.concernCount) else { return [] }
      return [
        Draft(
          sentence: "prompt",
          figures: [
            "agency": .agency(base.agencies[place].id), "all": .count(concerns.count),
            "from": .date(concerns[0].entry.date),
            "to": .date(concerns[concerns.count - 1].entry.date),
          ], rows: concerns)
      ]
    }
  }

  fileprivate func plansAtOnce(_ subject: Filed<Person>) -> [Draft] {
    guard let place = subjects.firstIndex(where: { $0.id == subject.id }) else { return [] }
    let runs = PlanRun.runs(in: base.rows) { row in
      row.said.isEmpty ? nil : row.said[place].map { ($0.plan, row.agency) }
    }
    let index = index([.jointCoordination])
    let pairs = PlanRun.atOnce(runs) { row in
      row.days.isBounded ? (row.days.first, row.days.last) : nil
    }
    return pairs.compactMap { pair in
      let rows = [pair.one.first, pair.one.last, pair.other.first, pair.other.last]
      guard rows.contains(where: { agencies.contains($0.agency) }),
        !index.mayLie(from: pair.from.days.last, to: pair.to.days.first)
      else { return nil }
      let plans = [pair.one.plan, pair.other.plan].map { "plan-" + $0.rawValue }
      return Draft(
        sentence: "prompt", subject: subject.id,
        figures: [
          "plans": .words(plans), "from": .date(pair.from.entry.date),
          "to": .date(pair.to.entry.date),
        ], rows: rows)
    }
  }

  /// Meetings whose record names nobody of an agency that was involved just before.
  fileprivate func meetings() -> [Draft] {
    let meetings = events(marked(.conference, .coreGroup))
    var absent: [Int: [EvidenceRow]] = [:]
    var silent: [EvidenceRow] = []
    for row in meetings where row.days.isBounded {
      let named = attending(row)
      guard !named.isEmpty else {
        silent.append(row)
        continue
      }
      for place in base.agencies.indices where place != row.agency && !named.contains(place) {
        let isInvolved = base.byAgency[place].surelyLies(
          from: row.days.last - limit(.involvedDays), to: row.days.first - 1)
        if isInvolved { absent[place, default: []].append(row) }
      }
    }
    guard !absent.isEmpty else { return [] }
    let tally = absent.keys.sorted().map {
      LensFigure.AgencyCount(
        agency: base.agencies[$0].id, count: absent[$0]?.count ?? 0, total: meetings.count)
    }
    return [
      Draft(
        sentence: "prompt",
        figures: [
          "all": .count(meetings.count), "absent": .tally(tally), "silent": .count(silent.count),
          "limit": .count(limit(.involvedDays)),
        ], rows: absent.values.flatMap { $0 }, silent: silent)
    ]
  }

  /// The agencies a row names as being there, by themselves or by somebody who works for them.
  private func attending(_ row: EvidenceRow) -> Set<Int> {
    var named: Set<AgencyID> = []
    for person in row.people {
      if case .professional(let agency?, _) = base.family.people[person]?.standing {
        named.insert(agency)
      }
    }
    for text in [row.entry.event] + row.entry.details.values {
      for case .agency(let agency, _) in text.spans { named.insert(agency) }
    }
    return Set(base.agencies.indices.filter { named.contains(base.agencies[$0].id) })
  }
}
