internal import ReviewModel

/// Words that count from a birth: `aged 6 weeks`, `at 28 weeks`, `28/40`, `at birth`.
extension DateParser {
  private enum Unit { case day, week, month, year }

  private struct Age {
    let count: Int
    let unit: Unit
    var more = 0
  }

  /// The date the words count to; nil, and nothing taken, where they count nothing.
  mutating func relative() throws(WrittenDate.Fault) -> WrittenDate? {
    let start = place
    var doubt = Doubt()
    takeDoubt(&doubt)
    let isAged = takeWord(in: ["aged", "age"])
    let isAt = !isAged && takeWord(in: ["at", "when"])
    if isAged { takeDoubt(&doubt) }
    if isAt || peek() == .word("birth"), take(word: "birth"), isAtEnd {
      return try atBirth()
    }
    guard let (age, isPregnancy) = relativeAge(isAged: isAged, isAt: isAt), isAtEnd else {
      place = start
      return nil
    }
    switch isPregnancy {
    case true?:
      return try counted(from: dueDate().map { CalendarDay(number: $0.number - 280) }, age)
    case false?: return try counted(from: bornDate(), age)
    case nil:
      // Nobody is 13 weeks pregnant for a check-up at six weeks, nor six for a booking at twelve.
      guard age.count >= 13 else { throw .unclearAge(text) }
      return try counted(from: dueDate().map { CalendarDay(number: $0.number - 280) }, age)
    }
  }

  /// A length of time, and whether it is a pregnancy's; nil where nobody can know without more.
  private mutating func relativeAge(isAged: Bool, isAt: Bool) -> (Age, isPregnancy: Bool?)? {
    guard let number = takeNumber(digits: 1...3)?.value, number < 150 else { return nil }
    if let age = clinical(number, isAged: isAged) { return age }
    guard let unit = takeUnit() else {
      return isAged && isAtEnd ? (Age(count: number, unit: .year), false) : nil
    }
    var age = Age(count: number, unit: unit)
    _ = take(.mark(",")) || take(word: "and")
    if unit == .year, let months = takeNumber(digits: 1...2)?.value, takeUnit() == .month {
      age = Age(count: number * 12 + months, unit: .month)
    }
    if takeWord(in: ["gestation", "pregnant", "pregnancy", "gest", "antenatal"])
      || takeOfPregnancy()
    {
      return unit == .week ? (age, true) : nil
    }
    let isOld = takeWord(in: ["old", "postnatal"]) || takeOfAge()
    if isAged || isOld { return (age, false) }
    guard isAt else { return nil }
    return (age, unit == .week ? nil : false)
  }

  /// `28/40` and `28+3/40` are weeks of a pregnancy; `6/52` weeks, `3/12` months, `5/7` days of age.
  private mutating func clinical(_ number: Int, isAged: Bool) -> (Age, isPregnancy: Bool?)? {
    var more = 0
    if peek() == .mark("+"), case .number(let days, digits: 1)? = peek(1), days < 7 {
      place += 2
      more = days
      if isAtEnd || takeUnit() == .week {
        _ = takeWord(in: ["gestation", "pregnant"])
        return (Age(count: number, unit: .week, more: more), true)
      }
    }
    guard peek() == .mark("/"), case .number(let base, digits: 1...2)? = peek(1) else { return nil }
    let isSure = base == 40 || base == 52
    guard isSure || isAged, let unit = [40: Unit.week, 52: .week, 12: .month, 7: .day][base] else {
      return nil
    }
    place += 2
    _ = takeWord(in: ["old", "gestation", "pregnant"])
    return (Age(count: number, unit: unit, more: more), base == 40)
  }

  private mutating func takeUnit() -> Unit? {
    guard case .word(let word)? = peek(), let unit = Self.units[word] else { return nil }
    place += 1
    return unit
  }

  private static let units: [String: Unit] = [
    "day": .day, "days": .day, "week": .week, "weeks": .week, "wk": .week, "wks": .week,
    "month": .month, "months": .month, "mth": .month, "mths": .month, "year": .year,
    "years": .year, "yr": .year, "yrs": .year,
  ]

  private mutating func takeOfPregnancy() -> Bool {
    guard peek() == .word("of"), case .word(let word)? = peek(1),
      ["pregnancy", "gestation"].contains(word)
    else { return false }
    place += 2
    return true
  }

  private mutating func takeOfAge() -> Bool {
    guard peek() == .word("of"), peek(1) == .word("age") else { return false }
    place += 2
    return true
  }
}

extension DateParser {
  private mutating func atBirth() throws(WrittenDate.Fault) -> WrittenDate {
    let births = context.births.compactMap(\.born)
    guard let born = births.first else { throw .needsBirth(text) }
    guard births.count == 1 else { throw .severalBirths(text) }
    remarks.append(.countedFromBirth)
    return result(born.extent, nil)
  }

  private func bornDate() throws(WrittenDate.Fault) -> [CalendarDay] {
    let births = context.births.compactMap(\.born)
    guard let born = births.first else { throw .needsBirth(text) }
    guard births.count == 1 else { throw .severalBirths(text) }
    guard let days = days(born) else { throw .needsBirth(text) }
    return days
  }

  private func dueDate() throws(WrittenDate.Fault) -> [CalendarDay] {
    let dues = context.births.compactMap(\.due)
    guard let due = dues.first else { throw .needsDueDate(text) }
    guard dues.count == 1 else { throw .severalBirths(text) }
    guard let days = days(due) else { throw .needsDueDate(text) }
    return days
  }

  /// The first and last day a date can mean.
  private func days(_ date: EDTFDate) -> [CalendarDay]? {
    guard let first = date.earliest, let last = date.latest else { return nil }
    return [first, last]
  }

  /// From the first day of an age to its last; a week of age lasts a week.
  private mutating func counted(
    from days: [CalendarDay], _ age: Age
  ) throws(WrittenDate.Fault) -> WrittenDate {
    guard days.count == 2 else { throw .needsBirth(text) }
    remarks.append(.countedFromBirth)
    let start = Self.add(age.count, age.unit, to: days[0]).number + age.more
    let isDay = age.unit == .day || age.more > 0
    let end =
      isDay
      ? Self.add(age.count, age.unit, to: days[1]).number + age.more
      : Self.add(age.count + 1, age.unit, to: days[1]).number - 1
    let first = EDTFDate.Point(.day(CalendarDay(number: start)), .approximate)
    guard end > start else { return result(.point(first), nil) }
    return result(
      .interval(.at(first), .at(EDTFDate.Point(.day(CalendarDay(number: end)), .approximate))), nil)
  }

  private static func add(_ count: Int, _ unit: Unit, to day: CalendarDay) -> CalendarDay {
    switch unit {
    case .day: return CalendarDay(number: day.number + count)
    case .week: return CalendarDay(number: day.number + count * 7)
    case .month, .year:
      let months = day.year * 12 + day.month - 1 + count * (unit == .year ? 12 : 1)
      let (year, month) = (months / 12, months % 12 + 1)
      // A month after 31 January is the end of February.
      let date = min(day.day, CalendarDay.length(ofMonth: month, year: year))
      return CalendarDay(year: year, month: month, day: date) ?? day
    }
  }
}
