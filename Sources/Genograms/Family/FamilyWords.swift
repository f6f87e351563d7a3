internal import ReviewModel
internal import Views

/// Puts what is drawn beside a symbol or on a line into few letters, as the view's dates allow.
struct FamilyWords {
  let view: DeidentifiedReview

  private var incident: CalendarDay? { view.review.details?.value.incident.on?.latest }

  /// Whether a span of time reaches the incident, or is still open where that is not dated.
  func isCurrent(from: EDTFDate?, to: EDTFDate?) -> Bool {
    guard let incident else { return to == nil }
    if let begins = from?.earliest, begins > incident { return false }
    if let ends = to?.latest, ends < incident { return false }
    return true
  }

  /// When somebody was or will be born, as a sortable number.
  func birthday(_ life: Person.Life) -> Int {
    switch life {
    case .living(let born), .died(let born, _): born?.sortingDay?.number ?? Int.max
    case .expected(let due): due?.sortingDay?.number ?? Int.max
    case .lost(_, let on): on?.sortingDay?.number ?? Int.max
    }
  }

  /// Somebody as they are drawn.
  func member(_ filed: Filed<Person>) -> FamilyMember {
    let person = filed.value
    let label = view.labels[filed.id]
    return FamilyMember(
      id: filed.id, label: label, sex: person.sex, life: person.life, isSubject: person.isSubject,
      inside: inside(filed), beneath: LabelLines.wrap(label) + notes(filed))
  }

  private func inside(_ person: Filed<Person>) -> String {
    // A band of ages has no room inside a symbol; the table of the family has it.
    guard !view.audience.generalisesDetails, case .living = person.value.life,
      let age = view.ageAtIncident(person)
    else { return "" }
    return Self.short(age)
  }

  /// "7 months" as "7m", "about 40 years" as "~40".
  static func short(_ age: String) -> String {
    var parts = age.split(separator: " ")
    let about = parts.first == "about"
    if about { parts.removeFirst() }
    guard let number = parts.first else { return "" }
    let unit =
      switch parts.last?.first {
      case "w": "w"
      case "m": "m"
      default: ""
      }
    return (about ? "~" : "") + number + unit
  }

  private func notes(_ person: Filed<Person>) -> [String] {
    switch person.value.life {
    case .living: return []
    case .died(_, let on):
      let age = on?.latest.flatMap { view.age(person, on: $0) }.map(Self.short)
      let words = ["died", on.flatMap { year($0) }, age.map { "(\($0))" }].compactMap { $0 }
      return [words.joined(separator: " ")]
    case .expected(let due):
      return due.map { LabelLines.wrap("due " + view.words($0)) } ?? []
    case .lost(_, let on): return on.flatMap { year($0) }.map { [$0] } ?? []
    }
  }

  /// The words on a couple's line: "m 2015", "s 2022".
  func line(_ union: PartnerUnion) -> [String] {
    var words: [String] = []
    if let from = union.from, let year = year(from) {
      words.append(Self.letters(union.kind) + " " + year)
    }
    if let ending = union.ending, let on = ending.on, let year = year(on) {
      switch ending.manner {
      case .separated: words.append("s " + year)
      case .legallySeparated: words.append("ls " + year)
      case .divorced: words.append("d " + year)
      case .annulled: words.append("an " + year)
      case .death: break
      }
    }
    return words
  }

  private static func letters(_ kind: PartnerUnion.Kind) -> String {
    switch kind {
    case .married: "m"
    case .cohabiting: "lt"
    case .partners: "p"
    case .engaged: "e"
    case .affair, .secretAffair: "a"
    }
  }

  /// The year alone; nil where the view may not tell it or the record does not give one.
  private func year(_ date: EDTFDate) -> String? {
    guard case .point(let point) = date.extent, let year = view.year(date) else { return nil }
    return (point.qualifier == .none ? "" : "~") + String(year)
  }
}
