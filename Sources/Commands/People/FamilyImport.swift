internal import Identities
internal import ReviewModel
internal import Settings

/// Turns a family as it is written in a file into records and registered names.
///
/// Whoever is known by alias already is left as they are, so a second reading doubles nothing.
struct FamilyImport {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  func read(_ family: FamilyFile) throws -> (Batch, summary: String) {
    var batch = Batch()
    let known = Set(workspace.review.people.map(\.value.alias))
    let added = family.people.filter { !known.contains($0.alias) }
    var ids = Dictionary(
      workspace.review.people.map { ($0.value.alias, $0.id) }, uniquingKeysWith: { one, _ in one })
    for person in added { ids[person.alias] = PersonID(batch.identifier()) }
    for person in added { register(person, ids, in: &batch) }
    for person in added { try file(person, ids, in: &batch) }
    guard !added.isEmpty else { return (Batch(), "") }
    let before = batch.created.count
    try fileTies(family, ids, in: &batch)
    let summary =
      "read \(added.count) people, \(batch.created.count - before) couples, children and households"
    return (batch, summary)
  }

  private func register(_ person: FamilyFile.Person, _ ids: [Code: PersonID], in batch: inout Batch)
  {
    guard let id = ids[person.alias] else { return }
    if let name = person.name {
      batch.register(name, .name, for: .person(id), known: workspace.register)
    }
    for form in person.forms {
      batch.register(form, .form, for: .person(id), known: workspace.register)
    }
  }

  private func file(
    _ person: FamilyFile.Person, _ ids: [Code: PersonID], in batch: inout Batch
  ) throws {
    guard let id = ids[person.alias] else { return }
    try workspace.checkFree(alias: person.alias.text)
    let record = Person(
      label: LabelledText(plain: person.label ?? ""),
      alias: person.alias,
      standing: person.isSubject ? .subject : .family, sex: person.sex, life: person.life,
      picture: try person.note.map { .recorded(try workspace.label($0, batch: batch)) }
        ?? .notRecorded)
    batch.create(id.record, .person(record))
  }

  private func fileTies(
    _ family: FamilyFile, _ ids: [Code: PersonID], in batch: inout Batch
  ) throws {
    for union in family.unions {
      guard let first = ids[union.first], let second = ids[union.second] else { continue }
      batch.create(
        .union(
          PartnerUnion(
            first: first, second: second, kind: union.kind, from: union.from,
            ending: union.ending)))
    }
    for parentage in family.parentages {
      guard let child = ids[parentage.child] else { continue }
      batch.create(
        .parentage(
          Parentage(
            child: child, parents: parentage.parents.compactMap { ids[$0] }, kind: parentage.kind,
            from: parentage.from, to: parentage.to, order: parentage.order,
            birth: parentage.birth)))
    }
    for household in family.households {
      let record = Household(
        label: try workspace.publishedLabel(household.label, batch: batch),
        place: try household.place.map { try Lookup(review: workspace.review).place($0).id },
        members: household.members.compactMap { member in
          ids[member.person].map { Household.Member($0, from: member.from, to: member.to) }
        })
      batch.create(.household(record))
    }
  }
}
