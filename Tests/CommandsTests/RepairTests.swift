import Commands
import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Verify, salvage and backup") struct RepairTests {
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= Kitto was weighed\n= The nursery rang\n= A third\n")
    return desk
  }

  /// Changes a byte of what is sealed of a note.
  private func damage(_ desk: Desk, note number: Int) throws {
    let file = try desk.sealed()
    let item = try #require(
      try RecordFile<Record>(file).contents().items.first {
        $0.reference == ShortReference(letter: "N", number: number)
      })
    let sealed = Data(try #require(try file.sealedBytes(of: item.id).first))
    var bytes = Data(desk.bytes("small.silp"))
    let place = try #require(bytes.range(of: sealed)).lowerBound
    bytes[place + 20] ^= 0x55
    try bytes.write(to: URL(fileURLWithPath: desk.folder + "/small.silp"))
  }

  @Test("verify says that all is well, and what is not, with and without the secret")
  func verify() throws {
    let desk = try desk()
    let sound = desk.open("verify")
    #expect(sound.status == .done)
    #expect(sound.out.contains("small.silp: as it was written, 7 steps, none missing"))
    #expect(sound.out.contains("small.silpnames: as it was written"))
    let unopened = desk.run("verify", "small.silp", "--no-input")
    #expect(unopened.out.contains("every page and digest is as it was written"))
    #expect(unopened.err.contains("without its secret"))
    try desk.write("wrong", to: "wrong")
    let wrong = desk.run(
      "verify", "small.silp", environment: ["SILP_PASSPHRASE_FILE": "wrong"])
    #expect(wrong.err.contains("the file itself is intact") && wrong.status == .failed)
    try damage(desk, note: 2)
    for arguments in [["--unlock-with", "key"], ["--no-input"]] {
      let damaged = desk.run(["verify", "small.silp"] + arguments)
      #expect(damaged.status == .failed)
      #expect(damaged.out.contains("small.silp: DAMAGED"))
      #expect(damaged.err.contains("silp salvage small.silp"))
    }
    #expect(desk.run("verify", "none.silp").err.contains("there is no file none.silp"))
  }

  @Test("salvage gives a file that opens with the same secrets, and lists what it could not save")
  func salvage() throws {
    let desk = try desk()
    let whole = desk.open("salvage", "small.silp", "-o", "whole.silp")
    #expect(whole.out.contains("nothing was missing"), "\(whole.out)\(whole.err)")
    let before = desk.open("note", "list", "--plain", "--review", "small.silp").out
    #expect(before.contains("N3"))
    #expect(desk.open("note", "list", "--plain", "--review", "whole.silp").out == before)
    try damage(desk, note: 2)
    #expect(desk.open("note", "list", "--review", "small.silp").err.contains("is damaged"))
    let damaged = desk.bytes("small.silp")
    let saved = desk.open("salvage", "small.silp", "-o", "saved.silp")
    #expect(saved.status == .done, "\(saved.err)")
    #expect(saved.out.contains("something is lost of what these steps wrote: 6\n"), "\(saved.out)")
    let left = desk.open("note", "list", "--plain", "--review", "saved.silp").out
    #expect(left.contains("N1\t") && !left.contains("N2\t") && left.contains("N3\t"))
    #expect(desk.bytes("small.silp") == damaged)
    #expect(desk.open("verify", "saved.silp").status == .done)
    #expect(desk.open("status", "--review", "saved.silp").status == .done)
    #expect(desk.open("salvage", "small.silp", "-o", "saved.silp").err.contains("already"))
    let names = desk.open("salvage", "small.silpnames", "-o", "saved.silpnames")
    #expect(names.out.contains("nothing was missing"))
    #expect(desk.open("names", "list", "--plain", "--review", "saved.silp").out.contains("Child A"))
  }

  @Test("a backup is both files, checked, in a folder of their own, and never written over")
  func backup() throws {
    let desk = try desk()
    let first = desk.open("backup", "stick")
    #expect(first.status == .done, "\(first.err)")
    let made = first.out.split(separator: "\n").compactMap {
      $0.split(separator: " ").dropFirst().first
    }
    .map { $0.dropLast() }
    #expect(made.count == 2)
    desk.open("day", "1", input: "= Later\n/end\n")
    desk.open("backup", "stick")
    let files = try FileManager.default.contentsOfDirectory(atPath: desk.folder + "/stick").sorted()
    #expect(files.count == 4)
    let review = "stick/" + (made.first { $0.hasSuffix(".silp") } ?? "")
    let notes = desk.open("note", "list", "--plain", "--review", review).out
    #expect(notes.contains("Child A was weighed") && !notes.contains("Later"))
    #expect(desk.open("names", "list", "--plain", "--review", review).out.contains("Child A"))
    #expect(desk.open("log", "--verify", "--review", review).status == .done)
  }
}
