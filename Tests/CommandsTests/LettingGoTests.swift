import Commands
import Foundation
import Testing

@Suite("Withdrawing, erasing, holding") struct LettingGoTests {
  @Test("a note that is struck in the session leaves its number and nothing else")
  func strike() throws {
    let desk = try SmallReview.desk()
    let day = desk.open(
      "day", "1", input: "= Kept\n= Not meant for paper\n/strike\n/strike N2\nu\n/strike 9\n")
    #expect(day.out.contains("To withdraw it type: /strike N2"))
    #expect(day.out.contains("withdrawn N2: its words are gone for good"))
    #expect(day.out.contains("undid N1"), "what was withdrawn is no step any more")
    #expect(day.out.contains("There is no note N9 to withdraw."))
    desk.open("day", "1", input: "U\n= Third\n/end\n")
    let notes = desk.open("note", "list", "--plain").out
    #expect(notes == "N1\tfact\t\tKept\nN3\tfact\t\tThird\nN2\twithdrawn\t\t\n")
    #expect(desk.open("log", "--verify").status == .done)
  }

  @Test("off the record nothing is saved or said again, over a restart, until /on")
  func off() throws {
    let desk = try SmallReview.desk()
    let first = desk.open("day", "1", input: "= One\n/off\n= Secret words\n> Also secret\n& more\n")
    #expect(first.out.contains("Off the record: nothing you type is saved until /on."))
    #expect(!first.out.contains("ecret") && !first.err.contains("ecret"))
    let second = desk.open("day", "1", input: "= Still secret\n/on\n= Two\n/end\n")
    #expect(second.out.contains("Off the record") && !second.out.contains("ecret"))
    #expect(desk.open("note", "list", "--plain").out == "N1\tfact\t\tOne\nN2\tfact\t\tTwo\n")
  }

  @Test("erasing asks for the number, takes the names too, and says who still names it")
  func erase() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= ~mum and Jorunn's sister\n/end\n")
    #expect(desk.open("erase", "P2", "--reason", "asked for").err.contains("nobody confirmed it"))
    #expect(
      desk.open("erase", "P2", "--reason", "asked for", "--confirm", "P3").status == .failed)
    let erased = desk.open("erase", "P2", "--reason", "asked for", "--confirm", "p2")
    #expect(erased.out.contains("erased P2"))
    #expect(erased.err.contains("P2 is named by"))
    #expect(!desk.open("person", "list", "--plain").out.contains("mum"))
    #expect(desk.open("undo", "3").err.contains("P2 was withdrawn or erased"))
    #expect(desk.open("log", "--verify").status == .done)
    let report = desk.open("report", "overview", "-o", "overview.odt")
    #expect(report.status == .done, "\(report.err)")
    #expect(desk.open("erase", "X1", "--reason", "x", "--confirm", "X1").status == .failed)
  }

  @Test("a hold keeps everything, with its reason, until it is lifted")
  func hold() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= One\n")
    #expect(desk.open("hold", "on", "inquest into Kitto's death").status == .done)
    let day = desk.open("day", "1", input: "/strike N1\n= Two\n")
    #expect(day.out.contains("the review is on hold"))
    #expect(day.out.contains("inquest into Child A's death; N1 is kept"))
    #expect(day.out.contains("saved N2"))
    for command in [
      ["note", "strike", "N1"], ["erase", "N1", "--reason", "x", "--confirm", "N1"],
    ] {
      let refused = desk.run(command + ["--unlock-with", "key", "--no-input"])
      #expect(refused.status == .failed && refused.err.contains("on hold"))
    }
    #expect(desk.open("hold", "off").out == "the hold is lifted\n")
    #expect(desk.open("note", "strike", "N1").status == .done)
    #expect(desk.open("hold", "--plain").out.contains("inquest into Child A's death"))
  }
}
