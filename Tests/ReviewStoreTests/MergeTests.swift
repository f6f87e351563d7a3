import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Two scribes") struct MergeTests {
  private let desk = Desk()

  @Test(
    "merging is a union: from either side, again, and in any order, the same; nothing is missing",
    arguments: 0..<6)
  func union(seed: UInt64) throws {
    var histories = try start(copies: 3, seed: seed)
    var acknowledged: Set<RecordID> = []
    var random = SplitMix64(seed: seed + 100)
    for round in 0..<6 {
      for name in ["a", "b", "c"] {
        let file = RecordFile<Record>(try desk.open(name))
        acknowledged.formUnion(
          try histories[name]?.write(Int(random.next() % 5), to: file) ?? [])
      }
      // Copies meet now and then, by any two, so that histories run together and apart again.
      guard round % 2 == 1 else { continue }
      let pair = [["a", "b"], ["b", "c"], ["c", "a"]][Int(random.next() % 3)]
      _ = try desk.open(pair[0]).merge(try desk.open(pair[1]))
    }
    let ways = [["a", "b", "c"], ["b", "a", "c"], ["c", "b", "a"], ["a", "c", "b", "c", "a"]]
    var results: [RecordFile<Record>.Contents] = []
    for (number, way) in ways.enumerated() {
      let name = "way\(number)"
      try desk.write(try desk.bytes(way[0]), name)
      let target = try desk.open(name)
      for other in way.dropFirst() { _ = try target.merge(try desk.open(other)) }
      #expect(try target.verifyChains().isEmpty)
      #expect(Set(try target.operations().map(\.id)).isSuperset(of: acknowledged))
      results.append(try everything(try desk.open(name)))
    }
    // (B+C)+A, where the others were ((A+B)+C).
    try desk.write(try desk.bytes("b"), "bc")
    _ = try desk.open("bc").merge(try desk.open("c"))
    try desk.write(try desk.bytes("a"), "way4")
    _ = try desk.open("way4").merge(try desk.open("bc"))
    results.append(try everything(try desk.open("way4")))
    #expect(Set(results).count == 1)
    #expect(results[0].items.count > 5)
    #expect(try desk.open("way0").merge(try desk.open("way3")).isNothingNew)
  }

  @Test("what each copy writes ends in its own letter, whoever made the copy")
  func letters() throws {
    let first = RecordFile<Record>(try desk.create("a"))
    try first.append(operation(1, [.create(id(1), place("a"))]))
    #expect(try first.file.copy(to: desk.path("b")) == 1)
    #expect(try first.file.copy(to: desk.path("c")) == 2)
    let second = RecordFile<Record>(try desk.open("b"))
    try second.append(operation(2, [.create(id(2), place("b")), .revise(id(1), place("a2"))]))
    #expect(try second.file.copy(to: desk.path("d")) == 2, "b cannot know of c")
    for (name, number) in [("c", 3 as UInt64), ("d", 4)] {
      try RecordFile<Record>(try desk.open(name)).append(
        operation(number, [.create(id(number), place(name))]))
    }
    let (c, d) = (try desk.open("c"), try desk.open("d"))
    _ = try c.merge(d)
    _ = try d.merge(c)
    let told = Set(try told(RecordFile(c)))
    #expect(try told == Set(ReviewStoreTests.told(RecordFile(d))))
    #expect(told.count == 4 && told.isSuperset(of: ["L1 a2", "L1b b"]))
    #expect(try Set(everything(c).items.map(\.reference.copy)) == [0, 1, 2, 3])
  }

  @Test("a conflict is settled once, and both copies agree")
  func conflict() throws {
    let (a, b) = try pair()
    try a.append(operation(2, [.revise(id(1), place("mine"))]))
    try b.append(operation(3, [.revise(id(1), place("theirs"))]))
    #expect(try a.file.merge(b.file).operations == [RecordID(high: 2, low: 3)])
    #expect(try a.contents().conflicts.map(\.values.count) == [2])
    try a.append(operation(4, [.settle(id(1), place("both"))]))
    _ = try b.file.merge(a.file)
    for file in [a, b] {
      #expect(try told(file) == ["L1 both"])
      #expect(try file.contents().conflicts.isEmpty)
    }
  }

  @Test("the same change on both copies is no conflict")
  func sameChange() throws {
    let (a, b) = try pair()
    try a.append(operation(2, [.revise(id(1), place("same"))]))
    try b.append(operation(3, [.revise(id(1), place("same"))]))
    _ = try a.file.merge(b.file)
    #expect(try a.contents().conflicts.isEmpty)
    try a.append(operation(4, [.revise(id(1), place("next"))]))
    _ = try b.file.merge(a.file)
    #expect(try told(b) == ["L1 next"])
  }

  @Test("what one copy withdrew is gone from both, also where the other changed it meanwhile")
  func withdrawn() throws {
    let (a, b) = try pair()
    try a.append(operation(2, [.end(id(1), Ending(.withdrawn))]))
    try b.append(operation(3, [.revise(id(1), place("said more"))]))
    let kept = try b.file.sealedBytes(of: id(1))
    #expect(kept.count == 2)
    #expect(try b.file.merge(a.file).erased == 2)
    #expect(try a.file.merge(b.file).operations.count == 1)
    for (file, name) in [(a, "a"), (b, "b")] {
      #expect(try told(file) == [])
      #expect(try file.contents().ended.map(\.reference.text) == ["L1"])
      #expect(try file.contents().conflicts.isEmpty)
      #expect(try file.file.verifyChains().isEmpty)
      let bytes = try Data(desk.bytes(name))
      for sealed in kept { #expect(bytes.range(of: Data(sealed.prefix(24))) == nil) }
    }
  }

  @Test("two files that went on as the same copy are named as a fork, and nothing is changed")
  func fork() throws {
    let (a, _) = try pair()
    try desk.write(try desk.bytes("a"), "copied by hand")
    let other = RecordFile<Record>(try desk.open("copied by hand"))
    try other.append(operation(2, [.create(id(2), place("there"))]))
    #expect(try a.file.merge(other.file).operations.count == 1, "the one is ahead of the other")
    try other.append(operation(3, [.create(id(3), place("there"))]))
    try a.append(operation(4, [.create(id(4), place("here"))]))
    let before = try desk.bytes("a")
    #expect(throws: StoreError.forked(copy: 0, after: 2)) { try a.file.merge(other.file) }
    #expect(try desk.bytes("a") == before)
  }

  @Test("another review, a file with another key and a damaged one are named and not taken in")
  func foreign() throws {
    let (a, b) = try pair()
    let elsewhere = try SealedFile.create(
      desk.path("x"), kind: .review, review: id(99), secrets: [Desk.secret], identifiers: .random,
      work: Desk.quick)
    #expect(throws: StoreError.otherReview(expected: desk.review, found: id(99))) {
      try a.file.merge(elsewhere)
    }
    let anew = try desk.create("y")
    #expect(throws: StoreError.otherKey(desk.path("y"))) { try a.file.merge(anew) }
    let names = try desk.create("z", kind: .names)
    #expect(throws: StoreError.reviewFileExpected(desk.path("z"))) { try a.file.merge(names) }
    try b.append(operation(2, [.create(id(2), place("b"))]))
    var bytes = try desk.bytes("b")
    let sealed = try #require(try b.file.sealedBytes(of: id(2)).first)
    let place = try #require(Data(bytes).range(of: Data(sealed))).lowerBound
    bytes[place + 20] ^= 1
    try desk.write(bytes, "damaged")
    let damaged = try desk.open("damaged")
    #expect(throws: StoreError.self) { try a.file.merge(damaged) }
    #expect(try told(a) == ["L1 a"])
  }

  private func pair() throws -> (RecordFile<Record>, RecordFile<Record>) {
    let a = RecordFile<Record>(try desk.create("a"))
    try a.append(operation(1, [.create(id(1), place("a"))]))
    try a.file.copy(to: desk.path("b"))
    return (a, RecordFile(try desk.open("b")))
  }

  private func start(copies: Int, seed: UInt64) throws -> [String: RandomHistory] {
    let file = RecordFile<Record>(try desk.create("a"))
    var history = RandomHistory(seed: seed, base: 0, isEnding: true)
    try history.write(6, to: file)
    var histories = ["a": history]
    for (number, name) in ["b", "c"].enumerated() {
      try file.file.copy(to: desk.path(name))
      let base = UInt64(number + 1) * 100_000
      histories[name] = RandomHistory(seed: seed + base, base: base, isEnding: true)
    }
    return histories
  }
}
