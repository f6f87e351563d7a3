import ReviewModel
import ReviewStore
import Testing

@Suite("Two values of one record") struct ConflictTests {
  private let desk = Desk()

  /// Record 1 is made, changed by two replicas, and one of the changes is changed again.
  private let versions = [
    version(1, of: 1, [], n: 1, by: 1), version(2, of: 1, [1], n: 4, by: 2),
    version(3, of: 1, [1], n: 4, by: 1), version(4, of: 1, [3], n: 5, by: 1),
    version(5, of: 2, [], n: 1, by: 2),
  ]

  @Test("the value shown is the same whatever order the revisions come in")
  func choice() {
    for order in permutations(versions) {
      let history = History(order)
      #expect(history.heads[id(1)]?.map(\.id) == [rev(4), rev(2)])
      #expect(history.order.map(\.record) == [id(1), id(2)])
      var grown = History([versions[0]])
      // Added one by one, as they are written: parents come before children.
      for version in order.sorted(by: { $0.parents.count < $1.parents.count })
      where version.id != rev(1) && version.id != rev(4) {
        grown.add(version)
      }
      grown.add(versions[3])
      #expect(grown.heads == history.heads)
      #expect(grown.order == history.order)
    }
  }

  @Test("counters come before replicas, replicas before positions")
  func order() {
    let places = (1...2).flatMap { n in
      (1...2 as ClosedRange<UInt64>).flatMap { replica in
        (0...1).map { Place(n: n, replica: id(replica), position: $0) }
      }
    }
    #expect(places == places.sorted())
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("a revision that names both settles it")
  func settled() {
    let settling = version(6, of: 1, [2, 4], n: 5, by: 2)
    #expect(History(versions + [settling]).heads[id(1)]?.map(\.id) == [rev(6)])
  }

  @Test("a conflict is listed with every value, and what would hide it is refused")
  func listed() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    let earlier = try file.snapshot()
    try file.append(operation(2, [.revise(id(1), place("mine"))]))
    try file.append(operation(3, [.revise(id(1), place("theirs"))]), on: earlier) {}
    try file.append(operation(4, [.remove(id(1))]), on: earlier) {}
    for read in [file, RecordFile(try desk.open())] {
      let contents = try read.contents()
      #expect(contents.items.isEmpty, "the removal is the newest")
      #expect(contents.conflicts.map(\.record.reference?.text) == ["L1"])
      #expect(contents.conflicts.map(\.values) == [[nil, place("theirs"), place("mine")]])
    }
    #expect(throws: StoreError.inConflict(id(1))) {
      try file.append(operation(5, [.revise(id(1), place("either"))]))
    }
  }
}

private func rev(_ number: UInt64) -> RecordID { RecordID(high: 3, low: number) }

private func version(
  _ number: UInt64, of record: UInt64, _ parents: [UInt64], n: Int, by replica: UInt64
) -> History.Version {
  History.Version(
    id: rev(number), record: id(record), parents: parents.map(rev),
    place: Place(n: n, replica: id(replica), position: 0))
}

private func permutations<Element>(_ elements: [Element]) -> [[Element]] {
  guard let first = elements.first else { return [[]] }
  return permutations(Array(elements.dropFirst())).flatMap { rest in
    (0...rest.count).map { Array(rest.prefix($0)) + [first] + Array(rest.suffix(rest.count - $0)) }
  }
}
