import Commands
import Foundation
import Testing

@Suite("Importing an agency's file is a conversation") struct ChronologyImportTests {
  private static let first = """
    Date,Time,Event,Child seen
    3/5/2022,14:30,Home visit by the officer after a call.,yes
    31/02/2022,,Telephone call about the visit.,
    5/5/2022,,Letter sent to both parents about the clinic.,no
    ,,A row without a date that says something.,

    """

  @discardableResult
  private func take(_ desk: Desk, _ file: String, _ more: String...) -> Desk.Outcome {
    desk.open(["chronology", "import", file, "--agency", "pol"] + more)
  }

  private func rows(_ desk: Desk) -> [String] {
    desk.open("chronology", "list", "--plain").out.split(separator: "\n").map(String.init)
  }

  @Test("what it shows changes nothing, and the command it gives takes the file")
  func preview() throws {
    let desk = try SmallReview.desk()
    try desk.write(Self.first, to: "police.csv")
    let shown = take(desk, "police.csv", "--coverage", "every contact", "--dry-run")
    #expect(shown.status == .done && rows(desk).isEmpty)
    #expect(shown.out.contains("seen, not stated which child"))
    #expect(shown.out.contains("row 2: 3 May 2022 14:30 (written \"3/5/2022\"): Home visit"))
    #expect(shown.out.contains("police.csv:3: date \"31/02/2022\" does not exist"))
    #expect(shown.out.contains("4 rows = 2 imported + 0 updated + 0 unchanged + 2 rejected"))
    let line = try #require(shown.out.split(separator: "\n").first { $0.contains("To take it") })
    let words = line.components(separatedBy: "silp ")[1].replacing(
      "\"every contact\"", with: "every-contact")
    let taken = desk.open(words.split(separator: " ").map(String.init))
    #expect(taken.status == .done, "\(taken.err)")
    #expect(rows(desk).count == 2)
  }

  @Test(
    "rows that do not fit go into a file, which is put right and imported; nothing is doubled",
    arguments: ["csv", "xlsx", "ods", "docx"])
  func rejects(ending: String) throws {
    let desk = try SmallReview.desk()
    try desk.write(Self.first, to: "police.csv")
    let rejects = "rejects.\(ending)"
    let outcome = take(desk, "police.csv", "--rejects", rejects)
    #expect(outcome.out.contains("4 rows = 2 imported + 0 updated + 0 unchanged + 2 rejected"))
    #expect(outcome.err.contains("\(rejects) holds the 2 rows that were not taken"))
    let again = take(desk, rejects)
    #expect(again.status == .failed && again.err.contains("date \"31/02/2022\" does not exist"))
    #expect(again.err.contains("2 of 2 rows cannot be read"))
    let over = take(desk, "police.csv", "--rejects", rejects)
    #expect(over.out.contains("imported already"))
    try desk.write(
      Self.first.replacing("31/02", with: "4/5").replacing("\n,,A row", with: "\n6/5/22,,A row"),
      to: "right.csv")
    let right = take(desk, "right.csv")
    #expect(right.out.contains("4 rows = 2 imported + 0 updated + 2 unchanged + 0 rejected"))
    #expect(rows(desk).count == 4)
  }

  @Test("a file put right changes the rows it knows, says what changed, and is undone as one step")
  func corrected() throws {
    let desk = try SmallReview.desk()
    let lines = Self.first.replacing("31/02", with: "4/5").replacing(
      "\n,,A row", with: "\n6/5/22,,A row")
    try desk.write(lines, to: "police.csv")
    take(desk, "police.csv", "--coverage", "every contact")
    let before = rows(desk)
    try desk.write(
      lines.replacing("3/5/2022,14:30", with: "7/5/2022,15:30").replacing(
        "about the clinic", with: "about school"),
      to: "police2.csv")
    let second = take(desk, "police2.csv")
    #expect(second.out.contains("4 rows = 0 imported + 2 updated + 2 unchanged + 0 rejected"))
    #expect(second.out.contains("C1 (row 2): date: \"3/5/2022\" → \"7/5/2022\""))
    #expect(second.out.contains("C1 (row 2): time: \"14:30\" → \"15:30\""))
    #expect(second.out.contains("event: \"Letter sent to both parents about the clinic.\" → "))
    #expect(second.err.contains("kept as with the agency's last file (S1): \"every contact\""))
    #expect(rows(desk).count == 4 && rows(desk) != before)
    #expect(desk.open("undo").status == .done)
    #expect(rows(desk) == before)
  }

  @Test("what a heading meant in the agency's last file it means in the next")
  func headings() throws {
    let desk = try SmallReview.desk()
    try desk.write("When it was,Log,Beat\n1/2/2022,Seen.,North\n", to: "one.csv")
    #expect(
      take(
        desk, "one.csv", "--map", "When it was=date", "--map", "Log=event", "--map", "Beat=extra"
      )
      .status == .done)
    try desk.write("Log,Beat,When it was\nCalled.,South,2/2/2022\n", to: "two.csv")
    let second = take(desk, "two.csv", "--dry-run")
    #expect(second.out.contains("as in this agency's last file"))
    #expect(take(desk, "two.csv").status == .done)
    #expect(rows(desk).count == 2 && rows(desk)[1].contains("Called."))
  }

  @Test("a column that says not which child is about whom the reviewer says")
  func about() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event,Child seen,Baby\n1/2/2022,Visit.,yes,no\n", to: "one.csv")
    let shown = take(desk, "one.csv", "--about", "kit", "--map", "Baby=kit:seen-alone", "--dry-run")
    #expect(shown.status == .done, "\(shown.err)")
    #expect(shown.out.contains("seen, Child A") && shown.out.contains("seen-alone, Child A"))
    let wrong = take(desk, "one.csv", "--map", "Baby=kit:hungry")
    #expect(wrong.status == .usage && wrong.err.contains("does not say what a heading means"))
  }

  @Test("dates the month first, or swapped by a program, stop the import until somebody has looked")
  func monthFirst() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n5/13/2022,One.\n5/14/2022,Two.\n", to: "us.csv")
    let stopped = take(desk, "us.csv")
    #expect(stopped.status == .failed)
    #expect(stopped.err.contains("row 2: 5/13/2022") && stopped.err.contains("--month-first"))
    #expect(take(desk, "us.csv", "--month-first").status == .done)
    #expect(rows(desk)[0].contains("13 May 2022"))
  }

  @Test(
    "every form that is sent out is known heading by heading when it comes back",
    arguments: ["csv", "xlsx", "ods", "docx", "odt"])
  func forms(ending: String) throws {
    let desk = try SmallReview.desk()
    let made = desk.open("chronology", "form", "--agency", "pol", "-o", "form.\(ending)")
    #expect(made.status == .done, "\(made.err)")
    let empty = take(desk, "form.\(ending)")
    #expect(empty.status == .failed && empty.err.contains("has headings and no row under them"))
    #expect(!empty.err.contains("note:"), "\(empty.err)")
  }

  @Test("a filled form is read without a word")
  func filledForm() throws {
    let desk = try SmallReview.desk()
    desk.open("chronology", "form", "-o", "form.csv")
    let headings = String(decoding: desk.bytes("form.csv"), as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines.union(["\u{FEFF}"])).components(
        separatedBy: ",")
    let cells = headings.map { heading in
      switch heading {
      case "Date": "3/5/2022"
      case "What happened": "A visit."
      case "Child A seen": "yes"
      case "Child A attended": "was not brought"
      case "Child A plan": "child in need"
      default: ""
      }
    }
    #expect(cells.count { !$0.isEmpty } == 5)
    try desk.write(
      headings.joined(separator: ",") + "\n" + cells.joined(separator: ",") + "\n", to: "filled.csv"
    )
    let taken = take(desk, "filled.csv", "--coverage", "every contact")
    #expect(taken.status == .done && taken.err.isEmpty, "\(taken.err)")
    #expect(rows(desk).count == 1)
  }
}
