package import ReviewModel

/// Which revisions stand, told from who names whom as parent alone.
package struct History: Sendable {
  /// A revision without what it says.
  package struct Version: Hashable, Sendable {
    /// Its identifier.
    package let id: RecordID
    /// The record it is of.
    package let record: RecordID
    /// The revisions it takes the place of.
    package let parents: [RecordID]
    /// Where it stands among all revisions.
    package let place: Place

    /// Makes a version.
    package init(id: RecordID, record: RecordID, parents: [RecordID], place: Place) {
      self.id = id
      self.record = record
      self.parents = parents
      self.place = place
    }
  }

  /// The records in the order in which they were first filed.
  package private(set) var order: [Filing] = []
  /// The revisions of each record that no other takes the place of, the one to be shown first.
  package private(set) var heads: [RecordID: [Version]] = [:]

  /// A record and where it was first filed.
  package struct Filing: Hashable, Sendable {
    /// Where.
    package let place: Place
    /// Which record.
    package let record: RecordID
  }

  /// Reads a history from its revisions, in any order.
  package init(_ versions: some Sequence<Version>) {
    var replaced: Set<RecordID> = []
    for version in versions { replaced.formUnion(version.parents) }
    for version in versions {
      if version.parents.isEmpty {
        order.append(.init(place: version.place, record: version.record))
      }
      if !replaced.contains(version.id) { heads[version.record, default: []].append(version) }
    }
    order.sort { $0.place < $1.place }
    // Where a record's first revision was lost to damage, two may have been made of it.
    var filed: Set<RecordID> = []
    order.removeAll { !filed.insert($0.record).inserted }
    for (record, several) in heads where several.count > 1 {
      heads[record] = several.sorted { $1.place < $0.place }
    }
  }

  /// Adds a revision that was just made.
  package mutating func add(_ version: Version) {
    var standing = heads[version.record] ?? []
    standing.removeAll { version.parents.contains($0.id) }
    standing.append(version)
    heads[version.record] = standing.sorted { $1.place < $0.place }
    guard version.parents.isEmpty else { return }
    // Another replica may be ahead in counting, so the newest is not always the last.
    let after = order.lastIndex { $0.place < version.place }.map { $0 + 1 } ?? 0
    order.insert(.init(place: version.place, record: version.record), at: after)
  }
}
