internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// What one operation made of one record, as a row.
struct RevisionRow: Sendable {
  let id: RecordID
  let operation: RecordID
  /// The place among the operation's revisions, from 0.
  let position: Int
  let record: RecordID
  /// The revisions that this one takes the place of, in the order of their digits.
  let parents: [RecordID]
  let digest: Data
  /// Nil where it was erased.
  let sealed: Data?

  static func clear(
    _ id: RecordID, operation: RecordID, position: Int, record: RecordID, parents: [RecordID]
  ) -> Fields {
    var fields = Fields("revision")
    fields.add(id)
    fields.add(operation)
    fields.add(position)
    fields.add(record)
    fields.add(Self.text(parents))
    return fields
  }

  var clear: Fields {
    Self.clear(id, operation: operation, position: position, record: record, parents: parents)
  }

  /// Whether what is sealed is what the digest was made of; nothing can be told once erased.
  var isSound: Bool { sealed.map { Digest.of(clear.adding($0)) == digest } ?? true }

  init(
    id: RecordID, operation: RecordID, position: Int, record: RecordID, parents: [RecordID],
    payload: Data, sealing: SealKey
  ) throws {
    self.id = id
    self.operation = operation
    self.position = position
    self.record = record
    self.parents = parents.sorted()
    let clear = Self.clear(
      id, operation: operation, position: position, record: record, parents: self.parents)
    let bytes = try sealing.seal(payload, beside: clear)
    sealed = bytes
    digest = Digest.of(clear.adding(bytes))
  }

  private static func text(_ parents: [RecordID]) -> String {
    parents.map(\.text).joined(separator: " ")
  }
}

extension RevisionRow {
  init?(_ row: some RowColumns) {
    guard let id = row.id(0), let operation = row.id(1), let position = row.number(2),
      let record = row.id(3), let names = row.text(4), let digest = row.bytes(5),
      row.isNull(6) || row.bytes(6) != nil
    else { return nil }
    self.id = id
    self.operation = operation
    self.position = position
    self.record = record
    parents = names.split(separator: " ").compactMap { RecordID(String($0)) }
    // Two texts must not read as the same parents: the text is what is bound and digested.
    guard Self.text(parents) == names else { return nil }
    self.digest = digest
    sealed = row.bytes(6)
  }

  func insert(into database: Database) throws {
    try database.cachedStatement(sql: "INSERT INTO revision VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        id.text, operation.text, position, record.text, Self.text(parents), digest, sealed,
      ])
  }

  /// Takes out the sealed bytes of revisions; the digests that the chains rest on stay.
  static func erase(_ ids: [RecordID], in database: Database) throws {
    let statement = try database.cachedStatement(
      sql: "UPDATE revision SET sealed = NULL WHERE id = ?")
    for id in ids { try statement.execute(arguments: [id.text]) }
  }
}
