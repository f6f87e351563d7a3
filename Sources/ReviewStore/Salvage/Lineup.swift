internal import ReviewModel

/// The operations that something is left of, in the order in which they are written again.
///
/// They go by count and replica, as they do in the damaged file. What rests on something comes
/// after it, and each replica's operations keep their order.
struct Lineup: Sendable {
  /// An operation; `place` is nil where it is not known any more.
  struct Step: Sendable {
    let id: RecordID
    let place: Known?
    /// Its revisions by their places in it.
    var revisions: [RevisionRow]
    /// The operations that it rests on.
    var earlier: [RecordID] = []
  }

  /// The how many-th operation of which replica.
  struct Known: Hashable, Sendable {
    let replica: RecordID
    let n: Int
  }

  private(set) var steps: [Step] = []

  init(_ survivors: Survivors, _ index: IndexedRows) {
    let revisions = Dictionary(
      grouping: survivors.revisions.values.map(\.row), by: \.operation)
    let ids = Set(survivors.operations.keys).union(revisions.keys)
    var unordered: [RecordID: Step] = [:]
    for id in ids {
      let place = survivors.operations[id].map { Known(replica: $0.row.replica, n: $0.row.n) }
      unordered[id] = Step(
        id: id,
        place: place ?? index.place(of: id).map { Known(replica: $0.replica, n: $0.n) },
        revisions: Self.inOrder(revisions[id] ?? []))
    }
    for id in ids {
      let parents = (unordered[id]?.revisions ?? []).flatMap(\.parents)
      unordered[id]?.earlier = parents.compactMap { survivors.revisions[$0]?.row.operation }
        .filter { $0 != id }
    }
    steps = Self.ordered(Self.chained(unordered))
  }

  /// Two revisions cannot stand in one place; what was erased has no seal and is believed less.
  private static func inOrder(_ rows: [RevisionRow]) -> [RevisionRow] {
    var kept: [Int: RevisionRow] = [:]
    for row in rows.sorted(by: { $0.id < $1.id }) {
      if let other = kept[row.position], other.sealed != nil || row.sealed == nil { continue }
      kept[row.position] = row
    }
    return kept.values.sorted { $0.position < $1.position }
  }

  /// The steps by count and replica, each resting on the one of its replica before it.
  private static func chained(_ steps: [RecordID: Step]) -> [Step] {
    // One whose place is not known comes after what it rests on.
    func count(_ step: Step) -> Int {
      step.place?.n ?? step.earlier.compactMap { steps[$0]?.place?.n }.max() ?? Int.max
    }
    var sorted = steps.values.map { (count: count($0), step: $0) }.sorted { one, other in
      if one.count != other.count { return one.count < other.count }
      let (a, b) = (one.step, other.step)
      if let first = a.place, let second = b.place, first.replica != second.replica {
        return first.replica < second.replica
      }
      // Of two with one count, the one whose place is known was there first.
      if (a.place == nil) != (b.place == nil) { return a.place != nil }
      return a.id < b.id
    }.map(\.step)
    var last: [RecordID: RecordID] = [:]
    for index in sorted.indices {
      guard let replica = sorted[index].place?.replica else { continue }
      if let before = last[replica] { sorted[index].earlier.append(before) }
      last[replica] = sorted[index].id
    }
    return sorted
  }

  /// The same, with whatever a step rests on before it.
  private static func ordered(_ steps: [Step]) -> [Step] {
    let byID = Dictionary(steps.map { ($0.id, $0) }) { first, _ in first }
    var ordered: [Step] = []
    var begun: Set<RecordID> = []
    for step in steps where begun.insert(step.id).inserted {
      // By hand rather than by calling itself: a chain can be as long as the history.
      var open = [(step: step, waiting: step.earlier.sorted()[...])]
      while var top = open.popLast() {
        guard let id = top.waiting.popFirst() else {
          ordered.append(top.step)
          continue
        }
        open.append(top)
        guard let next = byID[id], begun.insert(id).inserted else { continue }
        open.append((next, next.earlier.sorted()[...]))
      }
    }
    return ordered
  }
}
