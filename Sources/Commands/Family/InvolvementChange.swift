internal import ReviewModel
internal import Views

/// Changes how one of the family was asked to take part.
struct InvolvementChange {
  let workspace: Workspace
  let person: Filed<Person>
  private let known: Filed<Involvement>?
  var value: Involvement

  init(_ word: String, _ options: ReviewOptions) throws {
    workspace = try Workspace.open(options)
    person = try Lookup(review: workspace.review).person(word)
    guard person.value.isSubject || person.value.standing != .other, !person.value.isProfessional
    else {
      throw Complaint(
        "\(person.value.label.plainText) is not of the family",
        hint: "nothing was changed; this is for the family and children; for those who worked with "
          + "it: silp participant")
    }
    known = workspace.review.involvement(of: person.id)
    value = known?.value ?? Involvement(of: person.id)
  }

  /// What they are called.
  var label: String { person.value.label.plainText }

  /// A text with names taken out, where there is one.
  func stated(_ text: String?) throws -> Stated {
    try text.map { .recorded(try workspace.label($0)) } ?? .notRecorded
  }

  /// Keeps the change, and says it.
  func store(_ operation: String, told: String) throws {
    guard value != known?.value else { return Console.current.say("that is known already") }
    var batch = Batch()
    if let known {
      batch.revise(known.id.record, .involvement(value))
    } else {
      batch.create(.involvement(value))
    }
    try workspace.commit(batch, operation)
    Console.current.say("\(label): \(told)")
  }
}

extension Person {
  fileprivate var isProfessional: Bool {
    if case .professional = standing { true } else { false }
  }
}

/// Says what stands against contact with somebody.
enum ContactWords {
  static func told(_ obstacle: ContactObstacle, _ review: Review) -> String {
    func number(_ id: ProceedingID) -> String {
      review.proceedings.first { $0.id == id }?.reference.text ?? "a proceeding"
    }
    return switch obstacle {
    case .unchecked(let matters):
      "not checked, or not cleared: \(matters.map(\.rawValue).joined(separator: ", "))"
    case .agreedNot(let id): "agreed for \(number(id)): not contacted while it runs"
    case .refused(let id): "the contact of \(number(id)) said no to contact with the family"
    case .unanswered(let id): "nobody has asked the contact of \(number(id))"
    case .declined: "they said that they do not want to take part"
    case .notApproached: "it was decided not to approach them"
    }
  }

  /// What to type next about it.
  static func hint(_ obstacle: ContactObstacle, _ alias: String, _ review: Review) -> String {
    switch obstacle {
    case .unchecked(let matters):
      "silp contribution check \(alias) \(matters.first?.rawValue ?? "risk") yes"
    case .agreedNot, .refused: "silp parallel list"
    case .unanswered(let id):
      "silp parallel answer "
        + (review.proceedings.first { $0.id == id }?.reference.text ?? "PP1")
        + " \"family contact\" yes --by \"...\""
    case .declined, .notApproached: "silp contribution reply \(alias) accepted"
    }
  }
}
