import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("What is withdrawn or erased") struct EndingTests {
  private let desk = Desk()

  @Test(
    "is gone: not a sealed byte of any of its revisions is left in the file, nor in its journal",
    arguments: [Ending.Way.withdrawn, .erased])
  func gone(way: Ending.Way) throws {
    let file = RecordFile<Record>(try desk.create())
    let long = String(repeating: "and it went on for a long time ", count: 400)
    try file.append(
      operation(1, [.create(id(1), place("said once")), .create(id(2), place(long))]))
    try file.append(operation(2, [.revise(id(1), place("said again"))]))
    try file.append(operation(3, [.create(id(3), place("stays"))]))
    let going = SealedRuns(try [id(1), id(2)].flatMap { try file.file.sealedBytes(of: $0) })
    let staying = SealedRuns(try file.file.sealedBytes(of: id(3)))
    #expect(going.share(in: try desk.bytes()) > 0.98, "or the search would find nothing")
    let ends = [id(1), id(2)].map { Change<Record>.end($0, Ending(way, reason: "as asked")) }
    var journal: FileHandle?
    try file.append(operation(4, ends)) {
      let opened = try #require(FileHandle(forReadingAtPath: desk.path() + "-journal"))
      let before = Array(try #require(try opened.readToEnd()))
      #expect(going.share(in: before) > 0.9, "until the commit a crash needs them")
      journal = opened
    }
    #expect(going.share(in: try desk.bytes()) == 0)
    try journal?.seek(toOffset: 0)
    let spent = try #require(try journal?.readToEnd())
    #expect(spent.count > 10_000 && spent.allSatisfy { $0 == 0 })
    try file.file.compact()
    #expect(going.share(in: try desk.bytes()) == 0)
    #expect(staying.share(in: try desk.bytes()) == 1)
  }

  @Test("keeps its number and why, and every chain still holds")
  func marked() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    try file.append(operation(2, [.end(id(1), Ending(.erased, reason: "as asked"))]))
    for read in [file, RecordFile(try desk.open())] {
      let contents = try read.contents()
      #expect(contents.items.map(\.reference.text) == ["L2"])
      #expect(contents.ended.map(\.reference.text) == ["L1"])
      #expect(contents.ended.map(\.ending) == [Ending(.erased, reason: "as asked")])
      #expect(try read.file.verifyChains().isEmpty)
    }
    try file.append(operation(3, [.create(id(3), place("c"))]))
    #expect(try told(file) == ["L2 b", "L3 c"])
    for change in [Change<Record>.revise(id(1), place("x")), .remove(id(1)), .settle(id(1), nil)] {
      #expect(throws: StoreError.noSuchRecord(id(1))) { try file.append(operation(4, [change])) }
    }
  }

  @Test("what a record said earlier can be let go of, and what stands stays")
  func earlier() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    try file.append(operation(2, [.revise(id(1), place("a2"))]))
    var letting = operation(3, [Change<Record>.forgetEarlier(id(1)), .forgetEarlier(id(2))])
    letting.purpose = .letGo
    try file.append(letting)
    for read in [file, RecordFile(try desk.open())] {
      #expect(try told(read) == ["L1 a2", "L2 b"])
      #expect(try read.reversal(of: RecordID(high: 2, low: 2), .back).obstacles.count == 1)
      #expect(try read.file.verifyChains().isEmpty)
    }
  }
}

/// Runs of sixteen bytes of what was sealed.
private struct SealedRuns {
  private let runs: Set<[UInt8]>

  init(_ sealed: [[UInt8]]) {
    runs = Set(
      sealed.flatMap { bytes in
        stride(from: 0, to: bytes.count - 15, by: 16).map { Array(bytes[$0..<($0 + 16)]) }
      })
  }

  /// How many of them stand anywhere in some bytes; a few run across the end of a page.
  func share(in bytes: [UInt8]) -> Double {
    let beginnings = Set(runs.map { $0[0] })
    var found: Set<[UInt8]> = []
    for place in 0..<max(0, bytes.count - 15) where beginnings.contains(bytes[place]) {
      let run = Array(bytes[place..<(place + 16)])
      if runs.contains(run) { found.insert(run) }
    }
    return Double(found.count) / Double(runs.count)
  }
}
