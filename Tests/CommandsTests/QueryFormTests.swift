import Commands
import Foundation
import Testing

@Suite("Questions out to an agency, and its answers back") struct QueryFormTests {
  private static func desk() throws -> Desk {
    let desk = try ChronologyDesk.desk()
    try desk.write(
      "Date,Event\n3/5/2025,Visit: Jorunn at home\n", to: "hv.csv")
    desk.open(
      "chronology", "import", "hv.csv", "--agency", "hv", "--coverage", "every contact")
    desk.open(
      "query", "add", "pol", "Who else was in the flat?", "--entry", "C4", "--matter", "people")
    desk.open(
      "query", "add", "pol", "What came of the letter?", "--entry", "C3", "--matter", "missing")
    desk.open("query", "add", "hv", "Was Kitto seen?", "--entry", "C5", "--matter", "seen")
    return desk
  }

  @Test("a form holds one agency's questions and records, and they are marked as sent")
  func send() throws {
    let desk = try Self.desk()
    for file in ["pol.docx", "pol.odt", "pol.xlsx"] {
      let done = desk.open(
        "query", "send", "pol", "-o", file, "--due", "2026-03-01", "--again")
      #expect(done.status == .done, "\(done.err)")
      #expect(done.out.contains("marked as sent: Q1 Q2"))
    }
    let text = try desk.text(of: "pol.odt")
    #expect(text.contains("Visit to the flat") && text.contains("Letter about rent arrears"))
    #expect(!text.contains("Visit: Mother at home") && !text.contains("Was Child A seen"))
    #expect(!text.contains("Kitto"))
    #expect(desk.open("query", "send", "pol", "-o", "x.docx").out.contains("nothing to ask"))
    let list = desk.rows("query", "list", "--agency", "pol")
    #expect(list.allSatisfy { $0[6].hasPrefix("sent on ") && $0[6].contains("1 March 2026") })
    #expect(desk.open("query", "send", "pol", "-o", "x.pdf").status == .usage)
  }

  @Test("answers come back beside the entries; what is unanswered or left over is said")
  func answers() throws {
    let desk = try Self.desk()
    desk.open("query", "send", "pol", "-o", "pol.docx")
    let filled = try FilledDocx.typed(
      desk.bytes("pol.docx"), boxes: ["Q1": "Jorunn and a friend."],
      lines: ["Your post": "Records officer", "Date answered": "4 February 2026"])
    try Data(filled).write(to: URL(fileURLWithPath: desk.folder + "/back.docx"))
    let look = desk.open("query", "answers", "back.docx", "--dry-run", "--plain")
    #expect(look.out.contains("Q1\tpeople\tanswered\tMother and a friend."), "\(look.err)")
    let done = desk.open("query", "answers", "back.docx", "--plain")
    #expect(done.status == .done, "\(done.err)")
    #expect(done.out.contains("Q2\tmissing\tnot answered"))
    #expect(!done.out.contains("Q3") && !(done.out + done.err).contains("Jorunn"))
    #expect(desk.shown("C4", "answer") == ["Q1 Mother and a friend."])
    let list = desk.open("query", "list").out
    #expect(list.contains("answered on 4 February 2026"))
    #expect(list.contains("answer: Records officer: Mother and a friend."))
    let again = desk.open("query", "answers", "back.docx", "--plain").out
    #expect(again.contains("Q1\tpeople\tknown already"))
    #expect(desk.open("query", "answer", "Q2", "It was paid.").status == .done)
    #expect(desk.shown("C3", "answer") == ["Q2 It was paid."])
    desk.open("undo")
    #expect(desk.shown("C3", "answer").isEmpty)
    try desk.write("Date,Event\n", to: "other.csv")
    #expect(desk.open("query", "answers", "other.csv").err.contains("no question of this review"))
  }

  @Test("what is restricted, or kept from being asked about, is in no form")
  func leftOut() throws {
    let desk = try Self.desk()
    desk.open("restrict", "C4", "--as", "police intelligence")
    let done = desk.open("query", "send", "pol", "-o", "pol.docx")
    #expect(done.err.contains("left out") && done.err.contains("Q1"), "\(done.err)")
    #expect(done.out.contains("marked as sent: Q2"))
    desk.open("query", "send", "pol", "-o", "pol.odt", "--again")
    #expect(try !desk.text(of: "pol.odt").contains("Who else was in the flat"))
  }
}
