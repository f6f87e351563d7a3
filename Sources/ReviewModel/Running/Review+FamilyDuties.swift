extension Review {
  /// What is owed to the family.
  var familyDuties: [Duty] {
    let missing = closestFamily.filter { involvement(of: $0) == nil }
    let first = missing.isEmpty ? [] : [Duty(.involve(missing), of: .team)]
    return first + involvements.flatMap { duties($0.value) }
  }

  /// Those who are asked first: whom the review is about, their parents and their brothers and
  /// sisters, where they live.
  public var closestFamily: [PersonID] {
    let subjects = Set(subjects.map(\.id))
    let parents = Set(
      parentages.filter { subjects.contains($0.value.child) }.flatMap(\.value.parents))
    let siblings = Set(
      parentages.filter { !parents.isDisjoint(with: $0.value.parents) }.map(\.value.child))
    return people.filter { person in
      subjects.union(parents).union(siblings).contains(person.id) && person.value.isAlive
    }.map(\.id)
  }

  private func duties(_ involvement: Involvement) -> [Duty] {
    let person = involvement.person
    switch involvement.answer {
    case .notApproached: return []
    case .awaited:
      guard involvement.offers.isEmpty else { return [Duty(.hear(person), of: .team)] }
      let open = involvement.uncleared
      return [Duty(open.isEmpty ? .offer(person) : .check(person, open), of: .team)]
    case .declined: return publicationDuties(involvement)
    case .accepted:
      let isHeard = contributions.contains { $0.value.person == person }
      let draft = versions.last { $0.value.status == .factualAccuracy }
      let meet = isHeard ? [] : [Duty(.meet(person), of: .team)]
      let show = draft != nil && involvement.draft == nil
      return meet + (show ? [Duty(.showDraft(person), of: .team)] : [])
        + publicationDuties(involvement)
    }
  }

  private func publicationDuties(_ involvement: Involvement) -> [Duty] {
    let planned = publications.filter {
      $0.value.decision.publishes && $0.value.published == nil
    }.compactMap(\.value.planned).min()
    guard let planned, involvement.toldOfPublication == nil else { return [] }
    return [Duty(.tellDate(involvement.person), of: .team, due: planned)]
  }
}

extension Person {
  fileprivate var isAlive: Bool { if case .living = life { true } else { false } }
}
