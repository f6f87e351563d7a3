import ReviewModel

/// A family that grows and shrinks, one person and one tie at a time, labelled as it goes.
struct TinyFamily {
  /// How two people may be tied in a test.
  enum Tie: Int, CaseIterable {
    case none, childOfSecond, childOfFirst, couple
  }

  private(set) var people: [(id: PersonID, person: Person)] = []
  private(set) var former: [FormerLabel] = []
  private var ties: [Record] = []
  private var count: UInt64 = 0
  let maker: LabelMaker

  /// Begins with nobody; the letter in a label may be none of somebody's own.
  init(letters: [RecordID: String] = [:]) {
    maker = LabelMaker(subjectWord: "Child") { label, record in
      letters[record].map { !label.hasSuffix(" " + $0) } ?? true
    }
  }

  static func person(_ number: Int) -> PersonID {
    PersonID(RecordID(high: 1, low: UInt64(number)))
  }

  /// The family as a review, people in the order they were filed.
  var review: Review {
    var number = 0
    func item(_ id: RecordID, _ record: Record) -> Review.Item {
      number += 1
      return Review.Item(
        id: id, reference: ShortReference(letters: record.letters, number: number), record: record)
    }
    return Review(
      people.map { item($0.id.record, .person($0.person)) }
        + ties.enumerated().map { item(RecordID(high: 2, low: UInt64($0)), $1) }
        + former.enumerated().map { item(RecordID(high: 3, low: UInt64($0)), .label($1)) })
  }

  /// Everybody's label.
  var labels: [PersonID: String] {
    Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.person.label.plainText) })
  }

  mutating func add(_ number: Int, _ standing: Person.Standing, _ sex: Person.Sex = .unknown) {
    people.append(
      (
        Self.person(number),
        Person(
          label: LabelledText([]), alias: Code(making: "p\(number)"), standing: standing, sex: sex)
      ))
  }

  mutating func tie(_ one: Int, _ other: Int, _ tie: Tie) {
    switch tie {
    case .none: break
    case .childOfSecond: child(one, [other])
    case .childOfFirst: child(other, [one])
    case .couple: couple(one, other)
    }
  }

  mutating func child(_ child: Int, _ parents: [Int], _ kind: Parentage.Kind = .birth) {
    ties.append(
      .parentage(
        Parentage(child: Self.person(child), parents: parents.map(Self.person), kind: kind)))
  }

  mutating func couple(_ one: Int, _ other: Int, ended: Bool = false) {
    ties.append(
      .union(
        PartnerUnion(
          first: Self.person(one), second: Self.person(other), kind: .partners,
          ending: ended ? .init(.separated, on: nil) : nil)))
  }

  mutating func home(_ members: [Int]) {
    ties.append(
      .household(Household(label: "H", members: members.map { .init(Self.person($0)) })))
  }

  /// Gives labels to those without.
  mutating func label() {
    let given = maker.labels(for: review)
    for index in people.indices {
      if let label = given[people[index].id.record] {
        people[index].person.label = LabelledText(plain: label)
      }
    }
  }

  /// Takes somebody away, whose label is remembered.
  mutating func remove(_ number: Int) {
    guard let index = people.firstIndex(where: { $0.id == Self.person(number) }) else { return }
    let gone = people.remove(at: index)
    former.append(FormerLabel(label: gone.person.label, of: gone.id.record))
  }
}
