internal import GRDB
internal import ReviewModel
internal import Synchronization

extension SealedFile {
  /// What the file says at present, other processes' operations included.
  func currentReading() throws(StoreError) -> Reading {
    try connection.read { try freshReading($0) }
  }

  /// Reads again where another process has committed since; within a transaction of the caller's.
  func freshReading(_ database: Database) throws -> Reading {
    let version =
      try Int.fetchOne(
        database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    if let kept = reading.withLock({ $0 }), kept.dataVersion == version { return kept }
    let fresh = try Reading(try Rows(database), keys: keys, dataVersion: version)
    guard fresh.replicas[replica] != nil else { throw StoreError.damaged(.copy) }
    reading.withLock { $0 = fresh }
    return fresh
  }
}
