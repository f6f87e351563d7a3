internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// The row that says which review a file belongs to; a pair of files says the same.
enum IdentityRow {
  static func insert(_ owner: Owner, into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO identity VALUES (1, ?, ?)",
      arguments: [owner.review.text, checksum(owner)])
  }

  static func read(_ kind: FileKind, from database: Database) throws -> Owner {
    let rows = try Row.fetchAll(database, sql: "SELECT review, checksum FROM identity")
    guard rows.count == 1, let review = rows[0].id(0) else {
      throw StoreError.damaged(.identity)
    }
    let owner = Owner(kind: kind, review: review)
    guard rows[0].bytes(1) == checksum(owner) else { throw StoreError.damaged(.identity) }
    return owner
  }

  /// What a file of an owner says beside its review.
  static func checksum(_ owner: Owner) -> Data {
    var fields = Fields("identity")
    fields.add(owner.kind.rawValue)
    fields.add(owner.review)
    return Digest.of(fields)
  }
}
