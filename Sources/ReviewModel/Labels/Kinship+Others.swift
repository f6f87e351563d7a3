extension Kinship {
  /// What somebody is called by one who has a label already: "Mother's partner", "Father of
  /// Half-sibling 1"; nil where nobody of those is tied to them.
  func stem(of person: PersonID, by labels: [PersonID: String]) -> LabelStem? {
    let parents = subject.map { self.parents(of: $0) } ?? []
    func nearest(_ others: Set<PersonID>) -> String? {
      others.filter { labels[$0] != nil }.min { rank($0) < rank($1) }.flatMap { labels[$0] }
    }
    if let label = nearest(partners(of: person, now: true).intersection(parents)) {
      return Self.possessive(label, "partner")
    }
    if let label = nearest(children(of: person)) {
      return LabelStem(
        word(person, "Mother", "Father", "Parent"), .fromTheSecond, rest: "of " + label)
    }
    let partners = partners(of: person, now: true).union(self.partners(of: person, now: false))
    if let label = nearest(partners) { return Self.possessive(label, "partner") }
    if let label = nearest(self.parents(of: person)) { return Self.possessive(label, "child") }
    return nil
  }

  /// What somebody is called of whom only the household is known, or nothing.
  func vagueStem(of person: PersonID) -> LabelStem {
    if let subject, sharesHousehold(person, subject) {
      return LabelStem("Household member", .numbers, isVague: true)
    }
    return LabelStem("Family member", .numbers, isVague: true)
  }

  private static func possessive(_ label: String, _ word: String) -> LabelStem {
    LabelStem(label + "'s " + word, .numbers)
  }

  /// Whether a label may be one the program gave to somebody of a family; one that was chosen by
  /// hand is never proposed anew.
  static func isProgramShaped(_ label: String) -> Bool {
    let bare = label.split(separator: " ").filter { !$0.allSatisfy(\.isNumber) }
      .joined(separator: " ")
    return words.contains(bare)
      || ["Mother of ", "Father of ", "Parent of "].contains { bare.hasPrefix($0) }
      || ["'s partner", "'s child"].contains { bare.hasSuffix($0) }
  }

  private static let words: Set<String> = {
    var words: Set<String> = [
      "Mother", "Father", "Parent", "Adoptive mother", "Adoptive father", "Adoptive parent",
      "Sibling", "Half-sibling", "Adoptive sibling", "Step-sibling", "Foster sibling",
      "Stepmother", "Stepfather", "Step-parent", "Foster carer", "Kinship carer", "Partner",
      "Pregnancy", "Household member", "Family member",
    ]
    let sided = [
      "grandmother", "grandfather", "grandparent", "great-grandmother", "great-grandfather",
      "great-grandparent", "aunt", "uncle", "aunt or uncle", "cousin", "great-aunt",
      "great-uncle", "great-aunt or great-uncle",
    ]
    for word in sided {
      words.formUnion([
        "Maternal " + word, "Paternal " + word, word.prefix(1).uppercased() + word.dropFirst(),
      ])
    }
    return words
  }()
}
