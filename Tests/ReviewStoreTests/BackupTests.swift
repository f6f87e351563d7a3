import Foundation
import ReviewModel
import ReviewStore
import Synchronization
import Testing

@Suite("A backup") struct BackupTests {
  private let desk = Desk()

  private func make(
    of review: SealedFile, _ names: Backup.Names?
  ) throws(BackupError) -> Backup {
    try Backup.make(
      of: review, names: names, to: desk.path("copy.silp"), namesTo: desk.path("copy.silpnames"))
  }

  @Test("of files that are written to meanwhile holds every name that its text uses")
  func inUse() async throws {
    _ = try desk.create()
    _ = try desk.create("a.silpnames", kind: .names)
    let stop = Mutex(false)
    let path = desk.folder
    // A name first, then the text that uses it, as every command does.
    let writer = Thread {
      guard let review = try? Self.open(path + "/a.silp", .review),
        let names = try? Self.open(path + "/a.silpnames", .names)
      else { return }
      var number: UInt64 = 0
      while !stop.withLock({ $0 }) {
        number += 1
        let change = [Change<Record>.create(id(number), place("n\(number)"))]
        let began = ContinuousClock.now
        _ = try? names.append(operation(number, change))
        _ = try? review.append(operation(number, change))
        // Whoever writes without a breath can keep a slow machine's readers out for seconds: it
        // rests for twice as long as it wrote.
        let wrote = (ContinuousClock.now - began) / Duration.seconds(1)
        Thread.sleep(forTimeInterval: 2 * wrote + 0.003)
      }
    }
    writer.start()
    defer { stop.withLock { $0 = true } }
    let review = try desk.open()
    let names = try desk.open("a.silpnames", kind: .names)
    while try review.operations().count < 3 {}
    for round in 0..<5 {
      let backup = try make(of: review, round == 4 ? .closed(path: names.path) : .open(names))
      let used = Set(try everything(try desk.open("copy.silp")).items.map(\.id))
      let known = try everything(try desk.open("copy.silpnames", kind: .names)).items.map(\.id)
      #expect(used.isSubset(of: known) && used.count >= 3)
      #expect(backup.review.operations == used.count && backup.review.isFullyVerified)
      #expect(backup.names?.operations == known.count)
      #expect(backup.names?.isFullyVerified == (round < 4))
      #expect(try backup.review.size == desk.bytes("copy.silp").count)
      for name in ["copy.silp", "copy.silpnames"] { #expect(try desk.mode(name) == 0o600) }
      desk.remove("copy.silp", "copy.silpnames")
    }
  }

  private static func open(_ path: String, _ kind: FileKind) throws -> RecordFile<Record> {
    RecordFile(
      try SealedFile.open(
        path, kind: kind, secret: Desk.secret, identifiers: .random, wait: 3))
  }

  @Test("that cannot be verified or would write over a file is not made, not even half of it")
  func refused() throws {
    let review = try desk.create()
    let names = try desk.create("a.silpnames", kind: .names)
    let files = desk.files
    var bytes = try desk.bytes("a.silpnames")
    let place = try #require(Data(bytes).range(of: Data("passphrase{".utf8))).lowerBound
    bytes[place + 15] ^= 1
    try desk.write(bytes, "damaged")
    let error = #expect(throws: BackupError.self) {
      try make(of: review, .closed(path: desk.path("damaged")))
    }
    #expect(error?.path == desk.path("copy.silpnames") && error?.reason == .damaged(.slot(1)))
    try desk.write([1], "copy.silpnames")
    #expect(throws: BackupError.self) { try make(of: review, .open(names)) }
    #expect(try desk.bytes("copy.silpnames") == [1])
    desk.remove("copy.silpnames", "damaged")
    #expect(desk.files == files)
    #expect(try make(of: review, nil).names == nil)
  }
}

@Suite("Looking at everything in a file") struct VerificationTests {
  private let desk = Desk()

  @Test("finds nothing where nothing is wrong, with a secret and without, and writes nothing")
  func sound() throws {
    let file = RecordFile<Record>(try desk.create(ordinal: 1))
    var history = RandomHistory(seed: 1, isEnding: true)
    try history.write(20, to: file)
    let before = try desk.bytes()
    for secret in [nil, Desk.secret] {
      let found = try SealedFile.verify(desk.path(), kind: .review, secret: secret)
      #expect(found.damage.isEmpty && found.operations == 20 && found.records > 5)
      #expect(found.revisions > found.records && found.isWithSecret == (secret != nil))
    }
    #expect(try desk.bytes() == before && desk.files == ["a.silp"])
  }

  @Test("names what is wrong, without a secret as far as digests tell; a wrong secret is no damage")
  func damaged() throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    let sealed = try #require(try file.file.sealedBytes(of: id(1)).first)
    let whole = try desk.bytes()
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try SealedFile.verify(desk.path(), kind: .review, secret: .passphrase("wrong"))
    }
    func damage(_ secret: Secret?) throws -> [Damage] {
      try SealedFile.verify(desk.path(), kind: .review, secret: secret).damage
    }
    var bytes = whole
    let place = try #require(Data(bytes).range(of: Data(sealed))).lowerBound
    bytes[place + 20] ^= 1
    try desk.write(bytes)
    for secret in [nil, Desk.secret] {
      let found = try damage(secret)
      #expect(found.count == 1)
      guard case .revision(id(1), _)? = found.first else {
        Issue.record("\(found)")
        continue
      }
    }
    let half = try SealedFile.verify(
      desk.path(), kind: .review, secret: .passphrase("wrong"))
    #expect(half.damage.count == 1 && !half.isWithSecret)
    // A header that SQLite cannot read, on a file that is full of our rows.
    bytes = whole
    for place in 0..<100 { bytes[place] = 0x5A }
    try desk.write(bytes)
    #expect(try damage(Desk.secret) == [.pages])
    try desk.write(Array(whole.prefix(whole.count - 100)))
    #expect(try damage(nil) == [.pages])
    try desk.write(Array("Dear all, ".utf8))
    #expect(throws: StoreError.notAReviewFile(desk.path())) { try damage(nil) }
  }
}
