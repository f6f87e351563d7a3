import ReviewModel
import ReviewStore
import Testing

@Suite("What an operation did")
struct PastTests {
  @Test("can be told, taken back and done again, under the same number")
  func pastAndBack() throws {
    let desk = Desk()
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("first"))]))
    try file.append(operation(2, [.revise(id(1), place("second"))]))
    let second = try file.changes(of: RecordID(high: 2, low: 2))
    #expect(second.map(\.before) == [place("first")])
    #expect(second.map(\.after) == [place("second")])
    #expect(second.map(\.isLast) == [true])
    #expect(try file.changes(of: RecordID(high: 2, low: 1)).map(\.isLast) == [false])
    try file.append(operation(3, [.remove(id(1))]))
    #expect(try told(file) == [])
    let reference = ShortReference(letter: "L", number: 1)
    try file.append(operation(4, [.restore(id(1), reference, place("first"))]))
    #expect(try told(file) == ["L1 first"])
    #expect(try told(RecordFile(try desk.open())) == ["L1 first"])
  }

  @Test("records of another file come back under their numbers, whatever the order")
  func otherFile() throws {
    let desk = Desk()
    defer { withExtendedLifetime(desk) {} }
    let file = RecordFile<Record>(try desk.create())
    let numbers = [4, 2, 9]
    let changes = numbers.map { number in
      Change<Record>.restore(
        id(UInt64(number)), ShortReference(letter: "L", number: number), place("p"))
    }
    try file.append(operation(1, changes))
    try file.append(operation(2, [.create(id(10), place("new"))]))
    #expect(try told(file) == ["L4 p", "L2 p", "L9 p", "L10 new"])
  }

  @Test("a number that is taken is not given to a record of another file")
  func taken() throws {
    let desk = Desk()
    defer { withExtendedLifetime(desk) {} }
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("first"))]))
    let reference = ShortReference(letter: "L", number: 1)
    #expect(throws: StoreError.numberTaken(reference)) {
      try file.append(operation(2, [.restore(id(2), reference, place("other"))]))
    }
    #expect(try told(file) == ["L1 first"])
  }
}
