internal import ReviewModel

/// Which letter each copy's references end in.
enum Ordinals {
  /// The letters of all copies, as numbers from 0; a function of the copies alone, so that every
  /// machine gives the same whatever it merged first.
  ///
  /// Each keeps the one it claims. Where two claim the same, which takes two files that were copied
  /// before they met again, the one with the greater identifier gets the next that nobody claims.
  static func given(_ replicas: [ReplicaRow]) -> [RecordID: Int] {
    var given: [RecordID: Int] = [:]
    var taken: Set<Int> = []
    var second: [RecordID] = []
    for replica in replicas.sorted(by: { ($0.ordinal, $0.id) < ($1.ordinal, $1.id) }) {
      if taken.insert(replica.ordinal).inserted {
        given[replica.id] = replica.ordinal
      } else {
        second.append(replica.id)
      }
    }
    for id in second {
      let free = (0...).first { !taken.contains($0) } ?? 0
      taken.insert(free)
      given[id] = free
    }
    return given
  }

  /// One that nobody has, for a new copy.
  static func next(after replicas: [ReplicaRow]) -> Int {
    (given(replicas).values.max() ?? 0) + 1
  }
}
