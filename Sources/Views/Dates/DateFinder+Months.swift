internal import ReviewModel

extension DateFinder {
  /// "Friday 3 May", "Fri, 03/05/2024", "Friday 3rd".
  func weekday(_ day: Int, _ at: Int) -> Match? {
    var next = at + 1
    if isMark(next, ".") || isMark(next, ",") { next += 1 }
    if kind(next) == .the { next += 1 }
    guard let token = kind(next) else { return nil }
    let date: Match?
    switch token {
    case .number: date = dayAndMonth(next) ?? numbers(next)
    case .ordinal, .tens: date = dayAndMonth(next)
    case .month: date = monthFirst(next).flatMap { $0.precision == .day ? $0 : nil }
    default: date = nil
    }
    if let date { return Match(from: at, next: date.next, value: date.value) }
    guard isSuffix(next + 1), self.day(next) != nil else { return nil }
    return Match(from: at, next: next + 2, value: .weekday(day))
  }

  /// Whether an ordinal number stands here: "3rd", "third".
  func isOrdinal(_ at: Int) -> Bool {
    switch kind(at) {
    case .ordinal?, .tens?: true
    case .number?: isSuffix(at + 1)
    default: false
    }
  }

  /// A day of the month: "3", "03", "3rd", "third", "twenty-first".
  func day(_ at: Int) -> (day: Int, next: Int)? {
    switch kind(at) {
    case .number(let value, let digits)? where digits <= 2 && (1...31).contains(value):
      let next = isSuffix(at + 1) ? at + 2 : at + 1
      if isGlued(next) {
        switch kind(next) {
        case .other?, .half?, .hours?, .suffix?: return nil
        default: break
        }
      }
      return (value, next)
    case .ordinal(let value)?: return (value, at + 1)
    case .tens(let tens)?:
      let next = isMark(at + 1, "-") ? at + 2 : at + 1
      guard case .ordinal(let ones)? = kind(next), ones < 10, tens + ones <= 31 else { return nil }
      return (tens + ones, next + 1)
    default: return nil
    }
  }

  /// "3 May 2024", "3rd of May", "3-5 May '24", "3 and 4 May".
  func dayAndMonth(_ at: Int) -> Match? {
    guard let first = day(at) else { return nil }
    var (last, next, count) = (first.day, first.next, 1)
    while count < 4, isJoint(next), let more = day(next + 1), more.day > last {
      (last, next, count) = (more.day, more.next, count + 1)
    }
    let hasOf = kind(next) == .of
    if hasOf || isMark(next, ".") || isMark(next, "-") || isMark(next, "/") { next += 1 }
    guard case .month(let month, let isWord, let isFull)? = kind(next) else { return nil }
    let token = tokens[next]
    next += 1
    if !isFull, isMark(next, "."), isGlued(next) { next += 1 }
    let year = year(next)
    guard !isWord || token.isCapital || hasOf || year != nil else { return nil }
    let value = Self.value(
      days: (first.day, last), month: month, year: year?.year)
    return value.map { Match(from: at, next: year?.next ?? next, value: $0) }
  }

  /// "May 2024", "May '24", "May 3rd", "May 3, 2024"; and a month alone where it can be no other word.
  func monthFirst(_ at: Int) -> Match? {
    guard case .month(let month, let isWord, let isFull)? = kind(at) else { return nil }
    var next = at + 1
    if !isFull, isMark(next, "."), isGlued(next) { next += 1 }
    if let day = dayAfterMonth(next, at) {
      let year = year(day.next)
      let value = Self.value(days: (day.day, day.day), month: month, year: year?.year)
      return value.map { Match(from: at, next: year?.next ?? day.next, value: $0) }
    }
    let isMarked = isMark(next, "'") || isMark(next, "-") || isMark(next, "/")
    if let year = year(next), isMarked || number(year.next - 1)?.digits == 4 {
      return Match(
        from: at, next: year.next, value: .month(year: year.year, month: month), precision: .month)
    }
    guard isMonthAlone(at, month, isFull: isFull, isWord: isWord) else { return nil }
    return Match(
      from: at, next: at + 1, value: .month(year: nil, month: month), precision: .month)
  }

  /// May, March and August are words, April and June names: alone they need a word before them.
  private func isMonthAlone(_ at: Int, _ month: Int, isFull: Bool, isWord: Bool) -> Bool {
    guard tokens[at].isCapital, !(isGlued(at) && number(at - 1) != nil) else { return false }
    if isFull, ![3, 4, 5, 6, 8].contains(month) { return true }
    switch kind(at - 1) {
    case .monthLead?, .lead?, .of?, .the?: return true
    case .mark(UInt8(ascii: "-"))?: return kind(at - 2) == .monthLead
    default: return leads(at - 1)
    }
  }

  private func dayAfterMonth(_ at: Int, _ month: Int) -> (day: Int, next: Int)? {
    guard case .number? = kind(at), let day = day(at), !isHalf(day.next),
      tokens[month].isCapital || isSuffix(at + 1)
    else { return nil }
    if day.next == at + 2 { return day }
    // "May 3, 2024"; alone, a number after a month may be a count: "In March 3 visits".
    let isTime =
      (isMark(day.next, ":") || isMark(day.next, ".")) && isGlued(day.next + 1)
      && number(day.next + 1) != nil
    if isTime || kind(day.next) == .hours { return nil }
    if let year = year(day.next), number(year.next - 1)?.digits == 4 { return day }
    guard isGlued(at) == false else { return nil }
    if leads(month - 1) { return day }
    guard let after = kind(day.next) else { return day }
    if case .mark = after { return isMark(day.next, "/") ? nil : day }
    return nil
  }

  /// The year that ends a date: "2024", ", 2024", "'24", "-24", "24".
  func year(_ at: Int) -> (year: Int, next: Int)? {
    var at = at
    let isPaused = isMark(at, ",") || kind(at) == .of
    let isShort = isMark(at, "'")
    let isJoined =
      (isMark(at, "-") || isMark(at, "/")) && isGlued(at) && isGlued(at + 1)
    if isPaused || isShort || isJoined { at += 1 }
    guard let (value, digits) = number(at), kind(at + 1) != .hours, !isHalf(at + 1) else {
      return nil
    }
    if digits == 4, (1900...2099).contains(value) { return (value, at + 1) }
    guard digits == 2, !isPaused, !isSuffix(at + 1) else { return nil }
    if case .month? = kind(at + 1) { return nil }
    if !isShort, !isJoined {
      if isGlued(at + 1), number(at + 2) != nil, isGlued(at + 2) { return nil }
      if isGlued(at + 1), kind(at + 1) == .other { return nil }
    }
    return (Self.century(value), at + 1)
  }

  /// Christmas Day, Boxing Day: feasts that say the day.
  func feast(_ feast: DateToken.Feast, _ at: Int) -> Match? {
    guard tokens[at].isCapital else { return nil }
    var next = at + 1
    if isMark(next, "'") { next += 2 }
    var part: DateToken.FeastDay?
    if case .feastDay(let found)? = kind(next) { part = found }
    let (month, day): (Int, Int)
    switch (feast, part) {
    case (.christmas, .day?): (month, day) = (12, 25)
    case (.christmas, .eve?): (month, day) = (12, 24)
    case (.boxing, .day?): (month, day) = (12, 26)
    case (.bonfire, .night?): (month, day) = (11, 5)
    case (.valentines, .day?): (month, day) = (2, 14)
    case (.halloween, _):
      (month, day) = (10, 31)
      next = at
    default: return nil
    }
    let year = year(next + 1)
    return Self.value(days: (day, day), month: month, year: year?.year).map {
      Match(from: at, next: year?.next ?? next + 1, value: $0)
    }
  }

  /// Two digits of a year are of this century up to 49.
  static func century(_ digits: Int) -> Int { digits < 50 ? 2000 + digits : 1900 + digits }

  /// The value of a day or days; only the month where the calendar has no such day.
  static func value(days: (Int, Int), month: Int, year: Int?) -> DateMention.Value? {
    guard (1...12).contains(month) else { return nil }
    guard let year else { return .yearlessDay(month: month, day: days.0) }
    guard let first = CalendarDay(year: year, month: month, day: days.0) else {
      return .month(year: year, month: month)
    }
    guard days.1 > days.0, let last = CalendarDay(year: year, month: month, day: days.1) else {
      return .day(first)
    }
    return .days(first, last)
  }
}
