internal import ReviewModel

/// Tells dates by how old one child was: "when Child A was 7 months old".
struct AgeDates: Hashable, Sendable {
  /// What the child is called.
  let label: String
  private let born: EDTFDate
  private let died: EDTFDate?
  /// Whether ages are told in wide bands.
  private let banded: Bool

  /// Nil where the child's birth is not recorded closely enough to count from.
  init?(label: String, life: Person.Life, banded: Bool) {
    self.label = label
    self.banded = banded
    switch life {
    case .living(let born?): (self.born, died) = (born, nil)
    case .died(let born?, let on): (self.born, died) = (born, on)
    default: return nil
    }
    guard born.earliest != nil, born.latest != nil else { return nil }
  }

  /// A date by the child's age; a month, a season or a year by the ages the child had in it.
  func words(_ precision: EDTFDate.Precision) -> String? {
    guard let first = precision.first, let last = precision.last, let early = born.earliest,
      let late = born.latest
    else { return nil }
    if last < early { return "before \(label) was born" }
    if first <= late {
      return born.exactDay == first && first == last
        ? "the day \(label) was born" : "around the time \(label) was born"
    }
    if let end = died?.latest, first > end { return "after \(label) died" }
    if banded { return age(AgeBand.words(from: years(late, first), to: years(early, last))) }
    if first == last { return AgeWords.words(born: born, on: first, isRounded: true).flatMap(age) }
    return age(span(AgeWords.months(from: late, to: first), AgeWords.months(from: early, to: last)))
  }

  private func age(_ words: String) -> String { "when \(label) was \(words) old" }

  private func years(_ start: CalendarDay, _ end: CalendarDay) -> Int {
    AgeWords.months(from: start, to: end) / 12
  }

  private func span(_ young: Int, _ old: Int) -> String {
    if old < 24 {
      if old == 0 { return "under 1 month" }
      return young == old
        ? AgeWords.count(old, "month") : "\(young) to \(AgeWords.count(old, "month"))"
    }
    let (young, old) = (young / 12, old / 12)
    return young == old ? AgeWords.count(old, "year") : "\(young) to \(AgeWords.count(old, "year"))"
  }
}

extension AgeDates {
  /// Whether time is told in bands of ages.
  var isBanded: Bool { banded }

  /// The steps of age that the words for a date name, and no others: in months under two years, then
  /// in years; or in bands.
  func steps(_ precision: EDTFDate.Precision) -> ClosedRange<Int>? {
    guard let first = precision.first, let last = precision.last, let early = born.earliest,
      let late = born.latest
    else { return nil }
    if last < early { return AgeStep.before...AgeStep.before }
    if first <= late { return AgeStep.birth...AgeStep.birth }
    if let end = died?.latest, first > end { return AgeStep.after...AgeStep.after }
    if banded {
      let youngest = AgeBand.index(years(late, first))
      return youngest...max(youngest, AgeBand.index(years(early, last)))
    }
    let (young, old) = (
      AgeWords.months(from: late, to: first), AgeWords.months(from: early, to: last)
    )
    return first == last ? AgeStep.day(young, old) : AgeStep.span(young, old)
  }
}

/// The steps of an age: −1 for the birth, 0 to 23 for months, then years.
enum AgeStep {
  static let before = -1_000_000
  static let birth = -1
  static let after = 1_000_000

  /// The steps of a stretch from one age in months to another.
  static func span(_ young: Int, _ old: Int) -> ClosedRange<Int> {
    old < 24 ? young...old : years(young / 12, old / 12)
  }

  /// The steps of one day, where the birth may be known only roughly.
  static func day(_ young: Int, _ old: Int) -> ClosedRange<Int> {
    if old < 24, old - young <= 1 { return old...old }
    if old < 12 { return 0...11 }
    if young / 12 == old / 12 || old - young > 12 { return years(young / 12, old / 12) }
    return years(old / 12, old / 12)
  }

  /// How old somebody is in whole years at a step.
  static func years(_ step: Int) -> Int { step < 24 ? max(step, 0) / 12 : step - 22 }

  private static func years(_ young: Int, _ old: Int) -> ClosedRange<Int> {
    (young < 2 ? young * 12 : young + 22)...(old < 2 ? old * 12 + 11 : old + 22)
  }
}
