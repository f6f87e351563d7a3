import Commands
import Testing

@Suite("Following a thread") struct TraceTests {
  /// A review with an action, what it comes from, and a note that was erased under its finding.
  static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "day", "1", input: "@pol The officer sat on the stairs #voice\n@pol Nobody rang back\n/end\n")
    desk.open(
      "chronology", "add", "Kitto was seen at home", "--agency", "pol", "--date", "2025-03-04")
    desk.open("contribution", "add", "mum", "They never rang me back", "--how", "visit")
    desk.open(
      "finding", "add", "Callers were not rung back", "--statement", "Nobody had the task.", "--on",
      "N1", "--on", "N2", "--on", "C1", "--on", "V1", "--no-record", "No list of calls.")
    desk.open(
      "recommendation", "add", "Start a list of calls that is read each morning", "--owner", "pol",
      "--finding", "F1")
    desk.open(
      "action", "add", "Write the list", "--recommendation", "R1", "--owner", "pol", "--due",
      "2026-06-30")
    return desk
  }

  @Test("tells of an action why, and of a remark what became of it")
  func bothWays() throws {
    let desk = try Self.desk()
    let why = desk.open("trace", "A1", "--plain").out.lines
    for number in ["R1", "F1", "N1", "N2", "C1", "V1"] {
      #expect(why.contains { $0.hasPrefix("back") && $0.contains("\t\(number)\t") }, "\(number)")
    }
    #expect(why.contains { $0.contains("no record of this\tNo list of calls.") })
    for number in ["N1", "C1", "V1"] {
      let became = desk.open("trace", number, "--plain").out.lines
      #expect(became.contains { $0.hasPrefix("forward") && $0.contains("\tA1\t") })
    }
    let page = desk.open("trace", "A1").out
    #expect(page.contains("WHY: WHAT IT RESTS ON") && page.contains("Child A was seen at home"))
    #expect(!page.contains("Kitto"))
    #expect(desk.open("trace", "A1", "--json").out.hasPrefix("[\n  {\"way\": "))
    #expect(desk.open("trace", "#voice").out.contains("N1"))
  }

  @Test("what was erased is a marked end")
  func erased() throws {
    let desk = try Self.desk()
    desk.open("erase", "N1", "--reason", "asked for", "--confirm", "N1")
    let why = desk.open("trace", "A1", "--plain").out.lines
    #expect(why.contains { $0.contains("\tN1\t") && $0.hasSuffix("erased") })
    #expect(desk.open("trace", "N1").out.contains("F1"))
    #expect(desk.open("finding", "show", "F1").out.contains("N1, erased"))
    #expect(desk.open("trace", "N99").err.contains("there is no record N99"))
  }

  @Test("shows nobody what they are not cleared for, and lets no name out into a file")
  func audience() throws {
    let desk = try Self.desk()
    desk.open("restrict", "C1", "--as", "third party")
    let panel = desk.open("trace", "A1", "--plain").out
    #expect(!panel.contains("\tC1\t") && !panel.contains("seen at home"))
    #expect(desk.open("trace", "C1").err.contains("not shown to these readers"))
    let cleared = desk.open("trace", "A1", "--cleared", "third-party", "--plain").out
    #expect(cleared.contains("\tC1\t"))
    #expect(desk.open("trace", "A1", "-o", "a1.txt").status == .done)
    let text = String(decoding: desk.bytes("a1.txt"), as: UTF8.self)
    #expect(text.contains("Callers were not rung back") && !text.contains("Kitto"))
    #expect(
      desk.open("sent", "list").out.contains("a1.txt") || desk.open("log").out.contains("a1.txt"))
  }

  @Test("draws the thread for Graphviz, and says it in sentences")
  func graph() throws {
    let desk = try Self.desk()
    #expect(desk.open("trace", "--graph", "-o", "t.dot").status == .done)
    let dot = String(decoding: desk.bytes("t.dot"), as: UTF8.self)
    #expect(dot.hasPrefix("digraph thread {") && dot.contains("A1  action of Police"))
    #expect(dot.ranges(of: " -> ").count == 7)
    let words = desk.open("trace", "--graph", "--describe").out
    #expect(words.contains("carries out R1, recommendation to Police,."))
    #expect(desk.open("trace").status == .usage)
  }

  @Test("a finding that is taken away leaves no recommendation hanging on it")
  func removed() throws {
    let desk = try Self.desk()
    let gone = desk.open("finding", "remove", "F1")
    #expect(gone.err.contains("no finding is left for R1"))
    #expect(!desk.open("trace", "A1", "--plain").out.contains("F1"))
    desk.open("undo")
    #expect(desk.open("trace", "A1", "--plain").out.contains("\tF1\t"))
  }

  @Test("loose ends are listed in either direction")
  func orphans() throws {
    let desk = try Self.desk()
    let all = desk.open("check", "Q22")
    #expect(all.out.contains("Whatever was said leads to a finding"))
    desk.open("recommendation", "drop", "R1", "--reason", "asked elsewhere")
    let told = desk.open("check", "Q22").out
    #expect(told.contains("was dropped or is gone: A1"))
    #expect(told.contains("1 finding has no recommendation: F1"))
  }
}

extension String {
  /// Its lines.
  var lines: [String] { split(separator: "\n").map(String.init) }
}
