internal import FoundationEssentials
internal import GRDB
internal import ReviewModel
internal import Synchronization

extension SealedFile {
  /// Writes one operation as one transaction; when this returns, it is on the disk.
  ///
  /// What to write is planned within the transaction, on the state that it will be added to.
  func commit(
    _ id: RecordID, payload: Data, session: [UInt8]?, beforeCommit: () throws -> Void,
    plan: (Reading) throws -> Plan
  ) throws(StoreError) {
    try connection.write { database in
      var written: Written?
      do {
        try database.inTransaction(.immediate) {
          written = try write(id, payload: payload, plan: plan, in: database)
          if let session { try SealedNote.session.save(session, key: keys.draft, in: database) }
          try beforeCommit()
          return .commit
        }
      } catch {
        // A commit that reports failure may have happened; the file itself knows.
        reading.withLock { $0 = nil }
        throw error
      }
      if let written { reading.withLock { $0?.add(written) } }
    }
  }

  private func write(
    _ id: RecordID, payload: Data, plan: (Reading) throws -> Plan, in database: Database
  ) throws -> Written {
    let reading = try freshReading(database)
    guard let own = reading.replicas[replica] else { throw StoreError.damaged(.copy) }
    let known = try database.cachedStatement(sql: "SELECT 1 FROM operation WHERE id = ?")
    guard try Int.fetchOne(known, arguments: [id.text]) == nil else {
      throw StoreError.operationExists(id)
    }
    let written = try Written(
      try plan(reading), operation: id, payload: payload, by: own.row, keys: keys)
    try written.operation.insert(into: database)
    for revision in written.revisions { try revision.insert(into: database) }
    try written.replica.update(in: database)
    return written
  }
}
