internal import ReviewModel

/// Spans whose first end leaves out what the second says: `2-6 May 2016`, `Jan to Mar 2016`.
extension DateParser {
  /// What the first end says.
  private struct Partial {
    var day: Int?
    var month: Int?
  }

  /// Such a span to the end of the text; nil, and nothing taken, where there is none.
  mutating func sharedSpan(isBetween: Bool = false) throws(WrittenDate.Fault) -> Dated? {
    let start = place
    let remarksBefore = remarks
    do throws(WrittenDate.Fault) {
      return try span(isBetween: isBetween)
    } catch {
      // Such a span that only wants a year is no other date.
      if case .noYear = error { throw error }
      place = start
      remarks = remarksBefore
      return nil
    }
  }

  private mutating func span(isBetween: Bool) throws(WrittenDate.Fault) -> Dated {
    takeWeekdayOfSpan()
    let first = try partial()
    let isLoose = takeRangeMark() || isBetween && take(word: "and")
    // A stroke parts the parts of one date, so it parts two days only before a month's name.
    let isListed =
      !isLoose
      && (take(.mark("/")) || take(.mark("&")) || take(.mark("+")) || take(word: "and"))
    guard isLoose || isListed && first.month == nil else { throw .notADate(text) }
    if isListed, !isMonthNamedAhead { throw .notADate(text) }
    let second = try dated()
    guard isAtEnd, second.end == nil else { throw .notADate(text) }
    return Dated(
      start: try point(first, before: second.start), end: second.start, time: second.time)
  }

  private mutating func takeWeekdayOfSpan() {
    if case .word(let word)? = peek(), DateWords.weekdays[word] != nil { place += 1 }
  }

  private mutating func partial() throws(WrittenDate.Fault) -> Partial {
    if let day = takeNumber(digits: 1...2)?.value {
      _ = takeWord(in: DateWords.ordinals)
      _ = take(word: "of")
      if let month = takeMonth() { return Partial(day: day, month: month) }
      if case .mark(let mark)? = peek(), ["/", "."].contains(mark),
        case .number(let month, digits: 1...2)? = peek(1),
        peek(2) == .to || peek(2) == .mark("-")
      {
        place += 2
        return Partial(day: day, month: month)
      }
      return Partial(day: day)
    }
    guard let month = takeMonth() else { throw .notADate(text) }
    return Partial(month: month)
  }

  private mutating func takeMonth() -> Int? {
    guard case .word(let word)? = peek(), let month = DateWords.months[word] else { return nil }
    place += 1
    _ = take(.mark("."))
    return month
  }

  private var isMonthNamedAhead: Bool {
    for token in tokens[place...].prefix(5) {
      if case .word(let word) = token, DateWords.months[word] != nil { return true }
    }
    return false
  }

  private func point(
    _ first: Partial, before second: EDTFDate.Point
  ) throws(WrittenDate.Fault) -> EDTFDate.Point {
    switch (first.day, second.precision) {
    case (let day?, .day(let end)):
      let month = first.month ?? end.month
      // `29 Dec to 3 Jan 2016` begins in the year before.
      let year = month > end.month ? end.year - 1 : end.year
      guard let start = CalendarDay(year: year, month: month, day: day) else {
        throw .doesNotExist(text)
      }
      guard first.month != nil || start < end else { throw .notADate(text) }
      return EDTFDate.Point(.day(start), second.qualifier)
    case (nil, .month(let year, let end)):
      guard let month = first.month else { throw .notADate(text) }
      return EDTFDate.Point(
        .month(year: month > end ? year - 1 : year, month: month), second.qualifier)
    default: throw .notADate(text)
    }
  }
}
