import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Making and opening a file") struct OpeningTests {
  private let desk = Desk()

  @Test("what was written is read back after opening with the passphrase or the unlock file")
  func reopen() throws {
    let unlock = UnlockFile.random()
    let made = try desk.create(secrets: [Desk.secret, .unlockFile(unlock)])
    try RecordFile<Record>(made).append(
      operation(1, [.create(id(1), place("School 1")), .create(id(2), place("Hospital 1"))]))
    try unlock.write(desk.path("key"))
    for secret in [Desk.secret, .unlockFile(try UnlockFile.read(desk.path("key")))] {
      let opened = try desk.open(secret: secret, expecting: desk.review)
      #expect(try told(RecordFile(opened)) == ["L1 School 1", "L2 Hospital 1"])
      #expect(opened.review == desk.review)
    }
  }

  @Test("a passphrase opens at the full work factor, however its accents were typed")
  func fullWork() throws {
    let composed = "caf\u{E9} on the quay"
    let decomposed = "cafe\u{301} on the quay"
    _ = try SealedFile.create(
      desk.path(), kind: .review, review: desk.review, secrets: [.passphrase(Passphrase(composed))],
      identifiers: .random)
    _ = try desk.open(secret: .passphrase(Passphrase(decomposed)))
    let clear = String(decoding: try desk.bytes(), as: UTF8.self)
    #expect(clear.contains(#"{"N":131072,"p":1,"r":8}"#))
  }

  @Test("a wrong secret is told with the ways that were tried")
  func wrongSecret() throws {
    _ = try desk.create(secrets: [Desk.secret, .passphrase("another")])
    #expect(throws: StoreError.wrongSecret(slotsTried: 2)) {
      try desk.open(secret: .passphrase("wrong"))
    }
    #expect(throws: StoreError.wrongSecret(slotsTried: 2)) {
      try desk.open(secret: .passphrase(""))
    }
    #expect(throws: StoreError.wrongSecret(slotsTried: 0)) {
      try desk.open(secret: .unlockFile(.random()))
    }
  }

  @Test("a damaged slot is never told as a wrong secret, and another slot still opens")
  func damagedSlot() throws {
    _ = try desk.create(secrets: [Desk.secret, .passphrase("another")])
    var bytes = try desk.bytes()
    // SQLite puts the first row at the end of its page: flip a byte of its parameters.
    let parameters = Array(#"{"N":16,"#.utf8)
    let places = bytes.indices.filter { bytes[$0...].starts(with: parameters) }
    let first = try #require(places.max())
    bytes[first + 6] ^= 1
    try desk.write(bytes)
    #expect(throws: StoreError.damaged(.slot(1))) { try desk.open() }
    #expect(throws: StoreError.damaged(.slot(1))) {
      try desk.open(secret: .passphrase("wrong"))
    }
    _ = try desk.open(secret: .passphrase("another"))
  }

  @Test("the two kinds of file are not interchangeable, and a pair is bound by the review")
  func kinds() throws {
    _ = try desk.create()
    _ = try desk.create("a.silpnames", kind: .names)
    #expect(throws: StoreError.reviewFileExpected(desk.path("a.silpnames"))) {
      try desk.open("a.silpnames", kind: .review)
    }
    #expect(throws: StoreError.namesFileExpected(desk.path())) { try desk.open(kind: .names) }
    let other = RecordID(high: 9, low: 9)
    #expect(throws: StoreError.otherReview(expected: other, found: desk.review)) {
      try desk.open("a.silpnames", kind: .names, expecting: other)
    }
    // A names file that claims in its header to be a review is found out by its checksum.
    var bytes = try desk.bytes("a.silpnames")
    bytes[71] = UInt8(ascii: "P")
    try desk.write(bytes, "b.silp")
    #expect(throws: StoreError.damaged(.identity)) { try desk.open("b.silp") }
  }

  @Test("what is no file of ours is told as what it is")
  func foreign() throws {
    #expect(throws: StoreError.missing(desk.path())) { try desk.open() }
    #expect(throws: StoreError.notAReviewFile(desk.path(""))) { try desk.open("") }
    for foreign in [[], Array("Dear all, ".utf8), Array(repeating: 7, count: 9_000)] {
      try desk.write(foreign, "f")
      #expect(throws: StoreError.notAReviewFile(desk.path("f"))) { try desk.open("f") }
      #expect(try desk.bytes("f") == foreign)
    }
    _ = try desk.create()
    let whole = try desk.bytes()
    for length in [1_024, 4_096, 5_000, whole.count - 1] {
      try desk.write(Array(whole.prefix(length)), "cut")
      #expect(throws: StoreError.damaged(.pages)) { try desk.open("cut") }
    }
    var newer = whole
    newer[63] = 2
    try desk.write(newer, "newer")
    #expect(throws: StoreError.newerVersion(found: 2)) { try desk.open("newer") }
    newer[68] = 0
    try desk.write(newer, "other")
    #expect(throws: StoreError.notAReviewFile(desk.path("other"))) { try desk.open("other") }
  }

  @Test("an existing file is refused and left as it is; a refused new one leaves nothing behind")
  func creating() throws {
    try desk.write([1, 2, 3])
    #expect(throws: StoreError.exists(desk.path())) { try desk.create() }
    #expect(try desk.bytes() == [1, 2, 3])
    #expect(throws: StoreError.noSecret) { try desk.create("b", secrets: []) }
    #expect(throws: StoreError.noSecret) { try desk.create("b", secrets: [.passphrase("")]) }
    #expect(throws: StoreError.missing(desk.path("no"))) { try desk.create("no/b") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == ["a.silp"])
  }

  @Test("opening and reading change nothing, and leave no other file")
  func readingWritesNothing() throws {
    try RecordFile<Record>(try desk.create()).append(operation(1, [.create(id(1), place("a"))]))
    let before = try desk.bytes()
    let file = try desk.open()
    _ = try RecordFile<Record>(file).contents()
    _ = try (file.operations(), file.verifyChains(), file.session(), file.draft())
    #expect(try desk.bytes() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == ["a.silp"])
  }
}

@Suite("Unlock files") struct UnlockFileTests {
  private let desk = Desk()

  @Test("a changed character, a missing line and another file are told apart")
  func damaged() throws {
    let path = desk.path("key")
    try UnlockFile.random().write(path)
    #expect(throws: StoreError.exists(path)) { try UnlockFile.random().write(path) }
    let text = String(decoding: try desk.bytes("key"), as: UTF8.self)
    #expect(text.hasPrefix("silp unlock file, version 1\n"))
    var changed = Array(text.utf8)
    changed[40] = changed[40] == 65 ? 66 : 65
    for bytes in [changed, Array(text.utf8.prefix(28)), Array(text.utf8.prefix(60))] {
      try desk.write(bytes, "key")
      #expect(throws: StoreError.damagedUnlockFile(path)) { try UnlockFile.read(path) }
    }
    for bytes in [[], [0xFF, 0xFE], Array("silp".utf8)] {
      try desk.write(bytes, "key")
      #expect(throws: StoreError.notAnUnlockFile(path)) { try UnlockFile.read(path) }
    }
    #expect(throws: StoreError.missing(desk.path("no"))) { try UnlockFile.read(desk.path("no")) }
  }
}
