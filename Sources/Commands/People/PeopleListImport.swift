internal import Identities
internal import ReviewModel

/// Turns a list of professionals into records and registered names; who is known stays as they are.
struct PeopleListImport {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  func read(_ file: String) throws -> (Batch, summary: String) {
    let rows = try ListFile.read(
      file, required: ["alias", "name"], optional: ["label", "forms", "agency", "role"])
    let known = Set(workspace.review.people.map(\.value.alias.text))
    let added = rows.filter { !known.contains($0["alias"].lowercased()) }
    var batch = Batch()
    let ids = added.map { _ in PersonID(batch.identifier()) }
    for (row, id) in zip(added, ids) { register(row, id, in: &batch) }
    for (row, id) in zip(added, ids) { try person(row, id, in: &batch) }
    return (batch, "read \(added.count) people, \(rows.count - added.count) known already")
  }

  private func register(_ row: ListFile.Row, _ id: PersonID, in batch: inout Batch) {
    batch.register(row["name"], .name, for: .person(id), known: workspace.register)
    for form in row.forms {
      batch.register(form, .form, for: .person(id), known: workspace.register)
    }
  }

  private func person(_ row: ListFile.Row, _ id: PersonID, in batch: inout Batch) throws {
    try workspace.checkFree(alias: row["alias"])
    let person = Person(
      label: LabelledText(plain: row["label"]),
      alias: try Reading.code(row["alias"], row.place("alias")),
      standing: .professional(
        agency: try AgencyWord.agency(row["agency"], workspace.review),
        role: try workspace.label(row["role"], batch: batch)))
    batch.create(id.record, .person(person))
  }
}

/// Reads an agency's code where `board`, or nothing, stands for none.
enum AgencyWord {
  static func agency(_ word: String, _ review: Review) throws(Complaint) -> AgencyID? {
    if word.isEmpty || word.lowercased() == "board" { return nil }
    return try Lookup(review: review).agency(word).id
  }
}
