internal import FoundationEssentials
internal import GRDB
internal import ReviewModel
internal import Synchronization

extension SealedFile {
  /// Makes a copy for somebody else to write in, which can be merged back; answers its letter.
  ///
  /// The same secrets open it. What it writes ends in a letter of its own (`N14b`), so this file
  /// keeps a row for it from now on. A session and an unfinished line stay behind.
  @discardableResult
  public func copy(to path: String) throws(StoreError) -> Int {
    let replica = identifiers.next()
    let taken = try currentReading().replicas.values.map(\.row)
    let ordinal = Ordinals.next(after: taken)
    try NewFile.create(path)
    do {
      try connection.transaction { database in
        try ReplicaRow(
          id: replica, ordinal: ordinal, n: 0, chain: Digest.beginning, numbers: [:],
          sealing: keys.sealing
        ).insert(into: database)
      }
      reading.withLock { $0 = nil }
      let copy = try Connection(path, wait: Self.longestWait)
      try connection.copy(to: copy)
      try copy.transaction { database in
        try CopyRow.replace(with: replica, sealing: keys.sealing, in: database)
        for note in [SealedNote.session, .draft] { try note.clear(in: database) }
      }
      try copy.compact()
    } catch {
      NewFile.remove(path)
      throw error
    }
    return ordinal
  }

  /// Which copy this file writes as: 0 for the first, 1 for `b`, and so on.
  public func ordinal() throws(StoreError) -> Int {
    try currentReading().replicas[replica]?.ordinal ?? 0
  }

  /// Builds the file anew, so that not even the room of what was erased is left.
  public func compact() throws(StoreError) { try connection.compact() }
}
