internal import FoundationEssentials
internal import ReviewModel

/// Works out what an operation will write, change by change, on the state it is added to.
struct Planner<Value: Recordable> {
  private(set) var plan: Plan
  private let reading: Reading
  private let replica: RecordID
  private let identifiers: IdentifierSource
  private let decoder: PayloadDecoder<Value>
  /// What this operation itself has said already.
  private var own: [RecordID: PlannedRevision] = [:]
  /// The numbers of another file's records that this operation has put back.
  private var restored: Set<ShortReference> = []

  init(
    _ reading: Reading, replica: RecordID, numbers: [String: Int], identifiers: IdentifierSource
  ) {
    self.reading = reading
    self.replica = replica
    self.identifiers = identifiers
    decoder = PayloadDecoder(reading)
    plan = Plan(numbers: numbers)
  }

  /// Adds a change and gives the record's number.
  mutating func add(_ change: Change<Value>) throws -> RecordReference {
    switch change {
    case .create(let id, let value): try create(id, value)
    case .revise(let id, let value): try replace(id, with: value)
    case .remove(let id): try replace(id, with: nil)
    case .restore(let id, let reference, let value):
      try restore(id, reference: reference, value)
    }
  }

  private mutating func create(_ id: RecordID, _ value: Value) throws -> RecordReference {
    guard own[id] == nil, reading.history.heads[id] == nil else {
      throw StoreError.recordExists(id)
    }
    let letter = String(value.letter)
    let number = (plan.numbers[letter] ?? 0) + 1
    plan.numbers[letter] = number
    let given = ShortReference(letter: value.letter, number: number)
    let payload = Payload(reference: given, replica: replica, value: value)
    add(id, parents: [], payload: try JSON.bytes(payload))
    return RecordReference(id: id, reference: spoken(given, by: replica))
  }

  /// A number of another copy cannot be given here: it would read as one of our own.
  private mutating func restore(
    _ id: RecordID, reference: ShortReference, _ value: Value
  ) throws -> RecordReference {
    guard let ended = try ended(id) else {
      guard reference.copy == 0, reference.letter == value.letter else {
        throw StoreError.foreignReference(reference)
      }
      let letter = String(value.letter)
      let given = reading.replicas[replica]?.numbers[letter] ?? 0
      guard reference.number > given, restored.insert(reference).inserted else {
        throw StoreError.numberTaken(reference)
      }
      plan.numbers[letter] = max(plan.numbers[letter] ?? 0, reference.number)
      let payload = Payload(reference: reference, replica: replica, value: value)
      add(id, parents: [], payload: try JSON.bytes(payload))
      return RecordReference(id: id, reference: spoken(reference, by: replica))
    }
    let payload = Payload(
      reference: ended.payload.reference, replica: ended.payload.replica, value: value)
    add(id, parents: [ended.revision], payload: try JSON.bytes(payload))
    return RecordReference(
      id: id, reference: spoken(ended.payload.reference, by: ended.payload.replica))
  }

  /// The revision by which a record was taken away; nil where there never was such a record.
  private func ended(
    _ id: RecordID
  ) throws -> (revision: RecordID, payload: Payload<Value>)? {
    guard own[id] != nil || reading.history.heads[id] != nil else { return nil }
    let old = try standing(id)
    guard let payload = decoder.payload(old.payload), payload.value == nil else {
      throw StoreError.recordExists(id)
    }
    return (old.revision, payload)
  }

  private mutating func replace(_ id: RecordID, with value: Value?) throws -> RecordReference {
    let old = try standing(id)
    guard let before = decoder.payload(old.payload) else {
      guard value == nil, let known = try? decoder.unread(old.payload) else {
        throw StoreError.unreadable(id)
      }
      return try end(id, after: old.revision, reference: known.reference, replica: known.replica)
    }
    guard before.value != nil else { throw StoreError.noSuchRecord(id) }
    guard let value else {
      return try end(id, after: old.revision, reference: before.reference, replica: before.replica)
    }
    let payload = Payload(reference: before.reference, replica: before.replica, value: value)
    add(id, parents: [old.revision], payload: try bytes(payload, after: before, old.payload))
    return RecordReference(id: id, reference: spoken(before.reference, by: before.replica))
  }

  private mutating func end(
    _ id: RecordID, after revision: RecordID, reference: ShortReference, replica: RecordID
  ) throws -> RecordReference {
    let payload = Payload<Value>(reference: reference, replica: replica, value: nil)
    add(id, parents: [revision], payload: try JSON.bytes(payload))
    return RecordReference(id: id, reference: spoken(reference, by: replica))
  }

  /// The one revision of a record that stands, and what it says.
  private func standing(_ id: RecordID) throws -> (revision: RecordID, payload: Data) {
    if let own = own[id] { return (own.id, own.payload) }
    guard let heads = reading.history.heads[id] else { throw StoreError.noSuchRecord(id) }
    // Which of several values is meant is for a person to say.
    guard heads.count == 1 else { throw StoreError.inConflict(id) }
    guard let payload = reading.payloads[heads[0].id] else { throw StoreError.noSuchRecord(id) }
    return (heads[0].id, payload)
  }

  private mutating func add(_ record: RecordID, parents: [RecordID], payload: Data) {
    let planned = PlannedRevision(
      id: identifiers.next(), record: record, parents: parents, payload: payload)
    plan.revisions.append(planned)
    own[record] = planned
  }

  /// The new text, with whatever in the old one this version does not know.
  private func bytes(
    _ payload: Payload<Value>, after before: Payload<Value>, _ old: Data
  ) throws -> Data {
    let new = try JSON.bytes(payload)
    let understood = try JSON.bytes(before)
    if understood == old { return new }
    let tree = try decoder.tree(new).keeping(
      try decoder.tree(old), known: try decoder.tree(understood))
    return try JSON.bytes(tree)
  }

  private func spoken(_ given: ShortReference, by replica: RecordID) -> ShortReference {
    let ordinal = reading.replicas[replica]?.row.ordinal ?? 0
    return ShortReference(letter: given.letter, number: given.number, copy: ordinal)
  }
}
