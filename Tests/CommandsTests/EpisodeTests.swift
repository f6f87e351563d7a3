import Commands
import Testing

@Suite("A key practice episode") struct EpisodeTests {
  @Test("is made by range or by picking, edited, shown and taken away")
  func life() throws {
    let desk = try ChronologyDesk.desk()
    let range = desk.open("episode", "add", "Calls", "--from", "1 May 2025", "--to", "May 2025")
    #expect(range.out == "added E1 with 3 entries: Police 3 (every contact)\n", "\(range.err)")
    desk.open(
      "episode", "add", "Park", "--from", "June 2025", "--to", "June 2025", "--entry", "C4",
      "--why", "Kitto was seen")
    let edited = desk.open("episode", "edit", "E1", "--title", "The calls", "--drop", "C3")
    #expect(edited.out == "changed E1, which has 2 entries: Police 2 (every contact)\n")
    #expect(
      desk.rows("episode", "list")
        == [
          ["E1", "1 May 2025 to May 2025", "2", "0", "0", "0", "The calls"],
          ["E2", "June 2025", "1", "0", "0", "0", "Park"],
        ])
    let shown = desk.rows("episode", "show", "E2")
    #expect(shown.contains(["why", "Child A was seen"]))
    #expect(shown.contains { $0[0] == "C4" && $0[1].hasPrefix("2 June 2025, Police: Visit") })
    desk.open("episode", "fact", "The noise", "--episode", "E1")
    #expect(desk.open("episode", "remove", "E1").err.contains("E1 is named by W1"))
    #expect(desk.open("episode", "remove", "E2").status == .done)
    #expect(desk.rows("episode", "list").count == 1)
    desk.open("undo")
    #expect(desk.rows("episode", "list").count == 2)
    let wrong = desk.open("episode", "edit", "E1", "--from", "July 2025")
    #expect(wrong.status == .usage && wrong.err.contains("before it begins"))
  }

  @Test("tells who knew what since when, and never that nobody knew; the report has it too")
  func knowledge() throws {
    let desk = try ChronologyDesk.desk()
    desk.open("episode", "add", "Calls", "--from", "1 May 2025", "--to", "May 2025")
    desk.open("episode", "knew", "E1", "--agency", "hv", "Nothing of Jorunn's calls")
    desk.open("episode", "fact", "Jorunn was alone", "--episode", "E1")
    #expect(
      desk.open("episode", "known", "W1", "--agency", "pol", "--entry", "C1").out
        == "W1 @pol: 3 May 2025\n")
    #expect(
      desk.open("episode", "known", "W1", "--agency", "hous", "--since", "about 2024").out
        == "W1 @hous: about 2024\n")
    #expect(
      desk.open("episode", "known", "W1", "--agency", "hv", "--entry", "C1").err
        .contains("C1 is no record of @hv"))
    #expect(
      desk.rows("episode", "facts") == [
        ["W1", "Mother was alone", "E1", "Police", "3 May 2025", "C1"],
        ["W1", "Mother was alone", "E1", "Health visiting", "not known from its record", ""],
        ["W1", "Mother was alone", "E1", "Housing", "about 2024", ""],
      ])
    desk.open("report", "overview", "--dates", "month", "-o", "overview.odt")
    let text = try desk.text(of: "overview.odt")
    #expect(
      text.contains("Nothing of Mother’s calls") || text.contains("Nothing of Mother's calls"))
    #expect(text.contains("Police: May 2025 (C1); Housing: about 2024."))
    #expect(text.contains("Not known from the record of: Health visiting."))
    #expect(!text.contains("3 May 2025"))
    desk.open("episode", "known", "W1", "--agency", "hous", "--clear")
    desk.open("episode", "knew", "E1", "--agency", "hv", "--clear")
    #expect(desk.rows("episode", "facts").filter { $0[4].hasPrefix("not known") }.count == 2)
    #expect(!desk.open("episode", "show", "E1").out.contains("knew"))
  }
}
