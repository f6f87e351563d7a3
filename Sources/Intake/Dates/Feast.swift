internal import ReviewModel

/// A day of the year that has a name.
struct Feast {
  /// Where in the year it lies: a fixed day, or so many days after Easter Sunday.
  private enum Place {
    case fixed(month: Int, day: Int)
    case afterEaster(Int)
  }

  private let place: Place
  /// Whether the name means the days around it.
  let isAbout: Bool

  /// The day in a year.
  func day(_ year: Int) -> CalendarDay? {
    switch place {
    case .fixed(let month, let day): CalendarDay(year: year, month: month, day: day)
    case .afterEaster(let days): Self.easter(year).map { CalendarDay(number: $0.number + days) }
    }
  }

  private static func on(_ month: Int, _ day: Int, isAbout: Bool = false) -> Feast {
    Feast(place: .fixed(month: month, day: day), isAbout: isAbout)
  }

  private static func easter(_ days: Int, isAbout: Bool = false) -> Feast {
    Feast(place: .afterEaster(days), isAbout: isAbout)
  }

  static let named: [String: Feast] = [
    "christmas": on(12, 25, isAbout: true), "xmas": on(12, 25, isAbout: true),
    "christmas day": on(12, 25), "xmas day": on(12, 25), "christmas eve": on(12, 24),
    "xmas eve": on(12, 24), "boxing day": on(12, 26), "new year": on(1, 1, isAbout: true),
    "new year s day": on(1, 1), "new years day": on(1, 1), "new year s eve": on(12, 31),
    "new years eve": on(12, 31), "halloween": on(10, 31), "bonfire night": on(11, 5),
    "easter": easter(0, isAbout: true), "easter sunday": easter(0), "easter day": easter(0),
    "good friday": easter(-2), "easter monday": easter(1),
  ]

  /// Easter Sunday of the western churches, by the rule of 1876.
  private static func easter(_ year: Int) -> CalendarDay? {
    let golden = year % 19
    let (century, rest) = year.quotientAndRemainder(dividingBy: 100)
    let leap = century - century / 4 - (8 * century + 13) / 25 + 15
    let epact = (19 * golden + leap) % 30
    let moon = (golden + 11 * epact) / 319
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - (epact - moon) - rest % 4) % 7
    let day = epact - moon + weekday + 114
    return CalendarDay(year: year, month: day / 31, day: day % 31 + 1)
  }
}
