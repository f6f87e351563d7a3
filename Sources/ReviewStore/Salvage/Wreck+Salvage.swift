internal import FoundationEssentials
internal import GRDB
public import ReviewModel

extension Wreck {
  /// Writes a new file with everything that still opens; the same secrets open it.
  ///
  /// A file that is there already is refused. Where anything fails, no new file is left. Operations
  /// are counted anew, so the new file cannot be merged with copies of the old one.
  public func salvage(
    to new: String, secret: Secret, identifiers: IdentifierSource
  ) throws(StoreError) -> SalvageOutcome {
    let slots = try OpenedSlots(finds.slots, secret: secret, owner: found.owner)
    let keys = FileKeys(slots.key, kind: kind, review: review)
    let finds = found(keys)
    let survivors = Survivors(finds, keys: keys)
    let replicas = Set(survivors.replicas.keys)
      .union(survivors.operations.values.map(\.row.replica))
    let index = IndexedRows(finds, replicas: replicas)
    let lineup = Lineup(survivors, index)
    let replica = survivors.own ?? identifiers.next()
    guard let rebuilt = try? Rebuilt(survivors, lineup, replica: replica, keys: keys),
      let written = try? slots.written(keys)
    else { throw .io(code: 0) }
    try NewFile.create(new)
    do throws(StoreError) {
      let connection = try Connection(new, wait: SealedFile.longestWait)
      try connection.transaction { database in
        try Schema.create(kind, in: database)
        try IdentityRow.insert(found.owner, into: database)
        for slot in written { try slot.insert(into: database) }
        try rebuilt.write(to: database)
        try CopyRow.insert(replica, sealing: keys.sealing, into: database)
        for (note, bytes) in survivors.notes {
          try note.save(bytes, key: keys.draft, in: database)
        }
      }
      let file = SealedFile(
        connection: connection, owner: found.owner, replica: replica, keys: keys,
        identifiers: identifiers)
      if let problem = try file.verifyChains().first { throw StoreError.damaged(problem) }
    } catch {
      NewFile.remove(new)
      throw error
    }
    return SalvageOutcome(self, slots, survivors, rebuilt, Losses(survivors, index, rebuilt, keys))
  }
}

extension Survivors {
  /// The session and the unfinished line, where they are left.
  fileprivate var notes: [(SealedNote, [UInt8])] {
    [(.session, session), (.draft, draft)].compactMap { note, bytes in
      bytes.map { (note, Array($0)) }
    }
  }
}

extension Rebuilt {
  fileprivate func write(to database: Database) throws {
    for replica in replicas { try replica.insert(into: database) }
    for operation in operations { try operation.insert(into: database) }
    for revision in revisions { try revision.insert(into: database) }
  }
}
