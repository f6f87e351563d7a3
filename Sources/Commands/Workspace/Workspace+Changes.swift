internal import Identities
internal import ReviewModel
internal import ReviewStore

extension Workspace {
  /// What an operation did.
  struct Done {
    /// The operation.
    let operation: RecordID
    /// The numbers of the records it made, in order.
    let references: [ShortReference]
  }

  /// Carries out a batch as one operation over both files: names first, so that a form that is
  /// left over after a crash harms nobody.
  @discardableResult
  func commit(_ batch: Batch, _ description: String) throws(Complaint) -> [ShortReference] {
    try perform(batch, description).references
  }

  /// Carries out a batch and brings this value up to what the file holds afterwards.
  @discardableResult
  mutating func carryOn(_ batch: Batch, _ description: String) throws(Complaint) -> Done {
    let done = try perform(batch, description)
    self = try Workspace(file: file, names: names)
    return done
  }

  /// Notes something in the log that changes no record.
  func note(_ description: String, in review: Review) throws(Complaint) {
    try append(Operation(id: nil, changes: [], description: try label(description)), to: file)
  }

  private func perform(_ batch: Batch, _ description: String) throws(Complaint) -> Done {
    let id = batch.identifier()
    let words = try label(description, batch: batch)
    if !batch.forms.isEmpty {
      try requireNames("a name is registered")
      if let names {
        let changes = batch.forms.map { Change<NameEntry>.create($0.id.record, $0.name) }
        try append(Operation(id: id, changes: changes, description: "registered names"), to: names)
      }
    }
    let changes =
      batch.created.map { Change<Record>.create($0.id, $0.record) }
      + batch.revised.map { Change<Record>.revise($0.id, $0.record) }
    guard !changes.isEmpty else { return Done(operation: id, references: []) }
    let made = try append(Operation(id: id, changes: changes, description: words), to: file)
    return Done(operation: id, references: made)
  }
}
