import Archive
import Commands
import Foundation
import Testing

@Suite("What runs beside a review, at the keyboard")
struct ParallelTests {
  /// A review with a worker asked to the days, an episode of one entry, and a prosecution.
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write("alias,name,agency,role\nps1,Ash Teague,pol,Police officer\n", to: "people.csv")
    try desk.write(
      "date,event\n2025-03-04,A call about shouting\n2025-03-09,A visit\n", to: "police.csv")
    desk.open("person", "import", "people.csv")
    desk.open("participant", "add", "ps1")
    desk.open("chronology", "import", "police.csv", "--agency", "pol", "--coverage", "not known")
    desk.open("episode", "add", "The call", "--from", "2025-03-01", "--to", "2025-03-31")
    desk.open(
      "parallel", "add", "criminal", "Prosecution", "--contact", "Senior investigating officer")
    return desk
  }

  @Test("what the room is not asked about stands on the run sheet and in the day, with the stage")
  func notAsked() throws {
    let desk = try desk()
    desk.open(
      "parallel", "limit", "PP1", "--person", "mum", "--rule", "not asked about", "--words",
      "what she said at interview")
    desk.open("pack", "day1", "-o", "day1")
    let sheet = try ZipReader(bytes: desk.bytes("day1/day1-run-sheet.odt"))
    let content = String(decoding: try sheet.read("content.xml"), as: UTF8.self)
    #expect(content.contains("Mother: what she said at interview"))
    let day = desk.open("day", "1", input: "/stages\n")
    #expect((day.out + day.err).contains("Do not ask about: Mother: what she said at interview"))
    desk.open("parallel", "edit", "PP1", "--status", "concluded")
    desk.open("pack", "day1", "-o", "again")
    let after = try ZipReader(bytes: desk.bytes("again/day1-run-sheet.odt"))
    #expect(!String(decoding: try after.read("content.xml"), as: UTF8.self).contains("interview"))
  }

  @Test("papers, letters and a day say that nobody asked the contact, until somebody did")
  func warnings() throws {
    let desk = try desk()
    let papers = [
      (["pack", "day1", "-o", "p"], "papers may go to those who take part"),
      (["report", "overview", "--audience", "board", "-o", "b.odt"], "papers may go to those"),
      (
        ["report", "overview", "--audience", "public", "-o", "p.odt"], "the review may be published"
      ),
      (["report", "family-letter", "--to", "mum", "-o", "l.odt"], "nobody has asked the contact"),
    ]
    for (command, warning) in papers {
      let told = desk.open(command)
      #expect(told.err.contains(warning), "\(command): \(told.err)")
    }
    for activity in ["circulating", "publishing", "family contact"] {
      let kept = desk.open("parallel", "answer", "PP1", activity, "yes", "--by", "Officer")
      #expect(kept.out == "PP1: \(activity): yes\n")
    }
    for (command, warning) in papers {
      let told = desk.open(command + ["--force"])
      #expect(!told.err.contains(warning) && !told.err.contains("PP1"), "\(command): \(told.err)")
    }
    let refused = desk.open("parallel", "answer", "PP1", "circulating", "maybe", "--by", "Officer")
    #expect(refused.status == .usage && refused.err.contains("neither yes nor no"))
  }

  @Test("somebody it was agreed not to contact is written no letter")
  func letters() throws {
    let desk = try desk()
    desk.open("parallel", "limit", "PP1", "--person", "mum", "--rule", "not contacted")
    let refused = desk.open("report", "family-letter", "--to", "mum", "-o", "l.odt")
    #expect(refused.status == .failed)
    #expect(refused.err.contains("error: Mother may not be written to: agreed for PP1"))
    #expect(desk.bytes("l.odt").isEmpty)
    let offer = desk.open("contribution", "offer", "mum", "--how", "letter")
    #expect(offer.status == .failed && offer.err.contains("nothing was changed"))
    desk.open("parallel", "limit", "PP1", "--remove", "1")
    #expect(desk.open("report", "family-letter", "--to", "mum", "-o", "l.odt").status == .done)
  }

  @Test("a witness who stays away is on no sheet, and one who comes to a part is told which")
  func witnesses() throws {
    let desk = try desk()
    func sheet(_ name: String) throws -> String {
      desk.open("report", "attendance", "--day", "1", "-o", name)
      guard !desk.bytes(name).isEmpty else { return "" }
      let file = try ZipReader(bytes: desk.bytes(name))
      return String(decoding: try file.read("content.xml"), as: UTF8.self)
    }
    #expect(try sheet("a.odt").contains("Ash Teague"))
    desk.open("parallel", "limit", "PP1", "--participant", "ps1", "--only", "welcome,close")
    #expect(try sheet("b.odt").contains("only: welcome, close"))
    desk.open("parallel", "limit", "PP1", "--participant", "ps1", "--stays-away")
    #expect(try sheet("c.odt").isEmpty, "nobody is left to sign")
    let wrong = desk.open("parallel", "limit", "PP1", "--participant", "ps1", "--only", "clsoe")
    #expect(wrong.status == .usage && wrong.err.contains("did you mean close?"))
  }

  @Test("a row that is held back is in no paper, and comes back when the case is over")
  func heldBack() throws {
    let desk = try desk()
    desk.open("parallel", "limit", "PP1", "--entry", "C1", "--rule", "not shown")
    #expect(!desk.open("chronology", "list").out.contains("shouting"))
    #expect(desk.open("chronology", "show", "C1").out.contains("shouting"), "the reviewer's own")
    desk.open("report", "chronology", "--audience", "board", "-o", "c.odt")
    let file = try ZipReader(bytes: desk.bytes("c.odt"))
    #expect(!String(decoding: try file.read("content.xml"), as: UTF8.self).contains("shouting"))
    desk.open("parallel", "edit", "PP1", "--status", "concluded", "--outcome", "Acquitted")
    #expect(desk.open("chronology", "list").out.contains("shouting"))
    desk.open("undo")
    #expect(!desk.open("chronology", "list").out.contains("shouting"))
  }
}
