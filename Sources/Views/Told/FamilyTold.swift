internal import ReviewModel

/// One of the children, or adults, the review is about.
public struct SubjectTold: Hashable, Sendable {
  /// What they are called.
  public let label: String
  /// Who they are.
  public let picture: String
  /// How old they were at the time of the incident.
  public let age: String
}

/// Somebody of the family, in one row of a table.
public struct RelativeTold: Hashable, Sendable {
  /// What they are called.
  public let label: String
  /// Whose child, partner or carer they are.
  public let relation: String
  /// How old they were at the time of the incident.
  public let age: String
  /// Where they lived, by the household's label.
  public let household: String
}

extension DeidentifiedReview {
  /// The children, or adults, the review is about.
  public var subjects: [SubjectTold] {
    review.subjects.map { person in
      SubjectTold(
        label: labels[person.id], picture: words(person.value.picture) ?? Self.silence,
        age: ageAtIncident(person) ?? "age not recorded")
    }
  }

  /// The family, as filed.
  public var relatives: [RelativeTold] {
    review.people.filter { $0.value.isSubject || $0.value.standing == .family }.map { person in
      RelativeTold(
        label: labels[person.id], relation: relation(of: person.id), age: ageWords(person),
        household: household(of: person.id))
    }
  }

  private func ageWords(_ person: Filed<Person>) -> String {
    switch person.value.life {
    case .living: ageAtIncident(person) ?? "not recorded"
    case .died(_, let on): on.map { "died " + words($0) } ?? "has died"
    case .expected(let due): due.map { "expected " + words($0) } ?? "expected"
    case .lost(let loss, _): loss.rawValue
    }
  }

  private func household(of person: PersonID) -> String {
    review.households
      .filter { household in household.value.members.contains { $0.person == person } }
      .map { words($0.value.label) + period($0.value, of: person) }
      .joined(separator: "; ")
  }

  private func period(_ household: Household, of person: PersonID) -> String {
    guard let member = household.members.first(where: { $0.person == person }) else { return "" }
    switch (member.from, member.to) {
    case (let from?, let to?): return " (\(span(from, to)))"
    case (let from?, nil): return " (from \(words(from)))"
    case (nil, let to?): return " (until \(words(to)))"
    case (nil, nil): return ""
    }
  }

  func relation(of person: PersonID) -> String {
    let births = review.parentages.filter { $0.value.child == person && !$0.value.parents.isEmpty }
      .map { parentage in
        Self.childWord(parentage.value.kind) + " "
          + parentage.value.parents.map { labels[$0] }.joined(separator: " and ")
      }
    let couples = review.unions.compactMap { union -> String? in
      if union.value.first == person { return partner(union.value, labels[union.value.second]) }
      if union.value.second == person { return partner(union.value, labels[union.value.first]) }
      return nil
    }
    let children = review.parentages
      .filter { $0.value.parents.contains(person) && $0.value.kind == .birth }
      .map { labels[$0.value.child] }
    // For most people it says enough whose child or partner they are.
    let parenthood =
      births.isEmpty && !children.isEmpty ? ["parent of " + children.joined(separator: ", ")] : []
    return (births + parenthood + couples).joined(separator: "; ").capitalisedFirst
  }

  private static func childWord(_ kind: Parentage.Kind) -> String {
    switch kind {
    case .birth: "child of"
    case .adopted: "adopted by"
    case .foster: "fostered by"
    case .kinship: "cared for by"
    case .step: "stepchild of"
    }
  }

  private func partner(_ union: PartnerUnion, _ other: String) -> String {
    let kind =
      switch union.kind {
      case .married: "married to"
      case .cohabiting: "lives with"
      case .partners: "partner of"
      case .engaged: "engaged to"
      case .affair, .secretAffair: "in a relationship with"
      }
    switch union.ending?.manner {
    case nil: return "\(kind) \(other)"
    case .separated?: return "separated from \(other)"
    case .legallySeparated?: return "legally separated from \(other)"
    case .divorced?: return "divorced from \(other)"
    case .annulled?: return "was married to \(other), which was annulled"
    case .death?: return "widowed; was \(kind) \(other)"
    }
  }
}
