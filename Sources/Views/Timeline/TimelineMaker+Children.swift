internal import ReviewModel

extension TimelineMaker {
  /// What each entry says of each child, and of children it does not tell apart.
  func sightings(_ axis: TimeAxis) -> [SightingLane] {
    var lanes = view.review.subjects.map { child in
      SightingLane(
        label: view.labels[child.id], isStated: true,
        marks: marks(axis) { Sighting($0.subjects.filter { $0.subject == .person(child.id) }) })
    }
    let unknown = marks(axis) { entry in
      let facts = entry.subjects.filter { $0.subject == .notStated }
      return facts.isEmpty ? nil : Sighting(facts)
    }
    if unknown.contains(where: { $0.sighting <= .notSeen }) {
      lanes.append(
        SightingLane(label: "Not stated which child", isStated: false, marks: unknown))
    }
    return lanes
  }

  private func marks(
    _ axis: TimeAxis, _ sighting: (ChronologyEntry) -> Sighting?
  ) -> [SightingLane.Mark] {
    zip(view.review.entries, spans).compactMap { entry, span in
      sighting(entry.value).map { SightingLane.Mark(span: span.map(axis.span), sighting: $0) }
    }
    .sorted { one, other in
      switch (one.span, other.span) {
      case (let first?, let second?) where first != second: first < second
      case (_?, nil): true
      case (nil, _?): false
      default: one.sighting < other.sighting
      }
    }
  }

  /// The plans of each child, one after the other as the entries record them.
  func plans(_ axis: TimeAxis) -> [PlanLane] {
    let places = Dictionary(
      zip(view.review.entries.map(\.id), spans).compactMap { id, span in
        span.map { (id, axis.span($0)) }
      }
    ) { one, _ in one }
    let entries = view.review.chronology
    var whose = view.review.subjects.map { child in
      (SubjectFacts.Who.person(child.id), view.labels[child.id])
    }
    whose.append((.notStated, "Not stated which child"))
    return whose.compactMap { who, label in
      var changes: [(plan: SubjectFacts.Plan, at: TimeSpan)] = []
      for entry in entries {
        guard let place = places[entry.id] else { continue }
        for facts in entry.value.subjects
        where facts.subject == who && facts.plan != .notRecorded && facts.plan != changes.last?.plan
        {
          changes.append((facts.plan, place))
        }
      }
      return changes.isEmpty ? nil : PlanLane(label: label, bars: Self.bars(changes))
    }
  }

  private static func bars(
    _ changes: [(plan: SubjectFacts.Plan, at: TimeSpan)]
  ) -> [PlanLane.Bar] {
    changes.indices.map { place in
      let (plan, start) = changes[place]
      return PlanLane.Bar(
        words: plan.rawValue, kind: SubjectFacts.Plan.allCases.firstIndex(of: plan) ?? 0,
        start: start, end: place + 1 < changes.count ? changes[place + 1].at : nil)
    }
  }
}

extension Sighting {
  /// What the facts of one child in one entry say, the one that says most.
  fileprivate init(_ facts: [SubjectFacts]) {
    self =
      facts.map { facts -> Sighting in
        if facts.seenAlone == .yes { return .alone }
        switch facts.seen {
        case .yes: return .seen
        case .no: return .notSeen
        case .notApplicable: return .notApplicable
        case .notRecorded: return .notRecorded
        }
      }.min() ?? .notRecorded
  }
}
