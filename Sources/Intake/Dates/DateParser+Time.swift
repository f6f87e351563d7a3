internal import ReviewModel

/// The time of day.
extension DateParser {
  /// A time after a date; a part of the day is taken and gives none.
  ///
  /// - Parameter bare: Whether `1430` may be a time here; beside a year it would be another year.
  mutating func timeBesideDate(bare: Bool) throws(WrittenDate.Fault) -> TimeOfDay? {
    let start = place
    _ = take(.mark(",")) || take(word: "at") || take(.mark("@")) || take(word: "t")
    if let time = try time(bare: bare) {
      takeZone()
      return time
    }
    if takeWord(in: DateWords.partsOfDay) { return nil }
    place = start
    return nil
  }

  /// Passes over `Z`, `+01:00`, `GMT`: the clock of the record is what is kept.
  private mutating func takeZone() {
    if takeWord(in: ["z", "gmt", "bst", "utc"]) { return }
    guard peek() == .mark("+"), case .number(_, let digits)? = peek(1) else { return }
    place += 2
    if digits == 2, take(.mark(":")) { _ = takeNumber(digits: 2...2) }
  }

  /// A time, or one to another, and nothing after it; nil where something else stands there.
  mutating func timesToTheEnd(bare: Bool) throws(WrittenDate.Fault) -> TimeOfDay? {
    let start = place
    if let time = try time(bare: bare) {
      if isAtEnd { return time }
      if take(.to) || take(.mark("-")), try self.time() != nil, isAtEnd { return time }
    }
    place = start
    return nil
  }

  /// `14:30`, `2.30pm`, `2 pm`, `1430`, `14:30:05`, `12 noon`; nil where none stands here.
  mutating func time(bare: Bool = true) throws(WrittenDate.Fault) -> TimeOfDay? {
    let start = place
    if takeWord(in: ["noon", "midday"]) { return TimeOfDay(hour: 12, minute: 0) }
    if take(word: "midnight") { return TimeOfDay(hour: 0, minute: 0) }
    if let number = takeNumber(digits: 4...4) {
      if let half = takeHalf() { return try clock(number.value / 100, number.value % 100, half) }
      let isCalledTime = takeWord(in: Self.hours)
      // Anything after a bare number makes it the year of a second date.
      if isCalledTime || bare && (isAtEnd || peek() == .to || peek() == .mark("?")) {
        return try clock(number.value / 100, number.value % 100, nil)
      }
      place = start
      return nil
    }
    if let hour = takeNumber(digits: 1...2)?.value {
      if let minute = takeMinute() { return try clock(hour, minute, takeHalf()) }
      if let half = takeHalf() { return try clock(hour, 0, half) }
      if hour == 12, takeWord(in: ["noon", "midday", "midnight"]) {
        return TimeOfDay(hour: tokens[place - 1] == .word("midnight") ? 0 : 12, minute: 0)
      }
    }
    place = start
    return nil
  }

  private static let hours: Set<String> = ["hrs", "hr", "hours", "h", "z"]

  /// The minutes after a colon or dot; seconds, their parts and the word hours are passed over.
  private mutating func takeMinute() -> Int? {
    guard case .mark(let mark)? = peek(), [":", "."].contains(mark),
      case .number(let minute, digits: 2)? = peek(1)
    else { return nil }
    place += 2
    if case .mark(":")? = peek(), case .number(0...60, digits: 2)? = peek(1) {
      place += 2
      if case .mark(".")? = peek(), case .number? = peek(1) { place += 2 }
    }
    _ = takeWord(in: Self.hours)
    return minute
  }

  private enum Half { case morning, afternoon }

  /// Takes the word for the half of the day, with dots or without.
  private mutating func takeHalf() -> Half? {
    if take(word: "am") { return .morning }
    if take(word: "pm") { return .afternoon }
    guard case .word(let letter)? = peek(), ["a", "p"].contains(letter), peek(1) == .mark("."),
      peek(2) == .word("m")
    else { return nil }
    place += 3
    _ = take(.mark("."))
    return letter == "a" ? .morning : .afternoon
  }

  private func clock(
    _ hour: Int, _ minute: Int, _ half: Half?
  ) throws(WrittenDate.Fault) -> TimeOfDay {
    let turned =
      switch half {
      case .morning: hour == 12 ? 0 : hour
      case .afternoon: hour < 12 ? hour + 12 : hour
      case nil: hour
      }
    let isPossible = half == nil || hour > 0 && (half == .afternoon || hour <= 12)
    guard isPossible, let time = TimeOfDay(hour: turned, minute: minute) else {
      throw .notATime(text)
    }
    return time
  }
}
