@testable import Commands
import LearningDays
import ReviewModel
import Testing

@Suite("A second day at the prompt")
struct SecondDayTests {
  private static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      """
      alias,name,forms,agency,role
      ps1,Ash Teague,Sgt Teague,pol,Police officer
      pc2,Loveday Penhale,,pol,Police officer

      """, to: "people.csv")
    desk.open("person", "import", "people.csv")
    desk.open("participant", "add", "ps1", "pc2")
    desk.open("day", "1", input: "+ @pol The officer listened\n* A template\n/end\n")
    return desk
  }

  @Test("goes through the draft section by section, and keeps what is said with the section")
  func sections() throws {
    let desk = try Self.desk()
    let day = desk.open(
      "day", "2",
      input: """
        /go 3
        /accuracy The call was on a Tuesday
        /section next
        /fair It was one car for two towns
        /section fam
        /voice Nobody asked the grandmother
        /section 9
        /section
        /end

        """)
    #expect(
      day.out.contains(
        "    Sections (/section next): 1 About this review, 2 How the review was done, 3 The family, "
          + "4 Key practice episodes, 5 What worked well, 6 What, with hindsight, would have worked "
          + "better, 7 What the family told us\n"), "\(day.out)")
    #expect(
      day.out.contains(
        "Section \"How the review was done\" (how-it-was-done) now, 2 of 7; /section next goes on, "
          + "/section ends it.\n"))
    #expect(day.out.contains("Section \"The family\" (family) now, 3 of 7;"))
    #expect(day.out.contains("Section 9 now; /section ends it.\nNo section now.\n"))
    let told = desk.open("diff", "--plain").out
    #expect(
      told.hasPrefix(
        """
        on the draft: accuracy, section about-this-review\tN3\tThe call was on a Tuesday
        on the draft: fairness, section how-it-was-done\tN4\tIt was one car for two towns
        on the draft: missing voice, section family\tN5\tNobody asked the grandmother

        """), "\(told)")
  }

  @Test("has a heading of the report for every section of its agenda, and for each its own word")
  func headings() throws {
    let setting = try DaySettings.setting(day: 2, review: Review(), beside: [])
    let listed = setting.agenda.stages.flatMap(\.sections)
    #expect(listed.count == 7 && listed.allSatisfy { setting.title(of: $0) != nil })
    #expect(Set(setting.headings.map(\.code)).count == setting.headings.count)
    func offered(_ line: String) -> [String] {
      DayCompletion.words(endingLine: line, in: setting)
    }
    #expect(offered("/section ") == setting.sections.map(\.text))
    #expect(offered("/section f") == ["family", "findings"])
    #expect(offered("/section worked-b") == ["worked-better"])
    #expect(offered("words /section f") == [] && offered("/sect") == ["/section"])
  }

  @Test("shapes recommendations, one step a line, each of which says in words what it took back")
  func recommendations() throws {
    let desk = try Self.desk()
    desk.open("finding", "add", "Calls stand alone", "--statement", "Each.", "--no-record", "none")
    let day = desk.open(
      "day", "2",
      input: """
        /recommend @pol Link calls to one address
        /recommend R1 who board
        /recommend R1 measure Every call shows those before it
        /recommend R1 by 2026-06
        /recommend R1 on F1
        /recommend R1 on F9
        /recommend R9 by 2026-06
        /recommend R1 words Link calls to one child
        /recommend R1 who board
        /recommend R1 drop It is being done
        /finding F1 agree
        /urgent ~kit may be alone
        /concern who The duty manager
        /concern to The front door
        /concern referred 14:20 The duty worker
        u
        u
        u
        u
        u
        u
        u
        u
        u
        U
        U

        """)
    for told in [
      "kept R1. Who can do it, how will we know? /recommend R1 who @csc, /recommend R1 measure ..., "
        + "and on F1 for the finding it answers\nkept with R1\nkept with R1\nkept with R1\n"
        + "kept with R1\nThere is no finding F9: silp finding list\n"
        + "There is no recommendation R9: silp recommendation list\nkept with R1\n"
        + "R1 says so already.\nsaved N3\nR1 stays as it is; that it could be dropped is held until "
        + "it is answered (/park)\n"
    ] { #expect(day.out.contains(told), "\(told)\n\(day.out)") }
    let steps = day.out.split(separator: "\n").filter {
      $0.contains("undid") || $0.contains("brought")
    }
    #expect(
      steps.joined(separator: "\n") == """
        undid LC1: that it was referred, accepted by "The duty worker" (U brings it back)
        undid LC1: where it is taken "The front door" (U brings it back)
        undid LC1: who takes it on "The duty manager" (U brings it back)
        undid LC1 "Child A may be alone" (U brings it back)
        undid F1: what the room made of it (U brings it back)
        undid N3 "Could drop R1: It is being done" (U brings it back)
        undid R1: its words "Link calls to one child" (U brings it back)
        undid R1: what it answers (U brings it back)
        undid R1: by when (U brings it back)
        brought back R1: by when
        brought back R1: what it answers
        """)
    let listed = desk.open("recommendation", "list", "--plain").out
    #expect(
      listed == "R1\tThe partnership\tJune 2026\tF1\tLink calls to one address\n", "\(listed)")
    let again = desk.open("day", "2", input: "/recommend R1 drop It is being done\n/end\n")
    #expect(again.out.contains("saved N4"))
    desk.open("report", "overview", "-o", "overview.odt")
    let words = try PackTests.words(desk.bytes("overview.odt"))
    #expect(words.contains("Link calls to one address"))
    #expect(words.contains("Every call shows those before it"))
    try desk.expectSound()
  }

  @Test("ends with who is called and what is pledged, and both are ticked off afterwards")
  func close() throws {
    let desk = try Self.desk()
    let day = desk.open(
      "day", "2",
      input: """
        /go 8
        /call T1 1
        /call T2
        /called T2
        /called T2
        /call T9
        /call T1 soon
        /pledge @pol A list of names at the desk by 2026-06
        /end

        """)
    for told in [
      "T1: call by 2026-02-", "T2: call by 2026-02-", "T2: called\n", "Nobody was to call them.\n",
      "There is no participant T9: silp participant list\n",
      "/call takes a number from 1 to 60. Your line: /call T1 soon\n",
      "kept PL1; it is asked about on ",
    ] { #expect(day.out.contains(told), "\(told)\n\(day.out)") }
    let status = desk.open("status").err
    #expect(status.contains("to be called after a day: T1; silp participant edit T1 --called yes"))
    desk.open("participant", "edit", "T1", "--called", "yes")
    #expect(!desk.open("status").err.contains("to be called"))
  }

  @Test("who spoke is told as an agency only where the reviewer says so and two of it were there")
  func speakers() throws {
    let desk = try Self.desk()
    func told(_ flags: String...) throws -> String {
      desk.open(["report", "overview", "-o", "overview.odt", "--force"] + flags)
      return try PackTests.words(desk.bytes("overview.odt"))
    }
    func speaks(_ words: String) -> [String] {
      words.split(separator: "\n").map(String.init).filter { $0.contains("The officer listened") }
    }
    desk.open("participant", "edit", "T1", "--day1", "attended")
    #expect(speaks(try told("--tell-who-spoke")).allSatisfy { !$0.contains("olice") })
    desk.open("participant", "edit", "T2", "--day1", "attended")
    #expect(speaks(try told()).contains { $0.contains("a police practitioner") })
    let chosen = speaks(try told("--tell-who-spoke"))
    #expect(chosen.contains { $0.contains("Police") } && !chosen.isEmpty, "\(chosen)")
    #expect(!chosen.contains { $0.contains("practitioner") })
  }
}
