package import ReviewModel

/// A date or a time of day as it stands in somebody's prose.
package struct DateMention: Hashable, Sendable {
  /// Where it stands: offsets of bytes in the text's UTF-8.
  package let utf8: Range<Int>
  /// What it says.
  package let value: Value
  /// How near it tells a time, which may be nearer than its value where no calendar has the day.
  package let precision: Precision

  /// Makes a mention.
  package init(utf8: Range<Int>, value: Value, precision: Precision) {
    self.utf8 = utf8
    self.value = value
    self.precision = precision
  }

  /// What a mention says; a year that is not written is not filled in.
  package enum Value: Hashable, Sendable {
    /// 3 May 2024.
    case day(CalendarDay)
    /// 3-5 May 2024.
    case days(CalendarDay, CalendarDay)
    /// 3 May.
    case yearlessDay(month: Int, day: Int)
    /// May 2024; or May, where the year is nil.
    case month(year: Int?, month: Int)
    /// Friday 3rd: the day of the week, 1 for Monday.
    case weekday(Int)
    /// 14:32; nil where it may be before or after noon.
    case time(TimeOfDay?)
  }

  /// How near a mention tells a time.
  package enum Precision: Int, Hashable, Comparable, Sendable {
    /// A month.
    case month
    /// A day.
    case day
    /// A time of day.
    case time

    /// Orders by nearness.
    package static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
  }

  /// Where it stands in the text it was found in.
  package func range(in text: String) -> Range<String.Index> {
    let start = text.utf8.index(text.startIndex, offsetBy: utf8.lowerBound)
    return start..<text.utf8.index(start, offsetBy: utf8.count)
  }
}

extension DatePolicy {
  /// Whether a date in prose is nearer than the policy lets anybody tell.
  package func forbids(_ mention: DateMention) -> Bool {
    switch self {
    case .exact: false
    case .monthAndYear: mention.precision > .month
    case .season, .relative, .age: true
    }
  }
}
