import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Salvage") struct SalvageTests {
  private let desk = Desk()

  private func history(_ seed: UInt64, _ count: Int) throws -> RecordFile<Record> {
    let file = RecordFile<Record>(try desk.create())
    var history = RandomHistory(seed: seed, isEnding: true)
    try history.write(count, to: file)
    return file
  }

  private func salvage(_ name: String, to new: String) throws(StoreError) -> Salvaged {
    try SealedFile.salvage(
      desk.path(name), kind: .review, secret: Desk.secret, to: desk.path(new),
      identifiers: .random)
  }

  @Test(
    "of a whole file gives the same records, the same log and the same secrets", arguments: 0..<4)
  func whole(seed: UInt64) throws {
    let file = try history(seed, 25)
    try file.file.saveDraft([1, 2, 3])
    try file.file.copy(to: desk.path("b"))
    let other = RecordFile<Record>(try desk.open("b"))
    try other.append(operation(900_000, [.create(id(900_000), place("from b"))]))
    _ = try file.file.merge(other.file)
    let before = try desk.bytes()
    let told = try salvage("a.silp", to: "new")
    #expect(told.isWhole, "\(told)")
    #expect(try desk.bytes() == before)
    #expect(try desk.mode("new") == 0o600)
    let new = try desk.open("new", expecting: desk.review)
    #expect(try new.verifyChains().isEmpty)
    #expect(try Set(everything(new).items) == Set(file.contents().items))
    #expect(try Set(everything(new).ended) == Set(file.contents().ended))
    #expect(
      try Set(new.operations().compactMap(\.details))
        == Set(file.file.operations().compactMap(\.details)))
    #expect(try new.draft() == [1, 2, 3])
    let given = try RecordFile<Record>(new).append(
      operation(950_000, [.create(id(950_000), place("next"))]))
    let taken = try file.contents().items.map(\.reference) + file.contents().ended.map(\.reference)
    #expect(!taken.contains(try #require(given.first?.reference)))
    #expect(throws: StoreError.exists(desk.path("new"))) { try salvage("a.silp", to: "new") }
  }

  @Test("saves all but the one row that a changed byte hit, and never a changed record")
  func everyByte() throws {
    let file = try history(3, 12)
    let whole = try desk.bytes()
    let truth = try everyValue(file)
    let current = try file.contents().items
    var random = SplitMix64(seed: 11)
    let written = whole.indices.filter { whole[$0] != 0 || $0 < 100 }
    let places =
      Soak.isWhole
      ? Array(written) : (0..<150).compactMap { _ in written.randomElement(using: &random) }
    for place in places {
      var bytes = whole
      bytes[place] ^= Soak.isWhole ? 0xFF : 1 << UInt8(random.next() % 8)
      try desk.write(bytes, "flipped")
      NewFileRemoval.remove(desk.path("new"))
      let told = try salvage("flipped", to: "new")
      let saved = try everything(try desk.open("new"))
      let wrong = saved.items.filter { truth[$0.id]?.contains($0.value) != true }
      #expect(wrong.isEmpty, "byte \(place)")
      let missing = current.filter { item in !saved.items.contains { $0.id == item.id } }
      let changed = saved.items.filter { item in !current.contains { $0 == item } }
      #expect(missing.count + changed.count <= 1, "byte \(place): \(missing) \(changed)")
      if !missing.isEmpty || !changed.isEmpty { #expect(!told.isWhole, "byte \(place)") }
    }
  }

  @Test("works on what is cut off, swapped, zeroed and headless, and says what is lost")
  func wreckage() throws {
    let file = try history(5, 40)
    let whole = try desk.bytes()
    let truth = try everyValue(file)
    let pages = whole.count / 4096
    #expect(pages > 15)
    var wrecks: [(String, [UInt8])] = [
      ("headless", Array(repeating: 0xAA, count: 100) + whole[100...])
    ]
    for page in stride(from: 3, to: pages, by: 4) {
      wrecks.append(("cut at \(page)", Array(whole[..<(page * 4096)])))
      var zeroed = whole
      zeroed.replaceSubrange(
        (page * 4096)..<(page * 4096 + 4096), with: repeatElement(0, count: 4096))
      wrecks.append(("zeroed \(page)", zeroed))
    }
    var opened = 0
    for (name, bytes) in wrecks {
      try desk.write(bytes, "wreck")
      NewFileRemoval.remove(desk.path("new"))
      do throws(StoreError) {
        let told = try salvage("wreck", to: "new")
        opened += 1
        let saved = try everything(try desk.open("new"))
        #expect(saved.items.allSatisfy { truth[$0.id]?.contains($0.value) == true }, "\(name)")
        if name == "headless" { #expect(try saved.items.count == file.contents().items.count) }
        if told.isWhole { #expect(try Set(saved.items) == Set(file.contents().items), "\(name)") }
      } catch {
        // Where the page with the slots is gone, nothing can be opened, and that is what is told.
        guard case .damaged = error else {
          Issue.record("\(name): \(error)")
          continue
        }
      }
    }
    #expect(opened > wrecks.count / 2)
  }

  @Test("a wrong secret, a file of another kind and one that is none of ours are told as such")
  func refused() throws {
    _ = try history(1, 3)
    #expect(throws: StoreError.wrongSecret(slotsTried: 1)) {
      try SealedFile.salvage(
        desk.path(), kind: .review, secret: .passphrase("wrong"), to: desk.path("new"),
        identifiers: .random)
    }
    try desk.write(Array("nothing of ours".utf8), "text")
    #expect(throws: StoreError.self) { try salvage("text", to: "new") }
    #expect(throws: StoreError.missing(desk.path("new"))) { try desk.open("new") }
  }

  @Test("a salvaged file is not merged with the copies of the old one")
  func merging() throws {
    let file = try history(2, 5)
    try file.file.copy(to: desk.path("b"))
    let other = RecordFile<Record>(try desk.open("b"))
    try other.append(operation(900_000, [.create(id(900_000), place("from b"))]))
    _ = try file.file.merge(other.file)
    _ = try salvage("a.silp", to: "new")
    let new = try desk.open("new")
    #expect(throws: StoreError.self) { try new.merge(other.file) }
    #expect(throws: StoreError.self) { try other.file.merge(new) }
  }

  /// Every value that each record ever had.
  private func everyValue(_ file: RecordFile<Record>) throws -> [RecordID: Set<Record>] {
    var values: [RecordID: Set<Record>] = [:]
    for operation in try file.file.operations() {
      for change in try file.reversal(of: operation.id, .again).told {
        if let value = change.after { values[change.record.id, default: []].insert(value) }
      }
    }
    return values
  }
}

/// Takes a file away that an earlier round left.
enum NewFileRemoval {
  static func remove(_ path: String) { try? FileManager.default.removeItem(atPath: path) }
}
