internal import Foundation
internal import GRDB

/// The tables of version 1; `Documentation/review-file.md` says what stands in them.
enum Schema {
  static let version = 1

  /// The statements, exactly as SQLite keeps them: a file whose own differ is not taken for ours.
  static let tables = [
    """
    CREATE TABLE identity (
      id INTEGER PRIMARY KEY CHECK (id = 1), review TEXT NOT NULL, checksum BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE slot (
      id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, parameters TEXT NOT NULL,
      salt BLOB NOT NULL, sealed BLOB NOT NULL, checksum BLOB NOT NULL, about BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE replica (
      id TEXT PRIMARY KEY NOT NULL, ordinal INTEGER NOT NULL, n INTEGER NOT NULL,
      chain BLOB NOT NULL, sealed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE copy (
      id INTEGER PRIMARY KEY CHECK (id = 1), replica TEXT NOT NULL REFERENCES replica (id),
      sealed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE operation (
      id TEXT PRIMARY KEY NOT NULL, replica TEXT NOT NULL REFERENCES replica (id),
      n INTEGER NOT NULL, digest BLOB NOT NULL, chain BLOB NOT NULL, sealed BLOB,
      UNIQUE (replica, n)
    ) STRICT
    """,
    """
    CREATE TABLE revision (
      id TEXT PRIMARY KEY NOT NULL, operation TEXT NOT NULL REFERENCES operation (id),
      position INTEGER NOT NULL, record TEXT NOT NULL, parents TEXT NOT NULL,
      digest BLOB NOT NULL, sealed BLOB, UNIQUE (operation, position)
    ) STRICT
    """,
    """
    CREATE TABLE session (
      id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL
    ) STRICT
    """,
  ]

  /// Lays out a new file.
  static func create(_ kind: FileKind, in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(kind.applicationID)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
    for table in tables { try database.execute(sql: table) }
  }

  /// Checks that a file is of a kind and a version, and is laid out as that version says.
  static func check(_ kind: FileKind, in database: Database, path: String) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard let found = FileKind(applicationID: application) else {
      throw StoreError.notAReviewFile(path)
    }
    guard found == kind else {
      throw kind == .review
        ? StoreError.reviewFileExpected(path) : StoreError.namesFileExpected(path)
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version > Self.version { throw StoreError.newerVersion(found: version) }
    guard version == Self.version, try layout(of: database) == Set(tables) else {
      throw StoreError.damaged(.layout)
    }
    try checkLength(of: database, path: path)
  }

  /// SQLite reads the missing end of a last page as zeros, so we look ourselves; the lock that a
  /// reader holds keeps writers from changing the length meanwhile.
  private static func checkLength(of database: Database, path: String) throws {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    guard let length = attributes?[.size] as? Int, length >= pages * size else {
      throw StoreError.damaged(.pages)
    }
  }

  /// The statements that made whatever is in the file; indexes that SQLite makes itself have none.
  private static func layout(of database: Database) throws -> Set<String> {
    let rows = try Row.fetchAll(database, sql: "SELECT sql FROM sqlite_schema")
    return Set(rows.compactMap { $0.text(0) })
  }
}
