internal import FoundationEssentials
internal import ReviewModel

/// Works out what an operation will write, change by change, on the state it is added to.
struct Planner<Value: Recordable> {
  var plan: Plan
  let reading: Reading
  let past: Past
  let replica: RecordID
  let decoder: PayloadDecoder<Value>
  /// The records whose sealed bytes go.
  var ended: Set<RecordID> = []
  /// The records of which only what stands is kept.
  var forgotten: Set<RecordID> = []
  /// What goes with records that are put back and only a newer version knows.
  var beyond: [RecordID: String] = [:]
  private let identifiers: IdentifierSource
  /// What this operation itself has said already.
  private var own: [RecordID: PlannedRevision] = [:]
  /// The numbers of another file's records that this operation has put back.
  private var restored: Set<ShortReference> = []

  init(
    _ reading: Reading, past: Past, replica: RecordID, numbers: [String: Int],
    identifiers: IdentifierSource
  ) {
    self.reading = reading
    self.past = past
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
    case .reinstate(let id, let revision): try reinstate(id, revision)
    case .settle(let id, let value): try settle(id, value)
    case .end(let id, let ending): try end(id, ending)
    case .forgetEarlier(let id): try forget(id)
    }
  }

  private mutating func create(_ id: RecordID, _ value: Value) throws -> RecordReference {
    guard own[id] == nil, reading.history.heads[id] == nil else {
      throw StoreError.recordExists(id)
    }
    let letters = value.letters
    let number = (plan.numbers[letters] ?? 0) + 1
    plan.numbers[letters] = number
    let given = ShortReference(letters: value.letters, number: number)
    return try add(id, [], Payload(reference: given, replica: replica, content: .value(value)))
  }

  private mutating func restore(
    _ id: RecordID, reference: ShortReference, _ value: Value
  ) throws -> RecordReference {
    if own[id] != nil || reading.history.heads[id] != nil {
      let old = try standing(id)
      guard let payload = decoder.payload(old.payload), case .removed = payload.content else {
        throw StoreError.recordExists(id)
      }
      return try add(id, old.revisions, payload.saying(.value(value)))
    }
    guard reference.letters == value.letters, restored.insert(reference).inserted else {
      throw StoreError.numberTaken(reference)
    }
    let giver = try giver(of: reference)
    let given = ShortReference(letters: reference.letters, number: reference.number)
    let payload = Payload(reference: given, replica: giver, content: .value(value))
    guard let kept = beyond[id] else { return try add(id, [], payload) }
    let tree = try decoder.tree(try JSON.bytes(payload)).with(kept, named: Beyond.member)
    return add(id, [], try JSON.bytes(tree), given: given, by: giver)
  }

  /// The copy that a number belongs to, which may have to become known here first.
  private mutating func giver(of reference: ShortReference) throws -> RecordID {
    let letters = reference.letters
    guard let known = reading.replicas.first(where: { $0.value.ordinal == reference.copy }) else {
      return newGiver(of: reference)
    }
    guard reference.number > known.value.numbers[letters] ?? 0 else {
      throw StoreError.numberTaken(reference)
    }
    // Another copy goes on giving its numbers itself.
    guard known.key == replica else { throw StoreError.foreignReference(reference) }
    plan.numbers[letters] = max(plan.numbers[letters] ?? 0, reference.number)
    return replica
  }

  private mutating func newGiver(of reference: ShortReference) -> RecordID {
    let letters = reference.letters
    if let place = plan.givers.firstIndex(where: { $0.ordinal == reference.copy }) {
      let last = plan.givers[place].numbers[letters] ?? 0
      plan.givers[place].numbers[letters] = max(last, reference.number)
      return plan.givers[place].id
    }
    let giver = Plan.Giver(
      id: identifiers.next(), ordinal: reference.copy, numbers: [letters: reference.number])
    plan.givers.append(giver)
    return giver.id
  }

  private mutating func replace(_ id: RecordID, with value: Value?) throws -> RecordReference {
    let old = try standing(id)
    guard let before = decoder.payload(old.payload) else {
      guard value == nil, let known = try? decoder.unread(old.payload) else {
        throw StoreError.unreadable(id)
      }
      return try add(
        id, old.revisions,
        Payload<Value>(reference: known.reference, replica: known.replica, content: .removed))
    }
    guard before.value != nil else { throw StoreError.noSuchRecord(id) }
    guard let value else { return try add(id, old.revisions, before.saying(.removed)) }
    let bytes = try bytes(before.saying(.value(value)), after: before, old.payload)
    return add(id, old.revisions, bytes, given: before.reference, by: before.replica)
  }

  /// The revisions of a record that stand, which must say the same, and what they say.
  private func standing(_ id: RecordID) throws -> (revisions: [RecordID], payload: Data) {
    if let own = own[id] { return ([own.id], own.payload) }
    guard let heads = reading.history.heads[id] else { throw StoreError.noSuchRecord(id) }
    guard !ended(heads) else { throw StoreError.noSuchRecord(id) }
    // Which of several values is meant is for a person to say.
    guard reading.agrees(heads) else { throw StoreError.inConflict(id) }
    guard let payload = reading.payloads[heads[0].id] else { throw StoreError.noSuchRecord(id) }
    return (heads.map(\.id), payload)
  }

  /// Whether any of a record's values says that it was withdrawn or erased.
  func ended(_ heads: [History.Version]) -> Bool {
    heads.contains { head in
      guard let bytes = reading.payloads[head.id], let payload = decoder.payload(bytes) else {
        return reading.payloads[head.id] == nil
      }
      if case .ended = payload.content { return true }
      return false
    }
  }

  /// Adds a revision that says something in the way of this version.
  mutating func add(
    _ id: RecordID, _ parents: [RecordID], _ payload: Payload<Value>
  ) throws -> RecordReference {
    add(
      id, parents, try JSON.bytes(payload), given: payload.reference, by: payload.replica)
  }

  /// Adds a revision.
  mutating func add(
    _ record: RecordID, _ parents: [RecordID], _ payload: Data, given: ShortReference,
    by giver: RecordID
  ) -> RecordReference {
    let planned = PlannedRevision(
      id: identifiers.next(), record: record, parents: parents, payload: payload)
    plan.revisions.append(planned)
    own[record] = planned
    let ordinal =
      reading.replicas[giver]?.ordinal ?? plan.givers.first { $0.id == giver }?.ordinal ?? 0
    return RecordReference(
      id: record,
      reference: ShortReference(letters: given.letters, number: given.number, copy: ordinal))
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
}
