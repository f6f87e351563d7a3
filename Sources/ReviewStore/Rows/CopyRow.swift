internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// The row that says which replica this file writes as; all else that is a file's own is in
/// `session` and `draft`, so a second copy needs only these three changed.
enum CopyRow {
  static func insert(_ replica: RecordID, sealing: SealKey, into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO copy VALUES (1, ?, ?)",
      arguments: [replica.text, try sealing.seal(Data("{}".utf8), beside: clear(replica))])
  }

  /// Lets the file write as another copy from now on.
  static func replace(
    with replica: RecordID, sealing: SealKey, in database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM copy")
    try insert(replica, sealing: sealing, into: database)
  }

  static func read(sealing: SealKey, from database: Database) throws -> RecordID {
    let rows = try Row.fetchAll(database, sql: "SELECT replica, sealed FROM copy")
    guard rows.count == 1, let replica = rows[0].id(0), let sealed = rows[0].bytes(1),
      sealing.open(sealed, beside: clear(replica)) != nil
    else { throw StoreError.damaged(.copy) }
    return replica
  }

  /// Whether a row as it was found is as it was written.
  static func isSound(_ replica: RecordID, _ sealed: Data, _ keys: FileKeys) -> Bool {
    keys.sealing.open(sealed, beside: clear(replica)) != nil
  }

  private static func clear(_ replica: RecordID) -> Fields {
    var fields = Fields("copy")
    fields.add(replica)
    return fields
  }
}
