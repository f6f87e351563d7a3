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
    try append([], as: identifiers.next(), labelling.words(description), to: file)
  }

  /// Puts records of another file into this empty one, under the numbers they had.
  ///
  /// - Parameter beyond: What goes with some of them and only a newer version knows.
  func restore(
    _ items: [Review.Item], _ description: String, beyond: [RecordID: String] = [:]
  ) throws(Complaint) {
    let changes = items.map { Change<Record>.restore($0.id, $0.reference, $0.record) }
    try append(
      changes, as: identifiers.next(), labelling.words(description), to: file, beyond: beyond)
  }

  /// Makes changes that cannot be taken back, as one operation of a session where one is given.
  @discardableResult
  func finish(
    _ changes: [Change<Record>], _ description: String, _ purpose: Purpose = .final,
    session: [UInt8]? = nil
  ) throws(Complaint) -> [ShortReference] {
    try append(
      changes, as: identifiers.next(), labelling.words(description), purpose, to: file,
      session: session
    ).compactMap(\.reference)
  }

  /// Puts spellings that were met into the names file, so that text which uses them can be kept.
  ///
  /// A spelling alone is no step of its own: nothing is lost with it, and it is not taken back.
  func keepSpellings(as id: RecordID? = nil) throws(Complaint) {
    // Who does it is labelled too, and may be spelled anew.
    _ = author
    let pending = labelling.pending
    guard !pending.isEmpty, let names else { return }
    let changes = pending.map { Change<NamesRecord>.create($0.id.record, .form($0.name)) }
    try append(changes, as: id ?? identifiers.next(), "met other spellings of names", to: names)
    labelling.registered()
  }

  private var identifiers: IdentifierSource { Console.current.identifiers }

  private func perform(
    _ batch: Batch, _ description: String, as id: RecordID, session: [UInt8]?
  ) throws(Complaint) -> Done {
    let batch = batch.rememberingLabels(of: review)
    let words = labelling.words(description)
    _ = author
    let changesNames = !batch.forms.isEmpty || !batch.nameChanges.isEmpty
    if changesNames {
      try requireNames("a name is registered")
      if let names {
        let changes =
          (batch.forms + labelling.pending).map {
            Change<NamesRecord>.create($0.id.record, .form($0.name))
          } + batch.nameChanges
        try append(changes, as: id, "registered names", changesNames: true, to: names)
        labelling.registered()
      }
    }
    let changes =
      batch.created.map { Change<Record>.create($0.id, $0.record) }
      + batch.revised.map { Change<Record>.revise($0.id, $0.record) }
      + batch.removed.map(Change<Record>.remove)
    guard !changes.isEmpty || changesNames || !batch.wentOver.isEmpty else {
      return Done(operation: id, references: [])
    }
    let made = try append(
      changes, as: id, words, changesNames: changesNames, wentOver: batch.wentOver, to: file,
      session: session, since: seen)
    return Done(operation: id, references: made.compactMap(\.reference))
  }

  /// Writes one operation into one of the files; spellings it uses are in the names file before.
  @discardableResult
  func append<Value>(
    _ changes: [Change<Value>], as id: RecordID, _ description: LabelledText,
    _ purpose: Purpose = .action, changesNames: Bool = false, wentOver: [RecordID] = [],
    to file: RecordFile<Value>, session: [UInt8]? = nil,
    since seen: RecordFile<Value>.Snapshot? = nil, beyond: [RecordID: String] = [:]
  ) throws(Complaint) -> [RecordReference] {
    var operation = try operation(
      changes, as: id, description, purpose, changesNames: changesNames)
    if file.file.kind == .review {
      operation.namesClosed = !namesOpen && labelling.wasAsked && !changes.isEmpty
      operation.wentOver = wentOver
      try keepSpellings(as: id)
    }
    let written = operation
    return try Self.storing(file.file.path) { () throws(StoreError) in
      try file.append(written, session: session, since: seen, beyond: beyond)
    }
  }

  /// An operation by whoever sits at the keyboard, now.
  func operation<Value>(
    _ changes: [Change<Value>], as id: RecordID, _ description: LabelledText,
    _ purpose: Purpose = .action, changesNames: Bool = false
  ) throws(Complaint) -> Operation<Value> {
    Operation(
      id: id, time: Console.current.now(), author: author, description: description,
      purpose: purpose, changesNames: changesNames, changes: changes)
  }

  private var author: LabelledText {
    labelling.words(Console.current.environment["SILP_AUTHOR"] ?? "reviewer")
  }
}
