import Commands
import Foundation
import Testing

@Suite("Checking, saving and copying files")
struct SalvageTests {
  private func overwrite(_ desk: Desk, _ name: String, _ range: Range<Int>) throws {
    var bytes = desk.bytes(name)
    for place in range { bytes[place] ^= 0x55 }
    try Data(bytes).write(to: URL(fileURLWithPath: desk.folder + "/" + name))
  }

  /// Where the sealed words of a row stand: behind a digest, so well after its identifiers.
  private func sealedPlace(_ desk: Desk, _ name: String) throws -> Int {
    let bytes = desk.bytes(name)
    let header: [UInt8] = [0x4D, 0x4D]
    let rows = bytes.indices.filter { bytes[$0...].starts(with: header) }
    return try #require(rows.last) + 32 * 4 + 60
  }

  private func key(_ desk: Desk, _ arguments: String...) -> Desk.Outcome {
    desk.run(arguments + ["--unlock-with", "key", "--no-input"])
  }

  @Test("a sound review is said to be so, a damaged one is salvaged, and the new one goes on")
  func whole() throws {
    let desk = try SmallReview.desk()
    let before = desk.open("person", "list", "--plain").out
    let sound = key(desk, "verify")
    #expect(sound.status == .done)
    #expect(sound.out.contains("small.silp: all is as it was written: 3 steps, "))
    #expect(sound.out.contains("small.silpnames: all is as it was written: "))
    let without = desk.run("verify", "small.silp", "--no-input")
    #expect(without.status == .done && without.err.contains("without its secret"))

    // SQLite can read nothing of it any more.
    try overwrite(desk, "small.silp", 0..<100)
    let wreck = desk.bytes("small.silp")
    let damaged = key(desk, "verify", "small.silp")
    #expect(damaged.status == .failed && damaged.out.contains("small.silp: DAMAGED\n"))
    #expect(damaged.err.contains("silp salvage small.silp -o saved-small.silp"))
    let saved = key(desk, "salvage", "small.silp", "-o", "saved.silp")
    #expect(saved.status == .done, "\(saved.err)")
    #expect(saved.out.contains("made saved.silp: 3 steps, "))
    #expect(saved.out.contains("nothing was missing"))
    #expect(desk.bytes("small.silp") == wreck && !desk.has("saved.silp.part"))
    let after = key(desk, "person", "list", "--plain", "--review", "saved.silp")
    #expect(after.out == before && !before.isEmpty)
    let names = ["--review", "saved.silp", "--names", "small.silpnames"]
    #expect(desk.run(["verify"] + names + ["--unlock-with", "key", "--no-input"]).status == .done)
    #expect(
      desk.run(
        ["person", "add", "aunt", "--label", "Aunt"] + names + [
          "--unlock-with", "key", "--no-input",
        ]
      ).status == .done)
  }

  @Test("what is lost is listed, and a wrong secret and damage never look alike")
  func losses() throws {
    let desk = try SmallReview.desk()
    desk.run("new", "other", "--from", "review.yaml", "--make-unlock-file", "other", "--no-input")
    let place = try sealedPlace(desk, "small.silp")
    try overwrite(desk, "small.silp", place..<place + 4)
    let damaged = key(desk, "verify", "small.silp")
    #expect(damaged.status == .failed && damaged.out.contains("DAMAGED"))
    let both = desk.run("verify", "small.silp", "--unlock-with", "other", "--no-input")
    #expect(both.status == .failed && both.out.contains("DAMAGED"))
    #expect(both.err.contains("does not open it, which is another matter"))
    let wrong = desk.run(
      "salvage", "small.silp", "-o", "new.silp", "--unlock-with", "other", "--no-input")
    #expect(wrong.status == .failed && wrong.err.contains("so it is another secret"))
    let saved = key(desk, "salvage", "small.silp", "-o", "new.silp")
    #expect(saved.status == .done && saved.out.contains("lost: 1 revision\n"), "\(saved.err)")
    #expect(saved.out.contains("everything else is there"))
    #expect(key(desk, "verify", "new.silp").status == .done)
    let again = key(desk, "salvage", "small.silp", "-o", "new.silp")
    #expect(again.status == .failed && again.err.contains("there is a file new.silp already"))
    let itself = key(desk, "salvage", "small.silp", "-o", "small.silp")
    #expect(itself.status == .failed && itself.err.contains("already"))
    let foreign = key(desk, "salvage", "review.yaml", "-o", "x.silp")
    #expect(foreign.status == .failed && foreign.err.contains("no review file"))
    #expect(key(desk, "salvage", "none.silp", "-o", "x.silp").err.contains("there is no file"))
    #expect(!desk.has("x.silp"))
  }

  @Test("a names file is salvaged too, told from the review by what is in it")
  func names() throws {
    let desk = try SmallReview.desk()
    let before = key(desk, "names", "list", "--reveal", "--plain").out
    try overwrite(desk, "small.silpnames", 0..<100)
    let saved = key(desk, "salvage", "small.silpnames", "-o", "saved.silpnames")
    #expect(saved.status == .done && saved.out.contains("nothing was missing"), "\(saved.err)")
    let after = key(desk, "names", "list", "--reveal", "--plain", "--names", "saved.silpnames")
    #expect(after.out == before && before.contains("Kitto"))
  }

  @Test("a backup is dated, checked, its owner's alone and never written over")
  func backup() throws {
    let desk = try SmallReview.desk()
    let made = key(desk, "backup", "stick/first")
    #expect(made.status == .done, "\(made.err)")
    #expect(made.err.contains("this is the disk the review is on"))
    #expect(made.err.contains("can try others for ever"))
    let folder = desk.folder + "/stick/first"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    try #require(files.count == 2)
    #expect(files[0].hasPrefix("small-2026-02-02-") && files[0].hasSuffix(".silp"))
    #expect(files[1] == files[0] + "names")
    #expect(made.out.contains("made \(files[0]): ") && made.out.contains(" 3 steps, checked\n"))
    let attributes = try FileManager.default.attributesOfItem(atPath: folder)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    #expect(key(desk, "verify", "stick/first/\(files[0])").status == .done)
    // The clock of this desk goes on by seconds, so a few more share the minute.
    for _ in 0..<4 { #expect(key(desk, "backup", "stick/first").status == .done) }
    let all = try FileManager.default.contentsOfDirectory(atPath: folder)
    #expect(all.count == 10 && all.contains { $0.contains("-2.silp") })
  }

  @Test("a backup takes a names file along that is not open, and says how far it was checked")
  func closedNames() throws {
    let desk = try SmallReview.desk()
    try desk.write("three quiet herons", to: "words")
    desk.run(
      "new", "other", "--from", "review.yaml", "--no-input",
      environment: ["SILP_PASSPHRASE_FILE": "words", "SILP_NAMES_PASSPHRASE_FILE": "words"])
    let made = desk.run(
      "backup", "stick", "--review", "other.silp", "--no-input",
      environment: ["SILP_PASSPHRASE_FILE": "words"])
    #expect(made.status == .done, "\(made.err)")
    #expect(made.out.contains("step, checked\n"))
    #expect(made.out.contains("steps, checked as far as that goes without its secret\n"))
  }
}
