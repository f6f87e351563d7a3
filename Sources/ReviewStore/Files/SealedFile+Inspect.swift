internal import GRDB
internal import ReviewModel

extension SealedFile {
  /// Looks at a file without any secret: its header, its pages, its layout and every digest.
  ///
  /// What only the key can tell, such as a change by somebody who made the digests anew, is told by
  /// `verifyChains` once the file is open. Nothing is written.
  public static func inspect(_ path: String, kind: FileKind) throws(StoreError) -> [Damage] {
    let connection = try Connection(path, wait: longestWait)
    return try connection.read { database in
      try Schema.check(kind, in: database, path: path)
      let integrity = try Row.fetchAll(database, sql: "PRAGMA integrity_check(1)")
      var found: [Damage] = integrity.first?.text(0) == "ok" ? [] : [.pages]
      let owner = try IdentityRow.read(kind, from: database)
      for (place, slot) in try Slot.all(in: database).enumerated()
      where slot?.isSound(of: owner) != true {
        found.append(.slot(place + 1))
      }
      let rows = try Rows(database)
      if !rows.isLaidOut { found.append(.layout) }
      for operation in rows.operations where !operation.isSound {
        found.append(.operation(replica: operation.replica, n: operation.n))
      }
      for revision in rows.revisions where !revision.isSound {
        found.append(.revision(record: revision.record, revision: revision.id))
      }
      return found
    }
  }
}
