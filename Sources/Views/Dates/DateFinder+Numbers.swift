internal import ReviewModel

extension DateFinder {
  /// Dates in figures: 03/05/2024, 3.5.24, 2024-05-03, 05/2024, 20240503.
  func numbers(_ at: Int) -> Match? {
    guard let (_, digits) = number(at) else { return nil }
    switch digits {
    case 1, 2: return dayFirst(at) ?? joinedDays(at) ?? monthAndYear(at) ?? dayAndMonthInFigures(at)
    case 4: return yearFirst(at)
    case 8: return eight(at)
    default: return nil
    }
  }

  /// The number behind a mark, both without a space.
  private func joined(_ at: Int, _ mark: UInt8) -> (value: Int, digits: Int)? {
    guard isGlued(at), kind(at) == .mark(mark), isGlued(at + 1) else { return nil }
    return number(at + 1)
  }

  private func separator(_ at: Int) -> UInt8? {
    guard case .mark(let mark)? = kind(at), isGlued(at), "/.-".utf8.contains(mark) else {
      return nil
    }
    return mark
  }

  /// 03/05/2024, 3.5.24, 3-5-24; 05/13/2024 as it can only be meant.
  private func dayFirst(_ at: Int) -> Match? {
    guard let first = number(at), let mark = separator(at + 1),
      let second = joined(at + 1, mark), second.digits <= 2,
      let third = joined(at + 3, mark), third.digits == 2 || third.digits == 4,
      joined(at + 5, mark) == nil
    else { return nil }
    // "section 2.3.10"
    if mark == UInt8(ascii: "."), kind(at - 1) == .section { return nil }
    let year = third.digits == 2 ? Self.century(third.value) : third.value
    guard (1900...2099).contains(year), (1...31).contains(max(first.value, second.value)),
      min(first.value, second.value) >= 1
    else { return nil }
    let (day, month) =
      second.value <= 12 ? (first.value, second.value) : (second.value, first.value)
    return Self.value(days: (day, day), month: month, year: year).map {
      Match(from: at, next: at + 5, value: $0)
    }
  }

  /// 3-5/05/2024.
  private func joinedDays(_ at: Int) -> Match? {
    guard let first = day(at), first.next == at + 1, isMark(at + 1, "-"), isGlued(at + 1),
      isGlued(at + 2), let end = dayFirst(at + 2), case .day(let last) = end.value,
      first.day < last.day
    else { return nil }
    return Self.value(days: (first.day, last.day), month: last.month, year: last.year).map {
      Match(from: at, next: end.next, value: $0)
    }
  }

  /// 05/2024.
  private func monthAndYear(_ at: Int) -> Match? {
    guard let month = number(at), let year = joined(at + 1, UInt8(ascii: "/")), year.digits == 4,
      (1...12).contains(month.value), (1900...2099).contains(year.value),
      joined(at + 3, UInt8(ascii: "/")) == nil
    else { return nil }
    return Match(
      from: at, next: at + 3, value: .month(year: year.value, month: month.value),
      precision: .month)
  }

  /// 3/5, where it can hardly be a score, a part or a length of time ("3/7" is three days to a nurse).
  private func dayAndMonthInFigures(_ at: Int) -> Match? {
    guard let day = number(at), let month = joined(at + 1, UInt8(ascii: "/")), month.digits <= 2,
      (1...31).contains(day.value), (1...12).contains(month.value),
      joined(at + 3, UInt8(ascii: "/")) == nil, !isMark(at + 3, "%"), kind(at + 3) != .of
    else { return nil }
    let isPadded = day.digits == 2 && month.digits == 2 && (day.value < 10 || month.value < 10)
    let opens = tokens[at].beginsLine && (isMark(at + 3, ":") || isMark(at + 3, "-"))
    guard isPadded || opens || leads(at - 1) else { return nil }
    return Match(
      from: at, next: at + 3, value: .yearlessDay(month: month.value, day: day.value))
  }

  /// 2024-05-03, with the time of day behind it; 2024-05.
  private func yearFirst(_ at: Int) -> Match? {
    guard let year = number(at), (1900...2099).contains(year.value), let mark = separator(at + 1),
      let month = joined(at + 1, mark), month.digits <= 2, (1...12).contains(month.value)
    else { return nil }
    guard let day = joined(at + 3, mark) else {
      // 2023-24 and 2011-12 are years from one to the next.
      guard mark == UInt8(ascii: "-"), month.digits == 2, month.value != (year.value + 1) % 100
      else { return nil }
      return Match(
        from: at, next: at + 3, value: .month(year: year.value, month: month.value),
        precision: .month)
    }
    guard day.digits <= 2, (1...31).contains(day.value) else { return nil }
    return Self.value(days: (day.value, day.value), month: month.value, year: year.value).map {
      Match(from: at, next: behindClock(at + 5), value: $0)
    }
  }

  /// What stands behind the time that a computer writes to a day: "T14:30:00Z".
  private func behindClock(_ at: Int) -> Int {
    func isLetter(_ at: Int) -> Bool {
      isGlued(at) && kind(at) == .other && tokens[at].end == tokens[at].start + 1
    }
    guard isLetter(at), isGlued(at + 1), let time = time(at + 1) else { return at }
    return isLetter(time.next) ? time.next + 1 : time.next
  }

  /// 20240503, 03052024: only where the calendar has the day.
  private func eight(_ at: Int) -> Match? {
    guard let (value, _) = number(at) else { return nil }
    let readings = [
      (value / 10_000, value / 100 % 100, value % 100),
      (value % 10_000, value / 10_000 % 100, value / 1_000_000),
    ]
    for (year, month, day) in readings where (1900...2099).contains(year) {
      guard let day = CalendarDay(year: year, month: month, day: day) else { continue }
      return Match(from: at, next: at + 1, value: .day(day))
    }
    return nil
  }
}

extension DateFinder {
  /// Times of day: 14:32, 2.30pm, 2 pm, 1430 hrs, at 14.32.
  func time(_ at: Int) -> Match? {
    guard let hour = number(at) else { return nil }
    var next = at + 1
    var minute = 0
    var isClock = false
    if hour.digits <= 2, isMark(next, ":") || isMark(next, "."), isGlued(next), isGlued(next + 1),
      let found = number(next + 1), found.digits == 2
    {
      minute = found.value
      isClock = isMark(next, ":")
      next += 2
      if isClock, isMark(next, ":"), isGlued(next + 1), number(next + 1)?.digits == 2 { next += 2 }
    }
    if case .half(let afternoon)? = kind(next), hour.digits <= 2, (1...12).contains(hour.value) {
      return time(at, next + 1, hour.value % 12 + (afternoon ? 12 : 0), minute)
    }
    let saysHours = kind(next) == .hours
    if hour.digits == 4, saysHours || kind(at - 1) == .at && !(1900...2099).contains(hour.value) {
      return time(at, saysHours ? next + 1 : next, hour.value / 100, hour.value % 100)
    }
    guard next > at + 1, hour.digits <= 2, isClock || saysHours || kind(at - 1) == .at,
      !isMark(next, "%")
    else { return nil }
    let isOpen = hour.digits == 1 && (1...11).contains(hour.value)
    return time(at, saysHours ? next + 1 : next, hour.value, minute, isOpen: isOpen)
  }

  private func time(
    _ at: Int, _ next: Int, _ hour: Int, _ minute: Int, isOpen: Bool = false
  ) -> Match? {
    guard let time = TimeOfDay(hour: hour == 24 ? 0 : hour, minute: minute) else { return nil }
    return Match(from: at, next: next, value: .time(isOpen ? nil : time), precision: .time)
  }
}
