internal import ReviewModel

/// The order in which surviving operations are written again: as they were counted, and those whose
/// own row is lost after what they built upon.
struct SalvageOrder {
  let operations: [RecordID]
  private let revisionsOf: [RecordID: [FoundRevision]]

  init(operations known: [RecordID: FoundOperation], revisions: [FoundRevision]) {
    let revisionsOf = Dictionary(grouping: revisions, by: \.operation)
    self.revisionsOf = revisionsOf
    let operationOf = Dictionary(revisions.map { ($0.id, $0.operation) }) { first, _ in first }
    var places = known.mapValues { Place(n: $0.n, isLost: 0, replica: $0.replica) }
    let lost = revisionsOf.keys.filter { known[$0] == nil }.sorted()
    // A lost one may build upon another lost one, so this is done until nothing moves.
    for _ in 0...lost.count {
      var moved = false
      for id in lost {
        let parents = (revisionsOf[id] ?? []).flatMap(\.parents)
          .compactMap { operationOf[$0].flatMap { places[$0]?.n } }
        let place = Place(n: parents.max() ?? 0, isLost: 1, replica: id)
        if places[id] != place { moved = true }
        places[id] = place
      }
      if !moved { break }
    }
    let used = places.filter { known[$0.key] != nil || revisionsOf[$0.key] != nil }
    operations = used.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
  }

  /// The surviving revisions of an operation, in order.
  func revisions(of operation: RecordID) -> [RecordID] {
    (revisionsOf[operation] ?? []).sorted { ($0.position, $0.id) < ($1.position, $1.id) }.map(\.id)
  }

  private struct Place: Comparable {
    let n: Int
    let isLost: Int
    let replica: RecordID

    static func < (one: Place, other: Place) -> Bool {
      (one.n, one.isLost, one.replica) < (other.n, other.isLost, other.replica)
    }
  }
}
