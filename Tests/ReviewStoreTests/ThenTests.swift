import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("The review as it stood") struct ThenTests {
  private let desk = Desk()

  /// What somebody remembers of a moment.
  private struct Frozen {
    let heads: Heads
    let digest: String
    let contents: RecordFile<Record>.Contents
  }

  @Test(
    "is the one remembered, whatever was changed, undone, merged, withdrawn or let go of since",
    arguments: Soak.seeds(4, whole: 200))
  func remembered(seed: UInt64) throws {
    let first = RecordFile<Record>(try desk.create("a"))
    var histories = [RandomHistory(seed: seed, isEnding: true)]
    try histories[0].write(5, to: first)
    try first.file.copy(to: desk.path("b"))
    histories.append(RandomHistory(seed: seed + 900, base: 500_000, isEnding: true))
    let files = try [first, RecordFile<Record>(desk.open("b"))]
    var random = SplitMix64(seed: seed + 7)
    var frozen: [Frozen] = []
    var forgotten: Set<RecordID> = []
    var number: UInt64 = 0
    for _ in 0..<30 {
      let which = Int(random.next() % 2)
      let file = files[which]
      switch random.next() % 8 {
      case 0, 1: frozen.append(try freeze(file))
      case 2: _ = try file.file.merge(files[1 - which].file)
      case 3:
        number += 1
        try undoLast(file, 70_000 + number)
      case 4 where random.next() % 2 == 0:
        number += 1
        forgotten.formUnion(try forget(file, 80_000 + number, &random))
      default: try histories[which].write(1 + Int(random.next() % 3), to: file)
      }
    }
    frozen.append(try freeze(first))
    for (one, other) in [(0, 1), (1, 0)] { _ = try files[one].file.merge(files[other].file) }
    #expect(frozen.count > 3)
    // Also by a program that was started again.
    for file in files + [RecordFile<Record>(try desk.open("a"))] {
      for moment in frozen { try check(moment, in: file, forgotten) }
    }
  }

  private func check(
    _ moment: Frozen, in file: RecordFile<Record>, _ forgotten: Set<RecordID>
  ) throws {
    let then = try file.contents(at: moment.heads)
    let gone = Set(then.gone.map(\.record.id))
    let remembered = moment.contents
    #expect(then.contents.items == remembered.items.filter { !gone.contains($0.id) })
    #expect(
      then.contents.conflicts == remembered.conflicts.filter { !gone.contains($0.record.id) })
    #expect(then.contents.ended == remembered.ended)
    #expect(try file.file.digest(at: moment.heads) == moment.digest)
    // What was erased since does not come back, and nothing else is missing.
    let ended = Set(try file.contents().ended.map(\.id))
    let there = Set(remembered.items.map(\.id))
    #expect(gone.isSuperset(of: there.intersection(ended)))
    #expect(gone.isSubset(of: ended.union(forgotten)))
    for record in then.gone where ended.contains(record.record.id) {
      #expect(record.ending?.way == .withdrawn)
      #expect(record.record.reference != nil)
    }
  }

  @Test("is not in a file that was handed over, nor in a copy that has not met the others")
  func elsewhere() throws {
    let file = RecordFile<Record>(try desk.create("a"))
    try file.append(operation(1, [.create(id(1), place("a"))]))
    try file.file.copy(to: desk.path("b"))
    try file.append(operation(2, [.revise(id(1), place("b"))]))
    let moment = try freeze(file)
    try file.handOver(
      to: desk.path("h"), secrets: [Desk.secret], operation: operation(3, []), work: Desk.quick
    ) { $0 }
    for name in ["h", "b"] {
      let other = RecordFile<Record>(try desk.open(name))
      #expect(throws: StoreError.noHistory) { try other.contents(at: moment.heads) }
      #expect(throws: StoreError.noHistory) { try other.file.digest(at: moment.heads) }
    }
    let other = try desk.open("b")
    _ = try other.merge(file.file)
    #expect(try RecordFile<Record>(other).contents(at: moment.heads).contents == moment.contents)
  }

  private func freeze(_ file: RecordFile<Record>) throws(StoreError) -> Frozen {
    let heads = try file.snapshot().heads
    return Frozen(
      heads: heads, digest: try file.file.digest(at: heads), contents: try file.contents())
  }

  private func undoLast(_ file: RecordFile<Record>, _ number: UInt64) throws(StoreError) {
    let stack = UndoStack(try file.file.operations(), replica: file.file.replica)
    guard let last = stack.done.last else { return }
    let reversal = try file.reversal(of: last.id, .back)
    guard reversal.obstacles.isEmpty else { return }
    try file.append(
      Operation(
        id: RecordID(high: 2, low: number), time: Moment(seconds: Int(number)), author: "scribe",
        description: "undone", purpose: .undo(last.id), changes: reversal.changes))
  }

  private func forget(
    _ file: RecordFile<Record>, _ number: UInt64, _ random: inout SplitMix64
  ) throws(StoreError) -> [RecordID] {
    let contents = try file.contents()
    let disputed = Set(contents.conflicts.map(\.record.id))
    let free = contents.items.map(\.id).filter { !disputed.contains($0) }
    let some = Array(free.shuffled(using: &random).prefix(3))
    try file.append(
      Operation(
        id: RecordID(high: 2, low: number), time: Moment(seconds: Int(number)), author: "scribe",
        description: "let go", purpose: .letGo, changes: some.map { .forgetEarlier($0) }))
    return some
  }
}
