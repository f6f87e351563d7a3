import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Records in a file") struct RecordFileTests {
  private let desk = Desk()

  @Test("records are listed as they now stand, in the order in which they were first filed")
  func changes() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(9), place("a")), .create(id(3), place("b"))]))
    try file.append(operation(2, [.revise(id(9), place("a2")), .create(id(1), place("c"))]))
    try file.append(operation(3, [.remove(id(3)), .revise(id(9), place("a3"))]))
    let expected = ["L1 a3", "L3 c"]
    #expect(try told(file) == expected)
    #expect(try told(RecordFile(try desk.open())) == expected)
  }

  @Test("a number is never given twice, not after a removal, not after opening again")
  func references() throws {
    var given: [String] = []
    for round in 0..<4 as Range<UInt64> {
      let file = RecordFile<Record>(try round == 0 ? desk.create() : desk.open())
      let answered = try file.append(
        operation(round * 2, [.create(id(round), place("x")), .create(id(100 + round), note)]))
      given += answered.compactMap { $0.reference?.text }
      try file.append(operation(round * 2 + 1, [.remove(id(round))]))
    }
    #expect(given == ["L1", "N1", "L2", "N2", "L3", "N3", "L4", "N4"])
  }

  @Test("the next number is known before, is the one that is given, and is nobody else's then")
  func nextNumber() throws {
    for ordinal in [0, 2] {
      let desk = Desk()
      let file = RecordFile<Record>(try desk.create(ordinal: ordinal))
      try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
      try file.append(operation(2, [.remove(id(2))]))
      let next = try file.nextReference(letters: "L")
      #expect(next == ShortReference(letters: "L", number: 3, copy: ordinal))
      #expect(try file.nextReference(letters: "N").number == 1)
      let other = RecordFile<Record>(try desk.open())
      let given = try other.append(operation(3, [.restore(id(3), next, place("c"))]))
      #expect(given.map(\.reference) == [next])
      #expect(throws: StoreError.numberTaken(next)) {
        try file.append(operation(4, [.restore(id(4), next, place("d"))]))
      }
      #expect(try file.nextReference(letters: "L").number == 4)
      let after = try file.append(operation(5, [.create(id(5), place("e"))]))
      #expect(after.first?.reference?.number == 4)
    }
  }

  @Test("another copy's numbers end in its letter")
  func otherCopy() throws {
    let file = RecordFile<Record>(try desk.create(ordinal: 1))
    let answered = try file.append(operation(1, [.create(id(1), place("a"))]))
    #expect(answered.map(\.reference?.text) == ["L1b"])
    #expect(try told(RecordFile(try desk.open())) == ["L1b a"])
  }

  @Test("what somebody else changed since it was read is not written over")
  func changedMeanwhile() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    let seen = try file.snapshot()
    let other = RecordFile<Record>(try desk.open())
    try other.append(operation(2, [.revise(id(1), place("theirs"))]))
    let l1 = RecordReference(id: id(1), reference: ShortReference("L1"))
    for change in [Change<Record>.revise(id(1), place("mine")), .remove(id(1))] {
      #expect(throws: StoreError.changedMeanwhile(l1)) {
        try file.append(operation(3, [.revise(id(2), place("b2")), change]), since: seen)
      }
    }
    try file.append(operation(4, [.revise(id(2), place("b2"))]), since: seen)
    #expect(try told(other) == ["L1 theirs", "L2 b2"])
  }

  @Test("records of a merged review keep other copies' numbers in a new file")
  func foreignNumbers() throws {
    let file = RecordFile<Record>(try desk.create())
    let references = ["L2", "L1b", "L3b", "L1c"].compactMap { ShortReference($0) }
    let changes = references.enumerated().map {
      Change<Record>.restore(id(UInt64($0.offset)), $0.element, place("p"))
    }
    try file.append(operation(1, changes + [.create(id(9), place("new"))]))
    #expect(try told(RecordFile(try desk.open())) == ["L2 p", "L1b p", "L3b p", "L1c p", "L3 new"])
    #expect(throws: StoreError.numberTaken(references[1])) {
      try file.append(operation(2, [.restore(id(8), references[1], place("p"))]))
    }
    let later = ShortReference(letters: "L", number: 9, copy: 1)
    #expect(throws: StoreError.foreignReference(later)) {
      try file.append(operation(2, [.restore(id(8), later, place("p"))]))
    }
    #expect(try file.file.verifyChains().isEmpty)
  }

  @Test(
    "an operation with one change that cannot be made makes none",
    arguments: [
      (Change.create(id(1), place("again")), StoreError.recordExists(id(1))),
      (.revise(id(5), place("nobody")), .noSuchRecord(id(5))),
      (.remove(id(2)), .noSuchRecord(id(2))),
      (.revise(id(2), place("gone")), .noSuchRecord(id(2))),
      (.create(id(7), place("twice")), .recordExists(id(7))),
    ])
  func atomic(bad: Change<Record>, error: StoreError) throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    try file.append(operation(2, [.remove(id(2))]))
    let before = try desk.bytes()
    #expect(throws: error) {
      try file.append(
        operation(3, [.create(id(7), place("c")), .revise(id(1), place("a2")), bad]))
    }
    #expect(try desk.bytes() == before)
    #expect(try told(file) == ["L1 a"])
    #expect(throws: StoreError.operationExists(RecordID(high: 2, low: 1))) {
      try file.append(operation(1, [.create(id(8), place("d"))]))
    }
    #expect(try file.append(operation(3, [.create(id(7), place("c"))])).count == 1)
    #expect(try told(file) == ["L1 a", "L3 c"])
  }

  @Test("one operation may make a record, change it and take it away")
  func withinOne() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(
      operation(
        1,
        [
          .create(id(1), place("a")), .revise(id(1), place("a2")), .create(id(2), place("b")),
          .remove(id(2)),
        ]))
    #expect(try told(file) == ["L1 a2"])
    #expect(try told(RecordFile(try desk.open())) == ["L1 a2"])
  }

  @Test("the log tells who did what to which records, in order, though a clock was set back")
  func log() throws {
    let made = try desk.create()
    let file = RecordFile<Record>(made)
    try file.append(operation(1, [.create(id(1), place("a"))], seconds: 2_000))
    try file.append(operation(2, [.revise(id(1), place("b"))], seconds: 1_000))
    try file.append(operation(3, [], seconds: 3_000))
    let log = try desk.open().operations()
    #expect(log.map(\.n) == [1, 2, 3])
    #expect(log.map(\.details?.time.seconds) == [2_000, 1_000, 3_000])
    #expect(log.map(\.details?.description.plainText) == (1...3).map { "operation \($0)" })
    #expect(log.map(\.records) == [[id(1)], [id(1)], []])
    #expect(log.allSatisfy { $0.replica == made.replica })
  }

  @Test("what one process commits another sees, and neither takes the other's numbers")
  func twoProcesses() throws {
    let one = RecordFile<Record>(try desk.create())
    let other = RecordFile<Record>(try desk.open())
    for round in 0..<6 as Range<UInt64> {
      let (writer, reader) = round.isMultiple(of: 2) ? (one, other) : (other, one)
      try writer.append(operation(round, [.create(id(round), place("r\(round)"))]))
      #expect(try told(reader) == (0...round).map { "L\($0 + 1) r\($0)" })
    }
    #expect(try one.file.verifyChains().isEmpty)
  }

  @Test("a session and a draft are kept, replaced and forgotten, each for itself")
  func session() throws {
    let file = RecordFile<Record>(try desk.create())
    #expect(try file.file.session() == nil)
    try file.file.saveSession([1, 2])
    try file.file.saveDraft(Array("half a li".utf8))
    try file.append(operation(1, [.create(id(1), place("a"))]), session: [3])
    let again = try desk.open()
    #expect(try again.session() == [3])
    #expect(try again.draft() == Array("half a li".utf8))
    try again.saveSession(nil)
    #expect(try again.session() == nil)
    #expect(try again.draft() != nil)
    #expect(throws: StoreError.recordExists(id(1))) {
      try file.append(operation(2, [.create(id(1), place("b"))]), session: [4])
    }
    #expect(try again.session() == nil)
  }

  private var note: Record {
    .note(
      LearningNote(
        text: "said", kind: .fact, day: 1, stage: Code(making: "opening"), at: Moment(seconds: 0)))
  }
}
