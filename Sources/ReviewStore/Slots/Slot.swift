internal import Crypto
internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// One way to unlock a file: the data key, sealed with a key that a secret gives.
struct Slot: Sendable {
  /// How the secret gives the slot's key, as the row says it.
  enum Kind: String, CaseIterable, Sendable {
    case passphrase
    case unlockFile = "unlock file"
    case recoveryCode = "recovery code"
  }

  let id: RecordID
  let kind: String
  let parameters: String
  let salt: Data
  let sealed: Data
  let checksum: Data
  let about: Data

  /// The clear columns, and what the slot belongs to.
  static func clear(
    _ id: RecordID, kind: String, parameters: String, salt: Data, of owner: Owner
  ) -> Fields {
    var fields = Fields("slot")
    fields.add(owner.kind.rawValue)
    fields.add(owner.review)
    fields.add(id)
    fields.add(kind)
    fields.add(parameters)
    fields.add(salt)
    return fields
  }

  func clear(of owner: Owner) -> Fields {
    Self.clear(id, kind: kind, parameters: parameters, salt: salt, of: owner)
  }

  /// Whether the row is as it was written, which anyone can tell; so a wrong secret and a damaged
  /// slot are different things.
  func isSound(of owner: Owner) -> Bool {
    checksum == Digest.of(clear(of: owner).adding(sealed))
  }
}

/// Which file something belongs to.
struct Owner: Sendable {
  let kind: FileKind
  let review: RecordID
}

extension Slot {
  init?(_ row: Row) {
    guard let id = row.id(0), let kind = row.text(1), let parameters = row.text(2),
      let salt = row.bytes(3), let sealed = row.bytes(4), let checksum = row.bytes(5),
      let about = row.bytes(6)
    else { return nil }
    self.init(
      id: id, kind: kind, parameters: parameters, salt: salt, sealed: sealed, checksum: checksum,
      about: about)
  }

  /// Puts the slot in the place of another, in whose order it then stands.
  func replace(_ row: Int64, in database: Database) throws {
    try database.execute(
      sql: """
        UPDATE slot SET id = ?, kind = ?, parameters = ?, salt = ?, sealed = ?, checksum = ?,
          about = ? WHERE rowid = ?
        """,
      arguments: [id.text, kind, parameters, salt, sealed, checksum, about, row])
  }

  /// All slots, in the order they were added; nil for a row that cannot be read.
  static func all(in database: Database) throws -> [Slot?] {
    try Row.fetchAll(
      database,
      sql: "SELECT id, kind, parameters, salt, sealed, checksum, about FROM slot ORDER BY rowid"
    ).map { Slot($0) }
  }

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO slot VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [id.text, kind, parameters, salt, sealed, checksum, about])
  }
}
