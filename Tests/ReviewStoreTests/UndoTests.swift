import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Undo") struct UndoTests {
  private let desk = Desk()

  @Test(
    "of everything gives an empty review, and redoing everything the same one", arguments: 0..<4)
  func all(seed: UInt64) throws {
    var file = RecordFile<Record>(try desk.create())
    var history = RandomHistory(seed: seed)
    try history.write(125, to: file)
    let before = try file.contents()
    #expect(before.items.count > 20)
    let done = try stack(file).done.map(\.id)
    #expect(done.count == 125)
    for (number, id) in done.reversed().enumerated() {
      // Now and then by a program that was started again.
      if number % 25 == 0 { file = RecordFile(try desk.open()) }
      if number % 25 == 0 { #expect(try stack(file).done.last?.id == id) }
      try reverse(id, .back, in: file, 50_000 + UInt64(number))
    }
    #expect(try file.contents().items.isEmpty)
    for (number, id) in done.enumerated() {
      if number % 25 == 0 { file = RecordFile(try desk.open()) }
      if number % 25 == 0 { #expect(try stack(file).undone.last?.id == id) }
      try reverse(id, .again, in: file, 60_000 + UInt64(number))
    }
    #expect(try file.contents() == before)
    #expect(try file.file.verifyChains().isEmpty)
  }

  @Test("is refused with what changed since, and with what refers to what would go")
  func refused() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    try file.append(operation(2, [.revise(id(1), place("b"))]))
    try file.append(operation(3, [.revise(id(1), place("c"))]))
    let pointing = Record.place(
      Place(label: LabelledText([.record(id(1))]), kind: Code(making: "school")))
    try file.append(operation(4, [.create(id(2), pointing)]))
    let first = try file.reversal(of: RecordID(high: 2, low: 1), .back)
    let l1 = RecordReference(id: id(1), reference: ShortReference("L1"))
    let l2 = RecordReference(id: id(2), reference: ShortReference("L2"))
    #expect(
      first.obstacles == [
        .changedSince(l1, by: [RecordID(high: 2, low: 2), RecordID(high: 2, low: 3)]),
        .neededBy(l1, [l2]),
      ])
    #expect(try file.reversal(of: RecordID(high: 2, low: 3), .back).obstacles.isEmpty)
    try file.append(operation(5, [.remove(id(2))]))
    try file.append(operation(6, [.remove(id(1))]))
    #expect(
      try file.reversal(of: RecordID(high: 2, low: 5), .back).obstacles == [
        .refersToGone(l2, to: l1)
      ])
  }

  @Test("of what was erased is refused, and nothing of it comes back")
  func erased() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    try file.append(operation(2, [.revise(id(1), place("b"))]))
    try file.append(operation(3, [.end(id(1), Ending(.erased, reason: "asked for"))]))
    let l1 = RecordReference(id: id(1), reference: ShortReference("L1"))
    for number: UInt64 in [1, 2] {
      for direction in [Reversal<Record>.Direction.back, .again] {
        let reversal = try file.reversal(of: RecordID(high: 2, low: number), direction)
        #expect(reversal.obstacles == [.ended(l1)])
        #expect(reversal.told.allSatisfy { $0.before == nil && $0.after == nil })
        #expect(throws: StoreError.self) { try file.append(operation(9, reversal.changes)) }
      }
    }
  }

  private func stack(_ file: RecordFile<Record>) throws -> UndoStack {
    UndoStack(try file.file.operations(), replica: file.file.replica)
  }

  private func reverse(
    _ id: RecordID, _ direction: Reversal<Record>.Direction, in file: RecordFile<Record>,
    _ number: UInt64
  ) throws {
    let reversal = try file.reversal(of: id, direction)
    #expect(reversal.obstacles.isEmpty)
    try file.append(
      Operation(
        id: RecordID(high: 2, low: number), time: Moment(seconds: Int(number)), author: "scribe",
        description: "reversed", purpose: direction == .back ? .undo(id) : .redo(id),
        changes: reversal.changes))
  }
}
