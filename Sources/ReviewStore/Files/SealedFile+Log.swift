internal import FoundationEssentials
internal import GRDB
public import ReviewModel

extension SealedFile {
  /// Every operation, as they happened: each copy's in its own order, copies side by side in time.
  public func operations() throws(StoreError) -> [LoggedOperation] {
    let rows = try connection.read { try Rows($0) }
    if let problem = rows.problems(keys).first { throw .damaged(problem) }
    let copies = Ordinals.given(rows.replicas)
    let revisions = Dictionary(grouping: rows.revisions, by: \.operation)
    var logged: [LoggedOperation] = []
    for row in rows.operations {
      let records = (revisions[row.id] ?? []).sorted { $0.position < $1.position }.map(\.record)
      logged.append(
        LoggedOperation(
          id: row.id, replica: row.replica, copy: copies[row.replica] ?? 0, n: row.n,
          details: try details(row), records: records))
    }
    return Self.inOrder(logged)
  }

  private func details(_ row: OperationRow) throws(StoreError) -> LoggedOperation.Details? {
    guard let sealed = row.sealed else { return nil }
    guard let plain = keys.sealing.open(sealed, beside: row.clear) else {
      throw .damaged(.operation(replica: row.replica, n: row.n))
    }
    return try? JSONDecoder().decode(LoggedOperation.Details.self, from: plain)
  }

  /// A clock that was set back does not change the order within one copy.
  private static func inOrder(_ operations: [LoggedOperation]) -> [LoggedOperation] {
    var latest: [RecordID: Int] = [:]
    let timed = operations.sorted { $0.n < $1.n }.map { operation in
      let time = operation.details?.time.seconds ?? Int.min
      latest[operation.replica] = max(time, latest[operation.replica] ?? Int.min)
      return (time: latest[operation.replica] ?? time, operation: operation)
    }
    return timed.sorted { one, other in
      if one.time != other.time { return one.time < other.time }
      let (a, b) = (one.operation, other.operation)
      return a.replica == b.replica ? a.n < b.n : a.replica < b.replica
    }.map(\.operation)
  }
}

extension SealedFile {
  /// Who did one operation, when and what for; nil where there is none, or it cannot be read.
  public func details(of operation: RecordID) throws(StoreError) -> LoggedOperation.Details? {
    try connection.read { database in
      let row = try Row.fetchOne(
        database,
        sql: "SELECT id, replica, n, digest, chain, sealed FROM operation WHERE id = ?",
        arguments: [operation.text])
      return try row.flatMap { OperationRow($0) }.flatMap { try details($0) }
    }
  }
}
