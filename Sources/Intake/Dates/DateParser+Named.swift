internal import ReviewModel

/// Times that have a name: weeks, terms, holidays, quarters, decades.
extension DateParser {
  /// One of them; nil, and nothing taken, where none stands here.
  mutating func named() throws(WrittenDate.Fault) -> Dated? {
    let start = place
    if let week = try week() { return week }
    place = start
    if let term = try termOrHoliday() { return term }
    place = start
    if let feast = try feast() { return feast }
    place = start
    if let span = try quarterOrDecade() { return span }
    place = start
    return nil
  }

  /// `w/c 2 May 2016`, `week ending 8/5/16`, `weekend of 7 May 2016`, `first week of May 2016`.
  private mutating func week() throws(WrittenDate.Fault) -> Dated? {
    if let number = takeWeekNumber() { return try weekOfMonth(number) }
    guard let days = takeWeekWords() else { return nil }
    skipColonAndFillers()
    let date = try dated()
    guard date.end == nil, case .day(let day) = date.start.precision else { throw .notADate(text) }
    let span = days(day)
    return Dated(
      start: EDTFDate.Point(.day(span.lowerBound), date.start.qualifier),
      end: EDTFDate.Point(.day(span.upperBound), date.start.qualifier))
  }

  private mutating func skipColonAndFillers() {
    _ = take(.mark(":")) || take(.mark("."))
    while takeWord(in: DateWords.fillers) {}
  }

  private mutating func takeWeekWords() -> ((CalendarDay) -> ClosedRange<CalendarDay>)? {
    let start = place
    let isWeek = takeWord(in: ["week", "wk", "w"])
    if isWeek {
      _ = take(.mark("/")) || take(.mark("-")) || take(.mark("."))
      if takeWord(in: ["c", "b", "commencing", "beginning", "starting", "of", "from", "comm"]) {
        return { $0...CalendarDay(number: $0.number + 6) }
      }
      if takeWord(in: ["e", "ending", "end"]) {
        return { CalendarDay(number: $0.number - 6)...$0 }
      }
    }
    place = start
    if takeWord(in: ["wc", "wb"]) { return { $0...CalendarDay(number: $0.number + 6) } }
    if take(word: "we") { return { CalendarDay(number: $0.number - 6)...$0 } }
    if take(word: "weekend") {
      return { $0.weekday == 7 ? $0...$0 : $0...CalendarDay(number: $0.number + 7 - $0.weekday) }
    }
    place = start
    return nil
  }

  /// 1 to 4, or -1 for the last.
  private mutating func takeWeekNumber() -> Int? {
    let start = place
    var number: Int?
    if case .word(let word)? = peek(), let found = DateWords.ordinalWords[word] {
      place += 1
      number = found
    } else if let found = takeNumber(digits: 1...1)?.value, takeWord(in: DateWords.ordinals) {
      number = found
    }
    if let number, (-1...4).contains(number), take(word: "week"), takeWord(in: ["of", "in"]) {
      return number
    }
    place = start
    return nil
  }

  private mutating func weekOfMonth(_ number: Int) throws(WrittenDate.Fault) -> Dated {
    guard case .month(let year, let month) = try precision(),
      let first = CalendarDay(year: year, month: month, day: 1)
    else { throw .notADate(text) }
    let length = CalendarDay.length(ofMonth: month, year: year)
    let start = number < 0 ? length - 7 : (number - 1) * 7
    let day = first.number + start
    return span(.day(CalendarDay(number: day)), .day(CalendarDay(number: day + 6)))
  }

  private func span(_ start: EDTFDate.Precision, _ end: EDTFDate.Precision) -> Dated {
    Dated(start: EDTFDate.Point(start, .approximate), end: EDTFDate.Point(end, .approximate))
  }

  /// `autumn term 2015`, `summer holidays 2016`, `October half term 2015`.
  private mutating func termOrHoliday() throws(WrittenDate.Fault) -> Dated? {
    guard case .word(let word)? = peek() else { return nil }
    place += 1
    if let month = DateWords.months[word] {
      guard take(word: "half"), take(.mark("-")) || true, take(word: "term") else { return nil }
      let year = try schoolYear(in: month)
      return span(.month(year: year, month: month), .month(year: year, month: month)).single
    }
    let isTerm = takeWord(in: ["term", "terms"])
    let isHoliday =
      !isTerm
      && (takeWord(in: ["holiday", "holidays", "hols", "break"])
        || take(word: "school") && takeWord(in: ["holiday", "holidays"]))
    guard isTerm || isHoliday,
      let months = (isTerm ? DateWords.terms : DateWords.holidays)[word]
    else { return nil }
    let year = try schoolYear(in: months.lowerBound)
    let end =
      months.upperBound > 12
      ? EDTFDate.Precision.month(year: year + 1, month: months.upperBound - 12)
      : .month(year: year, month: months.upperBound)
    return span(.month(year: year, month: months.lowerBound), end)
  }

  /// `2015`, or of `2015/16` the year in which a month lies.
  private mutating func schoolYear(in month: Int) throws(WrittenDate.Fault) -> Int {
    while takeWord(in: DateWords.fillers) {}
    let year = try year(fullOnly: true)
    guard case .mark(let mark)? = peek(), ["/", "-"].contains(mark),
      case .number(let next, let digits)? = peek(1),
      digits == 2 && next == (year + 1) % 100 || digits == 4 && next == year + 1
    else { return year }
    place += 2
    return month >= 9 ? year : year + 1
  }

  /// `Christmas 2015`, `Christmas Eve 2015`, `Easter Monday 2016`.
  private mutating func feast() throws(WrittenDate.Fault) -> Dated? {
    var words: [String] = []
    while words.count < 4, case .word(let word)? = peek(words.count) { words.append(word) }
    if case .mark("'")? = peek(2), words.prefix(2) == ["new", "year"] || words.last == "year",
      peek(3) == .word("s"), case .word(let last)? = peek(4)
    {
      guard take(word: "new"), take(word: "year") else { return nil }
      place += 3
      return try feastDay(Feast.named["new years " + last])
    }
    for count in stride(from: words.count, to: 0, by: -1) {
      if let feast = Feast.named[words.prefix(count).joined(separator: " ")] {
        place += count
        return try feastDay(feast)
      }
    }
    return nil
  }

  private mutating func feastDay(_ feast: Feast?) throws(WrittenDate.Fault) -> Dated? {
    guard let feast else { return nil }
    _ = takeSeparator()
    while takeWord(in: DateWords.fillers) {}
    guard let day = feast.day(try year(fullOnly: true)) else { return nil }
    return Dated(start: EDTFDate.Point(.day(day), feast.isAbout ? .approximate : .none))
  }

  /// `Q1 2016`, `1990s`.
  private mutating func quarterOrDecade() throws(WrittenDate.Fault) -> Dated? {
    if take(word: "q"), let quarter = takeNumber(digits: 1...1)?.value, (1...4).contains(quarter) {
      _ = takeSeparator()
      let year = try year(fullOnly: true)
      return Dated(
        start: EDTFDate.Point(.month(year: year, month: quarter * 3 - 2)),
        end: EDTFDate.Point(.month(year: year, month: quarter * 3)))
    }
    if case .number(let year, digits: 4)? = peek(), (1800..<2200).contains(year), year % 10 == 0 {
      if peek(1) == .word("s") || peek(1) == .mark("'") && peek(2) == .word("s") {
        place += peek(1) == .word("s") ? 2 : 3
        return Dated(start: EDTFDate.Point(.year(year)), end: EDTFDate.Point(.year(year + 9)))
      }
    }
    return nil
  }
}

extension DateParser.Dated {
  /// The same without its end, where that is the start.
  fileprivate var single: Self { Self(start: start, end: nil, time: time) }
}
