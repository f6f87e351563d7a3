import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Ways to unlock a file") struct AccessWayTests {
  private let desk = Desk()
  private let code = RecoveryCode.random()
  private let about = AccessWay.About(
    time: Moment(seconds: 1_000), author: "the scribe", label: "the second laptop")

  @discardableResult
  private func add(_ secret: Secret, to file: SealedFile) throws -> Int {
    try file.addAccess(secret, about: about, work: Desk.quick)
  }

  private func told(_ file: SealedFile) throws -> [AccessWay.Kind] {
    try file.accessWays().map(\.kind)
  }

  @Test("a file opens with any of its secrets, a recovery code that was typed in again included")
  func all() throws {
    let unlock = UnlockFile.random()
    let file = try desk.create()
    try RecordFile<Record>(file).append(operation(1, [.create(id(1), place("School 1"))]))
    #expect(try add(.unlockFile(unlock), to: file) == 2)
    #expect(try add(.recoveryCode(code), to: file) == 3)
    #expect(try add(.passphrase("another"), to: file) == 4)
    let typed = try RecoveryCode(code.groups.joined(separator: "-"))
    let secrets: [Secret] = [
      Desk.secret, .unlockFile(unlock), .recoveryCode(typed), .passphrase("another"),
    ]
    for secret in secrets {
      #expect(try ReviewStoreTests.told(RecordFile(desk.open(secret: secret))) == ["L1 School 1"])
    }
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try desk.open(secret: .recoveryCode(.random()))
    }
    #expect(try file.verifyChains().isEmpty)
  }

  @Test("the list says what each way is, when and by whom it was added, and how much work it is")
  func list() throws {
    let file = try SealedFile.create(
      desk.path(), kind: .review, review: desk.review,
      secrets: [Desk.secret, .recoveryCode(code)], about: about, identifiers: .random,
      work: Desk.quick)
    try file.addAccess(
      .unlockFile(.random()), about: AccessWay.About(label: "the safe"), work: Desk.quick)
    let ways = try desk.open().accessWays()
    #expect(ways.map(\.number) == [1, 2, 3])
    #expect(ways.map(\.kind) == [.passphrase, .recoveryCode, .unlockFile])
    #expect(ways.map(\.work) == [Desk.quick, nil, nil])
    #expect(ways.map(\.about) == [about, about, AccessWay.About(label: "the safe")])
    #expect(ways.allSatisfy { $0.condition == .sound && $0.works })
    #expect(Desk.quick.isBelowStandard && !WorkFactor.standard.isBelowStandard)
  }

  @Test("a file whose ways say nothing of themselves is listed and changed like any other")
  func older() throws {
    let file = try desk.create()
    #expect(try file.accessWays().map(\.about) == [AccessWay.About()])
    try file.changeAccess(
      try file.accessWays()[0], to: .passphrase("another"), about: about, work: Desk.quick)
    #expect(try file.accessWays().map(\.about) == [about])
  }

  @Test("a removed way opens the file no more, and its bytes are not in it")
  func removed() throws {
    let file = try desk.create()
    try add(.passphrase("another"), to: file)
    try add(.recoveryCode(code), to: file)
    let ways = try file.accessWays()
    let traces = try ways.map { try desk.traces(of: $0) }
    try file.removeAccess(ways[1])
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try desk.open(secret: .passphrase("another"))
    }
    #expect(try told(file) == [.passphrase, .recoveryCode])
    let bytes = try desk.bytes()
    for trace in traces[1] { #expect(!bytes.holds(trace)) }
    for trace in traces[0] + traces[2] { #expect(bytes.holds(trace)) }
    _ = try (desk.open(), desk.open(secret: .recoveryCode(code)))
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder) == ["a.silp"])
  }

  @Test("the last way that works is never removed, whatever else is listed")
  func last() throws {
    let file = try desk.create()
    #expect(throws: StoreError.lastWay(1)) { try file.removeAccess(file.accessWays()[0]) }
    try add(.passphrase("another"), to: file)
    try desk.damage(file.accessWays()[0])
    let damaged = try desk.open(secret: .passphrase("another"))
    let ways = try damaged.accessWays()
    #expect(throws: StoreError.lastWay(2)) { try damaged.removeAccess(ways[1]) }
    try damaged.removeAccess(ways[0])
    #expect(throws: StoreError.lastWay(1)) {
      try damaged.removeAccess(damaged.accessWays()[0])
    }
    _ = try desk.open(secret: .passphrase("another"))
  }

  @Test("a changed way has the new secret alone, its place, and the work factor of today")
  func changed() throws {
    let file = try desk.create()
    try add(.passphrase("another"), to: file)
    let before = try file.accessWays()
    let traces = try desk.traces(of: before[0])
    let harder = WorkFactor(cost: 32, blockSize: 8, parallelism: 1)
    try file.changeAccess(before[0], to: .passphrase("a new one"), about: about, work: harder)
    let after = try file.accessWays()
    #expect(after[0].work == harder && after[0].about == about)
    #expect(after[0].id == before[0].id && after[1] == before[1])
    #expect(throws: StoreError.wrongSecret(slotsTried: 2)) { try desk.open() }
    let bytes = try desk.bytes()
    for trace in traces { #expect(!bytes.holds(trace)) }
    #expect(throws: StoreError.noSecret) {
      try file.changeAccess(after[0], to: .passphrase(""), about: about)
    }
    _ = try desk.open(secret: .passphrase("a new one"))
    try file.changeAccess(after[0], to: .passphrase("a new one"), about: about)
    #expect(try file.accessWays()[0].work == .standard)
  }

  @Test("a new recovery code takes the place of every older one")
  func renewed() throws {
    let file = try desk.create(secrets: [
      .recoveryCode(code), Desk.secret, .recoveryCode(.random()),
    ])
    let traces = try file.accessWays().map { try desk.traces(of: $0) }
    let new = RecoveryCode.random()
    #expect(try file.renewRecoveryCode(new, about: about) == 2)
    #expect(try told(file) == [.passphrase, .recoveryCode])
    _ = try desk.open(secret: .recoveryCode(new))
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try desk.open(secret: .recoveryCode(code))
    }
    let bytes = try desk.bytes()
    for trace in traces[0] + traces[2] { #expect(!bytes.holds(trace)) }
  }

  @Test("a list that another process changed meanwhile is noticed, and the wrong way never goes")
  func meanwhile() throws {
    let file = try desk.create()
    try add(.passphrase("another"), to: file)
    try add(.passphrase("a third"), to: file)
    let seen = try file.accessWays()
    let other = try desk.open()
    try other.removeAccess(other.accessWays()[1])
    for way in seen.dropFirst() {
      #expect(throws: StoreError.noSuchWay(way.number)) { try file.removeAccess(way) }
      #expect(throws: StoreError.noSuchWay(way.number)) {
        try file.changeAccess(way, to: .passphrase("b"), about: about, work: Desk.quick)
      }
    }
    _ = try desk.open(secret: .passphrase("a third"))
  }

  @Test("wherever a slot is damaged, it is listed as damaged, never taken for a wrong secret")
  func damage() throws {
    let secrets: [Secret] = [.passphrase("another"), .unlockFile(.random()), .recoveryCode(code)]
    let wrong: [Secret] = [.passphrase("no"), .unlockFile(.random()), .recoveryCode(.random())]
    for (number, (secret, wrong)) in zip(secrets, wrong).enumerated() {
      let name = "\(number).silp"
      let file = try desk.create(name, secrets: [secret])
      try desk.damage(file.accessWays()[0], of: name)
      for secret in [secret, wrong] {
        #expect(throws: StoreError.damaged(.slot(1))) {
          try desk.open(name, secret: secret)
        }
      }
    }
  }

  @Test("a damaged way can be removed and not changed, whichever of its columns was hit")
  func removingDamaged() throws {
    for column in ["id", "kind", "parameters", "salt", "sealed", "checksum"] {
      let name = column + ".silp"
      let file = try desk.create(name, secrets: [.passphrase("another"), Desk.secret])
      try desk.damage(file.accessWays()[0], column: column, of: name)
      let opened = try desk.open(name)
      let way = try opened.accessWays()[0]
      #expect(way.condition == .damaged && !way.works, "\(column)")
      #expect(throws: StoreError.damaged(.slot(1))) {
        try opened.changeAccess(way, to: .passphrase("b"), about: about, work: Desk.quick)
      }
      try opened.removeAccess(way)
      #expect(try told(opened) == [.passphrase], "\(column)")
      #expect(try desk.open(name).verifyChains().isEmpty)
    }
  }

  @Test("what is noted with a way can be damaged without the way being lost")
  func damagedAbout() throws {
    let file = try desk.create()
    try desk.damage(file.accessWays()[0], column: "about")
    #expect(try desk.open().accessWays().map(\.condition) == [.aboutDamaged])
  }
}
