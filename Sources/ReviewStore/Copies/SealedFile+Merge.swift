internal import FoundationEssentials
internal import GRDB
internal import ReviewModel
internal import Synchronization

extension SealedFile {
  /// Takes in everything another copy of this file holds; the other one is not written to.
  ///
  /// A union: merging twice changes nothing more, and it does not matter who merges whom. What was
  /// withdrawn or erased in either is so afterwards. All of it is done or, where the other file is
  /// damaged, of another review, or parts from this one (`forked`), nothing.
  ///
  /// - Parameter mayErase: Whether something may go; if not, a copy that ended what this one still
  ///   holds is refused (`wouldErase`).
  public func merge(
    _ other: SealedFile, mayErase: Bool = true
  ) throws(StoreError) -> Merged {
    guard other.kind == kind else {
      throw kind == .review ? .reviewFileExpected(other.path) : .namesFileExpected(other.path)
    }
    guard other.review == review else {
      throw .otherReview(expected: review, found: other.review)
    }
    guard keys.isSame(as: other.keys) else { throw .otherKey(other.path) }
    let theirs = try other.connection.read { try Rows($0) }
    if let problem = theirs.problems(keys).first { throw .damaged(problem) }
    if let problem = Erasures(keys: keys).problems(theirs, theirs.history).first {
      throw .damaged(problem)
    }
    var merged = Merged()
    try connection.write { database in
      var journal: SpentJournal?
      defer { reading.withLock { $0 = nil } }
      try database.inTransaction(.immediate) {
        let union = try Union(ours: try freshRows(database), theirs: theirs)
        try union.write(to: database)
        merged = union.merged
        merged.erased += try eraseEnded(in: database)
        guard mayErase || merged.erased == 0 else {
          throw StoreError.wouldErase(merged.erased)
        }
        if merged.erased > 0 { journal = SpentJournal(of: path) }
        return merged.isNothingNew ? .rollback : .commit
      }
      journal?.overwrite()
    }
    if merged.erased > 0 { try compact() }
    return merged
  }

  private func freshRows(_ database: Database) throws -> Rows {
    let rows = try Rows(database)
    if let problem = rows.problems(keys).first { throw StoreError.damaged(problem) }
    return rows
  }

  /// A record that one copy ended says nothing any more, whatever another copy made of it.
  private func eraseEnded(in database: Database) throws -> Int {
    let fresh = try Reading(try Rows(database), keys: keys, dataVersion: 0)
    let ends = fresh.endings
    guard !ends.isEmpty else { return 0 }
    let past = Past(database: database, keys: keys)
    let left = try past.speaking(of: Set(ends.keys))
      .filter { ends[$0.record]?.contains($0.id) == false }.map(\.id)
    try RevisionRow.erase(left, in: database)
    return left.count
  }
}

extension Reading {
  /// The revisions by which records ended for good.
  var endings: [RecordID: Set<RecordID>] {
    let decoder = JSONDecoder()
    var found: [RecordID: Set<RecordID>] = [:]
    for (record, heads) in history.heads {
      for head in heads {
        guard let bytes = payloads[head.id],
          let payload = try? decoder.decode(Payload<Unread>.self, from: bytes),
          case .ended = payload.content
        else { continue }
        found[record, default: []].insert(head.id)
      }
    }
    return found
  }
}
