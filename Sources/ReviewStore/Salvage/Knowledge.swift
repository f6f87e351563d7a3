internal import ReviewModel

/// Which operations the writer of another can have known, told from who rests on whom.
///
/// Copies meet as wholes, so whoever knows a replica's seventh operation knows the six before it.
struct Knowledge: Sendable {
  private var known: [RecordID: [RecordID: Int]] = [:]
  private var places: [RecordID: Lineup.Known] = [:]

  /// Walks through operations in an order in which each comes after what it rests on.
  init(_ lineup: Lineup) {
    for step in lineup.steps {
      guard let place = step.place else { continue }
      var counts: [RecordID: Int] = [:]
      for earlier in step.earlier { counts.merge(known[earlier] ?? [:]) { max($0, $1) } }
      counts[place.replica] = place.n
      known[step.id] = counts
      places[step.id] = place
    }
  }

  /// Whether who wrote an operation knew another; what cannot be told is taken for known.
  func knew(_ other: RecordID, in operation: RecordID) -> Bool {
    guard let counts = known[operation], let place = places[other] else { return true }
    return (counts[place.replica] ?? 0) >= place.n
  }
}
