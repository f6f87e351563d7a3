import ReviewModel
import ReviewStore
import Testing

@Suite("What only a newer version knows of a record") struct BeyondTests {
  private let desk = Desk()
  private let words = "<beyond><root name=\"a\" value=\"“b”\"/></beyond>"

  private func file() throws -> RecordFile<Record> {
    let file = RecordFile<Record>(try desk.create())
    let changes = [4, 5].map { number in
      Change<Record>.restore(
        id(UInt64(number)), ShortReference(letters: "L", number: number), place("p"))
    }
    try file.append(operation(1, changes), beyond: [id(4): words])
    return file
  }

  @Test("is kept beside it and goes with it through changes, in another window too")
  func carried() throws {
    let file = try file()
    #expect(try file.beyond() == [id(4): words])
    try file.append(operation(2, [.revise(id(4), place("changed"))]))
    try file.append(operation(3, [.revise(id(4), place("again")), .revise(id(5), place("q"))]))
    let opened = RecordFile<Record>(try desk.open())
    #expect(try opened.beyond() == [id(4): words])
    #expect(try told(opened) == ["L4 again", "L5 q"])
  }

  @Test("goes with the record when that goes, and is not handed over to others")
  func gone() throws {
    let file = try file()
    try file.handOver(
      to: desk.path("for-others.silp"), secrets: [Desk.secret], operation: operation(9, []),
      work: Desk.quick
    ) { $0 }
    let other = RecordFile<Record>(try desk.open("for-others.silp"))
    #expect(try other.contents().items.count == 2 && other.beyond().isEmpty)
    try file.append(operation(2, [.end(id(4), Ending(.erased))]))
    #expect(try file.beyond().isEmpty)
  }
}
