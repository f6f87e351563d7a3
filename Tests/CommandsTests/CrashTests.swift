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
    let names = RecordFile<NameEntry>(try desk.sealed(.names))
    let before = (names: try names.contents().items.count, review: desk.bytes("small.silp"))
    try desk.whileLocked {
      let command = try BuiltProgram(add + Desk.opening, in: desk.folder)
      while try names.contents().items.count == before.names {
        Thread.sleep(forTimeInterval: 0.005)
      }
      command.kill()
      #expect(command.lines.isEmpty)
    }
    #expect(desk.bytes("small.silp") == before.review)
    try desk.expectSound()
    // The words of the name are nobody's yet: they stay as they are typed.
    desk.open("day", "1", input: "= Ottoline Varnell came\n")
    #expect(desk.notes() == ["N1 Ottoline Varnell came"])
    #expect(!desk.open("names", "list", "--plain").out.contains("?"))
    let again = desk.run(add + Desk.opening)
    #expect(again.status == .done && again.out == "added P3 Grandmother\n", "\(again.err)")
    desk.open("day", "1", input: "= Ottoline Varnell came again\n/end\n")
    #expect(desk.notes().last == "N2 Grandmother came again")
    try desk.expectSound()
  }
}
