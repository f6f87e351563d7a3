internal import FoundationEssentials
internal import ReviewModel

extension Planner {
  /// Lets a record say what an earlier revision of it says, to the byte.
  mutating func reinstate(_ id: RecordID, _ revision: RecordID) throws -> RecordReference {
    guard let heads = reading.history.heads[id], !ended(heads) else {
      throw StoreError.noSuchRecord(id)
    }
    guard reading.agrees(heads) else { throw StoreError.inConflict(id) }
    guard let row = try past.revision(revision), row.record == id,
      let bytes = try past.payload(row)
    else { throw StoreError.noSuchRecord(id) }
    let known = try decoder.unread(bytes)
    return add(id, heads.map(\.id), bytes, given: known.reference, by: known.replica)
  }

  /// Puts one value in the place of all that stand side by side.
  mutating func settle(_ id: RecordID, _ value: Value?) throws -> RecordReference {
    guard let heads = reading.history.heads[id], !ended(heads) else {
      throw StoreError.noSuchRecord(id)
    }
    let known = try known(heads)
    let payload = Payload<Value>(
      reference: known.reference, replica: known.replica,
      content: value.map { .value($0) } ?? .removed)
    return try add(id, heads.map(\.id), payload)
  }

  /// Ends a record: one more revision says how, and the bytes of all the others go.
  mutating func end(_ id: RecordID, _ ending: Ending) throws -> RecordReference {
    guard let heads = reading.history.heads[id], !ended(heads) else {
      throw StoreError.noSuchRecord(id)
    }
    ended.insert(id)
    let known = try known(heads)
    let payload = Payload<Value>(
      reference: known.reference, replica: known.replica, content: .ended(ending))
    return try add(id, heads.map(\.id), payload)
  }

  /// Keeps only what stands of a record.
  mutating func forget(_ id: RecordID) throws -> RecordReference {
    guard let heads = reading.history.heads[id] else { throw StoreError.noSuchRecord(id) }
    forgotten.insert(id)
    let known = try? known(heads)
    let ordinal = known.flatMap { reading.replicas[$0.replica]?.ordinal } ?? 0
    return RecordReference(
      id: id,
      reference: known.map {
        ShortReference(letters: $0.reference.letters, number: $0.reference.number, copy: ordinal)
      })
  }

  /// The plan, once all changes are in it.
  mutating func finished() throws -> Plan {
    let touched = ended.union(forgotten)
    guard !touched.isEmpty else { return plan }
    plan.erased = try past.speaking(of: touched).filter { row in
      ended.contains(row.record)
        || reading.history.heads[row.record]?.contains { $0.id == row.id } == false
    }.map(\.id)
    return plan
  }

  /// The number of a record, and who gave it, told by any of its values that can be read.
  private func known(_ heads: [History.Version]) throws -> Payload<Unread> {
    for head in heads {
      if let bytes = reading.payloads[head.id], let known = try? decoder.unread(bytes) {
        return known
      }
    }
    throw StoreError.noSuchRecord(heads.first?.record ?? replica)
  }
}
