import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

/// With `SILP_SOAK=1` every byte of a small file is flipped in turn, otherwise some hundred are.
@Suite("Every byte of a file, flipped in turn") struct EveryByteTests {
  private let desk = Desk()
  private static let parts = 8

  @Test(
    "opening never stops the program nor gives another value; salvage loses one revision at most",
    arguments: FileKind.allCases, 0..<parts)
  func everyByte(kind: FileKind, part: Int) throws {
    let original = try Original(on: desk, kind: kind)
    for place in places(original.bytes, part, kind) {
      try flip(place, by: 0xFF, original)
    }
  }

  @Test(
    "the same with single bits", arguments: FileKind.allCases, Soak.seeds(2, whole: 40))
  func bits(kind: FileKind, seed: UInt64) throws {
    let original = try Original(on: desk, kind: kind)
    var random = SplitMix64(seed: seed)
    let written = original.bytes.indices.filter { original.bytes[$0] != 0 }
    for _ in 0..<(Soak.isWhole ? 100 : 16) {
      let place = try #require(written.randomElement(using: &random))
      try flip(place, by: 1 << UInt8(random.next() % 8), original)
    }
  }

  /// All bytes of this part, or a sample that looks more often where something is written.
  private func places(_ bytes: [UInt8], _ part: Int, _ kind: FileKind) -> [Int] {
    let all = bytes.indices.filter { $0 % Self.parts == part }
    // The two kinds of file are laid out alike, so of the second a part will do.
    guard !Soak.isWhole || (kind == .names && part > 0) else { return all }
    var random = SplitMix64(seed: UInt64(part))
    let written = all.filter { bytes[$0] != 0 }
    return (0..<20).compactMap { round in
      (round % 9 == 0 ? all : written).randomElement(using: &random)
    }
  }

  private func flip(_ place: Int, by mask: UInt8, _ original: Original) throws {
    var bytes = original.bytes
    bytes[place] ^= mask
    try desk.write(bytes, "flipped")
    defer { desk.remove("flipped", "new") }
    do throws(StoreError) {
      let file = try desk.open("flipped", kind: original.kind)
      #expect(try everything(file) == original.contents, "byte \(place)")
      #expect(try file.operations() == original.log, "byte \(place)")
    } catch { #expect(error != .wrongSecret(slotsTried: 1), "byte \(place)") }
    #expect(try desk.bytes("flipped") == bytes, "opening wrote at byte \(place)")

    let outcome = try desk.salvage("flipped", to: "new")
    #expect(try desk.bytes("flipped") == bytes, "salvaging wrote at byte \(place)")
    let file = try desk.open("new", kind: original.kind)
    #expect(try file.verifyChains().isEmpty, "byte \(place)")
    let found = try everything(file)
    let changed = original.changed(in: found)
    #expect(changed <= 1, "byte \(place)")
    let lost = original.revisions - outcome.revisions
    #expect(lost <= 1 && changed <= lost, "byte \(place)")
    #expect(outcome.lostRevisions == lost, "byte \(place)")
    let log = try file.operations()
    #expect(log.map(\.id) == original.log.map(\.id), "byte \(place)")
    let retold = zip(log, original.log).count { $0.details != $1.details }
    #expect(retold == outcome.operationsWithoutDetails && retold <= 1, "byte \(place)")
    #expect(outcome.lostOperations.count == retold && lost + retold <= 1, "byte \(place)")
    #expect(outcome.slots.kept == 1 && outcome.slots.lost == 0, "byte \(place)")
    #expect(
      outcome.hasSession && outcome.hasDraft || (lost == 0 && retold == 0), "byte \(place)")
  }
}
