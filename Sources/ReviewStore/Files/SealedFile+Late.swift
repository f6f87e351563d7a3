internal import FoundationEssentials
internal import GRDB
public import ReviewModel

extension SealedFile {
  /// The operations that took text while the names file was closed and that no other has gone over
  /// since, oldest first.
  ///
  /// Only what is sealed with operations is opened, and only what may hold the mark is decoded:
  /// every command asks this.
  public func lateOperations() throws(StoreError) -> [LateOperation] {
    try connection.read { database in
      let sql = "SELECT id, replica, n, sealed FROM operation WHERE sealed IS NOT NULL ORDER BY n"
      let rows = try Row.fetchCursor(database, sql: sql)
      var late: [RecordID] = []
      var done: Set<RecordID> = []
      while let row = try rows.next() {
        guard let id = row.id(0), let replica = row.id(1), let n = row.number(2),
          let sealed = row.bytes(3)
        else { throw StoreError.damaged(.layout) }
        let clear = OperationRow.clear(id, replica: replica, n: n)
        guard let plain = keys.sealing.open(sealed, beside: clear) else {
          throw StoreError.damaged(.operation(replica: replica, n: n))
        }
        guard let details = Self.marked(plain) else { continue }
        if details.namesClosed { late.append(id) }
        done.formUnion(details.wentOver)
      }
      return try late.filter { !done.contains($0) }.map { id in
        LateOperation(id: id, records: try Self.records(of: id, in: database))
      }
    }
  }

  private static func marked(_ plain: Data) -> LoggedOperation.Details? {
    let isMarked =
      plain.firstRange(of: Data("\"namesClosed\"".utf8)) != nil
      || plain.firstRange(of: Data("\"wentOver\"".utf8)) != nil
    return isMarked ? try? JSONDecoder().decode(LoggedOperation.Details.self, from: plain) : nil
  }

  private static func records(of id: RecordID, in database: Database) throws -> [RecordID] {
    let sql = "SELECT record FROM revision WHERE operation = ? ORDER BY position"
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id.text])
      .compactMap { $0.id(0) }
  }
}

/// An operation that took text while the names file was closed.
public struct LateOperation: Hashable, Sendable {
  /// Its identifier.
  public let id: RecordID
  /// The records it wrote.
  public let records: [RecordID]
}
