import GRDB
import ReviewModel
import ReviewStore
import Testing

@Suite("Rows emptied by somebody without the key") struct EmptiedTests {
  private let desk = Desk()

  @Test("are damage and not erasures: they are named, and not merged")
  func emptied() throws {
    let file = RecordFile<ReviewModel.Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    try file.append(operation(2, [.revise(id(1), place("a2"))]))
    let whole = try desk.bytes()
    for statement in [
      "UPDATE revision SET sealed = NULL WHERE record = '\(id(2).text)'",
      "UPDATE revision SET sealed = NULL WHERE parents = ''",
      "UPDATE operation SET sealed = NULL WHERE n = 2",
    ] {
      try desk.write(whole, "emptied")
      try DatabaseQueue(path: desk.path("emptied")).write { try $0.execute(sql: statement) }
      let emptied = try desk.open("emptied")
      #expect(throws: StoreError.self, "\(statement)") { try everything(emptied) }
      #expect(try !emptied.verifyChains().isEmpty, "\(statement)")
      #expect(throws: StoreError.self) { try file.file.merge(emptied) }
    }
  }
}
