internal import FoundationEssentials
internal import ReviewModel

/// What an operation will make of one record, before it is sealed.
struct PlannedRevision: Sendable {
  let id: RecordID
  let record: RecordID
  let parents: [RecordID]
  let payload: Data
}

/// What an operation will write, before it is sealed.
struct Plan: Sendable {
  var revisions: [PlannedRevision] = []
  /// The last number given for each letter, once it is written.
  var numbers: [String: Int]
  /// Revisions that were there before and whose sealed bytes go.
  var erased: [RecordID] = []
  /// Copies that gave numbers elsewhere and are not known here yet.
  var givers: [Giver] = []

  /// A copy that gave numbers which records keep, and never wrote in this file.
  struct Giver: Sendable {
    let id: RecordID
    let ordinal: Int
    var numbers: [String: Int]
  }
}

/// The rows of one operation.
struct Written: Sendable {
  let operation: OperationRow
  let revisions: [RevisionRow]
  let payloads: [Data]
  let replica: ReplicaRow
  let numbers: [String: Int]
  /// Revisions whose sealed bytes go.
  let erased: [RecordID]
  /// Copies that become known by it.
  let givers: [ReplicaRow]

  /// Whether more than this operation's own rows changed, so that the file is to be read again.
  var changesOthers: Bool { !erased.isEmpty || !givers.isEmpty }

  init(
    _ plan: Plan, operation id: RecordID, payload: Data, by replica: ReplicaRow, keys: FileKeys
  ) throws {
    var rows: [RevisionRow] = []
    for (position, planned) in plan.revisions.enumerated() {
      rows.append(
        try RevisionRow(
          id: planned.id, operation: id, position: position, record: planned.record,
          parents: planned.parents, payload: planned.payload, sealing: keys.sealing))
    }
    operation = try OperationRow(
      id: id, replica: replica.id, n: replica.n + 1, payload: payload, after: replica.chain,
      revisions: rows, keys: keys)
    revisions = rows
    payloads = plan.revisions.map(\.payload)
    numbers = plan.numbers
    erased = plan.erased
    givers = try plan.givers.map { giver in
      try ReplicaRow(
        id: giver.id, ordinal: giver.ordinal, n: 0, chain: Digest.beginning,
        numbers: giver.numbers, sealing: keys.sealing)
    }
    self.replica = try ReplicaRow(
      id: replica.id, ordinal: replica.ordinal, n: operation.n, chain: operation.chain,
      numbers: numbers, sealing: keys.sealing)
  }
}
