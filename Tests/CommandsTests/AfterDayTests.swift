import Commands
import Foundation
import Testing

@Suite("After the days")
struct AfterDayTests {
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "day", "1",
      input: """
        + @pol #recording A drawing was kept
        - @pol #recording #sharing It was not sent on
        - #sharing Nobody rang
        * A template
        /end

        """)
    return desk
  }

  @Test("themes are merged, split and renamed, each with all its notes as one step")
  func themes() throws {
    let desk = try Self.desk()
    func notes() -> String { desk.open("theme", "table", "--plain").out }
    let before = notes()
    #expect(before == "theme\tall\tpol\nrecording\t1/1\t1/1\nsharing\t0/2\t0/2\n")
    let merged = desk.open("theme", "merge", "sharing", "--into", "#recording")
    #expect(merged.out == "merged sharing into recording: 2 notes, 0 entries changed\n")
    #expect(notes() == "theme\tall\tpol\nrecording\t1/2\t1/2\n")
    desk.open("undo")
    #expect(notes() == before)
    let split = desk.open(
      "theme", "split", "recording", "--into", "drawings", "--title", "Kitto's drawings", "--on",
      "N1")
    #expect(split.out.contains("split drawings from recording: 1 note"))
    #expect(
      notes() == "theme\tall\tpol\nrecording\t0/1\t0/1\nsharing\t0/2\t0/2\ndrawings\t1/0\t1/0\n")
    #expect(
      desk.open("theme", "list", "--plain").out.contains("drawings\t1\t0\tChild A's drawings"))
    desk.open("theme", "rename", "sharing", "told-others")
    #expect(notes().contains("told-others\t0/2"))
    let second = desk.open(
      "day", "2", input: "#sharing It was rung through today\n>N1 #sharing\n/end\n")
    #expect(second.out.contains("saved N5\n#sharing = told-others\n"), "\(second.out)")
    #expect(second.out.contains("changed N1\n#sharing = told-others\n"), "\(second.out)")
    #expect(desk.open("theme", "list", "--plain").out.contains("told-others\t4\t0"))
    desk.open(
      "chronology", "add", "A call.", "--agency", "pol", "--date", "2025", "--theme", "sharing")
    #expect(desk.open("theme", "list", "--plain").out.contains("told-others\t4\t1"))
    desk.open("report", "overview", "-o", "overview.odt")
    let words = try PackTests.words(desk.bytes("overview.odt"))
    #expect(words.contains("Child A's drawings") && words.contains("Information sharing"))
    #expect(!words.contains("told-others"))
    #expect(desk.open("theme", "merge", "sharng", "--into", "recording").status == .failed)
    #expect(
      desk.open("theme", "define", "new").err.contains("there is no theme new yet, and --title"))
  }

  @Test("times are those of the clock on the wall, and are kept in universal time")
  func summerTime() throws {
    let desk = try SmallReview.desk()
    // 23:40 in universal time is already the next day an hour east.
    desk.setClock(1_782_862_800)
    desk.setHoursAhead(1)
    let day = desk.open(
      "day", "1", input: "/urgent About ~kit, a mark\n/concern referred 00:20 duty desk\n/end\n")
    #expect(day.status == .done, "\(day.err)")
    let told = desk.open("concern", "--plain").out
    #expect(told.contains("referred 2026-07-01 00:20, accepted by duty desk"), "\(told)")
    desk.open("export", "xml", "-o", "review.xml")
    let xml = String(decoding: desk.bytes("review.xml"), as: UTF8.self)
    #expect(xml.contains("2026-06-30T23:20:00Z"))
  }

  @Test("what the second day changed is listed")
  func difference() throws {
    let desk = try Self.desk()
    #expect(desk.open("diff").err.contains("day 2 was not held yet"))
    desk.open("finding", "add", "Calls stand alone", "--statement", "Each by itself.", "--on", "N3")
    desk.open(
      "day", "2",
      input: """
        /finding F1 amend it was not every call
        /dissent F1 it was every call
        ++ @pol Calls are linked since March
        /accept N4
        /pledge @pol Link calls by 2026-06
        /end

        """)
    let told = desk.open("diff", "day1", "day2", "--plain").out
    #expect(
      told == """
        to be amended\tF1\tCalls stand alone: it was not every call
        seen otherwise\tF1\tit was every call
        already changed\tN5\tCalls are linked since March
        taken up\tN4\tA template
        pledge\tPL1\tLink calls

        """, "\(told)")
    let pledges = desk.open("pledge", "--plain").out
    #expect(pledges.hasPrefix("PL1\tPolice\tJune 2026\t") && pledges.contains("not asked\tLink"))
    #expect(desk.open("pledge", "list", "--due", "--plain").out.isEmpty)
    desk.open("pledge", "edit", "PL1", "--ask-on", "2026-01-01")
    #expect(desk.open("status").err.contains("time to ask about 1 pledge"))
    desk.open("pledge", "edit", "PL1", "--kept", "partly")
    #expect(!desk.open("status").err.contains("time to ask"))
  }

  @Test("who is to be called, and where a concern went, is followed up")
  func followUp() throws {
    let desk = try SmallReview.desk()
    desk.open("person", "add", "ps1", "--agency", "pol", "--role", "Police officer")
    desk.open("participant", "add", "ps1")
    desk.open(
      "day", "1",
      input: """
        /urgent ~kit may be alone tonight
        /concern LC1 referred 14:20 the duty team
        /conduct
        /call T1 2
        /end

        """)
    let concerns = desk.open("concern", "list", "--plain").out
    #expect(
      concerns.contains("LC1\t1\tChild A\t") && concerns.contains("accepted by the duty team"))
    #expect(concerns.contains("the way for conduct was told"))
    let status = desk.open("status").err
    #expect(status.contains("to be called after a day: T1; silp participant edit T1 --called yes"))
    desk.open("participant", "edit", "T1", "--called", "yes", "--support", "named")
    #expect(!desk.open("status").err.contains("to be called"))
    let list = desk.open("participant", "list", "--arrangements", "--plain").out
    #expect(list.contains("\tnamed\t\tcalled 20"))
  }

  @Test("an evaluation keeps counts and remarks, and shows nothing of few")
  func evaluation() throws {
    let desk = try Self.desk()
    func write(_ rows: [String]) throws {
      try desk.write((["purpose,do"] + rows).joined(separator: "\n") + "\n", to: "forms.csv")
    }
    try write(["Yes,Ring Jorunn", "No,", "Yes,Read more"])
    let few = desk.open("evaluation", "import", "forms.csv", "--day", "1", "--sent", "9")
    #expect(few.out == "read 3 forms of 9 handed out\n", "\(few.err)")
    let little = desk.open("evaluation", "--plain")
    #expect(little.out.isEmpty && little.err.contains("fewer than 5 came back"))
    try write(
      (1...6).map { "Yes,Remark \($0)" } + (1...5).map { _ in "Partly," } + ["Yes,Ring Jorunn"])
    desk.open("evaluation", "import", "forms.csv", "--day", "1", "--sent", "20")
    let told = desk.open("evaluation", "list", "--day", "1", "--plain")
    #expect(told.err.contains("day 1: 12 of 20 forms came back"))
    #expect(told.out.contains("1\tThe purpose of the day was clear to me.\tYes\t7\n"))
    #expect(told.out.contains("\tPartly\t5\n") && told.out.contains("\tNo\t0\n"))
    #expect(told.out.contains("\tRing Mother\t") && !told.out.contains("Jorunn"))
    try desk.write("purpose,name\nYes,Ann\n", to: "named.csv")
    #expect(
      desk.open("evaluation", "import", "named.csv", "--day", "1", "--sent", "9").status == .failed)
    #expect(
      desk.open("evaluation", "import", "forms.csv", "--day", "1", "--sent", "3").status == .usage)
  }
}
