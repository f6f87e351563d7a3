package import ReviewModel

/// A small invented review that tests can build on: four people, two agencies, a few records.
package struct SampleFamily: Sendable {
  /// The next identifier's number.
  private var count: UInt64 = 0
  /// What has been filed so far, in order.
  package private(set) var items: [Review.Item] = []
  private var numbers: [String: Int] = [:]

  /// Begins with nothing.
  package init() {}

  /// Files a record and gives its identifier.
  @discardableResult
  package mutating func file(_ record: Record) -> RecordID {
    count += 1
    let id = RecordID(high: 0, low: count)
    numbers[record.letters, default: 0] += 1
    let reference = ShortReference(
      letters: record.letters, number: numbers[record.letters] ?? 1)
    items.append(Review.Item(id: id, reference: reference, record: record))
    return id
  }

  /// Files a person and gives their identifier.
  package mutating func person(
    _ label: String, alias: String, standing: Person.Standing = .family,
    sex: Person.Sex = .female, life: Person.Life = .living(born: nil)
  ) -> PersonID {
    let person = Person(
      label: LabelledText(plain: label), alias: Code(making: alias), standing: standing, sex: sex,
      life: life)
    return PersonID(file(.person(person)))
  }

  /// The review of what has been filed.
  package var review: Review { Review(items) }
}
