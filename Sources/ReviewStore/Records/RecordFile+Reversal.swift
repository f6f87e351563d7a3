internal import FoundationEssentials
public import ReviewModel

extension RecordFile {
  /// Works out how to take an operation back or do it again, and what stands in the way.
  ///
  /// Nothing is written. The changes are made with `append`, which refuses them where the records
  /// changed in between. An operation that is not in the file changes nothing in it.
  public func reversal(
    of operation: RecordID, _ direction: Reversal<Value>.Direction
  ) throws(StoreError) -> Reversal<Value> {
    try file.connection.read { database in
      let past = Past(database: database, keys: file.keys)
      let plan = ReversalPlan<Value>(
        try file.freshReading(database), past: past, direction: direction)
      return try plan.reversal(of: operation)
    }
  }

  /// The records that refer to any of some identifiers, of this file or the other.
  public func records(
    referringTo ids: Set<RecordID>, except: Set<RecordID> = []
  ) throws(StoreError) -> [RecordReference] {
    let reading = try file.currentReading()
    let decoder = PayloadDecoder<Value>(reading)
    return reading.references(to: ids, except: except, decoder).map(\.from)
  }
}

/// Works out one reversal.
private struct ReversalPlan<Value: Recordable> {
  let reading: Reading
  let past: Past
  let direction: Reversal<Value>.Direction
  let decoder: PayloadDecoder<Value>

  init(_ reading: Reading, past: Past, direction: Reversal<Value>.Direction) {
    self.reading = reading
    self.past = past
    self.direction = direction
    decoder = PayloadDecoder(reading)
  }

  /// What one revision of the operation takes to be reversed.
  private struct Step {
    let row: RevisionRow
    let record: RecordReference
    let before: (revision: RevisionRow, payload: Data?)?
    let after: Data?

    var isCreation: Bool { row.parents.isEmpty }
  }

  func reversal(of operation: RecordID) throws -> Reversal<Value> {
    let steps = try past.revisions(ofOperation: operation).map(step)
    var obstacles: [Obstacle] = []
    var changes: [Change<Value>] = []
    // The other file may have been written before a crash that kept this one from it.
    for step in steps where !isReversed(step) {
      if let obstacle = try obstacle(step) { obstacles.append(obstacle) }
      changes.append(change(step))
    }
    let pending = steps.filter { !isReversed($0) }
    obstacles += try references(pending, changes, of: operation)
    let told = steps.map { step in
      Reversal<Value>.Told(
        record: step.record, before: step.before?.payload.flatMap { value($0) },
        after: step.after.flatMap { value($0) })
    }
    return Reversal(changes: changes.reversed(), obstacles: obstacles, told: told)
  }

  private func value(_ bytes: Data) -> Value? { decoder.payload(bytes)?.value }

  private func step(_ row: RevisionRow) throws -> Step {
    let after = try past.payload(row)
    let before = try row.parents.first.flatMap { try past.revision($0) }
    let heads = reading.history.heads[row.record] ?? []
    let known = ([after] + heads.map { reading.payloads[$0.id] }).lazy
      .compactMap { $0.flatMap { try? decoder.unread($0) } }.first
    let reference = known.map {
      ShortReference(
        letters: $0.reference.letters, number: $0.reference.number,
        copy: reading.replicas[$0.replica]?.ordinal ?? 0)
    }
    return Step(
      row: row, record: RecordReference(id: row.record, reference: reference),
      before: try before.map { ($0, try past.payload($0)) }, after: after)
  }

  /// The way back leads to what was before, or to nothing; the way forth to what was said then.
  private func change(_ step: Step) -> Change<Value> {
    switch (direction, step.before) {
    case (.back, let before?): .reinstate(step.row.record, revision: before.revision.id)
    case (.back, nil): .remove(step.row.record)
    case (.again, _): .reinstate(step.row.record, revision: step.row.id)
    }
  }

  private func obstacle(_ step: Step) throws -> Obstacle? {
    let heads = reading.history.heads[step.row.record] ?? []
    guard step.after != nil, step.before == nil || step.before?.payload != nil else {
      return .ended(step.record)
    }
    let present = heads.first.flatMap { reading.payloads[$0.id] }
    let isAsLeft =
      switch direction {
      case .back: present == step.after
      case .again:
        if let before = step.before { present == before.payload } else { isRemoved(present) }
      }
    if isAsLeft, reading.agrees(heads) { return nil }
    let later = try past.revisions(ofRecord: step.row.record)
    return .changedSince(step.record, by: operations(after: step.row.id, in: later))
  }

  /// Whether the record stands as it would be left, so that nothing is to be done.
  private func isReversed(_ step: Step) -> Bool {
    let heads = reading.history.heads[step.row.record] ?? []
    let present = heads.first.flatMap { reading.payloads[$0.id] }
    guard reading.agrees(heads) else { return false }
    return restored(step).map { $0 == present } ?? isRemoved(present)
  }

  private func isRemoved(_ payload: Data?) -> Bool {
    guard let payload, let said = decoder.payload(payload) else { return false }
    if case .removed = said.content { return true }
    return false
  }

  /// The operations whose revisions came after one, in the order of their revisions.
  private func operations(after revision: RecordID, in rows: [RevisionRow]) -> [RecordID] {
    var later: Set<RecordID> = [revision]
    var found: [RecordID] = []
    var grew = true
    while grew {
      grew = false
      for row in rows where !later.contains(row.id) && !later.isDisjoint(with: row.parents) {
        later.insert(row.id)
        if !found.contains(row.operation) { found.append(row.operation) }
        grew = true
      }
    }
    return found
  }

  /// Records that would be left pointing at nothing and did not do so before the operation.
  private func references(
    _ steps: [Step], _ changes: [Change<Value>], of operation: RecordID
  ) throws -> [Obstacle] {
    var going: [RecordID: RecordReference] = [:]
    var coming: [(record: RecordReference, payload: Data)] = []
    for (step, change) in zip(steps, changes) {
      let target: Data? = if case .remove = change { nil } else { restored(step) }
      if let target, value(target) != nil {
        coming.append((step.record, target))
      } else {
        going[step.row.record] = step.record
      }
    }
    let own = Set(steps.map(\.row.record))
    let mentions = try reading.references(to: Set(going.keys), except: own, decoder).filter {
      try past.payload(of: $0.from.id, before: operation) != reading.shown($0.from.id)
    }
    let needed = Dictionary(grouping: mentions, by: \.to)
    let losses = going.keys.sorted().compactMap { id -> Obstacle? in
      guard let users = needed[id], let record = going[id] else { return nil }
      return .neededBy(record, users.map(\.from))
    }
    return try losses + dangling(coming, except: own, before: operation)
  }

  private func restored(_ step: Step) -> Data? {
    direction == .back ? step.before?.payload : step.after
  }

  private func dangling(
    _ coming: [(record: RecordReference, payload: Data)], except own: Set<RecordID>,
    before operation: RecordID
  ) throws -> [Obstacle] {
    var found: [Obstacle] = []
    for (record, payload) in coming {
      for id in reading.identifiers(in: payload).subtracting(own).sorted() {
        guard let head = reading.history.heads[id]?.first, isRemoved(reading.shown(id)),
          !isRemoved(try past.payload(of: id, before: operation))
        else { continue }
        let gone = try decoder.standing(head)
        found.append(.refersToGone(record, to: RecordReference(id: id, reference: gone.reference)))
      }
    }
    return found
  }
}

extension Reading {
  /// What is shown of a record; nil where it is not there or was erased.
  fileprivate func shown(_ record: RecordID) -> Data? {
    history.heads[record]?.first.flatMap { payloads[$0.id] }
  }
}
