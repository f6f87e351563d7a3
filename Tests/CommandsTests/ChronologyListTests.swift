import Commands
import Testing

@Suite("The combined chronology") struct ChronologyListTests {
  private func numbers(_ desk: Desk, _ flags: String...) -> [String] {
    desk.run(
      ["chronology", "list"] + flags + ["--plain", "--unlock-with", "key", "--no-input"]
    ).out.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) }
  }

  @Test("is narrowed by agency, person, episode, theme, period and words")
  func filters() throws {
    let desk = try ChronologyDesk.desk()
    desk.open(
      "chronology", "add", "Rent paid", "--agency", "hous", "--date", "about 2024", "--theme",
      "voice")
    desk.open(
      "episode", "add", "Calls", "--from", "3/5/2025", "--to", "3/5/2025", "--entry", "C2")
    #expect(numbers(desk) == ["C5", "C3", "C1", "C2", "C4"])
    #expect(numbers(desk, "--agency", "hous") == ["C5"])
    #expect(numbers(desk, "--person", "mum") == ["C1"])
    #expect(numbers(desk, "--person", "kit") == ["C1", "C2", "C4"])
    #expect(numbers(desk, "--episode", "E1") == ["C2"])
    #expect(numbers(desk, "--theme", "voice") == ["C5"])
    #expect(numbers(desk, "--from", "3 May 2025", "--to", "3/5/25") == ["C3", "C1", "C2"])
    #expect(numbers(desk, "--from", "June 2025") == ["C4"])
    #expect(numbers(desk, "--text", "CAFE").isEmpty == false)
    #expect(numbers(desk, "--text", "mother RANG") == ["C1"])
    #expect(numbers(desk, "--text", "Jorunn").isEmpty, "names are not in it")
  }

  @Test("tells each row's year, ages, source and who else recorded it, in every form of output")
  func columns() throws {
    let desk = try ChronologyDesk.desk()
    let rows = desk.rows("chronology", "list")
    #expect(
      rows[1] == [
        "C1", "3 May 2025 14:30", "Police", "Mother rang about noise", "",
        "Child A 3 years, Child B about 4 months", "police.csv (S1), row 2",
      ])
    #expect(rows.allSatisfy { $0[1].contains("2025") })
    let json = desk.open("chronology", "list", "--json").out
    #expect(json.contains("\"from\": \"police.csv (S1), row 2\""))
    let table = desk.open("chronology", "list", "--ages")
    #expect(table.out.contains("Child A 3 years") && !table.out.contains("police.csv"))
    #expect(table.err.contains("4 entries: Police 4 (every contact)"))
  }

  @Test("keeps its rows together in a window of any width", arguments: [40, 80, 120, 200])
  func width(columns: Int) throws {
    let desk = try ChronologyDesk.desk()
    let out = desk.run(
      ["chronology", "list", "--ages", "--sources", "--unlock-with", "key", "--no-input"],
      onScreen: true, width: columns
    ).out
    #expect(out.split(separator: "\n").allSatisfy { $0.count <= max(columns, 44) }, "\(out)")
    let words = Set(out.split { $0 == " " || $0 == "\n" })
    #expect(words.isSuperset(of: ["noise", "neighbour", "arrears", "park"]))
  }

  @Test(
    "says what was not listed because it is restricted, and that a child is not said to be which")
  func restricted() throws {
    let desk = try ChronologyDesk.desk()
    desk.open("restrict", "C1", "--as", "medical")
    let list = desk.open("chronology", "list")
    #expect(!list.out.contains("C1 ") && list.err.contains("1 restricted entry is not listed"))
    #expect(numbers(desk, "--cleared", "medical").contains("C1"))
    #expect(desk.shown("C1", "restricted") == ["medical"])
    #expect(desk.shown("C3", "not stated which child") == ["seen: yes"])
    #expect(desk.open("status", "--counts").out.contains("4 (every contact)"))
  }
}
