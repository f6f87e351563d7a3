internal import ReviewModel
internal import ReviewStore
internal import Views

extension Workspace {
  /// The same files, with what they say now.
  func reread() throws(Complaint) -> Workspace { try Workspace(file: file, names: names) }

  /// Takes an operation back and says what that was; nil where later work rests on it.
  func takeBack(_ operation: RecordID) throws(Complaint) -> String? {
    let past = try changes(of: operation)
    guard !past.isEmpty, past.allSatisfy(\.isLast) else { return nil }
    let changes = past.compactMap { change -> Change<Record>? in
      switch (change.before, change.after, change.reference) {
      case (let before?, .some, _): .revise(change.id, before)
      case (let before?, nil, let reference?): .restore(change.id, reference, before)
      case (nil, .some, _): .remove(change.id)
      default: nil
      }
    }
    try apply(changes, "undid an operation")
    return words(past)
  }

  /// Does again what was taken back, and says what that was; nil where later work rests on it.
  func bringBack(_ operation: RecordID) throws(Complaint) -> String? {
    let past = try changes(of: operation)
    let now = try reread().review
    let standing = Dictionary(now.items.map { ($0.id, $0.record) }) { first, _ in first }
    guard !past.isEmpty, past.allSatisfy({ standing[$0.id] == $0.before }) else { return nil }
    let changes = past.compactMap { change -> Change<Record>? in
      switch (change.before, change.after, change.reference) {
      case (.some, let after?, _): .revise(change.id, after)
      case (nil, let after?, let reference?): .restore(change.id, reference, after)
      case (.some, nil, _): .remove(change.id)
      default: nil
      }
    }
    try apply(changes, "did again what was undone")
    return words(past)
  }

  private func changes(
    of operation: RecordID
  ) throws(Complaint) -> [RecordFile<Record>.PastChange] {
    do {
      return try file.changes(of: operation)
    } catch {
      throw Complaint(error, file: Files.name(file.file.path))
    }
  }

  /// Which record it was, and the first words of a note.
  private func words(_ past: [RecordFile<Record>.PastChange]) -> String {
    let first = past.first
    let name = first?.reference?.text ?? "the last step"
    guard case .note(let note)? = first?.after ?? first?.before else { return name }
    let text = note.text.words(LabelTable(labelsOf: review).word)
    return "\(name) \"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
  }
}
