internal import GRDB
internal import ReviewModel

/// What another file's rows add to this one's.
struct Union {
  private(set) var merged = Merged()
  private var newReplicas: [ReplicaRow] = []
  private var longerReplicas: [ReplicaRow] = []
  private var operations: [OperationRow] = []
  private var revisions: [RevisionRow] = []
  private var erasedOperations: [RecordID] = []
  private var erasedRevisions: [RecordID] = []

  /// Compares two sound sets of rows; copies that part from each other are refused.
  init(ours: Rows, theirs: Rows) throws(StoreError) {
    let known = Dictionary(ours.replicas.map { ($0.id, $0) }) { first, _ in first }
    let ordinals = Ordinals.given(ours.replicas + theirs.replicas.filter { known[$0.id] == nil })
    for replica in theirs.replicas.sorted(by: { $0.id < $1.id }) {
      guard let own = known[replica.id] else {
        newReplicas.append(replica)
        continue
      }
      if let after = Self.fork(replica.id, ours, theirs, upTo: min(own.n, replica.n)) {
        throw .forked(copy: ordinals[replica.id] ?? 0, after: after)
      }
      if replica.n > own.n { longerReplicas.append(replica) }
    }
    merged.newCopies = newReplicas.count
    try addRows(ours, theirs)
    merged.erased = erasedRevisions.count + erasedOperations.count
  }

  /// The last operation of a copy that both have, where a later one differs; nil where none does.
  private static func fork(
    _ replica: RecordID, _ ours: Rows, _ theirs: Rows, upTo last: Int
  ) -> Int? {
    let here = ours.chains(of: replica)
    let there = theirs.chains(of: replica)
    guard last > 0, here[last] != there[last] else { return nil }
    return (0..<last).last { $0 == 0 || here[$0] == there[$0] }
  }

  private mutating func addRows(_ ours: Rows, _ theirs: Rows) throws(StoreError) {
    let ownOperations = Dictionary(ours.operations.map { ($0.id, $0) }) { first, _ in first }
    let ownRevisions = Dictionary(ours.revisions.map { ($0.id, $0) }) { first, _ in first }
    for row in theirs.operations.sorted(by: { ($0.replica, $0.n) < ($1.replica, $1.n) }) {
      guard let own = ownOperations[row.id] else {
        operations.append(row)
        continue
      }
      // One of the two was salvaged: the same step stands elsewhere in its counting.
      guard own.replica == row.replica, own.n == row.n else { throw .renumbered }
      if row.sealed == nil, own.sealed != nil { erasedOperations.append(row.id) }
    }
    for row in theirs.revisions {
      guard let own = ownRevisions[row.id] else {
        revisions.append(row)
        continue
      }
      if row.sealed == nil, own.sealed != nil { erasedRevisions.append(row.id) }
    }
    merged.operations = operations.map(\.id)
  }

  /// Writes what is new; within the caller's transaction.
  func write(to database: Database) throws {
    for replica in newReplicas { try replica.insert(into: database) }
    for operation in operations { try operation.insert(into: database) }
    for revision in revisions { try revision.insert(into: database) }
    for replica in longerReplicas { try replica.replace(in: database) }
    try OperationRow.erase(erasedOperations, in: database)
    try RevisionRow.erase(erasedRevisions, in: database)
  }
}

extension Rows {
  fileprivate func chains(of replica: RecordID) -> [Int: [UInt8]] {
    var chains: [Int: [UInt8]] = [:]
    for operation in operations where operation.replica == replica {
      chains[operation.n] = Array(operation.chain)
    }
    return chains
  }
}
