import Commands
import Foundation
import Identities
import ReviewStore
import TestSupport
import Testing

@Suite("A program that is killed", .timeLimit(.minutes(60))) struct CrashTests {
  /// With `SILP_SOAK=1` a hundred days are killed ten times each, otherwise ten.
  @Test(
    "leaves every note that it acknowledged, once and in order, and starts again",
    arguments: Soak.seeds(10, whole: 100))
  func day(seed: UInt64) throws {
    var day = try KilledDay(seed: seed)
    for _ in 0..<10 { try day.killOnce() }
    try day.close()
  }

  @Test("between the two files' writes leaves a name that stands for nobody, and can do it again")
  func betweenFiles() throws {
    let desk = try SmallReview.desk()
    let add = ["person", "add", "nan", "--label", "Grandmother", "--name", "Ottoline Varnell"]
    let before = desk.bytes("small.silp")
    try desk.killBetweenFiles(add, .names)
    #expect(desk.bytes("small.silp") == before)
    try desk.expectSound()
    // The words of the name are nobody's yet: they stay as they are typed.
    desk.open("day", "1", input: "= Ottoline Varnell came\n")
    #expect(desk.notes() == ["N1 Ottoline Varnell came"])
    #expect(!desk.open("names", "list", "--plain").out.contains("?"))
    let again = desk.run(add + Desk.opening)
    #expect(again.status == .done && again.out.hasPrefix("added P3 Grandmother\n"), "\(again.err)")
    #expect(again.out.contains("found in 1 place of 1 record: N1"))
    desk.open("day", "1", input: "= Ottoline Varnell came again\n/end\n")
    #expect(desk.notes().last == "N2 Grandmother came again")
    try desk.expectSound()
  }
  @Test("between the two files' writes of undo and redo leaves no text without its names")
  func betweenFilesOfUndo() throws {
    let desk = try SmallReview.desk()
    desk.run(["agency", "add", "gp", "--label", "GP", "--name", "Larkrise Surgery"] + Desk.opening)
    // A name is taken away after the text that uses it, and put back before it.
    try desk.killBetweenFiles(["undo"], .review)
    try desk.expectSound()
    #expect(desk.agencies() == ["@pol"])
    let redone = desk.open("redo")
    #expect(redone.status == .done, "\(redone.err)")
    #expect(desk.agencies() == ["@pol", "@gp"])
    desk.open("undo")
    try desk.killBetweenFiles(["redo"], .names)
    try desk.expectSound()
    #expect(desk.agencies() == ["@pol"])
    let again = desk.open("redo")
    #expect(again.status == .done, "\(again.err)")
    let names = desk.open("names", "list", "--reveal", "--plain").out
    #expect(names.split(separator: "\n").contains("G2\tGP\tLarkrise Surgery"))
    try desk.expectSound()
  }
}

extension Desk {
  /// Runs a command that writes to both files, and kills it when it has written to the first and
  /// waits for the other.
  fileprivate func killBetweenFiles(_ arguments: [String], _ first: FileKind) throws {
    let file = try sealed(first)
    let before = try file.operations().count
    try whileLocked(first == .names ? .review : .names) {
      let command = try BuiltProgram(arguments + Self.opening, in: folder)
      while command.isRunning, try file.operations().count == before {
        Thread.sleep(forTimeInterval: 0.005)
      }
      command.kill()
      #expect(command.lines.isEmpty)
    }
    #expect(try file.operations().count == before + 1)
  }
}
