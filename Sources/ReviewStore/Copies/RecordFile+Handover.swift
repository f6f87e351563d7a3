internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

extension RecordFile {
  /// Makes a file that says what this one says now, and nothing of how it came to say it.
  ///
  /// It has a key of its own, one operation, and every record under the number it has; what was
  /// withdrawn or erased keeps its number alone. It cannot be merged with this one.
  ///
  /// - Parameters:
  ///   - secrets: What opens the new file.
  ///   - operation: Who hands over, when and with which words in the log; its changes are not used.
  ///   - transform: What is to become of each value, such as taking out names registered late.
  public func handOver(
    to path: String, secrets: [Secret], operation: Operation<Value>,
    _ transform: (Value) throws(StoreError) -> Value
  ) throws(StoreError) {
    try handOver(
      to: path, secrets: secrets, operation: operation, work: .standard, transform)
  }

  /// Hands over with another work factor, which tests need to be quick.
  package func handOver(
    to path: String, secrets: [Secret], operation: Operation<Value>, work: WorkFactor,
    _ transform: (Value) throws(StoreError) -> Value
  ) throws(StoreError) {
    let reading = try file.currentReading()
    let conflicts = try contents().conflicts
    guard conflicts.isEmpty else { throw .unsettled(conflicts.map(\.record)) }
    let planned = try planned(reading, transform)
    let new = try SealedFile.create(
      path, kind: file.kind, review: file.review, secrets: secrets,
      identifiers: file.identifiers, work: work)
    do throws(StoreError) {
      let ordinal = Ordinals.next(after: reading.replicas.values.map(\.row))
      try new.connection.transaction { try new.takeOrdinal(ordinal, in: $0) }
      let givers = Set(planned.map(\.giver)).sorted().compactMap { id in
        reading.replicas[id].map {
          Plan.Giver(id: id, ordinal: $0.ordinal, numbers: $0.numbers)
        }
      }
      let details = LoggedOperation.Details(
        time: operation.time, author: operation.author, description: operation.description,
        purpose: .final, changesNames: false)
      guard let bytes = try? JSON.bytes(details) else { throw StoreError.io(code: 0) }
      try new.commit(operation.id, payload: bytes, session: nil, beforeCommit: {}) { _, _ in
        Plan(revisions: planned.map(\.revision), numbers: [:], givers: givers)
      }
      try new.compact()
    } catch {
      NewFile.remove(path)
      throw error
    }
  }

  /// Every record as it stands, as the first revision of itself.
  private func planned(
    _ reading: Reading, _ transform: (Value) throws(StoreError) -> Value
  ) throws(StoreError) -> [(revision: PlannedRevision, giver: RecordID)] {
    let decoder = PayloadDecoder<Value>(reading)
    var planned: [(revision: PlannedRevision, giver: RecordID)] = []
    for filing in reading.history.order {
      let payloads = (reading.history.heads[filing.record] ?? []).compactMap {
        reading.payloads[$0.id]
      }
      let said = payloads.compactMap { decoder.payload($0) }
      guard said.count == payloads.count else { throw .unreadable(filing.record) }
      guard let kept = try Self.handedOver(said, transform),
        let bytes = try? JSON.bytes(kept)
      else { continue }
      planned.append(
        (
          PlannedRevision(
            id: file.identifiers.next(), record: filing.record, parents: [], payload: bytes),
          kept.replica
        ))
    }
    return planned
  }

  /// Why a record ended may hold a name, so that only the fact is handed over.
  private static func handedOver(
    _ said: [Payload<Value>], _ transform: (Value) throws(StoreError) -> Value
  ) throws(StoreError) -> Payload<Value>? {
    for payload in said {
      if case .ended(let ending) = payload.content {
        return payload.saying(.ended(Ending(ending.way)))
      }
    }
    guard let shown = said.first, let value = shown.value else { return nil }
    return shown.saying(.value(try transform(value)))
  }
}

extension SealedFile {
  /// Lets a new file's own references end in a letter that no earlier copy has.
  fileprivate func takeOrdinal(_ ordinal: Int, in database: Database) throws {
    try ReplicaRow(
      id: replica, ordinal: ordinal, n: 0, chain: Digest.beginning, numbers: [:],
      sealing: keys.sealing
    ).replace(in: database)
  }
}
