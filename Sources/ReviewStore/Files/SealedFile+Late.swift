internal import FoundationEssentials
internal import GRDB
public import ReviewModel

extension SealedFile {
  /// The operations that took text while the names file was closed and that no other has gone over
  /// since, oldest first.
  ///
  /// Every command asks this, so only what holds the mark is decoded.
  public func lateOperations() throws(StoreError) -> [LateOperation] {
    let key = keys.sealing
    return try connection.read { database in
      let sql = "SELECT id, replica, n, sealed FROM operation WHERE sealed IS NOT NULL ORDER BY n"
      let rows = try Row.fetchAll(database, sql: sql).map { row in
        guard let id = row.id(0), let replica = row.id(1), let n = row.number(2),
          let sealed = row.bytes(3)
        else { throw StoreError.damaged(.layout) }
        return SealedDetails(id: id, replica: replica, n: n, sealed: sealed)
      }
      var late: [RecordID] = []
      var done: Set<RecordID> = []
      for (row, marks) in zip(rows, Parallel.map(rows) { $0.marks(key) }) {
        switch marks {
        case .unreadable: throw StoreError.damaged(.operation(replica: row.replica, n: row.n))
        case .none: continue
        case .some(let details):
          if details.namesClosed { late.append(row.id) }
          done.formUnion(details.wentOver)
        }
      }
      return try late.filter { !done.contains($0) }.map { id in
        LateOperation(id: id, records: try Self.records(of: id, in: database))
      }
    }
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

/// What is sealed with an operation, before it is opened.
private struct SealedDetails: Sendable {
  let id: RecordID
  let replica: RecordID
  let n: Int
  let sealed: Data

  enum Marks: Sendable {
    case none
    case some(LoggedOperation.Details)
    case unreadable
  }

  /// What it says of late text, where it says anything.
  func marks(_ key: SealKey) -> Marks {
    let clear = OperationRow.clear(id, replica: replica, n: n)
    guard let plain = key.open(sealed, beside: clear) else { return .unreadable }
    let bytes = Array(plain)
    let isMarked =
      Self.contains(bytes, Self.namesClosed) || Self.contains(bytes, Self.wentOver)
    guard isMarked,
      let details = try? JSONDecoder().decode(LoggedOperation.Details.self, from: plain)
    else { return .none }
    return .some(details)
  }

  private static let namesClosed = Array("\"namesClosed\"".utf8)
  private static let wentOver = Array("\"wentOver\"".utf8)

  private static func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    for start in 0...bytes.count - word.count where bytes[start + 1] == word[1] {
      if bytes[start..<start + word.count].elementsEqual(word) { return true }
    }
    return false
  }
}
