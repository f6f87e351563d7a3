internal import Identities
internal import ReviewModel
internal import ReviewStore

/// Finds what was registered late in everything that is kept, and takes it out.
struct LateRegistration {
  private let workspace: Workspace

  init(_ workspace: Workspace) { self.workspace = workspace }

  /// Commits new forms, with what they take out of the review where it is wanted, as one step over
  /// both files; tells where they stand otherwise.
  func commit(
    _ batch: Batch, _ description: String, apply: Bool, saying said: String
  ) throws(Complaint) {
    let subjects = batch.namedSubjects
    guard apply else {
      try workspace.commit(batch, description)
      Console.current.say(said)
      return try LateRegistration(workspace.reread()).tell(of: subjects)
    }
    var batch = batch
    let register = workspace.owned.changed(by: batch)
    let labelling = Labelling(
      register, spellings: Spellings(register), identifiers: Console.current.identifiers)
    let swept = Self.sweep(workspace.review, by: NameSweep(labelling), in: &batch)
    batch.add(spellings: labelling.pending)
    try workspace.commit(batch, description)
    Console.current.say(said)
    Console.current.say(Self.taken(swept))
    try LateRegistration(workspace.reread()).tell(of: subjects)
  }

  /// Tells of the forms of a batch what there is to say, and where they stand in what is kept.
  static func tell(after batch: Batch, in workspace: Workspace) throws(Complaint) {
    guard !batch.forms.isEmpty else { return }
    let reread = try workspace.reread()
    FormNotes(workspace: reread, before: workspace.owned).tell(batch)
    try LateRegistration(reread).tell(of: batch.namedSubjects)
  }

  /// Takes everything out that stands somewhere; gives the records that changed.
  static func sweep(
    _ review: Review, by sweep: NameSweep, taking doubtful: Set<RecordID> = [],
    in batch: inout Batch
  ) -> [ShortReference] {
    var changed: [ShortReference] = []
    let items = review.items
    let isNamed = Parallel.map(items) { sweep.isNamed($0.record) }
    for (item, isNamed) in zip(items, isNamed) where isNamed {
      let takes = doubtful.contains(item.id)
      guard let swept = sweep.swept(item.record, takingDoubts: takes) else { continue }
      batch.revise(item.id, swept)
      changed.append(item.reference)
    }
    return changed
  }

  /// What was taken out, in words.
  static func taken(_ records: [ShortReference]) -> String {
    records.isEmpty
      ? "nothing that is kept held it as words"
      : "taken out of \(Count.of(records.count, "record")): "
        + records.prefix(12).map(\.text).joined(separator: ", ")
        + (records.count > 12 ? " and \(records.count - 12) more" : "")
  }

  /// Tells where names of these still stand, what to type, and what still holds them earlier.
  func tell(of subjects: Set<NameEntry.Subject>) throws(Complaint) {
    guard workspace.namesOpen, !subjects.isEmpty else { return }
    let findings = NameFindings(workspace, only: subjects)
    let console = Console.current
    if !findings.sure.isEmpty {
      console.say("found in \(NameFindings.told(findings.sure))")
      console.say("take it out there too: silp names find --apply")
    }
    tellRest(findings)
    if findings.sure.isEmpty { try EarlierWordings(workspace, of: subjects).tell() }
  }

  /// Tells what no sweep takes by itself.
  func tellRest(_ findings: NameFindings) {
    let console = Console.current
    if !findings.doubtful.isEmpty {
      console.tell(
        "note: it may also be meant, or be an ordinary word, in "
          + "\(NameFindings.told(findings.doubtful)); see: silp names find")
    }
    for place in findings.labels {
      console.tell(
        "note: the label of \(place.reference.text) holds a registered name and is printed as it is; "
          + "give it another label")
    }
  }
}

extension Batch {
  /// Whose forms it registers or changes.
  var namedSubjects: Set<NameEntry.Subject> {
    var subjects = Set(forms.map(\.name.subject))
    for case .revise(_, .form(let name)) in nameChanges { subjects.insert(name.subject) }
    return subjects
  }
}

extension Register {
  /// This register as it will be.
  fileprivate func changed(by batch: Batch) -> Register {
    var changes: [RecordID: NameEntry] = [:]
    for case .revise(let id, .form(let name)) in batch.nameChanges { changes[id] = name }
    let standing = entries.map { Entry(id: $0.id, name: changes[$0.id.record] ?? $0.name) }
    return Register(standing + batch.forms, allowed: allowed)
  }
}

extension Workspace {
  /// How many records name somebody by a form.
  func uses(of form: FormID) throws(Complaint) -> Int {
    try storing { () throws(StoreError) in
      try file.records(referringTo: [form.record])
    }.count
  }
}
