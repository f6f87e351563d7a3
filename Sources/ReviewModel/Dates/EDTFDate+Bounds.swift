extension EDTFDate {
  /// The earliest day the date can mean, or nil where nothing bounds it.
  ///
  /// What is sorted by; never printed, since it says more than the record does.
  public var earliest: CalendarDay? {
    switch extent {
    case .point(let point): point.precision.first
    case .interval(.at(let start), _): start.precision.first
    case .interval: nil
    }
  }

  /// The latest day the date can mean, or nil where nothing bounds it.
  public var latest: CalendarDay? {
    switch extent {
    case .point(let point): point.precision.last
    case .interval(_, .at(let end)): end.precision.last
    case .interval: nil
    }
  }

  /// The day, where the date is one day given without doubt.
  public var exactDay: CalendarDay? {
    guard case .point(let point) = extent, point.qualifier == .none,
      case .day(let day) = point.precision
    else { return nil }
    return day
  }

  /// The day to sort by: the earliest the date can mean, or for "before" its end.
  public var sortingDay: CalendarDay? { earliest ?? latest }
}

extension EDTFDate.Precision {
  /// The first day it covers.
  public var first: CalendarDay? {
    switch self {
    case .day(let day): day
    case .month(let year, let month): CalendarDay(year: year, month: month, day: 1)
    case .season(let year, let season): CalendarDay(year: year, month: season.month, day: 1)
    case .year(let year): CalendarDay(year: year, month: 1, day: 1)
    }
  }

  /// The last day it covers; winter ends in the next year.
  public var last: CalendarDay? {
    switch self {
    case .day(let day): day
    case .month(let year, let month): Self.lastDay(year: year, month: month)
    case .season(let year, let season):
      Self.lastDay(
        year: season == .winter ? year + 1 : year, month: (season.month + 1) % 12 + 1)
    case .year(let year): CalendarDay(year: year, month: 12, day: 31)
    }
  }

  private static func lastDay(year: Int, month: Int) -> CalendarDay? {
    CalendarDay(
      year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
  }
}

extension EDTFDate.Season {
  /// The month it begins in.
  var month: Int {
    switch self {
    case .spring: 3
    case .summer: 6
    case .autumn: 9
    case .winter: 12
    }
  }
}
