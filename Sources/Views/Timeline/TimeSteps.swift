internal import ReviewModel

/// The steps in which a picture may tell time: as fine as the view's words, and no finer.
///
/// A step is a number; what has the same words has the same number, so that a picture made of steps
/// cannot tell more than the words.
enum TimeSteps: Hashable, Sendable {
  /// Days, counted from 1 January 1970.
  case day
  /// Months.
  case month
  /// Seasons; January and February belong to the winter of the year before.
  case season
  /// Years.
  case year
  /// Days, then weeks, then months, before or after the incident.
  case relative
  /// Quarters of a year before or after the incident.
  case relativeQuarter
  /// How old somebody was.
  case age(of: String)
  /// In which band of ages somebody was.
  case ageBand(of: String)
}

extension DateWords {
  /// The steps of the words this wording gives.
  ///
  /// - Parameter isWide: Whether no more than seasons, or quarters of a year, may be told.
  func steps(isWide: Bool) -> TimeSteps {
    switch policy {
    case .exact: isWide ? .season : .day
    case .monthAndYear: isWide ? .season : .month
    case .season: .season
    case .relative: incident == nil ? .season : isWide ? .relativeQuarter : .relative
    case .age:
      child.map { $0.isBanded ? .ageBand(of: $0.label) : .age(of: $0.label) } ?? .season
    }
  }

  /// The steps a date covers; nil where its words do not say.
  func steps(_ date: EDTFDate, in steps: TimeSteps) -> StepSpan? {
    switch date.extent {
    case .point(let point):
      return self.steps(point.precision, in: steps).map {
        StepSpan(first: $0.lowerBound, last: $0.upperBound, isDoubted: point.qualifier != .none)
      }
    case .interval(let start, let end):
      let (from, to) = (self.steps(start, in: steps), self.steps(end, in: steps))
      switch (from, to) {
      case (let from?, let to?):
        return StepSpan(
          first: from.first, last: max(from.first, to.last),
          isDoubted: from.isDoubted || to.isDoubted)
      case (var from?, nil):
        from.opensAfter = true
        return from
      case (nil, var to?):
        to.opensBefore = true
        return to
      case (nil, nil): return nil
      }
    }
  }

  private func steps(_ end: EDTFDate.End, in steps: TimeSteps) -> StepSpan? {
    guard case .at(let point) = end else { return nil }
    return self.steps(EDTFDate(point), in: steps)
  }

  private func steps(
    _ precision: EDTFDate.Precision, in steps: TimeSteps
  ) -> ClosedRange<Int>? {
    switch steps {
    case .relative, .relativeQuarter:
      // Any other precision has the season for its words, which is not counted from the incident.
      guard let incident, case .day(let day) = precision else { return nil }
      let step = TimeSteps.step(daysAfter: day.number - incident.number)
      let told = steps == .relative ? step : TimeSteps.quarter(step)
      return told...told
    case .age, .ageBand: return child?.steps(precision)
    case .day, .month, .season, .year:
      if steps == .season, case .year(let year) = precision { return year * 4...year * 4 + 3 }
      guard let first = precision.first, let last = precision.last else { return nil }
      return TimeSteps.step(first, steps)...TimeSteps.step(last, steps)
    }
  }
}

/// The steps from one to another, and how sure they are.
struct StepSpan: Hashable, Sendable {
  var first: Int
  var last: Int
  var opensBefore = false
  var opensAfter = false
  var isDoubted = false
}

extension TimeSteps {
  fileprivate static func step(_ day: CalendarDay, _ steps: TimeSteps) -> Int {
    switch steps {
    case .month: day.year * 12 + day.month - 1
    case .season: day.month < 3 ? day.year * 4 - 1 : day.year * 4 + day.month / 3 - 1
    case .year: day.year
    default: day.number
    }
  }

  /// Days up to 13, weeks up to 26, then months, as the words for a date count them.
  fileprivate static func step(daysAfter days: Int) -> Int {
    let length = abs(days)
    let step = length < 14 ? length : length < 183 ? length / 7 + 12 : length * 12 / 365 + 33
    return days < 0 ? -step : step
  }

  /// The quarter that a step before or after the incident lies in; the incident's day begins one.
  fileprivate static func quarter(_ step: Int) -> Int {
    let quarter = months(from: step) / 3
    return step < 0 ? -1 - quarter : quarter
  }

  /// The least number of days that a step is away from the incident.
  static func days(from step: Int) -> Int {
    let away = abs(step)
    return away < 14 ? away : away < 39 ? (away - 12) * 7 : ((away - 33) * 365 + 11) / 12
  }

  /// The months that a step is away from the incident.
  static func months(from step: Int) -> Int {
    let away = abs(step)
    return away < 39 ? days(from: step) * 12 / 365 : away - 33
  }
}
