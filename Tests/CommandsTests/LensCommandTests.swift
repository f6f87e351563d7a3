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

  @Test("Finds what the sample review was written to hold")
  func sample() throws {
    let desk = try SampleDesk.desk()
    let accepted = desk.open("lens", "suggest", "--accept")
    #expect(accepted.status == .done, "\(accepted.err)")
    let told = desk.open("lens", "--plain").out
    let path = Checkout.folder + "/Tests/CommandsTests/Snapshots/lenses.txt"
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try told.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == told)
    for code in ["L01", "L13", "L14", "L19", "L24"] { #expect(told.contains(code), "\(code)") }
  }
}

/// The sample review's records on a desk of one's own.
enum SampleDesk {
  static func desk() throws -> Desk {
    let desk = try Desk()
    let sample = Checkout.folder + "/Samples/quarrenby"
    desk.run(
      "new", "sample", "--from", sample + "/review.yaml", "--make-unlock-file", "key",
      "--no-recovery-code", "--no-input")
    func import_(_ words: String...) { desk.open([words[0], "import", sample + "/" + words[1]]) }
    import_("agency", "agencies.csv")
    import_("names", "places.csv")
    import_("person", "family.yaml")
    import_("person", "people.csv")
    for (file, agency, coverage) in [
      ("childrens-social-care.csv", "csc", "every contact"), ("police.csv", "pol", "every contact"),
      ("health-visiting.csv", "hv", "every contact"), ("general-practice.csv", "gp", "not known"),
      ("hospital-and-midwifery.csv", "hosp", "every contact"),
      ("nursery.xlsx", "nur", "significant events only"), ("housing.csv", "hous", "not known"),
      ("adult-mental-health.csv", "amh", "significant events only"),
    ] {
      let done = desk.open(
        "chronology", "import", sample + "/chronologies/" + file, "--agency", agency, "--coverage",
        coverage)
      #expect(done.status == .done, "\(done.err)")
    }
    return desk
  }
}
