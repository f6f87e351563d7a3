internal import ReviewModel

/// The date itself: a day, a month, a season or a year.
extension DateParser {
  mutating func precision() throws(WrittenDate.Fault) -> EDTFDate.Precision {
    switch peek() {
    case .number(_, digits: 4)?: return try yearFirst()
    case .number(let day, digits: 8)?: return try run(day)
    case .number(_, digits: 1...2)?: return try dayFirst()
    case .word(let word)?:
      if let month = DateWords.months[word] { return try monthNamed(month) }
      if let season = DateWords.seasons[word] { return try inSeason(season) }
      throw .notADate(text)
    default: throw .notADate(text)
    }
  }

  /// `2024`, `2024-05`, `2024-05-03`, `2024/05/03`.
  private mutating func yearFirst() throws(WrittenDate.Fault) -> EDTFDate.Precision {
    let year = try year()
    guard case .mark(let mark)? = peek(), ["-", "/", "."].contains(mark),
      case .number(let month, digits: 1...2)? = peek(1)
    else { return .year(year) }
    place += 2
    if take(.mark(mark)) {
      guard let day = takeNumber(digits: 1...2) else { throw .notADate(text) }
      return .day(try self.day(year: year, month: month, day: day.value))
    }
    // `2023/24` and `2010-11` are a year of a school or a budget as often as a month.
    guard mark == "-", (1...12).contains(month) else { throw .notADate(text) }
    return .month(year: year, month: month)
  }

  /// `20240503`.
  private mutating func run(_ number: Int) throws(WrittenDate.Fault) -> EDTFDate.Precision {
    guard (1800..<2200).contains(number / 10_000),
      let day = CalendarDay(
        year: number / 10_000, month: number / 100 % 100, day: number % 100)
    else { throw .notADate(text) }
    place += 1
    return .day(day)
  }

  /// `3/5/2024`, `3.5.24`, `3 May 2024`, `3rd of May, 24`, `05/2024`.
  private mutating func dayFirst() throws(WrittenDate.Fault) -> EDTFDate.Precision {
    guard let day = takeNumber(digits: 1...2)?.value else { throw .notADate(text) }
    let isOrdinal = takeWord(in: DateWords.ordinals)
    let mark = takeSeparator()
    if mark == nil { _ = take(word: "of") }
    if case .word(let word)? = peek(), let month = DateWords.months[word] {
      place += 1
      _ = takeSeparator()
      // What is a year here can be a time, so a year left out is filled in only at the end.
      return .day(try self.day(year: try year(canBeLeftOut: true), month: month, day: day))
    }
    if mark == nil, !isOrdinal { return try spaced(day) }
    guard let mark, mark != ",", !isOrdinal else { throw .notADate(text) }
    if case .number(_, digits: 4)? = peek() {
      let year = try year()
      guard (1...12).contains(day) else { throw .doesNotExist(text) }
      return .month(year: year, month: day)
    }
    guard let month = takeNumber(digits: 1...2)?.value, take(.mark(mark)) else {
      throw .notADate(text)
    }
    return try numbers(day, month, year: try year())
  }

  /// `3 5 2024`: three numbers and nothing between them.
  private mutating func spaced(_ day: Int) throws(WrittenDate.Fault) -> EDTFDate.Precision {
    guard let month = takeNumber(digits: 1...2)?.value, case .number? = peek() else {
      throw .notADate(text)
    }
    return try numbers(day, month, year: try year())
  }

  private func numbers(
    _ first: Int, _ second: Int, year: Int
  ) throws(WrittenDate.Fault) -> EDTFDate.Precision {
    if context.isMonthFirst {
      return .day(try self.day(year: year, month: first, day: second))
    }
    if second > 12, CalendarDay(year: year, month: first, day: second) != nil {
      throw .monthFirst(text)
    }
    return .day(try self.day(year: year, month: second, day: first))
  }

  /// `May 2024`, and `May 3, 2024`, which leaves no doubt of what is the month.
  private mutating func monthNamed(_ month: Int) throws(WrittenDate.Fault) -> EDTFDate.Precision {
    place += 1
    _ = takeSeparator()
    // `May 24` may be a day or a year.
    guard peek() != .mark("'"), let day = takeNumber(digits: 1...2)?.value else {
      return .month(year: try year(fullOnly: true, canBeLeftOut: true), month: month)
    }
    _ = takeWord(in: DateWords.ordinals)
    _ = takeSeparator()
    return .day(try self.day(year: try year(fullOnly: true), month: month, day: day))
  }

  private mutating func inSeason(
    _ season: EDTFDate.Season
  ) throws(WrittenDate.Fault) -> EDTFDate.Precision {
    place += 1
    _ = take(word: "of")
    return .season(year: try year(fullOnly: true), season)
  }

  private func day(year: Int, month: Int, day: Int) throws(WrittenDate.Fault) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else {
      throw .doesNotExist(text)
    }
    return day
  }

  /// A year; of two digits, one that fits what it is a year of.
  ///
  /// Outside three centuries it is a slip.
  mutating func year(
    fullOnly: Bool = false, canBeLeftOut: Bool = false
  ) throws(WrittenDate.Fault) -> Int {
    // `May '16` leaves no doubt that it is a year.
    if peek() == .mark("'"), case .number(let value, digits: 2)? = peek(1) {
      place += 2
      return context.year(ofTwoDigits: value)
    }
    if canBeLeftOut, !isYearAhead {
      guard let year = context.year else { throw .noYear(text) }
      if !remarks.contains(.yearFromHeading(year)) { remarks.append(.yearFromHeading(year)) }
      return year
    }
    guard let (value, digits) = takeNumber(digits: 2...4), digits == 4 || digits == 2 && !fullOnly
    else { throw .notADate(text) }
    if digits == 2 { return context.year(ofTwoDigits: value) }
    guard (1800..<2200).contains(value) else { throw .notADate(text) }
    return value
  }

  /// Whether a number stands here that is no time.
  private var isYearAhead: Bool {
    guard case .number(_, let digits)? = peek() else { return false }
    guard digits < 3, let next = peek(1) else { return true }
    return next != .mark(":") && next != .word("am") && next != .word("pm")
  }
}
