import Foundation
import Testing

/// In each: what is wrong is said with the line that is kept, everything that was acknowledged is
/// there, and when the fault is gone the kept lines are saved in order and the day goes on.
@Suite("A line that cannot be saved", .timeLimit(.minutes(5))) struct UnsavedTests {
  @Test("for want of room on the disk is kept, and the day goes on")
  func fullDisk() throws {
    let desk = try SmallReview.desk()
    guard let disk = try Wrappers.smallDisk(over: desk.folder, room: 96) else {
      return print("left out: no disk can be mounted here, so none was filled up")
    }
    var day = try Unsaved(desk, through: disk)
    try day.writeUntilUnsaved()
    #expect(
      day.day.lines.contains(
        "NOT SAVED: the disk that holds small.silp is full. Your line is kept here: = \(day.kept[0])"
      ))
    #expect(day.day.lines.contains("Press Enter to try again; what was saved before is safe."))
    try Wrappers.makeRoom(over: desk.folder, for: day.day)
    day.goOn()
    try day.check()
  }

  @Test("because the file may not grow is kept, and the day goes on")
  func sizeLimit() throws {
    let desk = try SmallReview.desk()
    let file = desk.folder + "/small.silp"
    var day = try Unsaved(desk, through: Wrappers.noLarger(than: file, by: 16_384))
    try day.writeUntilUnsaved()
    try Wrappers.letGrow(day.day.number)
    day.goOn()
    try day.check()
  }

  @Test("into a folder that became read-only is kept, and the day goes on")
  func readOnlyFolder() throws {
    let desk = try SmallReview.desk()
    guard let somebody = try Wrappers.ordinary(in: desk.folder) else {
      return print("left out: permissions, since the superuser has them all")
    }
    var day = try Unsaved(desk, through: somebody)
    try desk.setMode(0o555, of: "")
    try day.writeUntilUnsaved()
    #expect(day.day.lines.contains { $0.contains("small.silp cannot be written to") })
    try desk.setMode(0o755, of: "")
    day.goOn()
    try day.check()
  }

  @Test("because the file was moved away is kept, and the day goes on when it is back")
  func moved() throws {
    let desk = try SmallReview.desk()
    let file = desk.folder + "/small.silp"
    var day = try Unsaved(desk)
    try FileManagerMoves.move(file, to: file + ".away")
    try day.writeUntilUnsaved()
    #expect(day.day.lines.contains { $0.contains("small.silp was removed or moved") })
    #expect(!desk.has("small.silp"), "no new file is made in its place")
    try FileManagerMoves.move(file + ".away", to: file)
    day.goOn()
    try day.check()
  }

  @Test("because another file stands in its place is kept, and the other file is not touched")
  func replaced() throws {
    let desk = try SmallReview.desk()
    let file = desk.folder + "/small.silp"
    var day = try Unsaved(desk)
    try FileManagerMoves.move(file, to: file + ".away")
    try Data(contentsOf: URL(fileURLWithPath: file + ".away"))
      .write(to: URL(fileURLWithPath: file))
    let other = desk.bytes("small.silp")
    try day.writeUntilUnsaved()
    #expect(desk.bytes("small.silp") == other)
    try FileManager.default.removeItem(atPath: file)
    try FileManagerMoves.move(file + ".away", to: file)
    day.goOn()
    try day.check()
  }

  @Test("because another program is writing is kept, and the day goes on when that one is done")
  func locked() throws {
    let desk = try SmallReview.desk()
    var day = try Unsaved(desk)
    try desk.whileLocked { try day.writeUntilUnsaved() }
    #expect(day.day.lines.contains { $0.contains("in use") })
    day.goOn()
    try day.check()
  }
}

extension Desk {
  /// Sets the permissions of a file in the folder, or of the folder itself.
  func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode], ofItemAtPath: name.isEmpty ? folder : folder + "/" + name)
  }
}
