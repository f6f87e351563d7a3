internal import ReviewModel

/// Ages written behind somebody's name, `Child A, 8,` or `Child B (7 months)`, beside their births.
struct AgesInText {
  private let births: [PersonID: EDTFDate]

  init(_ review: Review) {
    births = Dictionary(
      review.people.compactMap { person in person.value.born.map { (person.id, $0) } },
      uniquingKeysWith: { one, _ in one })
  }

  /// Whether a row gives an age that nobody born then can have had.
  func contradicts(_ row: EvidenceRow) -> Bool {
    guard !births.isEmpty, row.days.isBounded, !row.people.isEmpty else { return false }
    let spans = row.entry.event.spans
    for (span, next) in zip(spans, spans.dropFirst()) {
      guard case .person(let person, _) = span, case .plain(let text) = next,
        let born = births[person], !born.isDoubted, let age = Self.age(text[...])
      else { continue }
      if contradicts(age, born, row.days) { return true }
    }
    return false
  }

  private struct Age {
    let number: Int
    let isMonths: Bool
  }

  /// Ages are rounded, and a record may be written before or after a birthday: one either way counts
  /// for nothing.
  private func contradicts(_ age: Age, _ born: EDTFDate, _ days: DayBounds) -> Bool {
    guard let first = born.earliest?.number, let last = born.latest?.number else { return false }
    let length = age.isMonths ? 30.44 : 365.25
    let least = Double(days.first - last) / length - 2
    let most = Double(days.last - first) / length + 2
    return Double(age.number) < least || Double(age.number) > most
  }

  /// The age a text begins with, where it surely is one.
  private static func age(_ text: Substring) -> Age? {
    var rest = text.drop { $0 == " " }
    let isMarked = rest.first == "," || rest.first == "("
    if isMarked { rest = rest.dropFirst().drop { $0 == " " } }
    let isAged = rest.hasPrefix("aged ")
    if isAged { rest = rest.dropFirst(5).drop { $0 == " " } }
    guard isMarked || isAged else { return nil }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), number < 130 else { return nil }
    rest = rest.dropFirst(digits.count)
    let unit = rest.drop { $0 == " " }.prefix(while: \.isLetter)
    switch unit {
    case "": return ends(rest) ? Age(number: number, isMonths: false) : nil
    case "year", "years", "yrs": return Age(number: number, isMonths: false)
    case "month", "months": return Age(number: number, isMonths: true)
    default: return nil
    }
  }

  private static func ends(_ rest: Substring) -> Bool {
    rest.first.map { ",.;:)".contains($0) } ?? true
  }
}
