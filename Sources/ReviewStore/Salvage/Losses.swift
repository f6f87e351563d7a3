internal import FoundationEssentials
internal import ReviewModel

/// What must have been in a damaged file and is not there any more.
struct Losses {
  /// Operations whose row is gone: of which replica, and the how many-th.
  private(set) var operations: [Lineup.Known] = []
  /// How many revisions are gone, at the least.
  private(set) var revisions = 0
  /// The records that revisions are missing of, as far as something else of them is left.
  private(set) var records: Set<RecordID> = []

  init(_ survivors: Survivors, _ index: IndexedRows, _ rebuilt: Rebuilt, _ keys: FileKeys) {
    operations = Self.gaps(survivors)
    let places = Self.places(survivors, index, keys)
    revisions = max(places, rebuilt.lostParents.count, survivors.damagedRevisions.count)
    let known = Set(survivors.revisions.values.map(\.row.record))
    records = Set(rebuilt.lostParents.values)
      .union(survivors.damagedRevisions.map(\.record).filter(known.contains))
  }

  /// The numbers at which no operation is found.
  private static func gaps(_ survivors: Survivors) -> [Lineup.Known] {
    var counts: [RecordID: Set<Int>] = [:]
    // What was erased has no seal, so its count is not to be relied on.
    for action in survivors.operations.values where action.details != nil {
      counts[action.row.replica, default: []].insert(action.row.n)
    }
    for (id, replica) in survivors.replicas where replica.isSound {
      counts[id, default: []].formUnion(replica.n > 0 ? [replica.n] : [])
    }
    let found = Set(
      survivors.operations.values.map { Lineup.Known(replica: $0.row.replica, n: $0.row.n) })
    return counts.sorted { $0.key < $1.key }.flatMap { id, numbers in
      (1...max(1, numbers.max() ?? 1)).map { Lineup.Known(replica: id, n: $0) }
        .filter { !numbers.isEmpty && !found.contains($0) }
    }
  }

  /// How many places within operations are empty that were not.
  private static func places(
    _ survivors: Survivors, _ index: IndexedRows, _ keys: FileKeys
  ) -> Int {
    var found: [RecordID: [RevisionRow]] = [:]
    for version in survivors.revisions.values {
      found[version.row.operation, default: []].append(version.row)
    }
    var before: [Lineup.Known: Data] = [:]
    for action in survivors.operations.values {
      before[Lineup.Known(replica: action.row.replica, n: action.row.n &+ 1)] = action.row.chain
    }
    return Set(found.keys).union(index.positions.keys).reduce(0) { count, id in
      let rows = (found[id] ?? []).sorted { $0.position < $1.position }
      // An operation whose link fits is whole, whatever a damaged index says.
      if let row = survivors.operations[id]?.row {
        let place = Lineup.Known(replica: row.replica, n: row.n)
        let previous = row.n == 1 ? Digest.beginning : before[place]
        let link = previous.map {
          row.link(after: $0, revisions: rows.map(\.digest), key: keys.chain)
        }
        if link == row.chain { return count }
      }
      let end = rows.last { $0.sealed != nil }.map { $0.position + 1 } ?? 0
      let all = Set(0..<end).union(index.positions[id] ?? [])
      return count + all.subtracting(rows.map(\.position)).count
    }
  }
}
