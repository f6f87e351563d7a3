/// What stands in one cell of a table.
public enum WorkbookCell: Sendable, Hashable, ExpressibleByStringLiteral {
  /// Nothing.
  case empty
  /// Words, whatever they look like: never a formula, never a date.
  case text(String)
  /// A day.
  case day(CalendarDay)
  /// A time of the day.
  case time(ClockTime)
  /// A number.
  case number(Double)

  /// Makes a cell of words.
  public init(stringLiteral value: String) { self = .text(value) }

  /// A date as EDTF gives it: a day where it is exactly one, words as given otherwise.
  ///
  /// Days before March 1900 are words too: Excel counts them differently from everybody else.
  public static func date(edtf text: String) -> WorkbookCell {
    if text.isEmpty { return .empty }
    return CalendarDay(text).map { .day($0) } ?? .text(text)
  }

  /// A time as in `14:30`; words as given where it is none.
  public static func time(_ text: String) -> WorkbookCell {
    if text.isEmpty { return .empty }
    return ClockTime(text).map { .time($0) } ?? .text(text)
  }
}

/// A day that every spreadsheet program counts alike: from 1 March 1900 to the end of 9999.
public struct CalendarDay: Sendable, Hashable {
  /// The year.
  public let year: Int
  /// The month, from 1.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// Makes a day; nil for what is none, or outside the years spreadsheets hold.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(of: month, year), (year, month) >= (1900, 3)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads a day as in `2016-05-03`, and nothing else.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == 0x2D || $0.isDigit }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// As in `2016-05-03`.
  public var iso: String { "\(year)-\(twoDigits(month))-\(twoDigits(day))" }

  /// As people read it here: `03/05/2016`.
  var written: String { "\(twoDigits(day))/\(twoDigits(month))/\(year)" }

  /// The number Excel knows the day by.
  var serial: Int {
    // Counted from March, so that the leap day is the last of its year.
    let (count, shifted) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    let days = count * 365 + count / 4 - count / 100 + count / 400
    return days + (shifted * 153 + 2) / 5 + day - 693_900
  }

  private static func length(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// A time of the day, to the minute.
public struct ClockTime: Sendable, Hashable {
  /// The hour, from 0 to 23.
  public let hour: Int
  /// The minute, from 0 to 59.
  public let minute: Int

  /// Makes a time; nil for what is none.
  public init?(hour: Int, minute: Int) {
    guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }

  /// Reads a time as in `14:30`, and nothing else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [2, 2], text.utf8.allSatisfy({ $0 == 0x3A || $0.isDigit }),
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// As in `14:30`.
  public var written: String { "\(twoDigits(hour)):\(twoDigits(minute))" }
}

extension UInt8 {
  /// Whether it is one of the digits 0 to 9.
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}

/// A number of at least two digits.
private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
