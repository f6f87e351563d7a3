import Commands
import Testing

@Suite("An entry of the chronology") struct ChronologyEntryTests {
  @Test("is added with everything a record can say, its names taken out, and shown again")
  func add() throws {
    let desk = try ChronologyDesk.desk()
    let added = desk.open(
      "chronology", "add", "Home visit to Jorunn", "--agency", "hv", "--date", "early May 2025",
      "--time", "2.30pm", "--people", "Jorunn", "--seen", "kit=yes", "--seen-alone", "kit=no",
      "--seen", "yes", "--voice", "bea=Babbling", "--attendance", "bea=was not brought", "--plan",
      "kit=child protection", "--theme", "voice", "--column", "Ref=A 1", "--sequence", "2")
    #expect(added.out == "added C5, about May 2025\n", "\(added.err)")
    #expect(desk.shown("C5", "event") == ["Home visit to Mother"])
    #expect(desk.shown("C5", "date as written") == ["early May 2025"])
    #expect(desk.shown("C5", "time") == ["14:30"])
    #expect(desk.shown("C5", "place in the day") == ["2"])
    #expect(
      desk.shown("C5", "Child A") == ["seen: yes; seen alone: no; plan: child protection"])
    #expect(desk.shown("C5", "Child B") == ["attendance: was not brought; voice: Babbling"])
    #expect(desk.shown("C5", "not stated which child") == ["seen: yes"])
    #expect(desk.shown("C5", "themes") == ["voice"])
    #expect(desk.shown("C5", "column \"Ref\"") == ["A 1"])
    #expect(desk.shown("C5", "from") == ["typed in by the reviewer"])
    #expect(desk.open("undo").out.contains("added a chronology entry"))
    #expect(desk.open("chronology", "show", "C5").err.contains("there is no entry C5"))
  }

  @Test(
    "is refused with what to type when a flag makes no sense",
    arguments: [
      (["--date", "31/02/2025"], "--date: \"31/02/2025\" does not exist"),
      (["--date", "May 2025", "--time", "noonish"], "--time: \"noonish\" is not a time"),
      (["--date", "May 2025", "--seen", "mum=yes"], "--seen: the review is not about Mother"),
      (["--date", "May 2025", "--seen", "kit=perhaps"], "\"perhaps\" is not one of its words"),
      (["--date", "May 2025", "--theme", "voise"], "there is no theme \"voise\""),
      (["--date", "May 2025", "--end", "April 2025"], "it would end before it begins"),
      (["--date", "May 2025", "--comment", " "], "--comment: there are no words"),
    ])
  func refused(flags: [String], message: String) throws {
    let desk = try ChronologyDesk.empty()
    let outcome = desk.run(
      ["chronology", "add", "Visit", "--agency", "pol"] + flags
        + ["--unlock-with", "key", "--no-input"])
    #expect(outcome.status == .usage && outcome.err.contains(message), "\(outcome.err)")
    #expect(desk.rows("chronology", "list").isEmpty)
  }

  @Test("is edited field by field, keeps its date as written and knows what its row said")
  func edit() throws {
    let desk = try ChronologyDesk.desk()
    let edited = desk.open(
      "chronology", "edit", "C1", "--date", "4 May 2025", "--event", "Jorunn rang twice",
      "--seen", "kit=no", "--clear", "response", "--theme", "voice")
    #expect(
      edited.out == "changed C1: date, event, response, seen, themes\n", "\(edited.err)")
    #expect(desk.shown("C1", "date") == ["4 May 2025"])
    #expect(desk.shown("C1", "date as written") == ["3/5/2025"])
    #expect(desk.shown("C1", "event") == ["Mother rang twice"])
    #expect(desk.shown("C1", "Child A") == ["seen: no"])
    #expect(desk.shown("C1", "response").isEmpty)
    #expect(desk.shown("C1", "earlier: event") == ["Mother rang about noise"])
    #expect(desk.shown("C1", "earlier: date") == ["3 May 2025"])
    #expect(desk.shown("C1", "from") == ["police.csv (S1), row 2"])
    let again = desk.open("chronology", "edit", "C1", "--event", "Jorunn rang twice")
    #expect(again.out == "C1 says that already; nothing changed\n")
    #expect(
      desk.open("chronology", "edit", "C1", "--clear", "event").err
        .contains("an entry cannot be without its event"))
    desk.open("undo")
    #expect(desk.shown("C1", "event") == ["Mother rang about noise"])
    #expect(desk.shown("C1", "response") == ["Call logged"])
  }

  @Test("is split at its words; the parts stay together, and join again to what it was")
  func splitAndJoin() throws {
    let desk = try ChronologyDesk.desk()
    let split = desk.open(
      "chronology", "split", "C4", "--at", "later kitto", "--time", "16:00")
    #expect(split.out.contains("C4 now: Visit to the flat."), "\(split.err)")
    #expect(split.out.contains("added C5: Later Child A was seen in the park"))
    #expect(desk.shown("C5", "from") == ["split off from C4"])
    #expect(desk.shown("C4", "split off") == ["C5 Later Child A was seen in the park"])
    let twice = desk.open("chronology", "split", "C4", "--at", "a cat")
    #expect(twice.status == .failed && twice.err.contains("error:"))
    #expect(
      desk.open("chronology", "split", "C4", "--at", "Visit").err.contains("nothing of C4 stands"))
    desk.open("chronology", "edit", "C5", "--clear", "time")
    #expect(desk.open("chronology", "join", "C4", "C5").out.hasPrefix("C5 is part of C4 now"))
    #expect(
      desk.shown("C4", "event") == ["Visit to the flat. Later Child A was seen in the park"])
    #expect(desk.shown("C4", "from") == ["police.csv (S1), row 5"])
    #expect(desk.rows("chronology", "list").count == 4)
  }

  @Test("takes over what rested on the one that is joined to it, in one step that can be undone")
  func joinMoves() throws {
    let desk = try ChronologyDesk.desk()
    desk.open("chronology", "edit", "C2", "--seen", "kit=yes")
    desk.open("episode", "add", "Calls", "--from", "3/5/2025", "--to", "3/5/2025")
    desk.open("finding", "add", "F", "--statement", "S", "--on", "C2", "--on", "C1")
    desk.open("episode", "fact", "The noise")
    desk.open("episode", "known", "W1", "--agency", "pol", "--entry", "C2")
    desk.open("day", "1", input: "= As in ^C2\n/end\n")
    func everything() -> [[String]] {
      ["C1", "C2"].flatMap { desk.rows("chronology", "show", $0) }.filter {
        !$0[0].hasPrefix("earlier")
      } + desk.rows("finding", "list") + desk.rows("note", "list")
    }
    let before = everything()
    let joined = desk.open("chronology", "join", "C1", "C2")
    #expect(joined.status == .done, "\(joined.err)")
    #expect(joined.out.contains("C2 is part of C1 now; 4 records that named it name C1"))
    #expect(desk.shown("C1", "from") == ["police.csv (S1), row 2; police.csv (S1), row 3"])
    #expect(
      desk.shown("C1", "event") == ["Mother rang about noise Second call from a neighbour"])
    #expect(desk.shown("C1", "comment") == ["Café \"Oller\" named"])
    for field in ["episode", "shows who knew", "note", "finding"] {
      #expect(desk.shown("C1", field).count == 1, "\(field)")
    }
    #expect(desk.rows("finding", "list").first?.last == "C1")
    #expect(desk.open("chronology", "show", "C2").status == .failed)
    let undone = desk.open("undo")
    #expect(undone.out.contains("joined C2 to C1"), "\(undone.err)")
    #expect(everything() == before)
  }

  @Test("is not joined to one that contradicts it, nor to another agency's")
  func joinRefused() throws {
    let desk = try ChronologyDesk.desk()
    desk.open("chronology", "add", "Call", "--agency", "hv", "--date", "3/5/2025")
    let facts = desk.open("chronology", "join", "C1", "C2")
    #expect(facts.status == .failed && facts.err.contains("seen (Child A): C1 yes, C2 no"))
    let dates = desk.open("chronology", "join", "C1", "C3")
    #expect(dates.err.contains("date: C1 3 May 2025, C3 May 2025"))
    let agencies = desk.open("chronology", "join", "C1", "C5")
    #expect(agencies.err.contains("C1 is of Police and C5 of Health visiting"))
    #expect(agencies.err.contains("silp chronology duplicates"))
    #expect(desk.open("chronology", "join", "C1", "C1").status == .usage)
    #expect(desk.rows("chronology", "list").count == 5)
  }
}
