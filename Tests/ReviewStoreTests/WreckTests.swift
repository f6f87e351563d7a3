import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Files that were cut, overwritten or mixed up") struct WreckTests {
  private let desk = Desk()
  private static let page = 4_096

  /// Salvages bytes and checks that nothing untrue is said; answers the outcome, or nil where
  /// nothing can be told any more, and how many records are not as they were.
  private func salvage(
    _ bytes: [UInt8], of original: Original, pair: String? = nil,
    _ place: SourceLocation = #_sourceLocation
  ) throws -> (outcome: SalvageOutcome, changed: Int)? {
    try desk.write(bytes, "wreck")
    defer { desk.remove("wreck", "new") }
    do throws(StoreError) {
      let read = try everything(try desk.open("wreck", kind: original.kind))
      #expect(read == original.contents, sourceLocation: place)
    } catch {}
    do throws(StoreError) {
      let outcome = try desk.salvage("wreck", to: "new", pair: pair)
      let file = try desk.open("new", kind: original.kind)
      #expect(try file.verifyChains().isEmpty, sourceLocation: place)
      return (outcome, original.changed(in: try everything(file), place))
    } catch {
      let isTold = [.damaged(.identity), .damaged(.slot(1)), .notAReviewFile(desk.path("wreck"))]
        .contains(error)
      #expect(isTold, "\(error)", sourceLocation: place)
      #expect(!desk.files.contains("new"), sourceLocation: place)
      return nil
    }
  }

  @Test("with a page zeroed, all but what stood on it is there", arguments: FileKind.allCases)
  func zeroed(kind: FileKind) throws {
    let original = try Original(on: desk, kind: kind)
    _ = try desk.create("b", kind: kind == .review ? .names : .review)
    var whole = 0
    let pages = original.bytes.count / Self.page
    for page in 0..<pages {
      var bytes = original.bytes
      bytes.replaceSubrange(
        page * Self.page..<(page + 1) * Self.page, with: repeatElement(0, count: Self.page))
      guard let result = try salvage(bytes, of: original, pair: "b") else { continue }
      if result.changed == 0 { whole += 1 }
    }
    // Revisions fill two pages and two of overflow at most, slots one; no other page matters.
    #expect(whole >= pages - 6)
  }

  @Test("cut off anywhere, at either end, what is left is there", arguments: FileKind.allCases)
  func cut(kind: FileKind) throws {
    let original = try Original(on: desk, kind: kind)
    _ = try desk.create("b", kind: kind == .review ? .names : .review)
    var random = SplitMix64(seed: 3)
    let count = original.bytes.count
    let places =
      stride(from: 0, through: count, by: Self.page)
      + (0..<(Soak.isWhole ? 400 : 10)).map { _ in Int(random.next() % UInt64(count)) }
    var saved = 0
    for place in places {
      for part in [original.bytes.prefix(place), original.bytes.dropFirst(place)] {
        if let result = try salvage(Array(part), of: original, pair: "b") {
          saved += 1
          #expect(
            result.outcome.isWhole
              == (result.outcome.lostRevisions == 0 && part.count > 0
                && result.outcome.lostOperations.isEmpty))
        }
      }
    }
    #expect(saved > places.count / 3)
  }

  @Test("without its first bytes, be it one or the whole first page, nothing is lost")
  func withoutBeginning() throws {
    let original = try Original(on: desk)
    for missing in [1, 16, 100, 1_000, 4_095, 4_096] {
      let result = try #require(
        try salvage(Array(original.bytes.dropFirst(missing)), of: original), "\(missing)")
      #expect(result.changed == 0 && result.outcome.isWhole, "\(missing)")
    }
  }

  @Test("with a garbage header, and with pages in another order, nothing is lost but long records")
  func mixed() throws {
    let original = try Original(on: desk)
    var random = SplitMix64(seed: 5)
    var garbage = original.bytes
    for place in 0..<100 { garbage[place] = UInt8(random.next() % 256) }
    let result = try #require(try salvage(garbage, of: original))
    #expect(result.changed == 0 && result.outcome.isWhole)

    let pages = original.bytes.count / Self.page
    for _ in 0..<(Soak.isWhole ? 200 : 6) {
      var bytes = original.bytes
      let (one, other) = (
        1 + Int(random.next() % UInt64(pages - 1)), 1 + Int(random.next() % UInt64(pages - 1))
      )
      for place in 0..<Self.page {
        bytes.swapAt(one * Self.page + place, other * Self.page + place)
      }
      let result = try #require(try salvage(bytes, of: original), "\(one) and \(other)")
      #expect(result.changed <= 1, "\(one) and \(other)")
    }
  }

  @Test("what is no file of ours is told so, and nothing is made")
  func foreign() throws {
    for foreign in [[], Array("Dear all, ".utf8), [UInt8](repeating: 0, count: 9_000)] {
      try desk.write(foreign, "f")
      #expect(throws: StoreError.notAReviewFile(desk.path("f"))) { try desk.salvage("f") }
    }
    #expect(throws: StoreError.missing(desk.path("none"))) { try desk.salvage("none") }
    #expect(desk.files == ["f"])
  }
}
