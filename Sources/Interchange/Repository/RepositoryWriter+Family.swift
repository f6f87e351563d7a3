internal import ReviewModel
internal import Views

extension RepositoryWriter {
  mutating func writeSubjects() {
    lines.start("subjects")
    for (person, told) in zip(view.review.subjects, view.subjects) {
      lines.start(
        "subject",
        [
          "member": numbers.person(person.id), "label": told.label,
          "age-band": view.ageBandAtIncident(person), "sex": sex(person.value),
        ])
      lines.add("picture", view.words(person.value.picture))
      lines.end()
    }
    lines.end()
  }

  /// Who belongs to whom, by numbers that stand nowhere else.
  mutating func writeFamily() {
    let told = Dictionary(view.relatives.map { ($0.label, $0) }) { one, _ in one }
    lines.start("family")
    for person in numbers.family {
      let label = view.labels[person.id]
      lines.add(
        "member",
        [
          "number": numbers.person(person.id), "label": label,
          "age-band": view.ageBandAtIncident(person), "sex": sex(person.value),
        ], told[label]?.relation)
    }
    writeCouples()
    writeChildren()
    writeHouseholds()
    if let genogram = deposit.genogram { lines.add("genogram", ["format": "dot"], genogram) }
    lines.end()
  }

  private mutating func writeCouples() {
    for union in view.review.unions.map(\.value) {
      guard let first = numbers.person(union.first), let second = numbers.person(union.second)
      else { continue }
      lines.add(
        "couple",
        [
          "first": first, "second": second, "kind": union.kind.rawValue,
          "ending": union.ending?.manner.rawValue,
        ])
    }
  }

  private mutating func writeChildren() {
    for parentage in view.review.parentages.map(\.value) {
      guard let child = numbers.person(parentage.child) else { continue }
      let parents = parentage.parents.compactMap { numbers.person($0) }
      guard !parents.isEmpty else { continue }
      lines.add(
        "child",
        [
          "member": child, "of": parents.joined(separator: " "),
          "kind": parentage.kind.rawValue,
        ])
    }
  }

  private mutating func writeHouseholds() {
    for household in view.review.households.map(\.value) {
      let members = household.members.compactMap { numbers.person($0.person) }
      guard !members.isEmpty else { continue }
      lines.add(
        "household", ["members": members.joined(separator: " ")], view.words(household.label))
    }
  }

  private func sex(_ person: Person) -> String? {
    person.sex == .notRecorded ? nil : person.sex.rawValue
  }
}
