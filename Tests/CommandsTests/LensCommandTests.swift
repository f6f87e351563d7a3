import Archive
import Commands
import Foundation
import Testing

@Suite("What the record asks")
struct LensCommandTests {
  /// A review with one agency's chronology: a child seen twice, not brought twice.
  private static func desk(coverage: String = "every contact") throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      """
      Date,Source,Event,Kitto seen,Attendance
      03/05/2024,Note,"Home visit. Kitto seen asleep in cot, bruise on cheek.",Yes,
      20/05/2024,Note,Clinic letter.,No,Was not brought
      01/06/2024,Note,Clinic letter.,No,Was not brought
      01/09/2024,Note,Jorunn Varnell rang. No access on Friday.,Yes,

      """, to: "pol.csv")
    let done = desk.open(
      "chronology", "import", "pol.csv", "--agency", "pol", "--coverage", coverage)
    #expect(done.status == .done, "\(done.err)")
    return desk
  }

  @Test("Asks its questions in one order, each with its entries behind it, as text, rows and JSON")
  func asks() throws {
    let desk = try Self.desk()
    let page = desk.open("lens")
    #expect(page.status == .done, "\(page.err)")
    #expect(page.out.contains("2 of the 4 entries sent to us record Child A being seen"))
    #expect(page.out.contains("121 days, from 3 May 2024") && page.out.contains("SEEN AND HEARD"))
    #expect(page.out.split(separator: "\n").allSatisfy { $0.count < 80 })
    let one = desk.open("lens", "L13")
    #expect(one.out.contains("When the child was not brought"))
    #expect(one.out.contains("C2") && one.out.contains("C3") && !one.out.contains("C4"))
    #expect(one.out == desk.open("lens", "show", "l13").out)
    let json = try JSONSerialization.jsonObject(with: Data(desk.open("lens", "--json").out.utf8))
    let answers = try #require(json as? [[String: Any]])
    #expect(
      answers.contains { $0["lens"] as? String == "L01" && $0["about"] as? String == "Child A" })
    #expect(desk.open("lens", "--plain").out.contains("L13\t"))
    #expect(desk.open("lens", "L99").status == .usage)
    #expect(desk.open("lens", "L29").out.contains("It is off"))
    #expect(desk.open("lens", "A01").out.contains("another kind of review"))
  }

  @Test("Only asks an agency to check its record where that did not send every contact")
  func partial() throws {
    let page = try Self.desk(coverage: "significant events only").open("lens", "L01")
    #expect(page.out.contains("Police: please check your record"))
    #expect(!page.out.contains("record Child A being seen;"))
  }

  @Test(
    "Counts nothing that words suggest until it is accepted, in one step that can be taken back")
  func suggestions() throws {
    let desk = try Self.desk()
    let listed = desk.open("lens", "suggest", "--plain")
    #expect(listed.out.contains("mark-bruise\tbruise") && listed.out.contains("no access"))
    #expect(!listed.out.contains("seen-yes"))
    #expect(desk.open("lens", "L12").out.contains("would have to say"))
    let accepted = desk.open("lens", "suggest", "--only", "mark-bruise", "--accept")
    #expect(accepted.out == "accepted 1 suggestion\n", "\(accepted.err)")
    #expect(!desk.open("lens", "suggest", "--plain").out.contains("mark-bruise"))
    #expect(!desk.open("lens", "L12").out.contains("would have to say"))
    desk.open("undo")
    #expect(desk.open("lens", "suggest", "--plain").out.contains("mark-bruise"))
    desk.open("lens", "suggest", "--entry", "C1", "--decline")
    #expect(!desk.open("lens", "suggest", "--plain").out.contains("C1\t"))
    #expect(desk.open("lens", "suggest", "--plain").out.contains("C4\t"))
    desk.open("undo")
    #expect(desk.open("lens", "suggest", "--plain").out.contains("C1\t"))
    #expect(desk.open("lens", "suggest", "--accept", "--decline").status == .usage)
    #expect(desk.open("lens", "suggest", "--only", "x").status == .usage)
  }

  @Test("Chooses nothing by itself, and warns above eight")
  func choosing() throws {
    let desk = try Self.desk()
    #expect(desk.open("lens", "--chosen", "day1").out.isEmpty)
    let few = desk.open("lens", "choose", "L13", "L01", "--for", "day1")
    #expect(few.out == "chose L01 L13 for day1\n" && few.err.isEmpty, "\(few.err)")
    let page = desk.open("lens", "--chosen", "day1").out
    #expect(page.contains("L01") && page.contains("(chosen: day1)") && !page.contains("L24"))
    let many = ["L02", "L03", "L04", "L05", "L06", "L07", "L08"]
    let warned = desk.open(["lens", "choose"] + many + ["--for", "day1"])
    #expect(warned.err.contains("9 lenses are chosen for day1"))
    desk.open("undo")
    desk.open("lens", "choose", "L01", "L13", "--for", "day1", "--drop")
    #expect(desk.open("lens", "--chosen", "day1").out.isEmpty)
    #expect(desk.open("lens", "choose", "L01", "--for", "moon").status == .usage)
  }

  @Test("Goes by numbers that the review may set for itself")
  func numbers() throws {
    let desk = try Self.desk()
    #expect(desk.open("lens", "settings", "--plain").out.contains("sighting-gap\t28\t28\tdays"))
    #expect(desk.open("lens", "set", "sighting-gap", "200").status == .done)
    #expect(desk.open("lens", "settings", "--plain").out.contains("sighting-gap\t200\t28\tdays"))
    #expect(desk.open("lens", "L01").out.contains("nothing to ask"))
    desk.open("lens", "set", "sighting-gap", "--usual")
    #expect(desk.open("lens", "L01").out.contains("121 days"))
    #expect(desk.open("lens", "set", "sighting-gab", "3").err.contains("sighting-gap"))
    #expect(desk.open("lens", "set", "sighting-gap").status == .usage)
  }

  @Test("Says what the review lacks and ends with 3, until it is there or a reason is given")
  func checks() throws {
    let desk = try Self.desk()
    let all = desk.open("check")
    #expect(all.status == .incomplete && all.out.contains("TO DO"), "\(all.err)")
    #expect(all.out.contains("Learning day 1 has not been held") && all.err.contains("Q03"))
    #expect(all.out.split(separator: "\n").allSatisfy { $0.count < 80 })
    #expect(desk.open("check", "Q12").status == .incomplete)
    let why = desk.open("check", "Q12", "--reason", "Jorunn Varnell asked for none.")
    #expect(why.out == "gave the reason for Q12\n", "\(why.err)")
    #expect(desk.open("check", "Q12").status == .done)
    #expect(!desk.open("check").err.contains("Q12"))
    desk.open("check", "Q12", "--reason", "")
    #expect(desk.open("check", "Q12").status == .incomplete)
    #expect(desk.open("check", "L01").status == .usage)
    #expect(desk.open("check", "--reason", "x").status == .usage)
    #expect(desk.open("check", "Q11").status == .done)
  }

  @Test(
    "Points out hindsight in a finding as it is written, not against a standard nor in quotations")
  func prose() throws {
    let desk = try Self.desk()
    func add(_ words: String, _ more: [String] = ["--no-record", "x"]) -> String {
      let done = desk.open(["finding", "add", "Visits", "--statement", words] + more)
      #expect(done.status == .done, "\(done.err)")
      return done.err
    }
    #expect(add("They failed to ask.").contains("look again: “failed to”"))
    #expect(add("Nobody asked, as visits were short.").isEmpty)
    #expect(add("The nurse said “we failed to ask”.").isEmpty)
    #expect(add("A visit should have followed.", ["--policy", "Visits"]).isEmpty)
  }

  @Test("Lists the entries behind a lens, and marks them by hand in one step")
  func behind() throws {
    let desk = try Self.desk()
    let listed = desk.open("chronology", "list", "--lens", "L13", "--plain")
    #expect(listed.out.contains("C2\t") && listed.out.contains("C3\t"), "\(listed.err)")
    #expect(!listed.out.contains("C1\t") && !listed.out.contains("C4\t"))
    #expect(desk.open("chronology", "list", "--lens", "L99").status == .usage)
    let marked = desk.open("lens", "mark", "bruise", "C1", "c1", "C4")
    #expect(marked.out == "marked 2 entries as bruise\n", "\(marked.err)")
    #expect(desk.open("lens", "mark", "--plain").out.contains("bruise\ta bruise\t2"))
    #expect(desk.open("chronology", "list", "--lens", "L12", "--plain").status == .done)
    #expect(desk.open("lens", "mark", "bruise", "C1").out.contains("nothing changed"))
    desk.open("lens", "mark", "bruise", "C4", "--drop")
    #expect(desk.open("lens", "mark", "--plain").out.contains("bruise\ta bruise\t1"))
    desk.open("undo")
    #expect(desk.open("lens", "mark", "--plain").out.contains("bruise\ta bruise\t2"))
    #expect(desk.open("lens", "mark", "bruse", "C1").err.contains("bruise"))
    #expect(desk.open("lens", "mark", "bruise").status == .usage)
  }

  @Test(
    "Reaches the report where it is chosen for it, in labels, with its picture and what that shows")
  func report() throws {
    let desk = try Self.desk()
    func content() throws -> (String, Int) {
      let made = desk.open("report", "overview", "-o", "r.odt")
      #expect(made.status == .done, "\(made.err)")
      let reader = try ZipReader(bytes: desk.bytes("r.odt"))
      return (
        String(decoding: try reader.read("content.xml"), as: UTF8.self),
        reader.entries.count { $0.name.hasSuffix(".svg") }
      )
    }
    #expect(try !content().0.contains("What the records ask"))
    desk.open("lens", "choose", "L01", "L13", "--for", "report")
    let (text, pictures) = try content()
    #expect(
      text.contains("What the records ask") && text.contains("When the child was not brought"))
    #expect(text.contains("record Child A being seen; the longest interval is 121 days"))
    #expect(!text.contains("Kitto") && !text.contains("text:placeholder"))
    #expect(pictures == 2 && text.contains("How many entries say of each child"))
    desk.open("lens", "choose", "L01", "L13", "--for", "report", "--drop")
    #expect(try !content().0.contains("What the records ask"))
  }

  @Test("Draws who knew what and the plans, or says what to write down first")
  func pictures() throws {
    let desk = try Self.desk()
    #expect(desk.open("export", "plans", "-o", "p.svg").err.contains("no plans to draw"))
    #expect(desk.open("export", "knowledge", "-o", "k.svg").err.contains("silp episode fact"))
    desk.open("chronology", "edit", "C1", "--plan", "child in need")
    desk.open("episode", "fact", "A bruise was seen")
    desk.open("episode", "known", "W1", "--agency", "pol", "--entry", "C1")
    #expect(desk.open("export", "plans", "-o", "p.svg").status == .done)
    let drawn = desk.open("export", "knowledge", "-o", "k.svg")
    #expect(drawn.status == .done, "\(drawn.err)")
    let svg = String(decoding: desk.bytes("k.svg"), as: UTF8.self)
    #expect(svg.contains("3 May 2024") && svg.contains("role=\"img\""))
  }
}
