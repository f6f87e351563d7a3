internal import ReviewModel

/// What a date cell shows of its day: whoever typed `May 2016` got the first of May in the file.
enum ShownDate {
  /// The month or the year alone, as words, where the first of it stands for it.
  static func value(_ value: Cell.Value?, shown: String) -> Cell.Value? {
    guard case .day(let day, nil)? = value, day.day == 1, shown.holdsSomething else { return value }
    let numbers = shown.split { !("0"..."9").contains($0) }.compactMap { Int($0) }
    guard !numbers.contains(1) else { return value }
    let hasLetters = shown.contains { $0.isLetter }
    if numbers == [day.year], !hasLetters, day.month == 1 { return year(day) }
    return numbers.isEmpty ? value : month(day)
  }

  /// The month a date stands for.
  static func month(_ day: CalendarDay) -> Cell.Value {
    .text((day.month < 10 ? "0" : "") + "\(day.month)/\(day.year)")
  }

  /// The year a date stands for.
  static func year(_ day: CalendarDay) -> Cell.Value { .text("\(day.year)") }
}
