internal import ReviewModel

/// Finds records by what people call them, or complains with the nearest there is.
struct Lookup {
  let review: Review

  /// An agency by its code: `hv`.
  func agency(_ word: String) throws(Complaint) -> Filed<Agency> {
    if let found = review.agencies.first(where: { Self.matches($0.value.code, $0.reference, word) })
    {
      return found
    }
    throw missing("agency", word, review.agencies.map(\.value.code.text), list: "silp agency list")
  }

  /// A person by alias or number: `mum`, `P3`.
  func person(_ word: String) throws(Complaint) -> Filed<Person> {
    if let found = review.people.first(where: { Self.matches($0.value.alias, $0.reference, word) })
    {
      return found
    }
    throw missing("person", word, review.people.map(\.value.alias.text), list: "silp person list")
  }

  /// Two people who are not the same; otherwise a complaint of these words.
  func two(
    _ first: String, _ second: String, otherwise message: String
  ) throws(Complaint) -> (Filed<Person>, Filed<Person>) {
    let (one, other) = (try person(first), try person(second))
    guard one.id != other.id else {
      throw Complaint(message, hint: "nothing was changed; name two people")
    }
    return (one, other)
  }

  /// A place by its label: `Hospital 1`.
  func place(_ word: String) throws(Complaint) -> Filed<Place> {
    let wanted = word.lowercased()
    let found = review.places.first {
      $0.value.label.plainText.lowercased() == wanted || $0.reference == ShortReference(word)
    }
    if let found { return found }
    throw missing(
      "place", word, review.places.map(\.value.label.plainText), list: "silp names list")
  }

  /// A note by its number: `N14`.
  func note(_ word: String) throws(Complaint) -> Filed<LearningNote> {
    if let found = review.notes.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw missing("note", word, [], list: "silp note list")
  }

  /// A finding by its number: `F2`.
  func finding(_ word: String) throws(Complaint) -> Filed<Finding> {
    if let found = review.findings.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw missing(
      "finding", word, review.findings.map(\.reference.text), list: "silp finding list")
  }

  /// A recommendation by its number: `R1`.
  func recommendation(_ word: String) throws(Complaint) -> Filed<Recommendation> {
    let found = review.recommendations.first { $0.reference == ShortReference(word) }
    if let found { return found }
    throw missing(
      "recommendation", word, review.recommendations.map(\.reference.text),
      list: "silp recommendation list")
  }

  /// Who answers for something: `board`, an agency's code or that of the second board.
  func owner(_ word: String) throws(Complaint) -> Owner {
    if word.lowercased() == "board" { return .board }
    let partner = review.boards.first { Self.matches($0.value.code, $0.reference, word) }
    if let partner { return .partner(partner.id) }
    return .agency(try agency(word).id)
  }

  /// The record with a number, where a finding may rest on it.
  func ground(_ word: String) throws(Complaint) -> Ground {
    guard let reference = ShortReference(word), let item = review.item(reference) else {
      throw Complaint(
        "there is no record \(word)",
        hint: Self.groundHint)
    }
    switch item.record {
    case .entry: return .entry(EntryID(item.id))
    case .note: return .account(NoteID(item.id))
    case .contribution: return .contribution(ContributionID(item.id))
    case .passage: return .passage(PassageID(item.id))
    default:
      throw Complaint(
        "\(reference.text) is a \(item.record.kind.rawValue), and a finding cannot rest on it",
        hint: Self.groundHint)
    }
  }

  private static let groundHint =
    "nothing was changed; a ground is an entry (C12), a note (N3), a contribution (V1) or a passage "
    + "of an agency's report (AP1)"

  private static func matches(_ code: Code, _ reference: ShortReference, _ word: String) -> Bool {
    code.text == word.lowercased() || reference == ShortReference(word)
  }

  private func missing(
    _ kind: String, _ word: String, _ known: [String], list: String
  ) -> Complaint {
    let nearest = NearestWord.to(word, among: known).map { "did you mean \($0)? " } ?? ""
    return Complaint(
      "there is no \(kind) \"\(word)\"", hint: "nothing was changed; \(nearest)see: \(list)")
  }
}
