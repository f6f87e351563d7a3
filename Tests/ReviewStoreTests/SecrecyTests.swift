import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Nothing readable") struct SecrecyTests {
  private let desk = Desk()

  @Test(
    "no six bytes of anything written stand in the file or in the journal of an open transaction"
  )
  func nothingReadable() throws {
    let texts = words(seed: 5, count: 400)
    let file = RecordFile<Record>(try desk.create())
    for (number, part) in texts.chunks(of: 40).enumerated() {
      let changes = part.enumerated().map {
        Change<Record>.create(id(UInt64(number * 40 + $0)), place($1))
      }
      let described = Operation(
        id: id(UInt64(90_000 + number)), time: Moment(seconds: 0),
        author: LabelledText(plain: texts[number]), description: LabelledText(plain: texts[number]),
        changes: changes)
      try file.append(described, session: Array(texts[number].utf8))
    }
    try file.file.saveDraft(Array(texts[0].utf8))
    let needles = Needles(texts + [Desk.passphrase, "the scribe"])
    #expect(needles.found(in: Array("xx\(texts[7])".utf8)), "or the search would find nothing")
    var during = 0
    try file.append(operation(1, [.revise(id(3), place(texts[9])), .remove(id(4))])) {
      for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder) {
        #expect(!needles.found(in: try desk.bytes(name)), "\(name)")
        #expect(try desk.mode(name) == 0o600, "\(name)")
        during += 1
      }
    }
    #expect(during == 2, "the file and its journal")
    #expect(!needles.found(in: try desk.bytes()))
  }

  @Test("a file is its owner's alone from the first byte, whatever the umask")
  func mode() async throws {
    let folder = desk.folder
    await #expect(processExitsWith: .success) { [folder = folder as String] in
      for (number, mask) in [0, 0o022, 0o777].enumerated() as EnumeratedSequence<[mode_t]> {
        _ = umask(mask)
        let path = folder + "/\(number)"
        _ = try SealedFile.create(
          path, kind: .names, review: id(1), secrets: [Desk.secret], identifiers: .random,
          work: Desk.quick)
        try UnlockFile.random().write(path + ".key")
      }
    }
    for number in 0..<3 {
      #expect(try desk.mode("\(number)") == 0o600)
      #expect(try desk.mode("\(number).key") == 0o600)
    }
  }

  private func words(seed: UInt64, count: Int) -> [String] {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz ")
    return (0..<count).map { _ in
      String((0..<30).map { _ in letters[Int(random.next() % 27)] })
    }
  }
}

/// Every run of six bytes of some texts.
private struct Needles {
  private var runs: Set<UInt64> = []

  init(_ texts: [String]) {
    for text in texts {
      each(Array(text.utf8)) {
        runs.insert($0); return false
      }
    }
  }

  func found(in bytes: [UInt8]) -> Bool { each(bytes) { runs.contains($0) } }

  @discardableResult
  private func each(_ bytes: [UInt8], _ stop: (UInt64) -> Bool) -> Bool {
    var run: UInt64 = 0
    for (place, byte) in bytes.enumerated() {
      run = (run << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
      if place >= 5, stop(run) { return true }
    }
    return false
  }
}

extension Array {
  fileprivate func chunks(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
