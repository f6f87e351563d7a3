internal import ReviewModel

extension TimeSteps {
  /// How many ways there are to put steps together, the widest first; the last is each by itself.
  var levels: Int {
    switch self {
    case .day: 5
    case .month: 3
    case .season, .year, .age, .relativeQuarter: 2
    case .relative: 4
    case .ageBand: 1
    }
  }

  /// The levels that nobody needs to look finer than in a table.
  var monthly: Int { self == .day ? 2 : self == .relative ? 1 : levels - 1 }

  /// The group a step belongs to at a level.
  func group(_ step: Int, _ level: Int) -> Int {
    if level == levels - 1 { return step }
    switch self {
    case .day:
      let day = CalendarDay(number: step)
      switch level {
      case 0: return day.year
      case 1: return day.year * 4 + (day.month - 1) / 3
      case 2: return day.year * 12 + day.month - 1
      default: return Self.floor(step + 3, by: 7)
      }
    case .month: return Self.floor(step, by: level == 0 ? 12 : 3)
    case .season: return Self.floor(step, by: 4)
    case .year: return Self.floor(step, by: 10)
    case .relative:
      let months = Self.months(from: step)
      let away =
        level == 0
        ? months / 12
        : level == 1 ? months : abs(step) < 39 ? Self.days(from: step) / 7 : 1000 + months
      return step < 0 ? -1 - away : away
    case .relativeQuarter: return Self.floor(step, by: 4)
    case .age: return AgeStep.years(step)
    case .ageBand: return step
    }
  }

  /// How wide a step is drawn beside others.
  func weight(_ step: Int) -> Double {
    switch self {
    case .day, .month, .season, .year, .relativeQuarter: 1
    case .relative: abs(step) < 14 ? 1 : abs(step) < 39 ? 7 : 30
    case .age: step < 24 ? 1 : 12
    case .ageBand: step < 0 ? 1 : 2
    }
  }

  static func floor(_ number: Int, by size: Int) -> Int {
    number >= 0 ? number / size : -((size - 1 - number) / size)
  }

  /// The groups of a level from the first of one step to the last of another.
  func groups(_ steps: ClosedRange<Int>, _ level: Int) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var start = steps.lowerBound
    for step in steps where step > start && group(step, level) != group(step - 1, level) {
      groups.append(start..<step)
      start = step
    }
    return groups + [start..<steps.upperBound + 1]
  }

  /// The steps, begun and ended with whole groups.
  func whole(_ steps: ClosedRange<Int>, _ level: Int) -> ClosedRange<Int> {
    var (first, last) = (steps.lowerBound, steps.upperBound)
    while group(first - 1, level) == group(first, level), steps.lowerBound - first < 400 {
      if case .age = self, first == AgeStep.birth { break }
      first -= 1
    }
    while group(last + 1, level) == group(last, level), last - steps.upperBound < 400 { last += 1 }
    return first...last
  }

  /// The finest level whose groups are few and wide enough to be drawn each by itself.
  func level(_ steps: ClosedRange<Int>) -> Int {
    let most = 45
    for level in stride(from: levels - 1, to: 0, by: -1) {
      let whole = whole(steps, level)
      if whole.count > most * 40 { continue }
      let widths = groups(whole, level).map { $0.reduce(0) { $0 + weight($1) } }
      let total = widths.reduce(0, +)
      guard widths.count <= most, let least = widths.min(), least >= total / 54 else { continue }
      return level
    }
    return 0
  }
}
