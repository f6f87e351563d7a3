extension Review {
  /// What cannot be in the family as it is recorded: first what leaves it without generations, then
  /// the rest in the order filed.
  ///
  /// A date that is about or perhaps so is given ten years either way; one that is not recorded is
  /// never taken against anybody.
  ///
  /// Complexity: O(n) in the people and their ties.
  public var familyFaults: [FamilyFault] { FamilyCheck(self).faults }
}

/// One passage over a family.
private struct FamilyCheck {
  private let people: [PersonID: Person]
  private let review: Review
  private(set) var faults: [FamilyFault] = []

  init(_ review: Review) {
    self.review = review
    people = Dictionary(review.people.map { ($0.id, $0.value) }) { first, _ in first }
    checkSelves()
    faults += Ancestry(review).cycles
    checkLives()
    checkBirths()
    checkBirthParents()
    checkCouples()
  }

  private mutating func checkSelves() {
    for union in review.unions where union.value.first == union.value.second {
      faults.append(FamilyFault(.ownPartner(union.value.first), record: union.id.record))
    }
    for parentage in review.parentages
    where parentage.value.parents.contains(parentage.value.child) {
      faults.append(FamilyFault(.ownParent(parentage.value.child), record: parentage.id.record))
    }
  }

  private mutating func checkLives() {
    for person in review.people {
      guard case .died(let born?, let on?) = person.value.life, born.isSurely(after: on) else {
        continue
      }
      faults.append(FamilyFault(.diedBeforeBirth(person.id), record: person.id.record))
    }
  }

  private mutating func checkBirths() {
    for parentage in review.parentages where parentage.value.kind == .birth {
      let child = parentage.value.child
      guard let born = people[child]?.life.begins else { continue }
      for parent in parentage.value.parents where parent != child {
        if let fact = fact(child, born, parent) {
          faults.append(FamilyFault(fact, record: parentage.id.record))
        }
      }
    }
  }

  private func fact(
    _ child: PersonID, _ born: EDTFDate, _ parent: PersonID
  ) -> FamilyFault.Fact? {
    guard let person = people[parent] else { return nil }
    if let begins = person.life.begins, begins.isSurely(after: born) {
      return .bornBeforeParent(child: child, parent: parent)
    }
    guard case .died(_, let on?) = person.life else { return nil }
    switch person.sex {
    case .female where born.isSurely(after: on, by: Self.longestWithoutMother):
      return .bornAfterMother(child: child, mother: parent)
    case .male where born.isSurely(after: on, by: Self.longestPregnancy):
      return .bornAfterFather(child: child, father: parent)
    default: return nil
    }
  }

  /// Days for which a pregnancy has been carried on after the mother's death, and some.
  private static let longestWithoutMother = 180
  /// Days from a father's death to the birth of his child.
  private static let longestPregnancy = 310

  private mutating func checkBirthParents() {
    var parents: [PersonID: [PersonID]] = [:]
    var last: [PersonID: RecordID] = [:]
    var children: [PersonID] = []
    for parentage in review.parentages where parentage.value.kind == .birth {
      let child = parentage.value.child
      if last[child] == nil { children.append(child) }
      last[child] = parentage.id.record
      for parent in parentage.value.parents where parents[child]?.contains(parent) != true {
        parents[child, default: []].append(parent)
      }
    }
    for child in children {
      guard let all = parents[child], let record = last[child] else { continue }
      let mothers = all.filter { people[$0]?.sex == .female }
      let fathers = all.filter { people[$0]?.sex == .male }
      if mothers.count > 1 {
        faults.append(FamilyFault(.birthMothers(child: child, mothers), record: record))
      }
      if fathers.count > 1 {
        faults.append(FamilyFault(.birthFathers(child: child, fathers), record: record))
      }
      if all.count > 2, mothers.count < 2, fathers.count < 2 {
        faults.append(FamilyFault(.birthParents(child: child, all), record: record))
      }
    }
  }

  private mutating func checkCouples() {
    for union in review.unions where union.value.first != union.value.second {
      guard let from = union.value.from else { continue }
      for partner in [union.value.first, union.value.second] {
        guard let begins = people[partner]?.life.begins, begins.isSurely(after: from) else {
          continue
        }
        faults.append(FamilyFault(.coupledBeforeBirth(partner), record: union.id.record))
      }
    }
  }
}

extension Person.Life {
  /// When a life began, or a pregnancy ended.
  fileprivate var begins: EDTFDate? {
    switch self {
    case .living(let born), .died(let born, _): born
    case .expected: nil
    case .lost(_, let on): on
    }
  }
}

extension EDTFDate {
  /// Whether it is later than another by more than some days, whatever day of theirs both mean.
  fileprivate func isSurely(after other: EDTFDate, by days: Int = 0) -> Bool {
    guard let first = earliest, let last = other.latest else { return false }
    return first.number - slack > last.number + other.slack + days
  }

  /// The days by which the record may be wrong by its own account.
  private var slack: Int {
    let points: [Point] =
      switch extent {
      case .point(let point): [point]
      case .interval(.at(let start), .at(let end)): [start, end]
      case .interval(.at(let point), _), .interval(_, .at(let point)): [point]
      case .interval: []
      }
    return points.contains { $0.qualifier != .none } ? 3653 : 0
  }
}
