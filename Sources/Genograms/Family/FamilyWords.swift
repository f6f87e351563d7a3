internal import ReviewModel
internal import Views

/// Puts what is drawn beside a symbol or on a line into few letters, as the view's dates allow.
struct FamilyWords {
  let view: DeidentifiedReview

  let choice: Genogram.Choice
  /// What cannot be as it is recorded, though it can be drawn; nothing where readers are told no
  /// details.
  let doubted: Set<RecordID>
  /// Whether only the plain notation is drawn.
  let isPlain: Bool
  private let contacts: ServiceContacts?

  init(view: DeidentifiedReview, choice: Genogram.Choice) {
    self.view = view
    self.choice = choice
    isPlain = (choice.notation ?? .usual(for: view.audience)) == .plain
    let faults = view.audience.generalisesDetails ? [] : view.review.familyFaults
    doubted = Set(faults.filter { !$0.breaksGenerations }.map(\.record))
    let day = choice.at?.latest ?? view.review.details?.value.incident.on?.latest
    contacts = choice.focusOnMen ? ServiceContacts(view.review, until: day) : nil
  }

  /// The day as of which the family is drawn.
  private var incident: CalendarDay? {
    choice.at?.latest ?? view.review.details?.value.incident.on?.latest
  }

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
    let life = life(person) ?? person.life
    var member = FamilyMember(
      id: filed.id, label: label, sex: person.sex, life: life, isSubject: person.isSubject,
      inside: inside(filed, life), beneath: names(filed.id, label) + notes(filed, life))
    show(person, on: &member)
    let isDoubted = person.evidence.isDisputed || doubted.contains(filed.id.record)
    member.letters = MarkLetters.text(member.marks, isDisputed: isDoubted)
    let notes = isPlain ? [] : [view.words(person.culture), view.words(person.language)]
    let details = [label] + notes
    let words = details.compactMap { $0 } + [evidence([person.evidence])]
    member.tooltip = LabelLines.short(words.filter { !$0.isEmpty }.joined(separator: "; "))
    if let contacts, Symbol(member).shape == .box, !isBoy(person) {
      member.isFocus = true
      member.beneath += services(contacts, filed.id)
    }
    return member
  }

  /// What somebody is called, in a view with real names with the label where that is wanted.
  private func names(_ person: PersonID, _ name: String) -> [String] {
    let lines = LabelLines.wrap(name)
    guard choice.labelsBelowNames, let label = view.labels.label(behind: person.record) else {
      return lines
    }
    return lines + LabelLines.wrap("(\(label))")
  }

  /// Gender and marks; in the plain notation the symbol is that of the gender and no more.
  private func show(_ person: Person, on member: inout FamilyMember) {
    member.gender = person.gender
    guard isPlain else {
      member.marks = person.marks
      if person.gender == .nonBinary { member.beneath.append("non-binary") }
      return
    }
    switch person.gender {
    case .man: member.sex = .male
    case .woman: member.sex = .female
    case .nonBinary, .notRecorded: break
    }
    if person.gender != .nonBinary { member.gender = .notRecorded }
  }

  /// Whether somebody was surely not sixteen yet, or is the child the review is about.
  private func isBoy(_ person: Person) -> Bool {
    if person.isSubject { return true }
    guard let day = incident, let born = person.born?.earliest else { return false }
    return day.number - born.number < 16 * 365
  }

  /// Which services met a man, or that none says so.
  private func services(_ contacts: ServiceContacts, _ person: PersonID) -> [String] {
    func list(_ agencies: [AgencyID]) -> String {
      agencies.map { view.labels[$0] }.sorted().joined(separator: ", ")
    }
    let (met, named) = (contacts.met(person), contacts.onlyNamed(person))
    var lines: [String] = []
    if !met.isEmpty { lines += LabelLines.whole("met by " + list(met)) }
    if !named.isEmpty { lines += LabelLines.whole("named by " + list(named)) }
    return lines.isEmpty ? ["no record of", "a service"] : lines
  }

  private func inside(_ person: Filed<Person>, _ life: Person.Life) -> String {
    // A band of ages has no room inside a symbol; the table of the family has it.
    guard !view.audience.generalisesDetails, case .living = life else { return "" }
    if let age = incident.flatMap({ view.age(person, on: $0) }) { return Self.short(age) }
    let isKnown =
      [.female, .male].contains(person.value.sex) || person.value.gender != .notRecorded
    return isKnown || life != .living(born: nil) ? "" : "?"
  }

  /// "7 months" as "7m", "about 40 years" as "~40", "under 1 year" as "<1", "3 to 4 years" as "3–4".
  static func short(_ age: String) -> String {
    var parts = age.split(separator: " ")
    let sign = parts.first == "about" ? "~" : parts.first == "under" ? "<" : ""
    if !sign.isEmpty { parts.removeFirst() }
    guard let number = parts.first else { return "" }
    let range = parts.count > 2 && parts[1] == "to" ? "–" + parts[2] : ""
    let unit = parts.last?.first.map { "dwm".contains($0) ? String($0) : "" } ?? ""
    return sign + number + range + unit
  }

  private func notes(_ person: Filed<Person>, _ life: Person.Life) -> [String] {
    switch life {
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

  /// The words on a couple's line: "m 2015", "s 2022", "remar 2024".
  func lines(_ unions: [PartnerUnion]) -> [String] {
    var words: [String] = []
    var wasMarried = false
    for union in unions {
      let isMarriage = union.kind == .married
      let isAgain = isMarriage && wasMarried
      let isDoubted = union.evidence.isDisputed
      let year = union.from.flatMap { self.year($0) }
      if year != nil || isDoubted {
        let letters = isAgain ? "remar" : union.kind.letters
        words.append(letters + (year.map { " " + $0 } ?? "") + (isDoubted ? " ?" : ""))
      }
      if let ending = union.ending, let letters = ending.manner.letters,
        let year = ending.on.flatMap({ self.year($0) })
      {
        words.append(letters + " " + year)
      }
      wasMarried = wasMarried || isMarriage
    }
    return words
  }

  /// The year alone; nil where the view may not tell it or the record does not give one.
  func year(_ date: EDTFDate) -> String? {
    guard case .point(let point) = date.extent, let year = view.year(date) else { return nil }
    return (point.qualifier == .none ? "" : "~") + String(year)
  }
}
