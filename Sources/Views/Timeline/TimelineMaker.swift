internal import ReviewModel

extension DeidentifiedReview {
  /// What a picture of the chronology shows; nil where no entry has a date to stand by.
  public var timeline: TimelineTold? { TimelineMaker(self).told }
}

/// Puts what a view tells on an axis.
struct TimelineMaker {
  let view: DeidentifiedReview
  private let words: DateWords
  private let steps: TimeSteps
  /// Where each entry stands, as filed.
  private let spans: [StepSpan?]

  init(_ view: DeidentifiedReview) {
    self.view = view
    words = view.dateWords
    let finest = words.steps(isWide: view.audience.generalisesDetails)
    var steps = finest
    var spans = Self.spans(view, steps)
    // Too long a time is told in wider steps, so that a slip of a century costs no more than itself.
    while let wider = Self.wider(steps), Self.length(spans) > 8000 {
      steps = wider
      spans = Self.spans(view, steps)
    }
    self.steps = steps
    self.spans = spans
  }

  private static func wider(_ steps: TimeSteps) -> TimeSteps? {
    switch steps {
    case .day: .month
    case .month, .season: .year
    default: nil
    }
  }

  private static func spans(_ view: DeidentifiedReview, _ steps: TimeSteps) -> [StepSpan?] {
    view.review.entries.map { span($0.value, view.dateWords, steps) }
  }

  private static func length(_ spans: [StepSpan?]) -> Int {
    let all = spans.compactMap { $0 }
    guard let first = all.map(\.first).min(), let last = all.map(\.last).max() else { return 0 }
    return last - first
  }

  private static func span(
    _ entry: ChronologyEntry, _ words: DateWords, _ steps: TimeSteps
  ) -> StepSpan? {
    guard var span = words.steps(entry.date, in: steps) else { return nil }
    guard let end = entry.end.flatMap({ words.steps($0, in: steps) }) else { return span }
    span.last = max(span.last, end.last)
    span.isDoubted = span.isDoubted || end.isDoubted
    span.opensAfter = span.opensAfter || end.opensAfter
    return span
  }

  // The axis

  private var details: ReviewDetails? { view.review.details?.value }

  private func placed(_ from: EDTFDate?, _ to: EDTFDate?) -> StepSpan? {
    let start = from.flatMap { words.steps($0, in: steps) }
    let end = to.flatMap { words.steps($0, in: steps) }
    switch (start, end) {
    case (var start?, let end?):
      start.last = max(start.last, end.last)
      start.isDoubted = start.isDoubted || end.isDoubted
      start.opensAfter = end.opensAfter
      return start
    case (var start?, nil):
      start.opensAfter = true
      return start
    case (nil, var end?):
      end.opensBefore = true
      return end
    case (nil, nil): return nil
    }
  }

  /// The scope and the incident, or where there is no scope everything.
  private func axis() -> TimeAxis? {
    let entries = spans.compactMap { $0 }
    guard !entries.isEmpty else { return nil }
    let scope = details?.scope
    let incident = placed(details?.incident.on, details?.incident.on)
    let others = view.review.episodes.compactMap { placed($0.value.from, $0.value.to) }
    let loose = ([incident].compactMap { $0 } + entries + others)
      .filter { abs($0.first) < 999_999 && abs($0.last) < 999_999 }
    let begun = scope?.from.flatMap { words.steps($0, in: steps)?.first }
    let ended = scope?.to.flatMap { words.steps($0, in: steps)?.last }
    let birth = AgeStep.birth
    let first = finite(begun) ?? loose.map(\.first).min() ?? birth
    let last = finite(ended) ?? loose.map(\.last).max() ?? birth
    let end = max(first, last, finite(incident?.last) ?? first)
    let range = max(first, end - 8000)...end
    let probe = TimeAxis(steps, range, earlier: false, later: false)
    let spans = entries.map { probe.span($0) }
    return TimeAxis(
      steps, range, earlier: spans.contains { $0.first < 0 },
      later: spans.contains { $0.first >= probe.count })
  }

  private func finite(_ step: Int?) -> Int? { step.flatMap { abs($0) < 999_999 ? $0 : nil } }

  // What stands on it

  var told: TimelineTold? {
    guard let axis = axis() else { return nil }
    let case_ = view.told
    return TimelineTold(
      title: case_?.title ?? "Review", marking: case_?.marking ?? "", axis: axis,
      agencies: agencies(axis), sightings: sightings(axis), plans: plans(axis),
      episodes: episodes(axis), incident: landmark(details?.incident.on, axis),
      scope: scope(axis), hidesSmallCounts: view.audience.generalisesDetails)
  }

  private func agencies(_ axis: TimeAxis) -> [AgencyLane] {
    let places = Dictionary(
      grouping: zip(view.review.entries, spans).map { ($0.0.value.agency, $0.1) }, by: \.0)
    let known = Set(view.review.agencies.map(\.id))
    let strangers = places.filter { !known.contains($0.key) }.values.flatMap { $0 }
    let lanes = view.review.agencies.map { agency in
      lane(agency.id, (places[agency.id] ?? []).map(\.1), axis)
    }
    guard !strangers.isEmpty else { return lanes }
    return lanes + [
      AgencyLane(
        label: "an agency", coverage: "not known what was left out", sentEverything: false,
        entries: strangers.compactMap { $0.1.map(axis.span) }.sorted(),
        unplaced: strangers.count { $0.1 == nil })
    ]
  }

  private func lane(_ agency: AgencyID, _ spans: [StepSpan?], _ axis: TimeAxis) -> AgencyLane {
    let sent = Set(view.review.sources.filter { $0.value.agency == agency }.map(\.value.coverage))
    let coverage =
      switch sent {
      case [.everyContact]: "sent every contact"
      case [.significantEvents]: "sent significant events only"
      case [.notKnown]: "not known what was left out"
      case []: spans.isEmpty ? "nothing sent" : "not known what was left out"
      default: "some files with significant events only or not known"
      }
    return AgencyLane(
      label: view.labels[agency], coverage: coverage, sentEverything: sent == [.everyContact],
      entries: spans.compactMap { $0.map(axis.span) }.sorted(),
      unplaced: spans.count { $0 == nil })
  }

  private func landmark(_ date: EDTFDate?, _ axis: TimeAxis) -> Landmark? {
    date.map { Landmark(words: view.words($0), span: placed($0, $0).map(axis.span)) }
  }

  private func scope(_ axis: TimeAxis) -> Landmark? {
    guard let scope = details?.scope else { return nil }
    let words =
      switch (scope.from.map { view.words($0) }, scope.to.map { view.words($0) }) {
      case (let from?, let to?): from == to ? from : "\(from) to \(to)"
      case (let from?, nil): "from \(from)"
      case (nil, let to?): "up to \(to)"
      case (nil, nil): ""
      }
    return words.isEmpty
      ? nil : Landmark(words: words, span: placed(scope.from, scope.to).map(axis.span))
  }

  private func episodes(_ axis: TimeAxis) -> [EpisodeBand] {
    zip(view.episodes, view.review.episodes).map { told, filed in
      EpisodeBand(
        number: told.number, title: told.title, dates: told.dates,
        span: placed(filed.value.from, filed.value.to).map(axis.span))
    }
  }
}

extension TimelineMaker {
  private func sightings(_ axis: TimeAxis) -> [SightingLane] {
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

  private func plans(_ axis: TimeAxis) -> [PlanLane] {
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
