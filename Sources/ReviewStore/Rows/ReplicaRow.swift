internal import FoundationEssentials
internal import GRDB
internal import ReviewModel

/// One copy of the review that has written: its letter, and how far it has come.
///
/// The row changes with each operation, so that the last operations cannot go missing unnoticed.
struct ReplicaRow: Sendable {
  let id: RecordID
  /// Which letter its references end in: 0 none, 1 `b`, and so on.
  var ordinal: Int
  /// How many operations it has written.
  var n: Int
  /// The chain of the last of them.
  var chain: Data
  var sealed: Data

  /// What is sealed: the last number given for each letter, so that none is given twice.
  struct Payload: Codable, Sendable {
    var numbers: [String: Int]
  }

  static func clear(_ id: RecordID, ordinal: Int, n: Int, chain: Data) -> Fields {
    var fields = Fields("replica")
    fields.add(id)
    fields.add(ordinal)
    fields.add(n)
    fields.add(chain)
    return fields
  }

  func payload(_ key: SealKey) -> Payload? {
    let clear = Self.clear(id, ordinal: ordinal, n: n, chain: chain)
    return key.open(sealed, beside: clear).flatMap {
      try? JSONDecoder().decode(Payload.self, from: $0)
    }
  }

  init(
    id: RecordID, ordinal: Int, n: Int, chain: Data, numbers: [String: Int], sealing: SealKey
  ) throws {
    self.id = id
    self.ordinal = ordinal
    self.n = n
    self.chain = chain
    sealed = try sealing.seal(
      try JSON.bytes(Payload(numbers: numbers)),
      beside: Self.clear(id, ordinal: ordinal, n: n, chain: chain))
  }

  init?(_ row: some RowColumns) {
    guard let id = row.id(0), let ordinal = row.number(1), let n = row.number(2),
      let chain = row.bytes(3), let sealed = row.bytes(4)
    else { return nil }
    self.id = id
    self.ordinal = ordinal
    self.n = n
    self.chain = chain
    self.sealed = sealed
  }

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO replica VALUES (?, ?, ?, ?, ?)",
      arguments: [id.text, ordinal, n, chain, sealed])
  }

  func update(in database: Database) throws {
    try database.cachedStatement(
      sql: "UPDATE replica SET n = ?, chain = ?, sealed = ? WHERE id = ?"
    ).execute(arguments: [n, chain, sealed, id.text])
    guard database.changesCount == 1 else { throw StoreError.damaged(.replica(id)) }
  }

  /// Takes the place of the row of the same copy.
  func replace(in database: Database) throws {
    try database.execute(
      sql: "UPDATE replica SET n = ?, chain = ?, sealed = ?, ordinal = ? WHERE id = ?",
      arguments: [n, chain, sealed, ordinal, id.text])
  }
}
