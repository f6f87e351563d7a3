internal import Identities
internal import Intake
internal import ReviewModel

/// Turns the family of a GEDCOM file into records without names, and registered names.
///
/// Whoever is known already is left as they are, so a second reading doubles nothing.
struct GedcomImport {
  /// What a file comes to.
  struct Outcome {
    /// What would be done.
    var batch = Batch()
    /// How many people are new.
    var added = 0
    /// How many were known.
    var known = 0
    /// How many couples and ties to parents are new.
    var ties = 0
    /// What cannot be in the family as the file has it.
    var faults: [FamilyFault] = []
  }

  private let workspace: Workspace
  private let file: GedcomFile
  private let subjects: Set<Int>
  private let matching: GedcomMatching

  /// Looks at a file; `subjects` are those in it whom the review is about, by pointer or full name.
  init(_ workspace: Workspace, _ file: GedcomFile, subjects words: [String]) throws(Complaint) {
    self.workspace = workspace
    self.file = file
    var subjects: Set<Int> = []
    for word in words { subjects.insert(try Self.place(of: word, in: file)) }
    self.subjects = subjects
    matching = GedcomMatching(workspace, file)
  }

  /// Nobody's name is repeated where none is found.
  private static func place(of word: String, in file: GedcomFile) throws(Complaint) -> Int {
    let pointer = word.filter { $0 != "@" }
    let found = file.people.indices.filter { place in
      file.people[place].pointer == pointer
        || file.people[place].names.first?.text.lowercased() == word.lowercased()
    }
    guard found.count == 1, let place = found.first else {
      throw Complaint(
        found.isEmpty
          ? "the file has nobody by what is written after --subject"
          : "the file has \(found.count) people by what is written after --subject",
        hint: "nothing was changed; give the pointer the file has before INDI, such as --subject I3"
      )
    }
    return place
  }

  func read() throws(Complaint) -> Outcome {
    var outcome = Outcome()
    var ids = matching.known
    let added = file.people.indices.filter { ids[$0] == nil }
    for place in added { ids[place] = PersonID(outcome.batch.identifier()) }
    for place in added { register(file.people[place], ids[place], in: &outcome.batch) }
    var aliases = Set(workspace.review.people.map(\.value.alias))
    for place in added {
      guard let id = ids[place] else { continue }
      try create(place, id, &aliases, in: &outcome.batch)
    }
    outcome.added = added.count
    outcome.known = file.people.count - added.count
    addTies(ids, to: &outcome)
    return outcome
  }

  private func register(_ person: GedcomPerson, _ id: PersonID?, in batch: inout Batch) {
    guard let id else { return }
    for name in person.names {
      let kind: NameEntry.Kind =
        switch name.kind {
        case .name: .name
        case .form: .form
        case .nickname: .nickname
        case .formerName: .formerName
        }
      batch.register(name.text, kind, for: .person(id), known: workspace.register)
    }
  }

  private func create(
    _ place: Int, _ id: PersonID, _ aliases: inout Set<Code>, in batch: inout Batch
  ) throws(Complaint) {
    let person = file.people[place]
    var alias = matching.alias(place)
    var number = place + 1
    while !aliases.insert(alias).inserted {
      alias = Code(making: "g\(number)")
      number += file.people.count
    }
    let note = person.notes.joined(separator: "\n\n")
    let picture: Stated =
      note.isEmpty ? .notRecorded : .recorded(try workspace.label(note, batch: batch))
    batch.create(
      id.record,
      .person(
        Person(
          label: "", alias: alias, standing: subjects.contains(place) ? .subject : .family,
          sex: person.sex, life: person.life, picture: picture, gender: person.gender)))
  }

  /// Adds couples and parents that are not known, but for those with which nobody could be older
  /// than their own ancestors.
  private func addTies(_ ids: [Int: PersonID], to outcome: inout Outcome) {
    var ties = unions(ids) + parentages(ids)
    let review = workspace.review
    let knownUnions = Set(review.unions.map { TieKey($0.value) })
    let knownParents = Set(review.parentages.map { TieKey($0.value) })
    ties.removeAll { tie in
      switch tie {
      case .union(let union): knownUnions.contains(TieKey(union))
      case .parentage(let parentage): knownParents.contains(TieKey(parentage))
      default: false
      }
    }
    var trial = outcome.batch
    let tried = ties.map { (id: trial.create($0), record: $0) }
    let new = Set(trial.created.map(\.id))
    outcome.faults = workspace.labelled(with: trial).familyFaults.filter { new.contains($0.record) }
    let left = Set(outcome.faults.filter(\.breaksGenerations).map(\.record))
    for tie in tried where !left.contains(tie.id) {
      outcome.batch.create(tie.id, tie.record)
      outcome.ties += 1
    }
  }

  private func unions(_ ids: [Int: PersonID]) -> [Record] {
    file.unions.compactMap { union in
      guard let first = ids[union.first], let second = ids[union.second] else { return nil }
      return .union(
        PartnerUnion(
          first: first, second: second, kind: union.kind, from: union.from, ending: union.ending))
    }
  }

  /// That somebody is a child of nobody known says nothing, unless it is of other carers.
  private func parentages(_ ids: [Int: PersonID]) -> [Record] {
    file.parentages.compactMap { tie in
      guard let child = ids[tie.child], !tie.parents.isEmpty || tie.kind != .birth else {
        return nil
      }
      return .parentage(
        Parentage(
          child: child, parents: tie.parents.compactMap { ids[$0] }, kind: tie.kind, from: tie.from,
          to: tie.to, order: tie.order, birth: tie.birth,
          evidence: Evidence(isDisputed: tie.isDisputed)))
    }
  }
}

/// What makes two couples, or two parentages, one and the same.
private struct TieKey: Hashable {
  let child: PersonID?
  let others: Set<PersonID>
  let kind: String
  let from: EDTFDate?

  init(_ union: PartnerUnion) {
    (child, others) = (nil, [union.first, union.second])
    (kind, from) = (union.kind.rawValue, union.from)
  }

  init(_ parentage: Parentage) {
    (child, others) = (parentage.child, Set(parentage.parents))
    (kind, from) = (parentage.kind.rawValue, parentage.from)
  }
}
