public import ReviewModel

/// What is known beside a written date that helps to read it.
public struct DateContext: Hashable, Sendable {
  /// The day on which the record was sent: years of two digits are never after it.
  public var latest: CalendarDay?
  /// The year where words leave it out, as under a heading that names it.
  public var year: Int?
  /// The births that words such as `aged 6 weeks` and `at 28 weeks` count from.
  public var births: [Birth]
  /// What a year of two digits is a year of.
  public var years: TwoDigitYears
  /// Whether numbers are the month first, which somebody must have said.
  public var isMonthFirst: Bool

  /// Makes a context.
  public init(
    latest: CalendarDay? = nil, year: Int? = nil, births: [Birth] = [],
    years: TwoDigitYears = .ofEvents, isMonthFirst: Bool = false
  ) {
    self.latest = latest
    self.year = year
    self.births = births
    self.years = years
    self.isMonthFirst = isMonthFirst
  }

  /// When a subject was born, or was expected.
  public struct Birth: Hashable, Sendable {
    /// Who.
    public let person: PersonID
    /// The day of birth, as exact as it is known.
    public let born: EDTFDate?
    /// The day on which the birth was expected.
    public let due: EDTFDate?

    /// Makes a birth.
    public init(person: PersonID, born: EDTFDate? = nil, due: EDTFDate? = nil) {
      self.person = person
      self.born = born
      self.due = due
    }
  }

  /// What a year of two digits is a year of.
  public enum TwoDigitYears: Hashable, Sendable {
    /// Events, which are never in the future.
    case ofEvents
    /// Births of people of these ages.
    case ofBirths(ages: ClosedRange<Int>)
  }

  /// The whole of a year of two digits.
  func year(ofTwoDigits digits: Int) -> Int {
    guard let latest else { return digits < 70 ? 2000 + digits : 1900 + digits }
    let newest = latest.year - (((latest.year - digits) % 100 + 100) % 100)
    guard case .ofBirths(let ages) = years else { return newest }
    let isPlausible = ages.contains(latest.year - newest)
    let older = newest - 100
    return !isPlausible && ages.contains(latest.year - older) ? older : newest
  }
}
