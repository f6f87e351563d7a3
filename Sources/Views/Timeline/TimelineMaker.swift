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
  let spans: [StepSpan?]

  init(_ view: DeidentifiedReview) {
    self.view = view
    words = view.dateWords
    var steps = words.steps(isWide: view.audience.generalisesDetails)
    var spans = Self.spans(view, steps)
    // Too long a time is told in wider steps, so that a slip of a century costs no more than itself.
    while let wider = Self.wider(steps), let range = Self.range(view, steps, spans),
      range.count > 8000
    {
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
    Self.placed(from, to, words, steps)
  }

  private static func placed(
    _ from: EDTFDate?, _ to: EDTFDate?, _ words: DateWords, _ steps: TimeSteps
  ) -> StepSpan? {
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

  /// The steps of the scope and the incident, or where there is no scope of everything; nil where no
  /// entry can be placed.
  private static func range(
    _ view: DeidentifiedReview, _ steps: TimeSteps, _ spans: [StepSpan?]
  ) -> ClosedRange<Int>? {
    let entries = spans.compactMap { $0 }
    guard !entries.isEmpty else { return nil }
    let words = view.dateWords
    let details = view.review.details?.value
    let incident = placed(details?.incident.on, details?.incident.on, words, steps)
    let others = view.review.episodes.compactMap {
      placed($0.value.from, $0.value.to, words, steps)
    }
    let loose = ([incident].compactMap { $0 } + entries + others)
      .filter { isFinite($0.first) && isFinite($0.last) }
    func bound(_ date: EDTFDate?, _ end: KeyPath<StepSpan, Int>) -> Int? {
      date.flatMap { words.steps($0, in: steps)?[keyPath: end] }.flatMap { isFinite($0) ? $0 : nil }
    }
    let first =
      bound(details?.scope.from, \.first) ?? loose.map(\.first).min() ?? AgeStep.birth
    let last = bound(details?.scope.to, \.last) ?? loose.map(\.last).max() ?? AgeStep.birth
    return first...max(first, last, bound(details?.incident.on, \.last) ?? first)
  }

  /// Whether a step is not all that is before a birth or after a death.
  private static func isFinite(_ step: Int) -> Bool { abs(step) < AgeStep.after }

  func axis() -> TimeAxis? {
    guard var range = Self.range(view, steps, spans) else { return nil }
    range = max(range.lowerBound, range.upperBound - 8000)...range.upperBound
    let probe = TimeAxis(steps, range, earlier: false, later: false)
    let placed = spans.compactMap { $0.map(probe.span) }
    return TimeAxis(
      steps, range, earlier: placed.contains { $0.first < 0 },
      later: placed.contains { $0.first >= probe.count })
  }

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
