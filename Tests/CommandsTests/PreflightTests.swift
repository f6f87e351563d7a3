import Commands
import Foundation
import Testing

@Suite("Before a learning day")
struct PreflightTests {
  @Test("says everything that is missing, and what to type")
  func missing() throws {
    let desk = try SmallReview.desk()
    let told = desk.open("preflight", "day1", "--plain")
    #expect(told.status == .incomplete)
    let missing = told.out.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
      .filter { $0[1] == "missing" }
    #expect(missing.map { $0[0] } == ["asked", "chronology", "agenda", "papers"])
    #expect(missing.allSatisfy { $0.count == 4 && $0[3].contains("silp ") })
    #expect(told.err.contains("4 things missing before day 1"))
  }

  @Test("has nothing to say against a review that is ready, but for what it cannot see")
  func ready() throws {
    let desk = try Self.readyDesk()
    let told = desk.open(
      "preflight", "day1", "--plain", "--key", "other.key")
    #expect(told.status == .done, "\(told.out)")
    #expect(told.err.contains("ready, as far as can be seen from here; next: silp day 1"))
    #expect(
      told.out.contains("keys\tready\ttried, and opens the review: unlock file 1, unlock file 3"))
    #expect(told.out.contains("spare\tunseen"))
    #expect(told.out.contains("the disk is encrypted cannot be seen"))
    #expect(
      told.out.contains(
        "10 stages, 4 hours 25 minutes and 15 minutes of breaks: from 09:15 it would end at 13:55"))
    #expect(told.out.contains("3 hours 5 minutes pass without a break"))
    desk.open("details", "--marking", "OFFICIAL")
    let later = desk.open("preflight", "--plain", "--key", "other.key")
    #expect(later.out.contains("papers\tlook\tthe review was changed after the papers"))
  }

  @Test("tries what each holder gives at the terminal, and asks for a second laptop")
  func holders() throws {
    let desk = try Self.readyDesk()
    try desk.write("three plain words\n", to: "words")
    desk.run(
      "access", "add", "--of", "both", "--label", "The deputy's", "--unlock-with", "key",
      "--no-input", environment: ["SILP_NEW_PASSPHRASE_FILE": "words"])
    func run(_ secrets: [String], _ lines: String) -> Desk.Outcome {
      desk.run(
        ["preflight", "day1", "--plain", "--unlock-with", "key"], input: lines, secrets: secrets)
    }
    let right = run(["", "three plain words"], "other.key\ny\n")
    #expect(right.status == .done, "\(right.out)\(right.err)")
    #expect(right.out.contains("passphrase 4 (The deputy's)"))
    #expect(right.out.contains("spare\tready"))
    let wrong = run(["", "three plain wards"], "\nn\n")
    #expect(wrong.status == .incomplete)
    #expect(
      wrong.out.contains(
        "missing\twhat was given for passphrase 4 (The deputy's) does not open the review"))
    #expect(wrong.out.contains("spare\tmissing\tno second laptop has a copy of today\tsilp copy"))
    #expect(wrong.out.contains("not tried: recovery code 2, unlock file 3"))
  }

  @Test("tells of a name that is a word by label, and never repeats a name")
  func words() throws {
    let desk = try Self.readyDesk()
    desk.open("names", "add", "mum", "Hope", "--kind", "nickname")
    let told = desk.open("preflight", "day1")
    #expect(told.out.contains("a name that is also an ordinary word: P2 (Mother)"))
    for name in ["Hope", "Varnell", "Jorunn", "Teague", "Ollershire"] {
      #expect(!(told.out + told.err).contains(name))
    }
  }

  @Test("asks for a draft before the second day")
  func second() throws {
    let desk = try Self.readyDesk()
    desk.open("day", "1", input: "@pol A note.\n/end\n")
    let told = desk.open("preflight", "--plain", "--key", "other.key")
    #expect(
      told.out.contains(
        "draft\tmissing\tno draft has gone out since day 1; participants will have nothing to check\t"
          + "silp report overview --audience learning-day -o draft.odt"))
    desk.open("report", "overview", "--audience", "learning-day", "-o", "draft.odt")
    let after = desk.open("preflight", "day2", "--plain", "--key", "other.key")
    #expect(after.out.contains("draft\tready\ta draft has gone out since day 1"))
  }

  /// A desk with everything a first day needs.
  private static func readyDesk() throws -> Desk {
    let desk = try SmallReview.desk()
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.folder)
    try desk.write(
      "alias,name,forms,agency,role\nps1,Ash Teague,Sgt Teague,pol,Police officer\n",
      to: "people.csv")
    desk.open("person", "import", "people.csv")
    desk.open("participant", "add", "ps1")
    desk.open("chronology", "add", "A call.", "--agency", "pol", "--date", "1 March 2025")
    desk.open("episode", "add", "The call", "--from", "2025-03-01", "--to", "2025-03-31")
    desk.open("access", "add", "--unlock-file", "other.key", "--of", "both")
    desk.open("pack", "day1", "-o", "one")
    return desk
  }
}

@Suite("The list of participants")
struct ParticipantTests {
  @Test("takes people one by one, and says who came")
  func list() throws {
    let desk = try SmallReview.desk()
    try desk.write(
      """
      alias,name,forms,agency,role
      ps1,Ash Teague,Sgt Teague,pol,Police officer
      pc2,Loveday Penhale,,pol,Police officer

      """, to: "people.csv")
    desk.open("person", "import", "people.csv")
    let added = desk.open("participant", "add", "ps1", "pc2", "--day2", "not invited")
    #expect(added.out == "on the list: Police officer 1, Police officer 2\n", "\(added.err)")
    #expect(desk.open("participant", "add", "ps1").err.contains("is on the list already, as T1"))
    desk.open("participant", "edit", "ps1", "T2", "--day1", "attended")
    desk.open("participant", "edit", "pc2", "--day2", "apologies", "--as", "first-line manager")
    #expect(
      desk.open("participant", "list", "--plain").out == """
        T1\tPolice officer 1\tPolice\tpractitioner\tattended\tnot invited
        T2\tPolice officer 2\tPolice\tfirst-line manager\tattended\tapologies

        """)
    #expect(desk.open("participant", "edit", "ps1", "--day1", "attended").out.contains("already"))
    #expect(desk.open("participant", "edit", "mum", "--day1", "attended").err.contains("add mum"))
    desk.open("undo")
    #expect(desk.open("participant", "list", "--plain").out.contains("practitioner\tattended\tnot"))
  }
}
