/// What stands against writing to somebody of the family, or meeting them.
public enum ContactObstacle: Hashable, Sendable {
  /// Checks that were not made, or did not clear it.
  case unchecked([Involvement.Check.Matter])
  /// It was agreed that they are not contacted while a proceeding runs.
  case agreedNot(ProceedingID)
  /// The contact of a proceeding said no to contact with the family.
  case refused(ProceedingID)
  /// The contact of a proceeding was not asked.
  case unanswered(ProceedingID)
  /// They said that they do not want to.
  case declined
  /// It was decided not to approach them.
  case notApproached
}

extension Review {
  /// What stands against contact with somebody of the family; nothing where they may be written to.
  public func obstacles(toContact person: PersonID) -> [ContactObstacle] {
    let involvement = involvement(of: person)?.value ?? Involvement(of: person)
    let unchecked = involvement.uncleared
    var obstacles: [ContactObstacle] = unchecked.isEmpty ? [] : [.unchecked(unchecked)]
    for proceeding in liveProceedings {
      let rules = proceeding.value.limits.map(\.about)
      if rules.contains(.person(who: person, rule: .notContacted)) {
        obstacles.append(.agreedNot(proceeding.id))
      }
      switch proceeding.value.answer(.familyContact)?.isAllowed {
      case nil: obstacles.append(.unanswered(proceeding.id))
      case false?: obstacles.append(.refused(proceeding.id))
      case true?: break
      }
    }
    switch involvement.answer {
    case .awaited, .accepted: break
    case .declined: obstacles.append(.declined)
    case .notApproached: obstacles.append(.notApproached)
    }
    return obstacles
  }
}
