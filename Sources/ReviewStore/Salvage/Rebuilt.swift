internal import FoundationEssentials
internal import ReviewModel

/// The rows of a new file that says what is left of a damaged one.
///
/// One replica writes every operation again, under the identifier it had: the file's own where it
/// is known which numbers that gave, else a new one. Revisions are taken as they stand, except
/// where one that they took the place of is gone.
struct Rebuilt {
  private(set) var replicas: [ReplicaRow] = []
  private(set) var operations: [OperationRow] = []
  private(set) var revisions: [RevisionRow] = []
  /// The revisions that others took the place of, and that are gone, each with its record.
  private(set) var lostParents: [RecordID: RecordID] = [:]
  /// The operations of which only what they changed is left.
  private(set) var standIns: [RecordID] = []
  /// Which letter each copy's references end in.
  private(set) var ordinals: [RecordID: Int] = [:]

  private let survivors: Survivors
  private let keys: FileKeys
  private var standing: [RecordID: [RevisionRow]] = [:]

  init(
    _ survivors: Survivors, _ lineup: Lineup, replica: RecordID, keys: FileKeys
  ) throws {
    self.survivors = survivors
    self.keys = keys
    let knowledge = Knowledge(lineup)
    var chain = Digest.beginning
    var time = Self.firstTime(lineup, survivors)
    for (index, step) in lineup.steps.enumerated() {
      let rows = try step.revisions.map { try resting($0, on: knowledge) }
      let action = survivors.operations[step.id]
      if action?.details == nil { standIns.append(step.id) }
      time = Self.time(action) ?? time
      let operation = try OperationRow(
        id: step.id, replica: replica, n: index + 1,
        payload: try action?.details ?? StandIn(time: time).bytes, after: chain, revisions: rows,
        keys: keys)
      operations.append(operation)
      revisions += rows
      chain = operation.chain
    }
    try addReplicas(own: replica, n: operations.count, chain: chain)
  }

  /// A revision that names as parents only what is there.
  ///
  /// In the place of one that is gone come those that its writer knew to stand then, so that what
  /// was one value after another stays so, and what nobody had seen is not covered up.
  private mutating func resting(
    _ row: RevisionRow, on knowledge: Knowledge
  ) throws -> RevisionRow {
    var kept = row
    let found = row.parents.filter { survivors.revisions[$0]?.row.record == row.record }
    if found.count < row.parents.count {
      for parent in row.parents where !found.contains(parent) { lostParents[parent] = row.record }
      let before = (standing[row.record] ?? []).filter {
        knowledge.knew($0.operation, in: row.operation)
      }
      kept = try replacing(row, parents: Set(found + before.map(\.id)).sorted())
    }
    standing[row.record, default: []].removeAll { kept.parents.contains($0.id) }
    standing[row.record, default: []].append(kept)
    return kept
  }

  private func replacing(_ row: RevisionRow, parents: [RecordID]) throws -> RevisionRow {
    guard let payload = survivors.revisions[row.id]?.payload else {
      return RevisionRow(
        id: row.id, operation: row.operation, position: row.position, record: row.record,
        parents: parents, digest: row.digest, sealed: nil)
    }
    return try RevisionRow(
      id: row.id, operation: row.operation, position: row.position, record: row.record,
      parents: parents, payload: payload, sealing: keys.sealing)
  }

  /// Copies that wrote or gave numbers stay known; a new one has a letter of its own, so that no
  /// number is ever given twice.
  private mutating func addReplicas(own: RecordID, n: Int, chain: Data) throws {
    var taken = Set(survivors.replicas.values.compactMap(\.ordinal))
    for (id, replica) in survivors.replicas.sorted(by: { $0.key < $1.key }) {
      let ordinal = replica.ordinal ?? (0...).first { !taken.contains($0) } ?? 0
      taken.insert(ordinal)
      replicas.append(
        try ReplicaRow(
          id: id, ordinal: ordinal, n: id == own ? n : 0,
          chain: id == own ? chain : Digest.beginning, numbers: replica.numbers,
          sealing: keys.sealing))
    }
    if survivors.replicas[own] == nil {
      replicas.append(
        try ReplicaRow(
          id: own, ordinal: replicas.isEmpty ? 0 : Ordinals.next(after: replicas), n: n,
          chain: chain, numbers: [:], sealing: keys.sealing))
    }
    ordinals = Ordinals.given(replicas)
  }

  private static func time(_ action: Survivors.Action?) -> Moment? {
    action?.details.flatMap {
      try? JSONDecoder().decode(LoggedOperation.Details.self, from: $0).time
    }
  }

  private static func firstTime(_ lineup: Lineup, _ survivors: Survivors) -> Moment {
    lineup.steps.lazy.compactMap { time(survivors.operations[$0.id]) }.first ?? Moment(seconds: 0)
  }
}

/// What is told of an operation of which only the changes are left.
private struct StandIn: Encodable {
  /// When the operation before it was done: the best that is known.
  let time: Moment
  let author: LabelledText = "not known"
  let description: LabelledText =
    """
    salvaged: what was done is kept; when and by whom was lost \
    (the time is that of the step before)
    """

  var bytes: Data { get throws { try JSON.bytes(self) } }
}
