internal import Foundation
internal import GRDB

/// The tables of a set, version 1.
///
/// It is plain: whoever has the file can read it, as what is in it was signed off for that.
enum SetSchema {
  static let version = 1
  /// "SLPS".
  static let application = 0x534C_5053

  /// The statements, exactly as SQLite keeps them: a file whose own differ is not taken for ours.
  static let tables = [
    """
    CREATE TABLE review (
      id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL, board TEXT NOT NULL,
      audience TEXT NOT NULL, dates TEXT NOT NULL, version TEXT NOT NULL, year INTEGER,
      completion TEXT, outcome TEXT, document BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE fact (
      review TEXT NOT NULL REFERENCES review (id), kind TEXT NOT NULL, code TEXT NOT NULL,
      PRIMARY KEY (review, kind, code)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE subject (
      review TEXT NOT NULL REFERENCES review (id), place INTEGER NOT NULL, band TEXT,
      PRIMARY KEY (review, place)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agency (
      review TEXT NOT NULL REFERENCES review (id), number INTEGER NOT NULL, sector TEXT NOT NULL,
      label TEXT NOT NULL, PRIMARY KEY (review, number)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE theme (
      review TEXT NOT NULL REFERENCES review (id), code TEXT NOT NULL, title TEXT NOT NULL,
      well INTEGER NOT NULL, better INTEGER NOT NULL, PRIMARY KEY (review, code)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE part (
      id INTEGER PRIMARY KEY, review TEXT NOT NULL REFERENCES review (id), kind TEXT NOT NULL,
      number TEXT NOT NULL, heading TEXT NOT NULL, words TEXT NOT NULL, themes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE picture (
      review TEXT PRIMARY KEY NOT NULL REFERENCES review (id), format TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX part_of ON part (review, kind)",
    """
    CREATE VIRTUAL TABLE found USING fts5(
      heading, words, content='part', content_rowid='id',
      tokenize='unicode61 remove_diacritics 2'
    )
    """,
  ]

  /// Lays out a new file.
  static func create(in database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(application)")
    try database.execute(sql: "PRAGMA user_version = \(version)")
    for table in tables { try database.execute(sql: table) }
  }

  /// Checks that a file is a set of this version, laid out as that says, and whole.
  static func check(in database: Database, path: String) throws {
    let found = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard found == application else { throw SetError.notASet(path) }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if version > Self.version { throw SetError.newerVersion(found: version) }
    guard version == Self.version, try layout(of: database) == Set(tables) else {
      throw SetError.damaged
    }
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let size = try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0
    guard try length(path) >= pages * size else { throw SetError.damaged }
    // In a large set only what is read is looked at.
    guard pages * size < 1 << 26 else { return }
    let said = try String.fetchAll(database, sql: "PRAGMA quick_check(1)")
    guard said == ["ok"] else { throw SetError.damaged }
  }

  private static func length(_ path: String) throws -> Int {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return try FileManager.default.attributesOfItem(atPath: target)[.size] as? Int ?? 0
  }

  /// The statements that made what is in the file, without what the words' index keeps for itself.
  private static func layout(of database: Database) throws -> Set<String> {
    Set(
      try String.fetchAll(
        database,
        sql: """
          SELECT sql FROM sqlite_schema
          WHERE sql IS NOT NULL AND NOT (type = 'table' AND name LIKE 'found\\_%' ESCAPE '\\')
          """))
  }
}
