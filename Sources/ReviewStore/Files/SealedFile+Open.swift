internal import GRDB
public import ReviewModel

extension SealedFile {
  /// How long a file that another process has locked is waited for, in seconds.
  package static let longestWait = 3.0

  /// Opens a file with a secret; a file of another review than the one expected is refused.
  ///
  /// Whether all of it is as it was written is told when its records are first read.
  public static func open(
    _ path: String, kind: FileKind, secret: Secret, expecting review: RecordID? = nil,
    identifiers: IdentifierSource
  ) throws(StoreError) -> SealedFile {
    try open(
      path, kind: kind, secret: secret, expecting: review, identifiers: identifiers,
      wait: longestWait)
  }

  /// Opens a file, waiting less for a lock, which tests need to be quick.
  package static func open(
    _ path: String, kind: FileKind, secret: Secret, expecting review: RecordID? = nil,
    identifiers: IdentifierSource, wait: Double
  ) throws(StoreError) -> SealedFile {
    let connection = try Connection(path, wait: wait)
    let (owner, slots) = try connection.read { database in
      try Schema.check(kind, in: database, path: path)
      return (try IdentityRow.read(kind, from: database), try Slot.all(in: database))
    }
    if let review, review != owner.review {
      throw .otherReview(expected: review, found: owner.review)
    }
    let dataKey = try Slot.unlock(slots, with: secret, owner: owner)
    let keys = FileKeys(dataKey, kind: kind, review: owner.review)
    let replica = try connection.read { try CopyRow.read(sealing: keys.sealing, from: $0) }
    return SealedFile(
      connection: connection, owner: owner, replica: replica, keys: keys,
      identifiers: identifiers)
  }
}
