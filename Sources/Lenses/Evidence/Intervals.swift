internal import ReviewModel

/// The longest time between things whose dates may be imprecise.
struct LongestInterval {
  /// At least and at most so long.
  let span: DaySpan
  /// What it begins with; nil where it begins with the time looked at.
  let from: EvidenceRow?
  /// What it ends with; nil where it ends with the time looked at.
  let to: EvidenceRow?
}

extension LongestInterval {
  /// The same where some sightings do not say which child: each may be this one's, so that the
  /// longest time may be less.
  func perhapsShortened(
    by unstated: [EvidenceRow], _ seen: [EvidenceRow], _ window: Window, isFamily: Bool
  ) -> LongestInterval {
    guard isFamily, !unstated.isEmpty,
      let least = Intervals(seen + unstated, window).longest?.span.least
    else { return self }
    return LongestInterval(
      span: DaySpan(min(least, span.least), span.most, isAbout: span.isAbout), from: from, to: to)
  }
}

/// The time looked at, as far as it is bounded.
struct Window {
  var from: EDTFDate?
  var to: EDTFDate?
}

extension Window {
  /// The time a review looks at, for one subject no longer than their life.
  init(_ review: Review, _ subject: Person? = nil) {
    let scope = review.details?.value.scope
    self.init(from: scope?.from, to: scope?.to)
    guard let subject else { return }
    if let born = subject.born, let day = born.earliest, from?.earliest.map({ day > $0 }) ?? false {
      from = born
    }
    if case .died(_, let on?) = subject.life, let day = on.latest,
      to?.latest.map({ day < $0 }) ?? false
    {
      to = on
    }
  }
}

/// Measures intervals between rows within the time looked at.
struct Intervals {
  private struct Point {
    let days: DayBounds
    let row: EvidenceRow?
  }

  private let points: [Point]

  init(_ rows: [EvidenceRow], _ window: Window = Window()) {
    let (from, to) = (window.from.map { DayBounds($0) }, window.to.map { DayBounds($0) })
    var points = rows.compactMap { row -> Point? in
      let first = from.map { max($0.first, row.days.first) } ?? row.days.first
      let last = to.map { min($0.last, row.days.last) } ?? row.days.last
      // Outside the time looked at.
      guard first <= last else { return nil }
      return Point(days: DayBounds(first, last, isAbout: row.days.isAbout), row: row)
    }
    if let from { points.append(Point(days: from, row: nil)) }
    if let to { points.append(Point(days: to, row: nil)) }
    self.points = points.sorted { one, other in
      (one.days.first, one.days.last, one.row?.place ?? -1)
        < (other.days.first, other.days.last, other.row?.place ?? -1)
    }
  }

  /// The longest interval: at least the longest stretch in which none can have been, at most the
  /// longest that the dates allow.
  ///
  /// Complexity: O(n) after sorting.
  var longest: LongestInterval? {
    guard points.count > 1 else { return nil }
    var best: (days: Int, left: Point, right: Point)?
    var left = points[0]
    for point in points.dropFirst() {
      let days = max(0, point.days.first - left.days.last)
      if best == nil || days > best?.days ?? 0 { best = (days, left, point) }
      if point.days.last > left.days.last { left = point }
    }
    guard let best else { return nil }
    let isAbout = best.left.days.isAbout || best.right.days.isAbout
    return LongestInterval(
      span: DaySpan(best.days, max(best.days, most), isAbout: isAbout), from: best.left.row,
      to: best.right.row)
  }

  private var most: Int {
    var soonest = Int.max
    var best = 0
    var place = points.count - 1
    while place >= 0 {
      let first = points[place].days.first
      // All that begin on the same day may lie on it.
      var low = place
      while low > 0, points[low - 1].days.first == first { low -= 1 }
      if soonest < DayBounds.never, first > -DayBounds.never { best = max(best, soonest - first) }
      for point in points[low...place] { soonest = min(soonest, point.days.last) }
      place = low - 1
    }
    return best
  }

  /// The interval in the middle when they are put in order of length.
  var median: DaySpan? {
    let own = points.filter { $0.row != nil }
    let spans = zip(own, own.dropFirst()).compactMap { $0.days.span(to: $1.days) }
    return Self.middle(spans)
  }

  /// The span in the middle when they are put in order of length; nil of none.
  static func middle(_ spans: [DaySpan]) -> DaySpan? {
    guard !spans.isEmpty else { return nil }
    let middle = (spans.count - 1) / 2
    return DaySpan(
      spans.map(\.least).sorted()[middle], spans.map(\.most).sorted()[middle],
      isAbout: spans.contains(where: \.isAbout))
  }
}
