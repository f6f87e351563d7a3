import Commands
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
        "    Sections (/section next): about-this-review, how-it-was-done, family, episodes, "
          + "worked-well, worked-better, said-by-family\n"), "\(day.out)")
    #expect(
      day.out.contains(
        "Section how-it-was-done now, 2 of 7; /section next goes on, /section ends it.\n"))
    #expect(day.out.contains("Section family now, 3 of 7;"))
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
