import Commands
import Testing

@Suite("A learning day")
struct LearningDayTests {
  @Test("goes on where it stopped, with what was set, and no note is lost or doubled")
  func resumes() throws {
    let desk = try SmallReview.desk()
    let first = desk.open("day", "1", input: "/next\n+ @pol One thing helped\nAnd another")
    #expect(first.out.contains("saved N1") && first.out.contains("saved N2"))
    #expect(first.err.contains("Day 1 is still open; 2 notes are safe."))
    let second = desk.open("day", "1", input: "A third\n/end\n")
    #expect(second.out.contains("Back in stage 2 of"))
    #expect(second.out.contains("saved N3"))
    #expect(second.out.contains("3 notes (3 worked well"))
    let notes = desk.open("note", "list", "--plain").out
    #expect(
      notes == """
        N1\tworked well\tPolice\tOne thing helped
        N2\tworked well\tPolice\tAnd another
        N3\tworked well\tPolice\tA third

        """)
    #expect(desk.open("day", "1").err.contains("day 1 is closed"))
  }

  @Test("undo and bringing back reach over a restart")
  func undo() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= Kept\n= Not meant\n")
    let undone = desk.open("day", "1", input: "u\n")
    #expect(undone.out.contains("undid N2 \"Not meant\" (U brings it back)"))
    #expect(desk.open("note", "list", "--plain").out == "N1\tfact\t\tKept\n")
    let back = desk.open("day", "1", input: "U\n> Meant after all\n/end\n")
    #expect(back.out.contains("brought back N2"))
    #expect(
      desk.open("note", "list", "--plain").out == "N1\tfact\t\tKept\nN2\tfact\t\tMeant after all\n"
    )
  }

  @Test("keeps a name that was typed as a label, and says so")
  func names() throws {
    let desk = try SmallReview.desk()
    let day = desk.open("day", "1", input: "+ @pol Kitto's drawing was kept, ~mum saw it\n/end\n")
    #expect(day.out.contains("N1: a name was written; it is kept as a label."))
    #expect(
      desk.open("note", "list", "--plain").out
        == "N1\tworked well\tPolice\tChild A's drawing was kept, Mother saw it\n")
  }

  @Test("without the names file goes on, and takes names out when it opens again")
  func namesClosed() throws {
    let desk = try SmallReview.desk()
    try desk.write("", to: "empty")
    let closed = desk.run(
      "day", "1", "--review", "small.silp", "--names", "small.silpnames", "--no-input",
      input: "= Kitto was seen", environment: ["SILP_PASSPHRASE_FILE": "empty"])
    #expect(closed.status == .failed)
    let names = desk.folder + "/small.silpnames"
    try FileManagerMoves.move(names, to: names + ".away")
    desk.open("day", "1", input: "= Kitto was seen")
    #expect(
      desk.open("note", "list", "--flagged", "--plain").out.contains("not yet looked through"))
    try FileManagerMoves.move(names + ".away", to: names)
    let open = desk.open("day", "1", input: "/end\n")
    #expect(
      open.err.contains("1 record written while the names file was closed was looked through"))
    #expect(desk.open("note", "list", "--plain").out == "N1\tfact\t\tChild A was seen\n")
  }

  @Test("never refuses a note, whatever is not on a list, and says what is nearest")
  func unknown() throws {
    let desk = try SmallReview.desk()
    let day = desk.open("day", "1", input: "+ @poll #recrd Something was said\n/ende\n/end\n")
    #expect(day.out.contains("saved N1"))
    #expect(day.out.contains("Agency \"poll\" is not on the list. Nearest pol"))
    #expect(day.out.contains("No command /ende. Nearest /end."))
    #expect(desk.open("note", "list", "--flagged", "--plain").out.contains("agency @poll?"))
  }

  @Test("says before an episode is left who said nothing on it and what is to be checked")
  func leaving() throws {
    let desk = try SmallReview.desk()
    desk.open("agency", "add", "hv", "--label", "Health visiting")
    desk.open("episode", "add", "The call", "--from", "2025-03-01", "--to", "2025-03-31")
    let stages = desk.open("day", "1", input: "/stages\n").out
    let line = try #require(
      stages.split(separator: "\n").first { $0.contains("pisode") && $0.first == " " })
    let number = try #require(line.split(separator: " ").first)
    let told = desk.open(
      "day", "1",
      input: """
        /go \(number)
        + @pol It was logged
        ? Was it the same car
        /next
        /back
        + @hv She was at home
        /accept N2
        /next

        """)
    let said = told.out.split(separator: "\n").filter { $0.hasPrefix("Before leaving") }
    #expect(
      said == [
        "Before leaving: nothing on E1 from Health visiting; 1 marked to check. You can still write "
          + "about it with !1."
      ], "\(told.out)")
  }
}
