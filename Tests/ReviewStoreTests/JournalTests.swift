import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

/// The journal of a commit is kept by a second link to it, so that every state can be laid out in
/// which a power cut could have left the two files.
@Suite("A commit that was cut short") struct JournalTests {
  private let desk = Desk()
  private static let page = 4096

  @Test(
    "is found whole or not at all, whichever of its pages had reached the disk",
    arguments: Soak.seeds(3, whole: 60))
  func everyPage(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cut = try CutCommit(on: desk, random: &random)
    #expect(cut.changed.count > 2)
    for pages in cut.choices(random: &random) {
      // While the journal stands, nothing was promised.
      try expect(cut.mixed(pages), journal: cut.journal, becomes: cut.before)
    }
    try expect(cut.after, journal: nil, becomes: cut.after)
  }

  @Test(
    "is not there when its journal was not whole, since no page was written before that",
    arguments: Soak.seeds(3, whole: 60))
  func partOfJournal(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let cut = try CutCommit(on: desk, random: &random)
    for _ in 0..<12 {
      let part = cut.journal.prefix(Int(random.next() % UInt64(cut.journal.count)))
      try expect(cut.before, journal: Array(part), becomes: cut.before)
    }
  }

  @Test("that was so large that pages were written before its end is taken back")
  func spilled() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    let before = try desk.bytes()
    let long = String(repeating: "many words ", count: 2_000)
    let changes = (2...300).map { Change<Record>.create(id($0), place("\(long)\($0)")) }
    var during: (file: [UInt8], journal: [UInt8]) = ([], [])
    try file.append(operation(2, changes)) {
      during = (try desk.bytes(), try desk.bytes("a.silp-journal"))
    }
    #expect(during.file.count > before.count * 2, "or nothing had been written")
    try expect(during.file, journal: during.journal, becomes: before)
  }

  /// Lays out a file and a journal as they were left behind, and opens it.
  private func expect(
    _ bytes: [UInt8], journal: [UInt8]?, becomes expected: [UInt8],
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    try desk.write(bytes, "left.silp")
    if let journal { try desk.write(journal, "left.silp-journal") }
    let file = RecordFile<Record>(try desk.open("left.silp"))
    _ = try file.contents()
    let found = try desk.bytes("left.silp")
    #expect(found == expected, sourceLocation: place)
    try? FileManager.default.removeItem(atPath: desk.path("left.silp-journal"))
  }
}

/// A commit with everything it wrote.
private struct CutCommit {
  let before: [UInt8]
  let after: [UInt8]
  let journal: [UInt8]
  /// The pages that differ, counted from 0.
  let changed: [Int]
  private let page = 4096

  init(on desk: Desk, random: inout SplitMix64) throws {
    let file = RecordFile<Record>(try desk.create())
    for number in 0..<2 + random.next() % 30 {
      try file.append(operation(number, [.create(id(number), place("place \(number)"))]))
    }
    before = try desk.bytes()
    let link = desk.path("journal")
    try file.append(operation(99, [.revise(id(0), place("b")), .create(id(99), place("c"))])) {
      try FileManager.default.linkItem(atPath: desk.path() + "-journal", toPath: link)
    }
    after = try desk.bytes()
    journal = try desk.bytes("journal")
    let (before, after, page) = (before, after, page)
    changed = (0..<after.count / page).filter { number in
      let range = number * page..<(number + 1) * page
      return range.upperBound > before.count || before[range] != after[range]
    }
  }

  /// Which of the pages are written: every choice of few, a seeded sample of many.
  func choices(random: inout SplitMix64) -> [Set<Int>] {
    let all = 1 << min(changed.count, 40)
    let masks = all <= 64 ? Array(0..<all) : (0..<64).map { _ in Int(random.next() % UInt64(all)) }
    return masks.map { mask in
      Set(changed.enumerated().filter { mask >> $0.offset & 1 == 1 }.map(\.element))
    }
  }

  /// The file with only some of its pages written.
  func mixed(_ pages: Set<Int>) -> [UInt8] {
    var bytes = before
    for number in pages.sorted() {
      let range = number * page..<(number + 1) * page
      if bytes.count < range.upperBound {
        bytes += Array(repeating: 0, count: range.upperBound - bytes.count)
      }
      bytes.replaceSubrange(range, with: after[range])
    }
    return bytes
  }
}
