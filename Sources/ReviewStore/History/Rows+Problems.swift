internal import FoundationEssentials
internal import ReviewModel

extension Rows {
  /// Everything that is not as it was written, as far as digests, chains and parents tell.
  func problems(_ keys: FileKeys) -> [Damage] {
    let revisionsByOperation = Dictionary(grouping: revisions, by: \.operation)
    let operationsByReplica = Dictionary(grouping: operations, by: \.replica)
    var found: [Damage] = isLaidOut ? [] : [.layout]
    for replica in replicas.sorted(by: { $0.id < $1.id }) {
      if replica.payload(keys.sealing) == nil { found.append(.replica(replica.id)) }
      found += problems(
        of: replica, operations: operationsByReplica[replica.id] ?? [],
        revisions: revisionsByOperation, key: keys)
    }
    let known = Set(replicas.map(\.id))
    for operation in operations where !known.contains(operation.replica) {
      found.append(.operation(replica: operation.replica, n: operation.n))
    }
    return found + problemsOfRevisions()
  }

  private func problems(
    of replica: ReplicaRow, operations: [OperationRow], revisions: [RecordID: [RevisionRow]],
    key: FileKeys
  ) -> [Damage] {
    var found: [Damage] = []
    var chain = Digest.beginning
    var expected = 1
    for operation in operations.sorted(by: { $0.n < $1.n }) {
      while expected < operation.n, found.count < 100 {
        found.append(.operation(replica: replica.id, n: expected))
        expected += 1
      }
      if !operation.isSound || operation.n != expected {
        found.append(.operation(replica: replica.id, n: operation.n))
      }
      let digests = (revisions[operation.id] ?? []).sorted { $0.position < $1.position }
        .map(\.digest)
      if operation.link(after: chain, revisions: digests, key: key.chain) != operation.chain {
        found.append(.chain(replica: replica.id, n: operation.n))
      }
      // Going on from what is stored names each fault once.
      chain = operation.chain
      expected = operation.n + 1
    }
    if expected != replica.n + 1 {
      found.append(.operation(replica: replica.id, n: expected))
    } else if chain != replica.chain {
      found.append(.chain(replica: replica.id, n: replica.n))
    }
    return found
  }

  /// What is wrong with revisions, as far as can be told without a key.
  func problemsOfRevisions() -> [Damage] {
    let operationIDs = Set(operations.map(\.id))
    var recordOf: [RecordID: RecordID] = [:]
    var twice: Set<RecordID> = []
    for revision in revisions
    where recordOf.updateValue(revision.record, forKey: revision.id) != nil {
      twice.insert(revision.id)
    }
    let sound = Parallel.map(revisions, \.isSound)
    return zip(revisions, sound).compactMap { revision, isSound in
      let isWhole =
        isSound && operationIDs.contains(revision.operation)
        && !twice.contains(revision.id)
        && revision.parents.allSatisfy { recordOf[$0] == revision.record }
      return isWhole
        ? nil : .revision(record: revision.record, revision: revision.id)
    }
  }
}
