extension Kinship {
  /// What somebody is called by what they are to the subject, where it takes nobody else's label
  /// to say so.
  func stem(of person: PersonID) -> LabelStem? {
    guard let subject, person != subject else { return nil }
    if isLost(person) { return LabelStem("Pregnancy", .numbers) }
    return parent(person, of: subject) ?? sibling(person, of: subject)
      ?? ancestor(person, of: subject) ?? collateral(person, of: subject)
      ?? carer(person, of: subject) ?? byCare(person, of: subject)
  }

  private func parent(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    if birthParents(of: subject).contains(person) {
      return Self.parentStem(word(person, "Mother", "Father", "Parent"))
    }
    if carers(of: subject, .adopted).contains(person) {
      return Self.parentStem(
        word(person, "Adoptive mother", "Adoptive father", "Adoptive parent"))
    }
    return nil
  }

  /// "Mother" says who it is; "Parent" says so only with a number.
  private static func parentStem(_ word: String) -> LabelStem {
    word.lowercased().hasSuffix("parent")
      ? LabelStem(word, .numbers, isVague: true) : LabelStem(word, .fromTheSecond)
  }

  /// A half-sibling is one whose other parent is known to be another; else it is not known.
  private func sibling(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    let (own, theirs) = (birthParents(of: subject), birthParents(of: person))
    if !own.isDisjoint(with: theirs) {
      let isHalf = own.count == 2 && theirs.count == 2 && own != theirs
      return LabelStem(isHalf ? "Half-sibling" : "Sibling", .numbers)
    }
    if siblings(of: subject).contains(person) { return LabelStem("Adoptive sibling", .numbers) }
    let families =
      parents(of: subject).flatMap {
        partners(of: $0, now: true).union(partners(of: $0, now: false))
      } + carers(of: subject, .step)
    if !parents(of: person).isDisjoint(with: families) {
      return LabelStem("Step-sibling", .numbers)
    }
    return nil
  }

  private func ancestor(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    var seen: Set<PersonID> = [subject]
    for parent in parents(of: subject).sorted(by: { rank($0) < rank($1) }) {
      var generation = parents(of: parent)
      seen.insert(parent)
      var greats = ""
      while !generation.isEmpty {
        if generation.contains(person), person != parent {
          let word = word(person, "grandmother", "grandfather", "grandparent")
          return sided(parent, greats + word, .fromTheSecond)
        }
        seen.formUnion(generation)
        generation = Set(generation.flatMap { parents(of: $0) }).subtracting(seen)
        greats += "great-"
      }
    }
    return nil
  }

  private func collateral(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    for parent in parents(of: subject).sorted(by: { rank($0) < rank($1) }) {
      let aunts = siblings(of: parent)
      if aunts.contains(person) {
        return sided(parent, word(person, "aunt", "uncle", "aunt or uncle"), .numbers)
      }
      if !parents(of: person).isDisjoint(with: aunts) { return sided(parent, "cousin", .numbers) }
      let greats = Set(parents(of: parent).flatMap { siblings(of: $0) })
      if greats.contains(person) {
        let word = word(person, "great-aunt", "great-uncle", "great-aunt or great-uncle")
        return sided(parent, word, .numbers)
      }
    }
    return nil
  }

  /// Maternal or paternal, where the sex of the parent between is recorded.
  private func sided(
    _ parent: PersonID, _ word: String, _ counting: LabelStem.Counting
  ) -> LabelStem {
    let side = self.word(parent, "Maternal ", "Paternal ", "")
    let words = side.isEmpty ? word.prefix(1).uppercased() + word.dropFirst() : side + word
    return LabelStem(words, counting, isVague: side.isEmpty)
  }

  private func carer(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    if carers(of: subject, .step).contains(person) {
      return LabelStem(word(person, "Stepmother", "Stepfather", "Step-parent"), .fromTheSecond)
    }
    if fosters(person) { return LabelStem("Foster carer", .numbers) }
    if carers(of: subject, .kinship).contains(person) {
      return LabelStem("Kinship carer", .numbers)
    }
    return nil
  }

  private func byCare(_ person: PersonID, of subject: PersonID) -> LabelStem? {
    let foster = carers(of: subject, .foster)
    if !foster.isDisjoint(with: carers(of: person, .foster).union(parents(of: person))) {
      return LabelStem("Foster sibling", .numbers)
    }
    let couples = partners(of: subject, now: true).union(partners(of: subject, now: false))
    return couples.contains(person) ? LabelStem("Partner", .numbers) : nil
  }
}
