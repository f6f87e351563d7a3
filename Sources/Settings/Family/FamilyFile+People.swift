internal import ReviewModel

extension Reading {
  /// The people of a family, each alias and each label once.
  mutating func people(_ place: Place?) -> [FamilyFile.Person] {
    let read = list(place).compactMap { place in person(place).map { (place, $0) } }
    reportDuplicates(read.map { ($1.alias.text, $0) })
    reportDuplicates(read.compactMap { place, person in person.label.map { ($0, place) } })
    return read.map(\.1)
  }

  private mutating func person(_ place: Place) -> FamilyFile.Person? {
    let known = [
      "alias", "label", "short", "name", "forms", "sex", "born", "died", "subject", "unborn",
      "due", "lost", "on", "note",
    ]
    guard let fields = fields(place, known) else { return nil }
    guard let alias = code(need(fields, "alias")) else { return nil }
    return FamilyFile.Person(
      alias: alias,
      label: text(fields["label"]),
      short: text(fields["short"]),
      name: text(fields["name"]),
      forms: texts(fields["forms"]),
      sex: sex(fields["sex"]),
      life: life(fields),
      isSubject: flag(fields["subject"]),
      note: text(fields["note"]))
  }

  private mutating func sex(_ place: Place?) -> Person.Sex {
    choice(place, [("female", .female), ("male", .male), ("unknown", .unknown)]) ?? .notRecorded
  }

  private mutating func life(_ fields: Fields) -> Person.Life {
    let born = date(fields["born"])
    let died = date(fields["died"])
    let due = date(fields["due"])
    let on = date(fields["on"])
    let loss = choice(fields["lost"], of: Person.Loss.self)
    let unborn = flag(fields["unborn"])
    reportReversed(born, died, at: fields["died"])
    reportStray(fields, unborn: unborn)
    if let loss { return .lost(loss, on: on) }
    if unborn { return .expected(due: due) }
    return fields["died"] == nil ? .living(born: born) : .died(born: born, on: died)
  }

  /// Reports keys that only make sense beside another, or never beside it.
  private mutating func reportStray(_ fields: Fields, unborn: Bool) {
    func report(_ names: [String], beside other: String, _ reading: inout Reading) {
      for place in names.compactMap({ fields[$0] }) {
        reading.report(.doesNotGoWith(other), at: place)
      }
    }
    if fields["lost"] != nil {
      report(["born", "died", "unborn", "due"], beside: "lost", &self)
    } else if unborn {
      report(["born", "died", "on"], beside: "unborn", &self)
    } else {
      // A due date needs `unborn`, and the day of a loss needs `lost`: the key that is missing.
      for (name, other) in [("due", "unborn"), ("on", "lost")] where fields[name] != nil {
        _ = need(fields, other)
      }
    }
  }

  /// Reports an end that certainly comes before its beginning.
  mutating func reportReversed(_ from: EDTFDate?, _ to: EDTFDate?, at place: Place?) {
    guard let from, let to, let place, to.isCertainlyBefore(from) else { return }
    report(.impossible(.endsBeforeItBegins), at: place)
  }

  /// The alias of somebody in the file.
  mutating func alias(_ place: Place?, of aliases: [Code]) -> Code? {
    guard let place, let alias = code(place) else { return nil }
    if aliases.contains(alias) { return alias }
    report(
      .unknownName(
        alias.text, nearest: NearestWord.to(alias.text, among: aliases.map(\.text))),
      at: place)
    return nil
  }
}
