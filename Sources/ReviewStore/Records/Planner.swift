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

  init(_ reading: Reading, replica: RecordID, identifiers: IdentifierSource) {
    self.reading = reading
    self.replica = replica
    self.identifiers = identifiers
    decoder = PayloadDecoder(reading)
    plan = Plan(numbers: reading.replicas[replica]?.numbers ?? [:])
  }

  /// Adds a change and gives the record's number.
  mutating func add(_ change: Change<Value>) throws -> RecordReference {
    switch change {
    case .create(let id, let value): try create(id, value)
    case .revise(let id, let value): try replace(id, with: value)
    case .remove(let id): try replace(id, with: nil)
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
