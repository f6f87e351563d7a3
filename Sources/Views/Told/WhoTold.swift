public import ReviewModel

/// Somebody or somewhere in a who's-who sheet.
public struct WhoTold: Hashable, Sendable {
  /// The label in every other paper.
  public let label: String
  /// The real name; the label again where none is registered.
  public let name: String
  /// Whether the real name is known.
  public let isNamed: Bool
  /// Other forms of the name.
  public let forms: String
  /// What they are to the review: relation, role and agency, kind.
  public let about: String
}

/// Somebody who is asked to a learning day.
public struct InvitedTold: Hashable, Sendable {
  /// What they are called: in a named copy by name.
  public let name: String
  /// The role in which they worked with the family.
  public let role: String
  /// The agency; the partnership where they come for none.
  public let agency: String
  /// In what capacity they take part.
  public let capacity: String
  /// What is known of their coming, where they said they cannot.
  public let remark: String
}

extension DeidentifiedReview {
  /// The children, or adults, the review is about, and their family.
  public var familyWho: [WhoTold] {
    review.people.filter { $0.value.isSubject || $0.value.standing == .family }.map { person in
      let relation = relation(of: person.id)
      return who(
        person.id.record, labels[person.id],
        person.value.isSubject
          ? ["The review is about them", relation].filter { !$0.isEmpty }.joined(separator: "; ")
          : relation)
    }
  }

  /// Those who are here for their work, and anybody else, agency by agency.
  public var professionalWho: [WhoTold] {
    let others = review.people.filter { !$0.value.isSubject && $0.value.standing != .family }
    let order = review.agencies.map(\.id)
    let sorted = others.enumerated().sorted { one, other in
      let (first, second) = (place(one.element.value), place(other.element.value))
      return first != second ? first < second : one.offset < other.offset
    }
    func place(_ person: Person) -> Int {
      guard case .professional(let agency?, _) = person.standing else { return order.count }
      return order.firstIndex(of: agency) ?? order.count
    }
    return sorted.map { who($0.element.id.record, labels[$0.element.id], work($0.element.value)) }
  }

  /// The agencies and the places.
  public var placeWho: [WhoTold] {
    review.agencies.map { who($0.id.record, labels[$0.id], "Agency") }
      + review.places.map { who($0.id.record, labels[$0.id], $0.value.kind.text.capitalisedFirst) }
  }

  /// Those who were or are to be asked to a day, as filed; who was not asked is not among them.
  public func invited(day: Int) -> [InvitedTold] {
    review.participants.filter { $0.value.attendance[day] != .notInvited }.map { participant in
      let value = participant.value
      let person = review.people.first { $0.id == value.person }
      return InvitedTold(
        name: labels[value.person], role: person.map { role($0.value) } ?? "",
        agency: value.agency.map { labels[$0] } ?? "The partnership",
        capacity: value.capacity.rawValue,
        remark: value.attendance[day] == .apologies ? "apologies" : stages(value, day))
    }
  }

  /// To which stages of a day somebody is asked, where not to all of it.
  private func stages(_ participant: Participant, _ day: Int) -> String {
    let stages = participant.arrangements.parts.filter { $0.day == day }.flatMap(\.stages)
    return stages.isEmpty ? "" : "only: " + stages.map(\.text).joined(separator: ", ")
  }

  /// What somebody is called in this view, by record.
  public func called(_ person: PersonID) -> String { labels[person] }

  private func who(_ record: RecordID, _ name: String, _ about: String) -> WhoTold {
    WhoTold(
      label: labels.label(behind: record) ?? name, name: name, isNamed: labels.isNamed(record),
      forms: labels.otherForms(of: record).joined(separator: "; "), about: about)
  }

  private func role(_ person: Person) -> String {
    if case .professional(_, let role) = person.standing { words(role) } else { "" }
  }

  private func work(_ person: Person) -> String {
    guard case .professional(let agency, let role) = person.standing else { return "" }
    return [words(role), agency.map { labels[$0] } ?? ""].filter { !$0.isEmpty }
      .joined(separator: ", ")
  }
}
