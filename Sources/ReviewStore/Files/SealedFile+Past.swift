internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

extension SealedFile {
  private static let columns =
    "SELECT id, operation, position, record, parents, digest, sealed FROM revision"

  /// The revisions an operation made, in order.
  func revisions(of operation: RecordID) throws(StoreError) -> [RevisionRow] {
    try connection.read { database in
      try Row.fetchAll(
        database, sql: Self.columns + " WHERE operation = ? ORDER BY position",
        arguments: [operation.text]
      ).map { try Self.read($0) }
    }
  }

  /// One revision, whether or not another has taken its place.
  func revision(_ id: RecordID) throws(StoreError) -> RevisionRow? {
    try connection.read { database in
      try Row.fetchOne(database, sql: Self.columns + " WHERE id = ?", arguments: [id.text])
        .map { try Self.read($0) }
    }
  }

  private static func read(_ row: Row) throws -> RevisionRow {
    guard let revision = RevisionRow(row) else { throw StoreError.damaged(.layout) }
    return revision
  }

  /// What a revision says; nil where it was erased.
  func opened(_ row: RevisionRow) throws(StoreError) -> Data? {
    guard let sealed = row.sealed else { return nil }
    guard let plain = keys.sealing.open(sealed, beside: row.clear) else {
      throw .damaged(.revision(record: row.record, revision: row.id))
    }
    return plain
  }
}
