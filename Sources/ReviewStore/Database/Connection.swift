internal import Foundation
internal import GRDB

/// The one way to a file's database: sets it up, waits a bounded time for a lock, names errors.
struct Connection: Sendable {
  let path: String
  private let queue: DatabaseQueue

  /// Opens a file that is there; nothing is written.
  init(_ path: String, wait: Double) throws(StoreError) {
    self.path = path
    try Self.checkFile(path)
    var configuration = Configuration()
    configuration.busyMode = .timeout(wait)
    configuration.prepareDatabase { database in try Self.prepare(database) }
    do { queue = try DatabaseQueue(path: path, configuration: configuration) } catch {
      // Nothing that SQLite can read as its own ever was a review file.
      if (error as? DatabaseError)?.resultCode == .SQLITE_NOTADB {
        throw .notAReviewFile(path)
      }
      throw StoreError(error, path: path)
    }
  }

  /// Reads one consistent state of the file.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.read(body) } catch { throw StoreError(error, path: path) }
  }

  /// Runs work that begins its own transaction.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do { return try queue.writeWithoutTransaction(body) } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes in one transaction: all of it, or nothing.
  func transaction(_ body: (Database) throws -> Void) throws(StoreError) {
    try write { database in
      try database.inTransaction(.immediate) {
        try body(database)
        return .commit
      }
    }
  }

  /// Writes the file's present state, page by page, into another one.
  func copy(to other: Connection) throws(StoreError) {
    do { try queue.backup(to: other.queue) } catch { throw StoreError(error, path: other.path) }
  }

  /// Takes over, page by page, what another file says within somebody else's transaction.
  func fill(from database: Database) throws {
    try queue.writeWithoutTransaction { try database.backup(to: $0) }
  }

  /// Builds the file anew without the room that erased rows left.
  func compact() throws(StoreError) { try write { try $0.execute(sql: "VACUUM") } }

  private static func checkFile(_ path: String) throws(StoreError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: target) else {
      throw .missing(path)
    }
    // A pipe would block for ever, a folder fail in odd ways.
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw .notAReviewFile(path)
    }
    guard FileManager.default.isReadableFile(atPath: target) else { throw .notPermitted(path) }
  }

  private static let setUp = [
    "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON", "PRAGMA temp_store = MEMORY",
    "PRAGMA secure_delete = ON", "PRAGMA synchronous = EXTRA",
  ]

  private static func prepare(_ database: Database) throws {
    for statement in setUp { try database.execute(sql: statement) }
    // Reading the schema reads the header, and only then is the journal's mode known.
    _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
    guard mode == "delete" else { throw StoreError.damaged(.layout) }
  }
}
