package import ReviewModel

/// Puts the time between two dates into words as an age: weeks, then months, then years.
package enum AgeWords {
  /// The age on a day of somebody born on a date, or nil where the record is not exact enough.
  ///
  /// In the first week in days, under three months in weeks, under two years in months, then in years; where the birth is
  /// only roughly known, or in doubt, never more exactly or surely than that allows.
  ///
  /// - Parameters:
  ///   - born: The birth.
  ///   - day: The day.
  ///   - isRounded: Whether the age is told in no less than months, for readers who are not told
  ///     days: an age in days or weeks beside a month would tell them the birthday.
  package static func words(
    born: EDTFDate, on day: CalendarDay, isRounded: Bool = false
  ) -> String? {
    guard let first = born.earliest, let last = born.latest, last <= day else { return nil }
    let youngest = months(from: last, to: day)
    let oldest = months(from: first, to: day)
    let doubt = isDoubted(born) ? "about " : ""
    let about = first == last ? doubt : "about "
    if isRounded, oldest == 0 { return "under 1 month" }
    if oldest < 3, first == last, !isRounded {
      let days = day.number - first.number
      return about + (days < 7 ? count(days, "day") : count(days / 7, "week"))
    }
    if oldest < 24, oldest - youngest <= 1 { return about + count(oldest, "month") }
    if oldest < 12 { return "under 1 year" }
    if youngest / 12 == oldest / 12 { return doubt + count(youngest / 12, "year") }
    if oldest - youngest > 12 { return "\(youngest / 12) to \(count(oldest / 12, "year"))" }
    return "about " + count(oldest / 12, "year")
  }

  /// Whole years between birth and a day, where both are known closely enough.
  package static func years(born: EDTFDate, on day: CalendarDay) -> Int? {
    guard let first = born.earliest, let last = born.latest, last <= day else { return nil }
    let oldest = months(from: first, to: day) / 12
    let youngest = months(from: last, to: day) / 12
    return oldest - youngest <= 1 ? youngest : nil
  }

  private static func isDoubted(_ date: EDTFDate) -> Bool {
    switch date.extent {
    case .point(let point): point.qualifier != .none
    case .interval(let start, let end):
      [start, end].contains {
        if case .at(let point) = $0 { point.qualifier != .none } else { false }
      }
    }
  }

  static func months(from start: CalendarDay, to end: CalendarDay) -> Int {
    (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
  }

  static func count(_ number: Int, _ unit: String) -> String {
    "\(number) \(unit)" + (number == 1 ? "" : "s")
  }
}
