import ReviewModel
import ReviewStore
import Testing

@Suite("A handover") struct HandoverTests {
  private let desk = Desk()

  @Test("says what stands, under the same numbers, and nothing of what was before")
  func standing() throws {
    let a = RecordFile<Record>(try desk.create("a"))
    try a.append(
      operation(1, [.create(id(1), place("late name")), .create(id(2), place("withdrawn"))]))
    try a.append(operation(2, [.end(id(2), Ending(.withdrawn, reason: "late name said so"))]))
    try a.file.copy(to: desk.path("b"))
    let b = RecordFile<Record>(try desk.open("b"))
    try b.append(operation(3, [.create(id(3), place("b"))]))
    _ = try a.file.merge(b.file)
    try a.append(operation(4, [.revise(id(1), place("A")), .create(id(4), place("gone"))]))
    try a.append(operation(5, [.remove(id(4))]))
    try a.handOver(
      to: desk.path("new"), secrets: [.passphrase("for somebody else")],
      operation: operation(9, []), work: Desk.quick
    ) { value in
      if case .place(let found) = value { place(found.label.plainText + "!") } else { value }
    }
    let new = RecordFile<Record>(
      try desk.open("new", secret: .passphrase("for somebody else"), expecting: desk.review))
    #expect(try told(new).sorted() == ["L1 A!", "L1b b!"])
    #expect(try new.contents().ended.map(\.ending) == [Ending(.withdrawn)])
    #expect(try new.file.operations().map(\.id) == [RecordID(high: 2, low: 9)])
    #expect(try new.file.verifyChains().isEmpty)
    for number: UInt64 in 1...4 {
      #expect(try new.file.sealedBytes(of: id(number)).count == (number == 4 ? 0 : 1))
    }
    try new.append(operation(10, [.create(id(5), place("later"))]))
    #expect(try told(new).last == "L1c later", "its numbers are its own")
    #expect(throws: StoreError.otherKey(desk.path("new"))) { try a.file.merge(new.file) }
    #expect(throws: StoreError.self) { try desk.open("new") }
  }

  @Test("waits until what two copies changed is settled")
  func unsettled() throws {
    let a = RecordFile<Record>(try desk.create("a"))
    try a.append(operation(1, [.create(id(1), place("a"))]))
    try a.file.copy(to: desk.path("b"))
    let b = RecordFile<Record>(try desk.open("b"))
    try a.append(operation(2, [.revise(id(1), place("x"))]))
    try b.append(operation(3, [.revise(id(1), place("y"))]))
    _ = try a.file.merge(b.file)
    let l1 = RecordReference(id: id(1), reference: ShortReference("L1"))
    #expect(throws: StoreError.unsettled([l1])) {
      try a.handOver(
        to: desk.path("new"), secrets: [Desk.secret], operation: operation(9, []),
        work: Desk.quick
      ) { $0 }
    }
    #expect(throws: StoreError.missing(desk.path("new"))) { try desk.open("new") }
  }
}
