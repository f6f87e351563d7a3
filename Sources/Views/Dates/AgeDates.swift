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
