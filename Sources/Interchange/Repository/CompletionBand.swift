public import ReviewModel

/// How long a review took, as reviews are counted: the bands the field reports (S2).
public enum CompletionBand: String, Hashable, Sendable, CaseIterable {
  /// No longer than six months.
  case toSixMonths = "up-to-6-months"
  /// Longer, and no longer than twelve.
  case toTwelveMonths = "6-to-12-months"
  /// Longer, and no longer than two years.
  case toTwoYears = "1-to-2-years"
  /// Longer than two years.
  case longer = "over-2-years"

  /// The band between two dates; nil where they are not exact enough to tell it.
  public init?(from decided: EDTFDate?, to completed: EDTFDate?) {
    guard let decided, let completed, let first = decided.earliest, let last = decided.latest,
      let soonest = completed.earliest, let latest = completed.latest, soonest >= last
    else { return nil }
    let (short, long) = (Self(from: last, to: soonest), Self(from: first, to: latest))
    guard short == long else { return nil }
    self = short
  }

  private init(from start: CalendarDay, to end: CalendarDay) {
    if end <= Self.day(start, after: 6) {
      self = .toSixMonths
    } else if end <= Self.day(start, after: 12) {
      self = .toTwelveMonths
    } else {
      self = end <= Self.day(start, after: 24) ? .toTwoYears : .longer
    }
  }

  /// The same day so many months on; the last of a month that is too short.
  private static func day(_ start: CalendarDay, after months: Int) -> CalendarDay {
    let count = start.year * 12 + start.month - 1 + months
    let (year, month) = (count / 12, count % 12 + 1)
    let length = CalendarDay.length(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: min(start.day, length)) ?? start
  }
}
