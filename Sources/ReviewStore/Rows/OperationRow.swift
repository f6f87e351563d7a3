internal import Crypto
internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// One action of a person, as a row: who, when and what are sealed.
struct OperationRow: Sendable {
  let id: RecordID
  let replica: RecordID
  /// The how many-th operation of its replica, from 1.
  let n: Int
  let digest: Data
  let chain: Data
  /// Nil where it was erased.
  let sealed: Data?

  static func clear(_ id: RecordID, replica: RecordID, n: Int) -> Fields {
    var fields = Fields("operation")
    fields.add(id)
    fields.add(replica)
    fields.add(n)
    return fields
  }

  var clear: Fields { Self.clear(id, replica: replica, n: n) }

  /// Whether what is sealed is what the digest was made of; nothing can be told once erased.
  var isSound: Bool { sealed.map { Digest.of(clear.adding($0)) == digest } ?? true }

  /// The chain after this operation, from the one before it and its revisions' digests in order.
  func link(after previous: Data, revisions: [Data], key: SymmetricKey) -> Data {
    Self.link(clear, digest: digest, after: previous, revisions: revisions, key: key)
  }

  static func link(
    _ clear: Fields, digest: Data, after previous: Data, revisions: [Data], key: SymmetricKey
  ) -> Data {
    var fields = Fields()
    fields.add(previous)
    fields.add(clear.bytes)
    fields.add(digest)
    for revision in revisions { fields.add(revision) }
    return Digest.keyed(fields, key: key)
  }

  init(
    id: RecordID, replica: RecordID, n: Int, payload: Data, after previous: Data,
    revisions: [RevisionRow], keys: FileKeys
  ) throws {
    let clear = Self.clear(id, replica: replica, n: n)
    let sealed = try keys.sealing.seal(payload, beside: clear)
    let unlinked = OperationRow(
      id: id, replica: replica, n: n, digest: Digest.of(clear.adding(sealed)), chain: Data(),
      sealed: sealed)
    self.init(
      id: id, replica: replica, n: n, digest: unlinked.digest,
      chain: unlinked.link(after: previous, revisions: revisions.map(\.digest), key: keys.chain),
      sealed: sealed)
  }

  private init(
    id: RecordID, replica: RecordID, n: Int, digest: Data, chain: Data, sealed: Data?
  ) {
    self.id = id
    self.replica = replica
    self.n = n
    self.digest = digest
    self.chain = chain
    self.sealed = sealed
  }
}

extension OperationRow {
  init?(_ row: some RowColumns) {
    guard let id = row.id(0), let replica = row.id(1), let n = row.number(2),
      let digest = row.bytes(3), let chain = row.bytes(4), row.isNull(5) || row.bytes(5) != nil
    else { return nil }
    self.init(
      id: id, replica: replica, n: n, digest: digest, chain: chain, sealed: row.bytes(5))
  }

  func insert(into database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO operation VALUES (?, ?, ?, ?, ?, ?)").execute(
      arguments: [id.text, replica.text, n, digest, chain, sealed])
  }

  /// Takes out the sealed bytes of an operation; the digest that the chain rests on stays.
  static func erase(_ ids: [RecordID], in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE operation SET sealed = NULL WHERE id = ?")
    for id in ids { try statement.execute(arguments: [id.text]) }
  }
}
