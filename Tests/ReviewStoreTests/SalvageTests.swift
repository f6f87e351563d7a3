import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Salvage") struct SalvageTests {
  private let desk = Desk()

  @Test(
    "of an undamaged file gives what is in it, and its log", arguments: Soak.seeds(8, whole: 100))
  func undamaged(seed: UInt64) throws {
    let file = RecordFile<Record>(try desk.create(ordinal: Int(seed % 3)))
    var history = RandomHistory(seed: seed, isEnding: true)
    try history.write(25, to: file)
    try file.file.saveSession([7])
    let outcome = try desk.salvage()
    let new = try desk.open("new.silp", expecting: desk.review)
    #expect(try everything(new) == (try file.contents()))
    #expect(try new.operations() == (try file.file.operations()))
    #expect(try new.verifyChains().isEmpty)
    #expect(try new.session() == [7])
    #expect(outcome.isWhole && outcome.operations == 25 && outcome.isIdentitySound)
    #expect(outcome.hasSession && !outcome.hasDraft)
    #expect(try desk.mode("new.silp") == 0o600)
  }

  @Test(
    "of copies that were merged gives all their records, conflicts and numbers", arguments: 0..<6)
  func merged(seed: UInt64) throws {
    let a = RecordFile<Record>(try desk.create())
    var first = RandomHistory(seed: seed, isEnding: true)
    try first.write(6, to: a)
    try a.file.copy(to: desk.path("b"))
    let b = RecordFile<Record>(try desk.open("b"))
    var second = RandomHistory(seed: seed + 50, base: 100_000, isEnding: true)
    for _ in 0..<3 {
      try first.write(5, to: a)
      try second.write(4, to: b)
      _ = try a.file.merge(b.file)
    }
    let outcome = try desk.salvage()
    #expect(outcome.isWhole)
    let (now, before) = (try everything(try desk.open("new.silp")), try a.contents())
    #expect(Set(now.items) == Set(before.items) && now.items.count == before.items.count)
    #expect(Set(now.conflicts.map(\.record)) == Set(before.conflicts.map(\.record)))
    #expect(Set(now.ended) == Set(before.ended))
    let log = try desk.open("new.silp").operations()
    #expect(Set(log.map(\.id)) == (try Set(a.file.operations().map(\.id))))
    #expect(log.map(\.n) == Array(1...log.count))
  }

  @Test(
    "gives no number twice afterwards, not that of a record that was lost",
    arguments: [true, false])
  func numbers(isCounted: Bool) throws {
    let file = RecordFile<Record>(try desk.create())
    for number in 1...4 as ClosedRange<UInt64> {
      try file.append(operation(number, [.create(id(number), place("p\(number)"))]))
    }
    try destroy(try #require(try file.file.sealedBytes(of: id(4)).first))
    if !isCounted {
      // The row that counts the numbers is gone too: `n` is 4, then its chain.
      var bytes = try desk.bytes()
      let row = Data((file.file.replica.text + "\u{4}").utf8)
      for place in bytes.indices where bytes[place...].starts(with: row) { bytes[place + 50] ^= 1 }
      try desk.write(bytes)
    }
    let outcome = try desk.salvage()
    #expect(outcome.lostRevisions == 1)
    // With both gone nothing tells the last number, so the new ones get another letter.
    #expect(outcome.missing.map(\.text) == (isCounted ? ["L4"] : []))
    let next = isCounted ? "L5" : "L1b"
    let new = RecordFile<Record>(try desk.open("new.silp"))
    let given = try new.append(operation(9, [.create(id(9), place("next"))]))
    #expect(given.map(\.reference?.text) == [next])
    #expect(try told(new) == ["L1 p1", "L2 p2", "L3 p3", next + " next"])
  }

  @Test("a value lost between two others makes no conflict, and one lost at the end shows the last")
  func linear() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("one"))]))
    for (number, word) in [(2 as UInt64, "two"), (3, "three"), (4, "four")] {
      try file.append(operation(number, [.revise(id(1), place(word))]))
    }
    let sealed = try file.file.sealedBytes(of: id(1))
    let whole = try desk.bytes()
    for (lost, shown) in zip(sealed, ["four", "four", "four", "three"]) {
      try desk.write(whole)
      try destroy(lost)
      let outcome = try desk.salvage()
      #expect(outcome.lostRevisions == 1 && outcome.affected.map(\.reference?.text) == ["L1"])
      let contents = try everything(try desk.open("new.silp"))
      #expect(contents.conflicts.isEmpty)
      #expect(try told(RecordFile(try desk.open("new.silp"))) == ["L1 \(shown)"])
      desk.remove("new.silp")
    }
  }

  @Test("two scribes' values stay a conflict, though what they both changed was lost")
  func conflict() throws {
    let a = RecordFile<Record>(try desk.create())
    try a.append(operation(1, [.create(id(1), place("first"))]))
    try a.append(operation(2, [.revise(id(1), place("second"))]))
    try a.file.copy(to: desk.path("b"))
    let b = RecordFile<Record>(try desk.open("b"))
    try b.append(operation(3, [.revise(id(1), place("theirs"))]))
    try a.append(operation(4, [.revise(id(1), place("mine"))]))
    try a.append(operation(5, [.revise(id(1), place("mine again"))]))
    _ = try a.file.merge(b.file)
    let whole = try desk.bytes()
    for lost in try a.file.sealedBytes(of: id(1)) {
      try desk.write(whole)
      try destroy(lost)
      try desk.salvage()
      let contents = try everything(try desk.open("new.silp"))
      let shown =
        contents.items.map(\.value) + contents.conflicts.flatMap(\.values).compactMap(\.self)
      let words = Set(
        shown.compactMap { if case .place(let place) = $0 { place.label.plainText } else { nil } })
      let isHead = !words.isSuperset(of: ["theirs", "mine again"])
      #expect(isHead ? words.count < 3 : contents.conflicts.count == 1)
      #expect(!words.contains("first"), "whoever revised it later knew it")
      desk.remove("new.silp")
    }
  }

  @Test("a salvaged file is not merged with the copies of the old one")
  func merging() throws {
    let a = RecordFile<Record>(try desk.create())
    try a.append(operation(1, [.create(id(1), place("a"))]))
    try a.file.copy(to: desk.path("b"))
    let b = RecordFile<Record>(try desk.open("b"))
    try b.append(operation(2, [.create(id(2), place("b"))]))
    _ = try a.file.merge(b.file)
    try desk.salvage()
    let new = try desk.open("new.silp")
    #expect(throws: StoreError.self) { try new.merge(b.file) }
    #expect(throws: StoreError.self) { try b.file.merge(new) }
    #expect(try new.verifyChains().isEmpty && b.file.verifyChains().isEmpty)
  }

  @Test("what was withdrawn does not come back from an old journal")
  func withdrawn() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("said in anger"))]))
    let before = try desk.bytes()
    let sealed = try #require(try file.file.sealedBytes(of: id(1)).first)
    try file.append(operation(2, [.end(id(1), Ending(.withdrawn))]))
    // The file cannot be opened, so its old pages are looked through too.
    var bytes = try desk.bytes()
    for place in 0..<100 { bytes[place] = 0xA5 }
    try desk.write(bytes)
    try desk.write(before, "a.silp-journal")
    try desk.salvage()
    #expect(try everything(try desk.open("new.silp")).items.isEmpty)
    #expect(!(try desk.bytes("new.silp").holds(Array(sealed.prefix(24)))))
  }

  @Test(
    "an unfinished write is taken back on a copy, and the file and its journal stay as they were")
  func hotJournal() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    let long = String(repeating: "many words ", count: 2_000)
    let changes = (2...300).map { Change<Record>.create(id($0), place("\(long)\($0)")) }
    try file.append(operation(2, changes)) {
      try desk.write(try desk.bytes(), "left")
      try desk.write(try desk.bytes("a.silp-journal"), "left-journal")
    }
    let (bytes, journal) = (try desk.bytes("left"), try desk.bytes("left-journal"))
    #expect(try desk.salvage("left").isWhole)
    #expect(try told(RecordFile(try desk.open("new.silp"))) == ["L1 a"])
    #expect(try desk.bytes("left") == bytes && desk.bytes("left-journal") == journal)
    #expect(desk.files == ["a.silp", "left", "left-journal", "new.silp"])
  }

  @Test("a slot with one changed byte is mended, and a second secret's slot is kept")
  func slots() throws {
    let file = try desk.create(secrets: [Desk.secret, .passphrase("another")])
    let ways = try file.accessWays()
    for column in ["id", "parameters", "salt", "sealed", "checksum"] {
      let whole = try desk.bytes()
      try desk.damage(ways[1], column: column)
      let outcome = try desk.salvage()
      #expect(tally(outcome) == [2, 1, 0], "\(column)")
      for secret in [Desk.secret, .passphrase("another")] {
        _ = try desk.open("new.silp", secret: secret)
      }
      #expect(try desk.open("new.silp").accessWays().map(\.condition) == [.sound, .sound])
      try desk.write(whole)
      desk.remove("new.silp")
    }
    try desk.damage(ways[1], column: "salt")
    try desk.damage(ways[1], column: "sealed")
    #expect(tally(try desk.salvage()) == [1, 0, 1])
    desk.remove("new.silp")
    #expect(throws: StoreError.damaged(.slot(2))) {
      try desk.salvage(secret: .passphrase("another"))
    }
    #expect(throws: StoreError.wrongSecret(slotsTried: 0)) {
      try desk.salvage(secret: .unlockFile(.random()))
    }
  }

  @Test("a file that is there already is never written over, nor the damaged one")
  func refused() throws {
    try desk.write([1, 2, 3], "new.silp")
    _ = try desk.create()
    let before = try desk.bytes()
    #expect(throws: StoreError.exists(desk.path("new.silp"))) { try desk.salvage() }
    #expect(throws: StoreError.exists(desk.path())) { try desk.salvage(to: "a.silp") }
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try desk.salvage(to: "c", secret: .passphrase("wrong"))
    }
    #expect(try desk.bytes("new.silp") == [1, 2, 3] && desk.bytes() == before)
    #expect(desk.files == ["a.silp", "new.silp"])
  }

  /// Ways to unlock: kept, mended among them, lost.
  private func tally(_ outcome: SalvageOutcome) -> [Int] {
    [outcome.slots.kept, outcome.slots.mended, outcome.slots.lost]
  }

  /// Changes two bytes of a sealed text in the file.
  private func destroy(_ sealed: [UInt8]) throws {
    var bytes = try desk.bytes()
    let place = try #require(Data(bytes).range(of: Data(sealed))).lowerBound
    for index in [place + 20, place + 30] { bytes[index] ^= 0x55 }
    try desk.write(bytes)
  }
}
