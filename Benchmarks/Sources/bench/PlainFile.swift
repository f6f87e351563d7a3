import Dispatch
import Foundation
import GRDB
import ReviewModel
import Synchronization

/// The peer: a plain SQLite file with a row of JSON for each record, with the same settings.
struct PlainFile {
  private let queue: DatabaseQueue

  init(_ path: String) throws {
    var configuration = Configuration()
    configuration.prepareDatabase { database in
      for setting in [
        "temp_store = MEMORY", "secure_delete = ON", "synchronous = EXTRA",
        "journal_mode = DELETE",
      ] { try database.execute(sql: "PRAGMA " + setting) }
    }
    queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write {
      try $0.execute(
        sql: "CREATE TABLE IF NOT EXISTS record (id TEXT PRIMARY KEY NOT NULL, json BLOB) STRICT")
    }
  }

  /// Opens one to read.
  init(reading path: String) throws { queue = try DatabaseQueue(path: path) }

  /// Fills a new one with notes.
  func fill(_ count: Int) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    try queue.write { database in
      for number in 0..<count {
        let json = try encoder.encode(ReviewModel.Record.note(Notes.note(number)))
        try Self.insert(json, into: database)
      }
    }
  }

  /// One row in one transaction, on the disk when it returns.
  func commit(_ bytes: Data) throws {
    try queue.writeWithoutTransaction { database in
      try database.inTransaction(.immediate) {
        try Self.insert(bytes, into: database)
        return .commit
      }
    }
  }

  /// Every record, decoded on all processors, as the review file does it.
  func records() throws -> [ReviewModel.Record] {
    let rows = try queue.read {
      try Data.fetchAll($0, sql: "SELECT json FROM record ORDER BY rowid")
    }
    let size = 256
    let parts = Mutex<[Int: [ReviewModel.Record]]>([:])
    let count = (rows.count + size - 1) / size
    let decoder = JSONDecoder()
    DispatchQueue.concurrentPerform(iterations: count) { part in
      let range = part * size..<min((part + 1) * size, rows.count)
      let records = rows[range].compactMap {
        try? decoder.decode(ReviewModel.Record.self, from: $0)
      }
      parts.withLock { $0[part] = records }
    }
    return parts.withLock { found in (0..<count).flatMap { found[$0] ?? [] } }
  }

  private static func insert(_ bytes: Data, into database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO record VALUES (?, ?)")
      .execute(arguments: [IdentifierSource.random.next().text, bytes])
  }
}
