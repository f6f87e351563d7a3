internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// What revisions said that no longer stand, read within the transaction that asks.
struct Past {
  let database: Database
  let keys: FileKeys

  private static let columns =
    "SELECT id, operation, position, record, parents, digest, sealed FROM revision"

  /// The revisions an operation made, in order.
  func revisions(ofOperation operation: RecordID) throws -> [RevisionRow] {
    try rows("WHERE operation = ? ORDER BY position", operation)
  }

  /// Every revision of some records that still says something, each with its record.
  ///
  /// One walk through the table for all of them, since no index is kept on records.
  func speaking(of records: Set<RecordID>) throws -> [(id: RecordID, record: RecordID)] {
    let sql = "SELECT id, record FROM revision WHERE sealed IS NOT NULL"
    let rows = try Row.fetchCursor(database, sql: sql)
    var found: [(id: RecordID, record: RecordID)] = []
    while let row = try rows.next() {
      guard let id = row.id(0), let record = row.id(1) else {
        throw StoreError.damaged(.layout)
      }
      if records.contains(record) { found.append((id, record)) }
    }
    return found
  }

  /// Every revision of a record.
  func revisions(ofRecord record: RecordID) throws -> [RevisionRow] {
    try rows("WHERE record = ?", record)
  }

  /// One revision, whether or not another has taken its place.
  func revision(_ id: RecordID) throws -> RevisionRow? { try rows("WHERE id = ?", id).first }

  /// What a record said just before an operation; nil where it was not there or was erased.
  func payload(of record: RecordID, before operation: RecordID) throws -> Data? {
    let sql = """
      SELECT revision.id FROM revision JOIN operation ON operation.id = revision.operation
      WHERE record = ? AND operation.n < (SELECT n FROM operation WHERE id = ?)
      ORDER BY operation.n DESC, operation.replica DESC, position DESC LIMIT 1
      """
    let row = try Row.fetchOne(
      database.cachedStatement(sql: sql), arguments: [record.text, operation.text])
    return try row.flatMap { $0.id(0) }.flatMap { try revision($0) }.flatMap { try payload($0) }
  }

  /// What a revision says; nil where it was erased.
  func payload(_ row: RevisionRow) throws -> Data? {
    guard let sealed = row.sealed else { return nil }
    guard let plain = keys.sealing.open(sealed, beside: row.clear) else {
      throw StoreError.damaged(.revision(record: row.record, revision: row.id))
    }
    return plain
  }

  private func rows(_ condition: String, _ id: RecordID) throws -> [RevisionRow] {
    let sql = Self.columns + " " + condition
    return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id.text]).map { row in
      guard let revision = RevisionRow(row) else { throw StoreError.damaged(.layout) }
      return revision
    }
  }
}
