internal import Identities
internal import ReviewModel
internal import ReviewStore

/// What records said before, and what the log says, that still holds names as words.
///
/// Nothing changes what was said before; whoever may not have the names is given another file.
struct EarlierWordings {
  private var records: [RecordID: (reference: ShortReference, count: Int)] = [:]
  private var steps: [String] = []

  /// Looks through every earlier revision and the log.
  init(
    _ workspace: Workspace, of subjects: Set<NameEntry.Subject>? = nil
  ) throws(Complaint) {
    let labelling = workspace.labelling
    func isNamed(_ text: LabelledText) -> Bool {
      labelling.found(in: text).contains { found in
        found.isSure && subjects?.contains(found.subject) != false
      }
    }
    var records: [RecordID: (reference: ShortReference, count: Int)] = [:]
    try workspace.storing { () throws(StoreError) in
      try workspace.file.readEarlier { earlier in
        guard let reference = earlier.record.reference, earlier.value.texts.contains(where: isNamed)
        else { return }
        records[earlier.record.id, default: (reference, 0)].count += 1
      }
    }
    self.records = records
    steps = try workspace.operations().filter { step in
      step.details.map { isNamed($0.description) || isNamed($0.author) } ?? false
    }.map(\.number)
  }

  /// Says which, and what leaves them out.
  func tell() {
    let console = Console.current
    if !records.isEmpty {
      let all = records.values.sorted { $0.reference < $1.reference }
      let listed = all.prefix(12).map { record in
        record.count == 1 ? record.reference.text : "\(record.reference.text) (\(record.count))"
      }
      console.tell(
        "note: earlier wordings still hold it: \(listed.joined(separator: ", "))"
          + (all.count > 12 ? " and \(all.count - 12) more records" : ""))
    }
    if !steps.isEmpty {
      console.tell("note: the log holds it: step \(steps.prefix(12).joined(separator: ", "))")
    }
    guard !records.isEmpty || !steps.isEmpty else { return }
    console.tell(
      "      silp handover leaves them out; silp erase and silp retention dispose drafts take "
        + "earlier wordings out of this file")
  }
}
