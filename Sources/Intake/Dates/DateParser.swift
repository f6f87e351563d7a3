internal import ReviewModel

/// Goes through the pieces of a written date from left to right.
struct DateParser {
  let text: String
  let tokens: [DateToken]
  let context: DateContext
  var place = 0
  var remarks: [WrittenDate.Remark] = []

  init(_ text: String, _ context: DateContext = DateContext()) {
    self.text = text
    self.context = context
    // No date has as many pieces as this; what has more is not gone through again and again.
    let pieces = DateToken.pieces(of: text)
    tokens = pieces.count <= 60 ? pieces : []
  }

  /// The time between two points, or one point, and the clock's time.
  struct Dated {
    var start: EDTFDate.Point
    var end: EDTFDate.Point?
    var time: TimeOfDay?

    var extent: EDTFDate.Extent { end.map { .interval(.at(start), .at($0)) } ?? .point(start) }
    var last: EDTFDate.Point { end ?? start }
  }

  /// The whole text: a date, a span between two, or what lies before or after one.
  mutating func written() throws(WrittenDate.Fault) -> WrittenDate {
    if let relative = try relative() { return relative }
    if let bounded = try bounded() { return bounded }
    skipPartOfDay()
    if let shared = try sharedSpan() { return try result(shared) }
    let isBetween = take(word: "between")
    let isFrom = !isBetween && take(word: "from")
    if isBetween || isFrom, let shared = try sharedSpan(isBetween: isBetween) {
      return try result(shared)
    }
    var first = try dated()
    if isAtEnd, isFrom { return result(.interval(.at(first.start), .open), first.time) }
    if isAtEnd, !isBetween { return try result(first) }
    if takeOnwards(), isAtEnd {
      return result(.interval(.at(first.start), .open), first.time)
    }
    guard takeRangeMark() || isBetween && take(word: "and") else { throw .notADate(text) }
    // `3/5/24 10:00 - 11:00` and `3/5/24 - 10:00` are one day.
    if !isBetween, !isFrom, let time = try timesToTheEnd(bare: first.time != nil) {
      first.time = first.time ?? time
      return try result(first)
    }
    if takeWord(in: DateWords.now), isAtEnd {
      return result(.interval(.at(first.start), .open), first.time)
    }
    let second = try dated()
    guard isAtEnd else { throw .notADate(text) }
    first.end = second.last
    return try result(first)
  }

  func result(_ dated: Dated) throws(WrittenDate.Fault) -> WrittenDate {
    if let start = dated.start.precision.first, let end = dated.last.precision.last, end < start {
      throw .endBeforeStart(text)
    }
    return result(dated.extent, dated.time)
  }

  func result(_ extent: EDTFDate.Extent, _ time: TimeOfDay?) -> WrittenDate {
    WrittenDate(EDTFDate(extent), time: time, remarks: remarks)
  }

  mutating func takeRangeMark() -> Bool { take(.to) || take(.mark("-")) }

  /// `before`, `until`, `after`, `since`; nil where none of them begins the text.
  private mutating func bounded() throws(WrittenDate.Fault) -> WrittenDate? {
    let start = place
    if takeBefore() {
      let date = try dated()
      guard isAtEnd else { throw .notADate(text) }
      return result(.interval(.open, .at(date.last)), nil)
    }
    if takeWord(in: ["after", "since", "post", "following"]) {
      _ = take(.mark("-"))
      let date = try dated()
      guard isAtEnd else { throw .notADate(text) }
      return result(.interval(.at(date.start), .open), nil)
    }
    place = start
    return nil
  }

  private mutating func takeBefore() -> Bool {
    if takeWord(in: ["before", "by", "pre"]) {
      _ = take(.mark("-"))
      return true
    }
    let start = place
    if takeWord(in: ["prior", "up"]), take(.to) { return true }
    place = start
    return take(.to)
  }

  private mutating func takeOnwards() -> Bool {
    let start = place
    if takeWord(in: ["onwards", "onward", "on", "ongoing"]) { return true }
    if take(word: "and"), takeWord(in: ["ongoing", "onwards", "after"]) { return true }
    place = start
    return false
  }
}

extension DateParser {
  /// One date with what stands around it.
  mutating func dated() throws(WrittenDate.Fault) -> Dated {
    var doubt = Doubt()
    takeDoubt(&doubt)
    skipFillers()
    var weekday = takeWeekday()
    takeDoubt(&doubt)
    var dated: Dated
    if let named = try named() {
      dated = named
    } else {
      dated = Dated(start: EDTFDate.Point(try precision()))
    }
    let isDay = if case .day = dated.start.precision { dated.end == nil } else { false }
    weekday = weekday ?? takeWeekday()
    if !skipPartOfDay() { takeDoubt(&doubt) }
    dated.time = try timeBesideDate(bare: isDay)
    skipPartOfDay()
    takeDoubt(&doubt)
    weekday = weekday ?? takeWeekday()
    if let weekday { try check(weekday, dated.start.precision) }
    doubt.put(on: &dated)
    return dated
  }

  /// A weekday that is not that of the date is remarked: either may be the slip.
  private mutating func check(
    _ weekday: Int, _ precision: EDTFDate.Precision
  ) throws(WrittenDate.Fault) {
    guard case .day(let day) = precision else { throw .notADate(text) }
    if day.weekday != weekday { remarks.append(.weekdayDiffers(is: day.weekday)) }
  }

  /// What a record says against its own date.
  struct Doubt {
    var isUncertain = false
    var isApproximate = false

    func put(on dated: inout Dated) {
      dated.start = point(dated.start)
      dated.end = dated.end.map(point)
    }

    private func point(_ point: EDTFDate.Point) -> EDTFDate.Point {
      let isApproximate = isApproximate || point.qualifier == .approximate
      let qualifier: EDTFDate.Qualifier =
        switch (isUncertain, isApproximate) {
        case (false, false): .none
        case (true, false): .uncertain
        case (false, true): .approximate
        case (true, true): .uncertainAndApproximate
        }
      return EDTFDate.Point(point.precision, qualifier)
    }
  }

  mutating func takeDoubt(_ doubt: inout Doubt) {
    while true {
      if take(.mark("?")) {
        doubt.isUncertain = true
      } else if take(.mark("~")) {
        doubt.isApproximate = true
      } else if takeWord(in: DateWords.around) {
        doubt.isApproximate = true
        skipAfterDoubt()
      } else if takeWord(in: DateWords.perhaps) {
        doubt.isUncertain = true
      } else {
        return
      }
    }
  }

  /// `mid to late`, `c.`, `end of the`.
  private mutating func skipAfterDoubt() {
    if take(.mark(".")) {}
    if takeWord(in: ["in", "of", "on"]) { _ = take(word: "the") }
    if peek() == .mark("-") || peek() == .to || peek() == .mark("/"),
      case .word(let next)? = peek(1), DateWords.around.contains(next)
    {
      place += 1
    } else {
      _ = take(.mark("-"))
    }
  }

  private mutating func skipFillers() { while takeWord(in: DateWords.fillers) {} }

  private mutating func takeWeekday() -> Int? {
    guard case .word(let word)? = peek(), let number = DateWords.weekdays[word] else { return nil }
    place += 1
    _ = take(.mark(",")) || take(.mark("."))
    return number
  }

  /// Passes over `overnight`, `in the early evening of`; false where none stands here.
  @discardableResult mutating func skipPartOfDay() -> Bool {
    let start = place
    if case .number? = peek() { return false }
    _ = take(.mark(","))
    while takeWord(in: ["in", "on", "the", "early", "late", "mid", "during", "middle", "of"]) {
      _ = take(.mark("-"))
    }
    guard takeWord(in: DateWords.partsOfDay) || take(word: "hours") else {
      place = start
      return false
    }
    while takeWord(in: ["of", "on", "the"]) {}
    return true
  }
}
