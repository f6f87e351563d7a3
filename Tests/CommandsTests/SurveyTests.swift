import Commands
import Foundation
import Testing

@Suite("Surveys of the family") struct SurveyTests {
  @Test("a survey goes out in every form and names nobody")
  func out() throws {
    let desk = try ChronologyDesk.empty()
    for file in ["s.docx", "s.odt", "s.csv"] {
      let done = desk.open("contribution", "survey", "-o", file, "--unscanned", "a test")
      #expect(done.status == .done, "\(file): \(done.err)")
      #expect(desk.open("contribution", "survey", "-o", "e-" + file, "--easy-read").status == .done)
    }
    let text = try desk.text(of: "s.odt")
    #expect(text.contains("What helped?") && !text.contains("Ollerwick"))
    #expect(try desk.text(of: "e-s.odt").contains("What was good?"))
  }

  @Test("a filled survey becomes contributions, with what may be quoted and what was asked")
  func back() throws {
    let desk = try ChronologyDesk.empty()
    desk.open("contribution", "survey", "-o", "s.docx")
    let filled = try FilledDocx.typed(
      desk.bytes("s.docx"),
      boxes: [
        "helped": "The nurse who rang Kitto's school.", "questions": "Why did nobody ring?",
        "name": "Mum",
      ], lines: ["Date": "12 January 2026"])
    try Data(filled).write(to: URL(fileURLWithPath: desk.folder + "/back.docx"))
    #expect(desk.open("contribution", "answers", "back.docx").status == .usage)
    let done = desk.open("contribution", "answers", "back.docx", "--person", "mum", "--plain")
    #expect(done.status == .done, "\(done.err)")
    #expect(done.out.contains("The nurse who rang Child A's school."))
    #expect(done.out.contains("Why did nobody ring?"))
    let list = desk.open("contribution", "list").out
    #expect(list.contains("The nurse who rang Child A's school."))
    let again = desk.open("contribution", "answers", "back.docx", "--person", "mum")
    #expect(again.err.contains("known already"))
    try desk.write(
      "who,What helped?,May we use your words in the report?,own\n"
        + "mum,A bus pass,\"No, please keep it to the people doing the review\",a note\n",
      to: "l.csv")
    let listed = desk.open("contribution", "answers", "l.csv", "--plain")
    #expect(listed.status == .done, "\(listed.err)")
    #expect(listed.out.contains("A bus pass") && listed.out.contains("a note"))
  }
}
