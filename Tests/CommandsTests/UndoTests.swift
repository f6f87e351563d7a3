import Commands
import Testing

@Suite("Undo, redo and the log") struct UndoCommandTests {
  @Test("take back the last steps over both files, one by one, and bring them back")
  func backAndAgain() throws {
    let desk = try SmallReview.desk()
    desk.open(
      "person", "add", "gran", "--label", "Maternal grandmother", "--name", "Wenna Trigg")
    let before = desk.open("person", "list", "--plain").out
    let undone = desk.open("undo")
    #expect(undone.out.contains("added a person") && undone.out.contains("P3"))
    #expect(!desk.open("person", "list", "--plain").out.contains("gran"))
    #expect(desk.open("undo").out.contains("read the family"))
    #expect(desk.open("redo").out.contains("read the family"))
    #expect(desk.open("redo").out.contains("added a person"))
    #expect(desk.open("person", "list", "--plain").out == before)
    #expect(desk.open("redo").out == "nothing was taken back\n")
    let day = desk.open("day", "1", input: "= Wenna Trigg rang\n/end\n")
    #expect(day.out.contains("a name was written"), "the form of the name is back as well")
    let log = desk.open("log", "--plain").out
    #expect(log.contains("undid step 4 (added a person)"))
    #expect(log.contains("did again step 3 (read the family)"))
  }

  @Test("is refused with the list of what rests on the step, and nothing is changed")
  func refused() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= ~mum was asked\n")
    let before = desk.bytes("small.silp")
    let refused = desk.open("undo", "3")
    #expect(refused.status == .failed)
    #expect(refused.err.contains("step 3 (read the family) cannot be taken back:"))
    #expect(refused.err.contains("P2 is named by N1"))
    #expect(desk.bytes("small.silp") == before)
    #expect(desk.open("undo", "99").err.contains("there is no step 99"))
  }

  @Test("a step that changed names is not taken back while the names file is closed")
  func namesClosed() throws {
    let desk = try SmallReview.desk()
    let names = desk.folder + "/small.silpnames"
    try FileManagerMoves.move(names, to: names + ".away")
    let refused = desk.open("undo")
    #expect(refused.status == .failed && refused.err.contains("the names file must be open"))
    try FileManagerMoves.move(names + ".away", to: names)
    #expect(desk.open("undo").status == .done)
  }

  @Test("a day closed by mistake is opened again; its notes are changed only with a reason")
  func closedDay() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= The call came on Monday\n/end\n")
    #expect(desk.open("undo", "5").err.contains("day 1 is closed"))
    #expect(desk.open("note", "strike", "N1").err.contains("can no longer be withdrawn"))
    let amended = desk.open(
      "note", "amend", "N1", "The call came on Tuesday", "--reason", "Kitto's school rang back")
    #expect(amended.out.contains("was: The call came on Monday"))
    #expect(amended.out.contains("is:  The call came on Tuesday"))
    desk.open("export", "xml", "-o", "review.xml")
    let xml = String(decoding: desk.bytes("review.xml"), as: UTF8.self)
    #expect(xml.contains("The call came on Monday") && xml.contains("The call came on Tuesday"))
    #expect(!xml.contains("Kitto"))
    #expect(desk.open("undo", "7").status == .failed, "the amendment stays")
    #expect(desk.open("undo", "6").out.contains("closed day 1"))
    #expect(desk.open("day", "1", input: "= More\n/end\n").out.contains("saved N2"))
  }

  @Test("every step is checked against the one before it")
  func verify() throws {
    let desk = try SmallReview.desk()
    let sound = desk.open("log", "--verify")
    #expect(sound.status == .done)
    #expect(sound.out.contains("small.silp: all 3 steps of 1 copy are as they were written"))
    #expect(sound.out.contains("small.silpnames: all"))
  }
}
