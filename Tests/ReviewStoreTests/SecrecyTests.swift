import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Nothing readable") struct SecrecyTests {
  private let desk = Desk()

  @Test(
    "of 10,000 records, names and secrets no six bytes stand in either file or a journal, also while a transaction is open"
  )
  func nothingReadable() throws {
    let words = Words(seed: 5, count: 200)
    let file = RecordFile<Record>(try desk.create())
    let names = RecordFile<Record>(try desk.create("a.silpnames", kind: .names))
    var number = 0
    for part in 0..<20 {
      let changes = (0..<500).map { _ in
        number += 1
        return Change<Record>.create(id(UInt64(number)), place(words.text(number)))
      }
      var described = operation(UInt64(90_000 + part), changes)
      described.author = LabelledText(plain: words.text(part))
      described.description = LabelledText(plain: words.text(part + 1))
      try file.append(described, session: Array(words.text(part).utf8))
      described.changes = [.create(id(UInt64(100_000 + part)), place(words.text(part + 2)))]
      try names.append(described)
    }
    try file.file.saveDraft(Array(words.text(0).utf8))
    let needles = Needles(words.all + [Desk.passphrase, "the scribe"])
    #expect(needles.found(in: Array("xx\(words.text(7))".utf8)), "or the search would find nothing")
    var during: Set<String> = []
    let changes = [Change<Record>.revise(id(3), place(words.text(9))), .remove(id(4))]
    try file.append(operation(1, changes + [.end(id(5), Ending(.erased))])) {
      try names.append(operation(1, [.revise(id(100_001), place(words.text(8)))])) {
        for name in try FileManager.default.contentsOfDirectory(atPath: desk.folder) {
          #expect(!needles.found(in: try desk.bytes(name)), "\(name)")
          #expect(try desk.mode(name) == 0o600, "\(name)")
          during.insert(name)
        }
      }
    }
    #expect(
      during == ["a.silp", "a.silp-journal", "a.silpnames", "a.silpnames-journal"],
      "both files and their journals")
    #expect(!needles.found(in: try desk.bytes()))
    #expect(!needles.found(in: try desk.bytes("a.silpnames")))
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
}

/// Invented words of twelve letters; few enough that chance does not make a run of one of them.
private struct Words {
  let all: [String]

  init(seed: UInt64, count: Int) {
    var random = SplitMix64(seed: seed)
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    all = (0..<count).map { _ in
      String((0..<12).map { _ in letters[Int(random.next() % 26)] })
    }
  }

  /// Some words, another choice for each number.
  func text(_ number: Int) -> String {
    "\(all[number % all.count]) \(all[(number / all.count + number) % all.count])"
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
    var length = 0
    for byte in bytes {
      run = (run << 8 | UInt64(byte)) & 0xFFFF_FFFF_FFFF
      // Every text here is of lower-case letters and spaces.
      length = byte == 32 || (97...122).contains(byte) ? length + 1 : 0
      if length >= 6, stop(run) { return true }
    }
    return false
  }
}
