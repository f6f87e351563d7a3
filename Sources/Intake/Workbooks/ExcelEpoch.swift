internal import ReviewModel

/// The day a workbook counts its days from.
enum ExcelEpoch: Hashable {
  /// 1 January 1900 is day 1, and 1900 has a 29 February it never had.
  case from1900
  /// 1 January 1904 is day 0, as on old Macs.
  case from1904

  /// What a number means under a format; a number that is no date Excel shows stays a number.
  func value(of serial: Double, _ format: NumberFormat) -> Cell.Value {
    guard format != .number, serial >= 0, serial < 2_958_466 else { return .number(serial) }
    // Fractions of a day are stored with an error, so they are rounded to the second.
    let seconds = Int((serial * 86_400).rounded())
    let (day, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard let time = TimeOfDay(hour: rest / 3600, minute: rest / 60 % 60) else {
      return .number(serial)
    }
    switch format {
    case .duration, .time: if serial < 1 { return .time(time) }
    case .date, .month, .year, .number: if day == 0, rest > 0 { return .time(time) }
    }
    guard format != .duration else { return .number(serial) }
    // A date alone is stored as its midnight, so midnight says nothing of the time.
    return shown(date(day, rest == 0 ? nil : time), format)
  }

  /// A first of the month whose format shows no day is the month that somebody typed.
  private func shown(_ value: Cell.Value, _ format: NumberFormat) -> Cell.Value {
    guard case .day(let day, nil) = value, day.day == 1 else { return value }
    switch format {
    case .month: return ShownDate.month(day)
    case .year where day.month == 1: return ShownDate.year(day)
    default: return value
    }
  }

  private func date(_ day: Int, _ time: TimeOfDay?) -> Cell.Value {
    switch self {
    case .from1904: .day(CalendarDay(number: day - 24_107), time)
    case .from1900 where day == 0: .text("00/01/1900")
    case .from1900 where day == 60: .text("29/02/1900")
    case .from1900: .day(CalendarDay(number: day - (day < 60 ? 25_568 : 25_569)), time)
    }
  }
}
