import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Damage") struct DamageTests {
  private let desk = Desk()

  private func small() throws -> RecordFile<Record> {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a")), .create(id(2), place("b"))]))
    try file.append(operation(2, [.revise(id(1), place("a2")), .create(id(3), place("c"))]))
    try file.append(operation(3, [.remove(id(2))]), session: [1, 2, 3])
    return file
  }

  private struct All: Equatable {
    var contents: RecordFile<Record>.Contents
    var log: [LoggedOperation]
    var session: [UInt8]?
  }

  private func read(_ file: SealedFile) throws(StoreError) -> All {
    All(
      contents: try RecordFile<Record>(file).contents(), log: try file.operations(),
      session: try file.session())
  }

  @Test("no changed byte ever gives another record, or stops the program", arguments: 0..<4)
  func everyByte(seed: UInt64) throws {
    let original = try read(try small().file)
    let whole = try desk.bytes()
    var random = SplitMix64(seed: seed)
    let written = whole.indices.filter { whole[$0] != 0 }
    var refused = 0
    for _ in 0..<120 {
      var bytes = whole
      let place =
        random.next() % 8 == 0
        ? whole.indices.randomElement(using: &random)
        : written.randomElement(using: &random)
      bytes[try #require(place)] ^= 1 << UInt8(random.next() % 8)
      try desk.write(bytes, "flipped")
      do throws(StoreError) {
        #expect(try read(try desk.open("flipped")) == original, "byte \(place ?? 0)")
      } catch { refused += 1 }
    }
    #expect(refused > 60)
  }

  @Test("what is damaged is named, and verifying finds what reading refuses")
  func named() throws {
    let file = try small()
    #expect(try file.file.verifyChains().isEmpty)
    let whole = try desk.bytes()
    var found: Set<String> = []
    for place in stride(from: 0, to: whole.count, by: 7) where whole[place] != 0 {
      var bytes = whole
      bytes[place] ^= 0x10
      try desk.write(bytes, "flipped")
      guard let opened = try? desk.open("flipped") else { continue }
      do throws(StoreError) { _ = try read(opened) } catch {
        guard case .damaged(let what) = error else { continue }
        found.insert(String(describing: what).prefix { $0 != "(" }.description)
        let problems = (try? opened.verifyChains()) ?? [.pages]
        #expect(!problems.isEmpty, "byte \(place)")
      }
    }
    #expect(found.isSuperset(of: ["operation", "chain", "revision", "replica", "session"]))
  }
}
