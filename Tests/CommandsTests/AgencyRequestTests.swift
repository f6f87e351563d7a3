import Commands
import Foundation
import Testing

@Suite("What agencies were asked, and what came") struct AgencyRequestTests {
  @Test("a request goes from asked to signed off, and each state is told in words")
  func life() throws {
    let desk = try ChronologyDesk.empty()
    func state(_ code: String) -> String {
      desk.rows("agency", "list").first { $0[1] == "@" + code }?.last ?? ""
    }
    #expect(state("hv") == "not asked yet")
    #expect(desk.open("agency", "nil", "hv").err.contains("was not asked yet"))
    let asked = desk.open(
      "agency", "request", "hv", "--on", "2026-01-12", "--due", "2026-01-30")
    #expect(asked.status == .done, "\(asked.err)")
    #expect(state("hv") == "asked on 12 January 2026, due on 30 January 2026, 3 days late")
    desk.open("agency", "author", "hv", "Named nurse")
    desk.open("agency", "independence", "hv", "Never met Jorunn Varnell")
    desk.open("agency", "briefed", "hv", "--on", "2026-01-14")
    desk.open("agency", "supported", "hv", "Head of safeguarding")
    desk.open("agency", "secured", "hv", "--on", "2026-01-13")
    #expect(desk.open("agency", "sign-off", "hv", "--by", "Director").err.contains("no v1"))
    desk.open("agency", "receive", "hv", "--on", "2026-02-01")
    #expect(state("hv") == "v1 came on 1 February 2026, not signed off")
    desk.open("agency", "feedback", "hv", "Clear on the visits.", "--on", "2026-02-01")
    desk.open("agency", "receive", "hv", "--on", "2026-02-02")
    let old = desk.open("agency", "sign-off", "hv", "--by", "Director", "--version", "1")
    #expect(old.err.contains("v2 came after v1"))
    let signed = desk.open(
      "agency", "sign-off", "hv", "--by", "Director of nursing", "--on", "2026-02-02")
    #expect(signed.out.contains("v2 signed off on 2 February 2026 by Director of nursing"))
    let shown = desk.open("agency", "show", "hv").out
    for words in [
      "Named nurse", "Never met Mother", "14 January 2026", "Head of safeguarding",
      "13 January 2026", "Clear on the visits.",
    ] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(!shown.contains("Jorunn"))
    #expect(desk.open("agency", "nil", "hv").err.contains("has sent 2 versions"))
    desk.open("agency", "receive", "hv", "--on", "2026-02-03")
    #expect(state("hv").hasPrefix("v3 came"))
    #expect(desk.open("undo").status == .done)
    #expect(state("hv").hasPrefix("v2 signed off"))
  }

  @Test("a nil return and a withdrawal end a request until it is opened again")
  func ends() throws {
    let desk = try ChronologyDesk.empty()
    desk.open("agency", "request", "hous", "--on", "2026-01-12")
    desk.open("agency", "nil", "hous", "No tenancy", "--on", "2026-01-20")
    let list = desk.rows("agency", "list").map { $0.last ?? "" }
    #expect(list.contains("nil return on 20 January 2026"))
    #expect(desk.open("agency", "receive", "hous").err.contains("has nothing on the family"))
    #expect(desk.open("agency", "reopen", "hous").status == .done)
    #expect(desk.open("agency", "withdraw", "hous", " ").status == .usage)
    #expect(desk.open("agency", "withdraw", "hous", "Another address").status == .done)
    #expect(desk.open("agency", "receive", "hous").err.contains("was taken back"))
    #expect(desk.open("agency", "request", "pol", "--due", "2020-01-01").status == .usage)
    let json = desk.open("agency", "list", "--json").out
    #expect(json.contains("\"state\": \"withdrawn on"))
  }

  @Test("a filled report form is read by section, without names, as one step")
  func report() throws {
    let desk = try ChronologyDesk.empty()
    #expect(desk.open("agency", "form", "hv", "-o", "form.docx").status == .done)
    #expect(desk.open("agency", "form", "hv", "-o", "form.odt").status == .done)
    desk.open("agency", "request", "hv", "--on", "2026-01-12")
    let filled = try FilledDocx.typed(
      desk.bytes("form.docx"),
      boxes: [
        "good-practice": "Jorunn was seen at home.\nKitto was seen alone.",
        "learning": "Say who holds the plan.",
      ], lines: ["Your post": "Named nurse", "Post": "Director"],
      under: "What would have worked better",
      cells: ["The fall, May 2024", "Kitto fell", "Seen the same day", "Asking who was there"])
    try Data(filled).write(to: URL(fileURLWithPath: desk.folder + "/v1.docx"))
    let look = desk.open("agency", "receive", "hv", "v1.docx", "--dry-run", "--plain")
    #expect(look.status == .done, "\(look.err)")
    #expect(desk.rows("agency", "list")[1].last?.hasPrefix("asked") == true)
    let done = desk.open("agency", "receive", "hv", "v1.docx", "--on", "2026-02-01", "--plain")
    #expect(done.status == .done, "\(done.err)")
    let sections = done.out.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(sections == ["about", "analysis", "good-practice", "learning", "sign-off"])
    #expect(done.err.contains("the form says that it was signed"))
    #expect(done.err.contains("left empty"))
    let shown = desk.open("agency", "show", "hv", "--read").out
    #expect(shown.contains("Mother was seen at home.") && shown.contains("Child A was seen alone."))
    #expect(shown.contains("not agency-approved") && shown.contains("author"))
    #expect(!(done.out + done.err + shown).contains("Jorunn"))
    // What a second version says in the same words keeps its number.
    let second = try FilledDocx.typed(
      desk.bytes("form.docx"),
      boxes: [
        "good-practice": "Jorunn was seen at home.\nKitto was seen alone.",
        "learning": "Say who holds the plan, and tell the family.",
      ])
    try Data(second).write(to: URL(fileURLWithPath: desk.folder + "/v2.docx"))
    let again = desk.open("agency", "receive", "hv", "v2.docx", "--plain")
    let was = again.out.split(separator: "\n").map { $0.split(separator: "\t")[2] }
    #expect(was == ["unchanged, AP3", "new"])
    #expect(again.err.contains("v2 no longer says what AP1"))
    #expect(desk.open("undo").status == .done)
    #expect(!desk.open("agency", "show", "hv", "--read").out.contains("tell the family"))
  }

  @Test("unsigned material is marked, and refused in what goes to the board or the public")
  func unsigned() throws {
    let desk = try ChronologyDesk.empty()
    desk.open("agency", "form", "hv", "-o", "form.docx")
    let filled = try FilledDocx.typed(
      desk.bytes("form.docx"), boxes: ["learning": "Say who holds the plan."])
    try Data(filled).write(to: URL(fileURLWithPath: desk.folder + "/v1.docx"))
    desk.open("agency", "request", "hv")
    desk.open("agency", "receive", "hv", "v1.docx")
    let finding = desk.open(
      "finding", "add", "Plans", "--statement", "Nobody held the plan.", "--on", "AP1")
    #expect(finding.status == .done, "\(finding.err)")
    #expect(desk.open("finding", "list").out.contains("AP1 (not agency-approved)"))
    desk.open("report", "overview", "-o", "panel.odt")
    #expect(try desk.text(of: "panel.odt").contains("not agency-approved"))
    for audience in ["board", "official", "public"] {
      let refused = desk.open("report", "overview", "--audience", audience, "-o", "out.odt")
      #expect(refused.status == .failed, "\(audience)")
      #expect(refused.err.contains("F1 on AP1 of Health visiting"))
    }
    #expect(!desk.has("out.odt"))
    desk.open("agency", "sign-off", "hv", "--by", "Director")
    let written = desk.open("report", "overview", "--audience", "board", "-o", "out.odt")
    #expect(written.status == .done, "\(written.err)")
    #expect(try !desk.text(of: "out.odt").contains("not agency-approved"))
  }

  @Test("services of different areas have labels of their own; a joint review has two boards")
  func areas() throws {
    let desk = try ChronologyDesk.empty()
    desk.open("agency", "edit", "pol", "--area", "East")
    let twice = desk.open("agency", "add", "wpol", "--label", "Police", "--area", "West")
    #expect(twice.status == .failed)
    let added = desk.open("agency", "add", "wpol", "--sector", "police", "--area", "West")
    #expect(added.out.contains("Area 2 police"), "\(added.out)\(added.err)")
    #expect(desk.open("agency", "add", "pol", "--area", "West").err.contains("of another area"))
    let board = desk.open("agency", "board", "west", "--label", "Western partnership")
    #expect(board.status == .done, "\(board.err)")
    #expect(desk.open("agency", "board", "x", "--label", "Ollerwick Partnership").status == .failed)
    #expect(desk.open("agency", "edit", "wpol", "--board", "west").status == .done)
    let boards = desk.rows("agency", "board")
    #expect(boards.map { $0[2] } == ["Ollerwick Partnership", "Western partnership"])
    #expect(boards[1].last == "Area 2 police")
  }
}
