import Commands
import Testing

@Suite("The action plan") struct ActionPlanTests {
  @Test("green is refused without evidence, and what was agreed is never changed by the dates")
  func colours() throws {
    let desk = try TraceTests.desk()
    let refused = desk.open("action", "agree", "A1", "green", "--reason", "It feels done")
    #expect(refused.status == .failed && refused.err.contains("nothing is kept that shows"))
    desk.open("action", "agree", "A1", "red", "--reason", "Not begun")
    desk.open("action", "update", "A1", "In use", "--evidence", "Form of 4 May", "--status", "done")
    #expect(desk.open("action", "list", "--plain").out.contains("\tdone\tred\t"))
    let shown = desk.open("action", "show", "A1", "--plain").out
    #expect(
      shown.contains(
        "amber: done, and nothing is told of what changed in practice; the sub-group agreed red"))
    let green = desk.open("action", "agree", "A1", "green", "--reason", "Form seen")
    #expect(green.status == .done && green.err.contains("what changed in practice"))
    #expect(desk.open("action", "list", "--plain").out.contains("\tgreen\t"))
  }

  @Test("the suggestion stands on no file and in no report")
  func suggestion() throws {
    let desk = try TraceTests.desk()
    let late = ["action", "overdue", "--on", "2026-08-01", "--plain"]
    #expect(desk.open(late).out.contains("red: past its day"))
    #expect(desk.open("action", "export", "-o", "plan.csv").status == .done)
    #expect(desk.open("action", "form", "-o", "form.csv").status == .done)
    desk.open(
      "report", "monitoring", "--since", "2025-01-01", "--up-to", "2026-08-01", "-o", "m.txt")
    for file in ["plan.csv", "form.csv", "m.txt"] {
      let text = String(decoding: desk.bytes(file), as: UTF8.self)
      #expect(text.contains("Write the list") && !text.contains("past its day"), "\(file)")
    }
    #expect(!desk.open("action", "list").out.contains("red"))
  }

  @Test("more time, closing and signing off are the board's, apart from the colour")
  func decisions() throws {
    let desk = try TraceTests.desk()
    desk.open("action", "delay", "A1", "--until", "2026-12-31", "--reason", "New system")
    #expect(desk.open("action", "overdue", "--on", "2026-08-01").out.contains("no action is past"))
    desk.open("action", "close", "A1", "--reason", "Overtaken")
    #expect(desk.open("action", "close", "A1", "--reason", "x").err.contains("closed already"))
    #expect(!desk.open("todo", "--all", "--plain").out.contains("action A1"))
    #expect(desk.open("action", "form", "-o", "form.csv").err.contains("no action to follow"))
    desk.open("action", "reopen", "A1", "--reason", "The audit found it undone")
    desk.open("action", "sign-off", "A1", "--by", "Chair")
    let shown = desk.open("action", "show", "A1", "--plain").out
    for words in ["more time until", "closed", "opened again", "signed off by Chair"] {
      #expect(shown.contains(words))
    }
    desk.open("action", "milestone", "A1", "First draft", "--due", "2026-05-01")
    desk.open("action", "milestone", "A1", "--reached", "1", "--on", "2026-05-02")
    #expect(desk.open("action", "show", "A1").out.contains("reached 2 May 2026"))
  }

  /// A plan as a spreadsheet program saves it as CSV, with these cells in the row of A1.
  private func plan(_ cells: [String: String], more rows: [String] = []) -> String {
    let headings = [
      "No.", "Recommendation", "What is done", "Who answers for it", "The post that does it",
      "By when", "How far it is", "Agreed by the sub-group", "What was done since",
      "What shows it", "What changed in practice, and how you know", "Told by (post)", "Told on",
    ]
    let usual = [
      "No.": "A1", "Recommendation": "R1: Start a list of calls that is read each morning",
      "What is done": "Write the list", "Who answers for it": "Police", "By when": "30/06/2026",
      "How far it is": "not started",
    ]
    func quoted(_ text: String) -> String { "\"\(text)\"" }
    let row = headings.map { quoted(cells[$0] ?? usual[$0] ?? "") }.joined(separator: ",")
    return ([headings.map(quoted).joined(separator: ","), row] + rows).joined(separator: "\n")
      + "\n"
  }

  @Test("what an owner filled in becomes an update; reading it twice changes nothing")
  func received() throws {
    let desk = try TraceTests.desk()
    let cells = [
      "What was done since": "The list is read at eight by Kitto's worker",
      "What shows it": "The list", "How far it is": "started", "Told on": "04/05/2026",
      "Told by (post)": "Duty sergeant",
    ]
    try desk.write(plan(cells), to: "back.csv")
    #expect(desk.open("action", "receive", "back.csv", "--dry-run").err.contains("--dry-run"))
    #expect(desk.open("action", "receive", "back.csv").out.contains("taken, started"))
    let shown = desk.open("action", "show", "A1").out
    #expect(shown.contains("4 May 2026, Duty sergeant: The list is read at eight by Child A"))
    #expect(!shown.contains("Kitto"))
    let again = desk.open("action", "receive", "back.csv")
    #expect(again.out.contains("known already") && again.err.contains("nothing new was told"))
    desk.open("undo")
    #expect(!desk.open("action", "show", "A1").out.contains("read at eight"))
  }

  @Test("the program's own form comes back, row by row, when only its own cells are filled")
  func ownForm() throws {
    let desk = try TraceTests.desk()
    for file in ["form.xlsx", "form.ods", "form.csv"] {
      #expect(desk.open("action", "form", "--agency", "pol", "-o", file).status == .done)
      let untouched = desk.open("action", "receive", file)
      #expect(untouched.out.contains("nothing told"), "\(file) \(untouched.err)")
      #expect(!untouched.err.contains("differs") && !untouched.err.contains("left over"), "\(file)")
    }
  }

  @Test("nothing that was written is lost: other columns, other rows, words of their own")
  func leftovers() throws {
    let desk = try TraceTests.desk()
    try desk.write(
      plan(
        ["By when": "30/09/2026", "What was done since": "Begun", "How far it is": "nearly there"],
        more: ["A9,,Another thing,,,,,,Words of A9,,,,", ",,,,,,,,Words of none,,,,"]),
      to: "back.csv")
    let read = desk.open("action", "receive", "back.csv")
    for words in ["30/09/2026", "Words of A9", "Words of none", "Another thing"] {
      #expect(read.err.contains(words), "\(words)")
    }
    let shown = desk.open("action", "show", "A1", "--plain").out
    #expect(shown.contains("“By when”: 30/09/2026") && shown.contains("30 June 2026"))
    #expect(shown.contains("nearly there"))
  }

  @Test("a damaged or another file changes nothing and says why")
  func foreign() throws {
    let desk = try TraceTests.desk()
    desk.open("action", "form", "-o", "form.xlsx")
    let whole = desk.bytes("form.xlsx")
    let before = desk.open("action", "show", "A1", "--json").out
    try desk.write("Name,Colour\nOne,red\n", to: "other.csv")
    #expect(desk.open("action", "receive", "other.csv").err.contains("no action plan"))
    for (number, cut) in [40, whole.count / 2, whole.count - 30].enumerated() {
      try desk.writeBytes(Array(whole.prefix(cut)), to: "cut\(number).xlsx")
      let read = desk.open("action", "receive", "cut\(number).xlsx")
      #expect(read.status != .done && read.err.contains("hint:"), "\(cut)")
    }
    #expect(desk.open("action", "receive", "nothing.xlsx").status == .failed)
    #expect(desk.open("action", "show", "A1", "--json").out == before)
  }

  @Test("a pledge is answered half a year later, and asked about again where a day was set")
  func pledges() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "2", input: "/pledge @pol We will ring back by 2026-06\n/end\n")
    desk.open("pledge", "edit", "PL1", "--ask-on", "2026-02-01")
    #expect(desk.open("pledge", "list", "--due").out.contains("ring back"))
    #expect(desk.open("todo", "--plain").out.contains("pledge PL1"))
    let answered = desk.open(
      "pledge", "answer", "PL1", "partly", "--words", "On two days of five", "--ask-on",
      "2027-01-10")
    #expect(answered.out.contains("asked about again on 2027-01-10"))
    #expect(!desk.open("pledge", "list", "--due", "--plain").out.contains("PL1"))
    #expect(desk.open("todo", "--all", "--plain").out.contains("pledge PL1"))
    #expect(desk.open("pledge", "list", "--plain").out.contains("On two days of five"))
    #expect(desk.open("pledge", "answer", "PL1", "not asked").status == .usage)
  }
}
