import ReviewModel
import ReviewStore
import Testing

@Suite("Records under the numbers they had") struct RestoreTests {
  private let desk = Desk()

  @Test("records of another file come back under their numbers, whatever the order")
  func otherFile() throws {
    let file = RecordFile<Record>(try desk.create())
    let numbers = [4, 2, 9]
    let changes = numbers.map { number in
      Change<Record>.restore(
        id(UInt64(number)), ShortReference(letters: "L", number: number), place("p"))
    }
    try file.append(operation(1, changes))
    try file.append(operation(2, [.create(id(10), place("new"))]))
    #expect(try told(file) == ["L4 p", "L2 p", "L9 p", "L10 new"])
  }

  @Test("a record that was removed comes back under its number")
  func removed() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("first"))]))
    try file.append(operation(2, [.remove(id(1))]))
    let reference = ShortReference(letters: "L", number: 1)
    try file.append(operation(3, [.restore(id(1), reference, place("first"))]))
    #expect(try told(RecordFile(try desk.open())) == ["L1 first"])
  }

  @Test("a number that is taken is not given to a record of another file")
  func taken() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("first"))]))
    let reference = ShortReference(letters: "L", number: 1)
    #expect(throws: StoreError.numberTaken(reference)) {
      try file.append(operation(2, [.restore(id(2), reference, place("other"))]))
    }
    #expect(try told(file) == ["L1 first"])
  }
}
