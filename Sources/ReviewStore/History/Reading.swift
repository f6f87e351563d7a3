internal import FoundationEssentials
internal import ReviewModel

/// What a file says at present, kept in memory so that an operation need not read it again.
struct Reading: Sendable {
  /// SQLite's count of other processes' commits when this was read.
  let dataVersion: Int
  /// The copies that have written, each with the numbers it has given.
  private(set) var replicas: [RecordID: Replica]
  /// Which revisions stand.
  private(set) var history: History
  /// What the revisions that stand say; one that was erased says nothing.
  private(set) var payloads: [RecordID: Data]

  struct Replica: Sendable {
    var row: ReplicaRow
    /// Which letter its references end in, as a number from 0.
    let ordinal: Int
    var numbers: [String: Int]
  }

  /// Reads rows, all of which must be as they were written.
  init(_ rows: Rows, keys: FileKeys, dataVersion: Int) throws(StoreError) {
    if let problem = rows.problems(keys).first { throw .damaged(problem) }
    let history = rows.history
    if let problem = Erasures(keys: keys).problems(rows, history).first { throw .damaged(problem) }
    try self.init(rows, history, keys: keys, dataVersion: dataVersion)
  }

  /// Reads rows that were looked at already: some of a file's, as they stood at some moment.
  init(sound rows: Rows, keys: FileKeys) throws(StoreError) {
    try self.init(rows, rows.history, keys: keys, dataVersion: 0)
  }

  private init(
    _ rows: Rows, _ history: History, keys: FileKeys, dataVersion: Int
  ) throws(StoreError) {
    self.dataVersion = dataVersion
    self.history = history
    replicas = [:]
    let ordinals = Ordinals.given(rows.replicas)
    for row in rows.replicas {
      guard let payload = row.payload(keys.sealing) else { throw .damaged(.replica(row.id)) }
      replicas[row.id] = Replica(
        row: row, ordinal: ordinals[row.id] ?? 0, numbers: payload.numbers)
    }
    payloads = [:]
    let standing = Set(history.heads.values.joined().map(\.id))
    let shown = rows.revisions.filter { standing.contains($0.id) && $0.sealed != nil }
    let opened = Parallel.map(shown) { row in
      row.sealed.flatMap { keys.sealing.open($0, beside: row.clear) }
    }
    for (row, plain) in zip(shown, opened) {
      guard let plain else {
        throw .damaged(.revision(record: row.record, revision: row.id))
      }
      payloads[row.id] = plain
    }
  }

  /// Takes in an operation that was committed.
  mutating func add(_ written: Written) {
    replicas[written.replica.id]?.row = written.replica
    replicas[written.replica.id]?.numbers = written.numbers
    for (row, payload) in zip(written.revisions, written.payloads) {
      for parent in row.parents { payloads[parent] = nil }
      payloads[row.id] = payload
      history.add(row.version(n: written.operation.n, replica: written.operation.replica))
    }
  }
}

extension RevisionRow {
  func version(n: Int, replica: RecordID) -> History.Version {
    .init(
      id: id, record: record, parents: parents,
      place: Place(n: n, replica: replica, position: position))
  }
}

extension Rows {
  /// Which revisions stand.
  var history: History {
    let places = Dictionary(
      operations.map { ($0.id, ($0.n, $0.replica)) }, uniquingKeysWith: { first, _ in first })
    return History(
      revisions.compactMap { row in
        places[row.operation].map { row.version(n: $0.0, replica: $0.1) }
      })
  }
}
