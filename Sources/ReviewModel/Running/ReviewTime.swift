/// How long the review took between two days, and how much of that it stood still because it was
/// asked to.
public struct ReviewTime: Hashable, Sendable {
  /// The first day.
  public let from: CalendarDay
  /// The last.
  public let to: CalendarDay
  /// How many days it stood still.
  public let paused: Int

  /// Counts the time between two days; pauses that overlap count once.
  public init(from: CalendarDay, to: CalendarDay, pauses: [Proceeding.Pause]) {
    self.from = from
    self.to = max(from, to)
    var paused = 0
    var counted = from.number
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      let begins = max(counted, pause.from.number)
      let ends = min(self.to.number, (pause.to ?? self.to).number)
      if ends > begins {
        paused += ends - begins
        counted = ends
      }
    }
    self.paused = paused
  }

  /// How many days passed in all.
  public var gross: Int { to.number - from.number }

  /// How many days passed in which the review went on.
  public var net: Int { gross - paused }
}

extension Review {
  /// How long the review took between two days.
  public func time(from: CalendarDay, to: CalendarDay) -> ReviewTime {
    ReviewTime(from: from, to: to, pauses: proceedings.flatMap(\.value.pauses))
  }
}

/// How long something may take.
public enum TimeLimit: Hashable, Sendable {
  /// Days of the calendar.
  case days(Int)
  /// Days from Monday to Friday; holidays are not known here and count.
  case weekdays(Int)
  /// Weeks.
  case weeks(Int)
  /// Months; a month that has no such day ends with its last.
  case months(Int)

  /// The last day on which it is still in time.
  public func end(from day: CalendarDay) -> CalendarDay {
    switch self {
    case .days(let count): CalendarDay(number: day.number + count)
    case .weeks(let count): CalendarDay(number: day.number + 7 * count)
    case .weekdays(let count): Self.weekday(count, after: day)
    case .months(let count): Self.month(count, after: day)
    }
  }

  private static func weekday(_ count: Int, after day: CalendarDay) -> CalendarDay {
    var end = day
    var left = count
    while left > 0 {
      end = CalendarDay(number: end.number + 1)
      if end.weekday < 6 { left -= 1 }
    }
    return end
  }

  private static func month(_ count: Int, after day: CalendarDay) -> CalendarDay {
    let months = day.year * 12 + day.month - 1 + count
    let (year, month) = (months / 12, months % 12 + 1)
    let length = CalendarDay.length(ofMonth: month, year: year)
    return CalendarDay(year: year, month: month, day: min(day.day, length)) ?? day
  }
}
