internal import FoundationEssentials
internal import GRDB

/// A row that is replaced in place, outside of history: what a session was doing.
enum SealedNote: String, Sendable {
  case session
  case draft

  private var damage: Damage { self == .session ? .session : .draft }

  func save(_ bytes: [UInt8], key: SealKey, in database: Database) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO \(rawValue) VALUES (1, ?)
        ON CONFLICT (id) DO UPDATE SET sealed = excluded.sealed
        """
    ).execute(arguments: [try key.seal(Data(bytes), beside: Fields(rawValue))])
  }

  func clear(in database: Database) throws {
    try database.execute(sql: "DELETE FROM \(rawValue)")
  }

  func read(key: SealKey, from database: Database) throws -> [UInt8]? {
    let row = try Row.fetchOne(database, sql: "SELECT sealed FROM \(rawValue) WHERE id = 1")
    guard let row else { return nil }
    guard let sealed = row.bytes(0), let plain = key.open(sealed, beside: Fields(rawValue)) else {
      throw StoreError.damaged(damage)
    }
    return Array(plain)
  }
}

extension SealedFile {
  /// Keeps where a session stands, in place of what was kept before; nil forgets it.
  public func saveSession(_ bytes: [UInt8]?) throws(StoreError) { try save(bytes, as: .session) }

  /// Where the session stood, or nil where none is kept.
  public func session() throws(StoreError) -> [UInt8]? {
    try connection.read { try SealedNote.session.read(key: keys.draft, from: $0) }
  }

  /// Keeps an unfinished line, in place of what was kept before; nil forgets it.
  public func saveDraft(_ bytes: [UInt8]?) throws(StoreError) { try save(bytes, as: .draft) }

  /// The unfinished line, or nil where none is kept.
  public func draft() throws(StoreError) -> [UInt8]? {
    try connection.read { try SealedNote.draft.read(key: keys.draft, from: $0) }
  }

  private func save(_ bytes: [UInt8]?, as note: SealedNote) throws(StoreError) {
    try connection.transaction { database in
      guard let bytes else { return try note.clear(in: database) }
      try note.save(bytes, key: keys.draft, in: database)
    }
  }
}
