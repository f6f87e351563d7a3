internal import Crypto
internal import FoundationEssentials
public import ReviewModel

extension SealedFile {
  /// Makes a new file, readable by its owner alone, that each of some secrets opens.
  ///
  /// The names file is made for the identifier of its review, which makes them a pair.
  public static func create(
    _ path: String, kind: FileKind, review: RecordID, secrets: [Secret],
    about: AccessWay.About = AccessWay.About(), identifiers: IdentifierSource
  ) throws(StoreError) -> SealedFile {
    try create(
      path, kind: kind, review: review, secrets: secrets, about: about, identifiers: identifiers,
      work: .standard)
  }

  /// Makes a new file with another work factor, which tests need to be quick, or as another copy.
  package static func create(
    _ path: String, kind: FileKind, review: RecordID, secrets: [Secret],
    about: AccessWay.About = AccessWay.About(), identifiers: IdentifierSource, work: WorkFactor,
    ordinal: Int = 0, wait: Double = longestWait
  ) throws(StoreError) -> SealedFile {
    let owner = Owner(kind: kind, review: review)
    let keys = FileKeys(SymmetricKey(size: .bits256), kind: kind, review: review)
    let slots = try slots(
      secrets, about: about, keys: keys, owner: owner, identifiers: identifiers, work: work)
    let replica = identifiers.next()
    try NewFile.create(path)
    do {
      let connection = try Connection(path, wait: wait)
      try connection.transaction { database in
        try Schema.create(kind, in: database)
        try IdentityRow.insert(owner, into: database)
        for slot in slots { try slot.insert(into: database) }
        try ReplicaRow(
          id: replica, ordinal: ordinal, n: 0, chain: Digest.beginning, numbers: [:],
          sealing: keys.sealing
        ).insert(into: database)
        try CopyRow.insert(replica, sealing: keys.sealing, into: database)
      }
      return SealedFile(
        connection: connection, owner: owner, replica: replica, keys: keys,
        identifiers: identifiers)
    } catch {
      NewFile.remove(path)
      throw error
    }
  }

  private static func slots(
    _ secrets: [Secret], about: AccessWay.About, keys: FileKeys, owner: Owner,
    identifiers: IdentifierSource, work: WorkFactor
  ) throws(StoreError) -> [Slot] {
    var slots: [Slot] = []
    for secret in secrets {
      let id = identifiers.next()
      let slot = try? Slot.make(
        id, secret: secret, about: about, keys: keys, owner: owner, work: work)
      guard let slot else { throw .noSecret }
      slots.append(slot)
    }
    guard !slots.isEmpty else { throw .noSecret }
    return slots
  }
}
