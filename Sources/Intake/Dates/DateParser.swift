internal import ReviewModel

/// Goes through the pieces of a written date from left to right.
struct DateParser {
  let text: String
  let tokens: [DateToken]
  var place = 0

  init(_ text: String) {
    self.text = text
    tokens = DateToken.pieces(of: text)
  }

  /// The whole text: a date, or a span between two, each perhaps with a time.
  mutating func written() throws(WrittenDate.Fault) -> WrittenDate {
    let isBetween = take(word: "between")
    let isSpan = isBetween || take(word: "from")
    let first = try dated()
    if isAtEnd, !isSpan { return WrittenDate(EDTFDate(first.point), time: first.time) }
    guard take(.to) || take(.mark("-")) || isBetween && take(word: "and") else {
      throw .notADate(text)
    }
    // `3/5/24 10:00 - 11:00` and `3/5/24 - 10:00` are one day.
    if !isSpan, let time = try timesToTheEnd(bare: first.time != nil) {
      return WrittenDate(EDTFDate(first.point), time: first.time ?? time)
    }
    let second = try dated()
    guard isAtEnd else { throw .notADate(text) }
    if let start = first.point.precision.first, let end = second.point.precision.last, end < start {
      throw .endBeforeStart(text)
    }
    return WrittenDate(
      EDTFDate(.interval(.at(first.point), .at(second.point))), time: first.time)
  }

  /// One date with what stands around it.
  private mutating func dated() throws(WrittenDate.Fault) -> (
    point: EDTFDate.Point, time: TimeOfDay?
  ) {
    var doubt = Doubt()
    takeDoubt(&doubt)
    var weekday = takeWeekday()
    takeDoubt(&doubt)
    let precision = try precision()
    weekday = weekday ?? takeWeekday()
    takeDoubt(&doubt)
    let time = try timeBesideDate(bare: precision.isDay)
    takeDoubt(&doubt)
    weekday = weekday ?? takeWeekday()
    if let weekday { try check(weekday, precision) }
    return (EDTFDate.Point(precision, doubt.qualifier), time)
  }

  private func check(
    _ weekday: Int, _ precision: EDTFDate.Precision
  ) throws(WrittenDate.Fault) {
    guard case .day(let day) = precision else { throw .notADate(text) }
    guard day.weekday == weekday else { throw .weekdayDiffers(text, is: day.weekday) }
  }
}

extension EDTFDate.Precision {
  fileprivate var isDay: Bool { if case .day = self { true } else { false } }
}

extension DateParser {
  /// What a record says against its own date.
  private struct Doubt {
    var isUncertain = false
    var isApproximate = false

    var qualifier: EDTFDate.Qualifier {
      switch (isUncertain, isApproximate) {
      case (false, false): .none
      case (true, false): .uncertain
      case (false, true): .approximate
      case (true, true): .uncertainAndApproximate
      }
    }
  }

  private mutating func takeDoubt(_ doubt: inout Doubt) {
    while true {
      if take(.mark("?")) {
        doubt.isUncertain = true
      } else if take(.mark("~")) {
        doubt.isApproximate = true
      } else if takeWord(in: DateWords.about) {
        doubt.isApproximate = true
        _ = take(.mark(".")) || take(.mark("-")) || take(word: "in")
      } else if takeWord(in: DateWords.perhaps) {
        doubt.isUncertain = true
      } else {
        return
      }
    }
  }

  private mutating func takeWeekday() -> Int? {
    guard case .word(let word)? = peek(), let number = DateWords.weekdays[word] else { return nil }
    place += 1
    _ = take(.mark(",")) || take(.mark("."))
    return number
  }
}
