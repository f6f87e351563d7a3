internal import FoundationEssentials
public import ReviewModel

extension RecordFile {
  /// Does an operation: all of its changes or, where one cannot be made, none.
  ///
  /// When it returns, the operation is on the disk. Each change is answered with the record's
  /// number, in order. A session given is kept in the same transaction, so that what was saved and
  /// where the session stands never differ.
  ///
  /// - Parameter seen: What the file said when the changes were thought of. A record that somebody
  ///   else has changed since is then not changed over their heads: `changedMeanwhile`.
  /// - Parameter beyond: What goes with records that are put back and only a newer version knows:
  ///   opaque, and carried along with whatever becomes of the record.
  @discardableResult
  public func append(
    _ operation: Operation<Value>, session: [UInt8]? = nil, since seen: Snapshot? = nil,
    beyond: [RecordID: String] = [:]
  ) throws(StoreError) -> [RecordReference] {
    try append(operation, session: session, since: seen, on: nil, beyond: beyond) {}
  }

  /// What a file said at some time.
  public struct Snapshot: Sendable {
    let reading: Reading
  }

  /// What the file says at present.
  public func snapshot() throws(StoreError) -> Snapshot {
    Snapshot(reading: try file.currentReading())
  }

  /// Does an operation as somebody would who knows the file as it was earlier, and does something
  /// else just before it is committed; tests make conflicts and look into open transactions so.
  @discardableResult
  package func append(
    _ operation: Operation<Value>, session: [UInt8]? = nil, since seen: Snapshot? = nil,
    on earlier: Snapshot? = nil, beyond: [RecordID: String] = [:],
    beforeCommit: () throws -> Void
  ) throws(StoreError) -> [RecordReference] {
    let details = LoggedOperation.Details(
      time: operation.time, author: operation.author, description: operation.description,
      purpose: operation.purpose, changesNames: operation.changesNames,
      namesClosed: operation.namesClosed,
      wentOver: operation.wentOver)
    guard let payload = try? JSON.bytes(details) else { throw .io(code: 0) }
    var assigned: [RecordReference] = []
    try file.commit(operation.id, payload: payload, session: session, beforeCommit: beforeCommit) {
      reading, past in
      var planner = Planner<Value>(
        earlier?.reading ?? reading, past: past, replica: file.replica,
        numbers: reading.replicas[file.replica]?.numbers ?? [:], identifiers: file.identifiers)
      planner.beyond = beyond
      if let seen {
        try reading.checkUnchanged(operation.changes, since: seen.reading)
        try reading.checkOwnWords(operation.changes, since: seen.reading)
      }
      for change in operation.changes { assigned.append(try planner.add(change)) }
      return try planner.finished()
    }
    return assigned
  }
}

extension Reading {
  /// Refuses to write over what somebody else wrote since.
  fileprivate func checkUnchanged<Value>(
    _ changes: [Change<Value>], since seen: Reading
  ) throws(StoreError) {
    for change in changes {
      let heads = history.heads[change.record]?.map(\.id)
      guard heads != seen.history.heads[change.record]?.map(\.id), let heads, !heads.isEmpty
      else { continue }
      let standing = history.heads[change.record]?.first.flatMap { head in
        try? PayloadDecoder<Value>(self).standing(head)
      }
      throw .changedMeanwhile(
        RecordReference(id: change.record, reference: standing?.reference))
    }
  }

  /// Refuses words of its own for a new record that another new one took since.
  fileprivate func checkOwnWords<Value>(
    _ changes: [Change<Value>], since seen: Reading
  ) throws(StoreError) {
    var wanted: Set<String> = []
    for case .create(_, let value) in changes { wanted.formUnion(value.ownWords) }
    guard !wanted.isEmpty, history.order.count > seen.history.order.count else { return }
    let decoder = PayloadDecoder<Value>(self)
    for filing in history.order where seen.history.heads[filing.record] == nil {
      guard let head = history.heads[filing.record]?.first,
        let standing = try? decoder.standing(head), let value = standing.value,
        !wanted.isDisjoint(with: value.ownWords)
      else { continue }
      throw .changedMeanwhile(
        RecordReference(id: filing.record, reference: standing.reference))
    }
  }
}
