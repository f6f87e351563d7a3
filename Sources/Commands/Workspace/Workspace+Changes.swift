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
    try perform(batch, description, as: batch.identifier(), session: nil).references
  }

  /// Carries out a batch as an operation of a session, whose new state is kept with it.
  @discardableResult
  func carryOn(
    _ batch: Batch, _ description: String, as operation: RecordID, session: [UInt8]?
  ) throws(Complaint) -> Done {
    try perform(batch, description, as: operation, session: session)
  }

  /// Notes something in the log that changes no record.
  func note(_ description: String) throws(Complaint) {
    try append([], as: identifiers.next(), try label(description), to: file)
  }

  /// Puts records of another file into this empty one, under the numbers they had.
  func restore(_ items: [Review.Item], _ description: String) throws(Complaint) {
    let changes = items.map { Change<Record>.restore($0.id, $0.reference, $0.record) }
    try append(changes, as: identifiers.next(), try label(description), to: file)
  }

  /// Makes changes worked out elsewhere, as one operation.
  func apply(_ changes: [Change<Record>], _ description: String) throws(Complaint) {
    try append(changes, as: identifiers.next(), try label(description), to: file)
  }

  private var identifiers: IdentifierSource { Console.current.identifiers }

  private func perform(
    _ batch: Batch, _ description: String, as id: RecordID, session: [UInt8]?
  ) throws(Complaint) -> Done {
    if !batch.forms.isEmpty {
      try requireNames("a name is registered")
      if let names {
        let changes = batch.forms.map { Change<NameEntry>.create($0.id.record, $0.name) }
        try append(changes, as: id, "registered names", to: names)
      }
    }
    let changes =
      batch.created.map { Change<Record>.create($0.id, $0.record) }
      + batch.revised.map { Change<Record>.revise($0.id, $0.record) }
      + batch.removed.map(Change<Record>.remove)
    guard !changes.isEmpty else { return Done(operation: id, references: []) }
    let words = try label(description, batch: batch)
    let made = try append(changes, as: id, words, to: file, session: session)
    return Done(operation: id, references: made.compactMap(\.reference))
  }

  @discardableResult
  private func append<Value>(
    _ changes: [Change<Value>], as id: RecordID, _ description: LabelledText,
    to file: RecordFile<Value>, session: [UInt8]? = nil
  ) throws(Complaint) -> [RecordReference] {
    let console = Console.current
    let author = console.environment["SILP_AUTHOR"] ?? "reviewer"
    let operation = Operation(
      id: id, time: console.now(), author: try label(author), description: description,
      changes: changes)
    do {
      return try file.append(operation, session: session)
    } catch {
      throw Complaint(error, file: Files.name(file.file.path))
    }
  }
}
