internal import GRDB
internal import ReviewModel

extension SealedFile {
  /// Looks at everything in the file and says what is not as it was written; empty where all is.
  ///
  /// It works on a file whose records cannot be read any more.
  public func verifyChains() throws(StoreError) -> [Damage] {
    try connection.read { database in
      let integrity = try Row.fetchAll(database, sql: "PRAGMA integrity_check(1)")
      var found: [Damage] = integrity.first?.text(0) == "ok" ? [] : [.pages]
      let rows = try Rows(database)
      found += rows.problems(keys)
      found += sealedProblems(rows).filter { !found.contains($0) }
      let erased = Erasures(keys: keys).problems(rows, rows.history)
      found += erased.filter { !found.contains($0) }
      return found + (try noteProblems(database))
    }
  }

  /// What does not open; erased rows have nothing to open.
  private func sealedProblems(_ rows: Rows) -> [Damage] {
    let operations = rows.operations.filter { row in
      row.sealed.map { keys.sealing.open($0, beside: row.clear) == nil } ?? false
    }
    let revisions = rows.revisions.filter { row in
      row.sealed.map { keys.sealing.open($0, beside: row.clear) == nil } ?? false
    }
    return operations.map { .operation(replica: $0.replica, n: $0.n) }
      + revisions.map { .revision(record: $0.record, revision: $0.id) }
  }

  private func noteProblems(_ database: Database) throws -> [Damage] {
    let owner = Owner(kind: kind, review: review)
    var found: [Damage] = []
    for (position, slot) in try Slot.all(in: database).enumerated() {
      let isSound =
        slot.map {
          $0.isSound(of: owner)
            && keys.sealing.open($0.about, beside: Slot.aboutClear($0.id)) != nil
        } ?? false
      if !isSound { found.append(.slot(position + 1)) }
    }
    for note in [SealedNote.session, .draft] {
      do { _ = try note.read(key: keys.draft, from: database) } catch StoreError.damaged(let what) {
        found.append(what)
      }
    }
    return found
  }
}
