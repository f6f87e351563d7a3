internal import ReviewModel

extension TimeSteps {
  /// What a group is called on an axis that says the rest.
  func short(_ step: Int, _ level: Int) -> String {
    switch self {
    case .day: Self.shortDay(CalendarDay(number: step), level)
    case .month:
      Self.shortDay(Self.day(ofMonth: step), level)
    case .season: level == 0 ? "\(Self.floor(step, by: 4))" : Self.season(step).word
    case .year: level == 0 ? "\(Self.floor(step, by: 10) * 10)s" : "\(step)"
    case .relative: relative(step, level, isShort: true)
    case .relativeQuarter: quarter(step, level, isShort: true)
    case .age: level == 0 ? Self.years(step) : Self.shortAge(step)
    case .ageBand: step < 0 ? "birth" : AgeBand.words(step)
    }
  }

  /// What a group is called by itself.
  func long(_ step: Int, _ level: Int) -> String {
    switch self {
    case .day: Self.longDay(CalendarDay(number: step), level)
    case .month: Self.longDay(Self.day(ofMonth: step), level)
    case .season:
      level == 0
        ? "\(Self.floor(step, by: 4))"
        : DateWords(policy: .season, incident: nil)
          .words(.season(year: Self.floor(step, by: 4), Self.season(step)))
    case .year: short(step, level)
    case .relative: relative(step, level, isShort: false)
    case .relativeQuarter: quarter(step, level, isShort: false)
    case .age(let child):
      step < 0
        ? "around the birth of \(child)"
        : "when \(child) was \(level == 0 ? Self.years(step) : Self.longAge(step)) old"
    case .ageBand(let child):
      step < 0 ? "around the birth of \(child)" : "when \(child) was \(AgeBand.words(step)) old"
    }
  }

  /// What the steps of a level are, for the head of an axis; nothing where they say it themselves.
  func title(_ level: Int) -> String {
    switch self {
    case .day, .month, .season, .year: ""
    case .relative: "whole " + ["years", "months", "weeks", "days"][level] + " from the incident"
    case .relativeQuarter: (level == 0 ? "whole years" : "months") + " from the incident"
    case .age(let child), .ageBand(let child): "age of \(child)"
    }
  }

  /// What one group of a level is, as in "entries a month".
  func unit(_ level: Int) -> String {
    switch self {
    case .day: ["year", "quarter", "month", "week", "day"][level]
    case .month: ["year", "quarter", "month"][level]
    case .season: ["year", "season"][level]
    case .year: ["decade", "year"][level]
    case .relative: ["year", "month", "week", "step"][level]
    case .relativeQuarter: ["year", "quarter"][level]
    case .age: level == 0 ? "year of age" : "step of age"
    case .ageBand: "band of ages"
    }
  }
}

extension TimeSteps {
  private static func season(_ step: Int) -> EDTFDate.Season {
    [.spring, .summer, .autumn, .winter][((step % 4) + 4) % 4]
  }

  private static func day(ofMonth step: Int) -> CalendarDay {
    CalendarDay(year: step / 12, month: step % 12 + 1, day: 1) ?? CalendarDay(number: 0)
  }

  private static func shortDay(_ day: CalendarDay, _ level: Int) -> String {
    let month = String(DateWords.months[day.month - 1].prefix(3))
    return switch level {
    case 0: "\(day.year)"
    case 1: month + "–" + DateWords.months[quarterEnd(day) - 1].prefix(3)
    case 2: month
    case 3: "\(day.day) \(month)"
    default: "\(day.day)"
    }
  }

  private static func longDay(_ day: CalendarDay, _ level: Int) -> String {
    let month = DateWords.months[day.month - 1]
    return switch level {
    case 0: "\(day.year)"
    case 1: "\(month) to \(DateWords.months[quarterEnd(day) - 1]) \(day.year)"
    case 2: "\(month) \(day.year)"
    case 3: "the week from \(day.day) \(month) \(day.year)"
    default: "\(day.day) \(month) \(day.year)"
    }
  }

  private static func quarterEnd(_ day: CalendarDay) -> Int { (day.month - 1) / 3 * 3 + 3 }

  private func relative(_ step: Int, _ level: Int, isShort: Bool) -> String {
    let months = Self.months(from: step)
    let (amount, unit) =
      switch level {
      case 0: (months / 12, "year")
      case 1: (months, "month")
      case 2 where abs(step) < 39: (Self.days(from: step) / 7, "week")
      case 3 where abs(step) < 14: (abs(step), "day")
      case 3 where abs(step) < 39: (Self.days(from: step) / 7, "week")
      default: (months, "month")
      }
    if isShort {
      let isOdd = unit != ["year", "month", "week", "day"][level]
      return level == 0
        ? Self.beside(amount, unit, step) : "\(amount)" + (isOdd ? unit.prefix(1) : "")
    }
    if level == 3 {
      return step == 0
        ? "the day of the incident"
        : AgeWords.count(amount, unit) + (step < 0 ? " before" : " after") + " the incident"
    }
    return Self.beside(amount, unit, step) + " the incident"
  }

  private static func beside(_ amount: Int, _ unit: String, _ step: Int) -> String {
    let side = step < 0 ? "before" : "after"
    return amount == 0 ? "up to 1 \(unit) \(side)" : "\(AgeWords.count(amount, unit)) \(side)"
  }

  private func quarter(_ step: Int, _ level: Int, isShort: Bool) -> String {
    let away = step < 0 ? -1 - step : step
    if level == 0 {
      return Self.beside(away / 4, "year", step) + (isShort ? "" : " the incident")
    }
    let months = "\(away * 3)" + (isShort ? "–" : " to ") + "\(away * 3 + 3)"
    return isShort ? months : months + " months \(step < 0 ? "before" : "after") the incident"
  }

  private static func years(_ step: Int) -> String {
    let years = AgeStep.years(step)
    return years == 0 ? "under 1 year" : AgeWords.count(years, "year")
  }

  private static func shortAge(_ step: Int) -> String {
    step < 0 ? "birth" : step < 24 ? "\(step)m" : "\(step - 22)y"
  }

  private static func longAge(_ step: Int) -> String {
    step >= 24
      ? AgeWords.count(step - 22, "year")
      : step == 0 ? "under 1 month" : AgeWords.count(step, "month")
  }
}
