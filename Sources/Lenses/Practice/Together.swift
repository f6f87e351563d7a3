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
    ) { evidence in
      evidence.share(evidence.marked(.concern)) {
        $0.isRecorded(.sharedWith) || $0.has(MarkSet([.informationShared]))
      }
    },
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
      let rows = base.byAgency[place].rows
      let concerns = rows.filter { $0.has(concern) }.sorted { $0.place < $1.place }
      guard concerns.count >= limit(.concernCount), !rows.contains(where: { $0.has(escalated) })
      else { return [] }
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
    let spells = (base.spells[subject.id] ?? []).filter { spell in
      spell.isOpen && spell.first.days.isBounded && spell.last.days.isBounded
    }
    var spans: [(plan: SubjectFacts.Plan, first: EvidenceRow, last: EvidenceRow)] = []
    for spell in spells {
      if let place = spans.firstIndex(where: { $0.plan == spell.plan }) {
        spans[place].last = spell.last
      } else {
        spans.append((spell.plan, spell.first, spell.last))
      }
    }
    let index = index([.jointCoordination])
    var drafts: [Draft] = []
    for (place, one) in spans.enumerated() {
      for other in spans[(place + 1)...] {
        let from = max(one.first.days.last, other.first.days.last)
        let to = min(one.last.days.first, other.last.days.first)
        guard from < to, !index.mayLie(from: from, to: to) else { continue }
        let start = other.first.place > one.first.place ? other.first : one.first
        let end = one.last.place < other.last.place ? one.last : other.last
        let rows = [one.first, one.last, other.first, other.last]
        guard rows.contains(where: { agencies.contains($0.agency) }) else { continue }
        drafts.append(
          Draft(
            sentence: "prompt", subject: subject.id,
            figures: [
              "plans": .words(["plan-" + one.plan.rawValue, "plan-" + other.plan.rawValue]),
              "from": .date(start.entry.date), "to": .date(end.entry.date),
            ], rows: rows))
      }
    }
    return drafts
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
