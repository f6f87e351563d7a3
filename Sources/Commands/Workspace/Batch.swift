internal import Identities
internal import ReviewModel
internal import ReviewStore

/// What one action of the person will change, gathered first and then done as one operation.
struct Batch {
  /// New records, in order.
  private(set) var created: [(id: RecordID, record: Record)] = []
  /// Records that change.
  private(set) var revised: [(id: RecordID, record: Record)] = []
  /// Records that are taken away.
  private(set) var removed: [RecordID] = []
  /// New forms of names, for the names file.
  private(set) var forms: [Register.Entry] = []
  /// Forms that change, in the names file.
  private(set) var nameChanges: [Change<NamesRecord>] = []
  /// Operations that took text while the names file was closed, which this one goes over.
  var wentOver: [RecordID] = []
  private let identifiers: IdentifierSource

  /// Begins with nothing.
  init(identifiers: IdentifierSource = Console.current.identifiers) {
    self.identifiers = identifiers
  }

  /// Whether there is nothing to do.
  var isEmpty: Bool {
    created.isEmpty && revised.isEmpty && removed.isEmpty && forms.isEmpty
      && nameChanges.isEmpty && wentOver.isEmpty
  }

  /// Adds a new record.
  @discardableResult
  mutating func create(_ record: Record) -> RecordID {
    let id = identifiers.next()
    created.append((id, record))
    return id
  }

  /// Adds a new record under an identifier taken before.
  mutating func create(_ id: RecordID, _ record: Record) { created.append((id, record)) }

  /// An identifier for a record that others in the batch refer to before it is made.
  func identifier() -> RecordID { identifiers.next() }

  /// Changes new records before they are filed.
  mutating func mapCreated(_ body: (RecordID, Record) -> Record) {
    created = created.map { ($0.id, body($0.id, $0.record)) }
  }

  /// Changes a record.
  mutating func revise(_ id: RecordID, _ record: Record) { revised.append((id, record)) }

  /// Takes a record away; its number is not given again.
  mutating func remove(_ id: RecordID) { removed.append(id) }

  /// Changes a form of a name.
  mutating func revise(_ form: FormID, _ name: NameEntry) {
    nameChanges.append(.revise(form.record, .form(name)))
  }

  /// Adds spellings that the texts in it use.
  mutating func add(spellings: [Register.Entry]) { forms += spellings }

  /// Allows words to be printed.
  mutating func allow(_ word: AllowedWord) {
    nameChanges.append(.create(identifiers.next(), .allowed(word)))
  }

  /// Allows words no longer.
  mutating func disallow(_ id: RecordID) { nameChanges.append(.remove(id)) }

  /// Registers a form of a name, unless it is registered already.
  mutating func register(
    _ text: String, _ kind: NameEntry.Kind, for subject: NameEntry.Subject, known: Register
  ) {
    let entry = NameEntry(subject: subject, text: text, kind: kind)
    guard !text.isEmpty, !known.contains(entry), !forms.contains(where: { $0.name == entry })
    else { return }
    forms.append(Register.Entry(id: FormID(identifiers.next()), name: entry))
  }
}
