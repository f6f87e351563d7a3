import Commands
import Foundation
import Testing

@Suite("A review for a repository, and a set of them, by commands") struct ReviewSetCommandTests {
  private static let export = [
    "export", "xml", "--profile", "repository", "--audience", "public", "-o",
  ]

  /// A review whose public version is signed off, and what it is looked up by.
  private func signed() throws -> Desk {
    let desk = try PublishingDoor.desk()
    desk.open("sign-off", "v1.unsigned.odt", "--role", "Chair")
    for command in PublishingDoor.signatures { desk.open(command) }
    desk.open(
      "details", "--outcome", "death", "--factor", "neglect", "--service", "social-care",
      "--completed", "2026-05-04")
    return desk
  }

  @Test("is refused with all that stands against it until it is signed off as de-identified")
  func refused() throws {
    let desk = try PublishingDoor.desk()
    let early = desk.open(Self.export + ["deposit.xml"])
    #expect(early.status == .failed && early.err.contains("nobody signed the file of v1"))
    #expect(early.err.contains("Lead reviewer: still to sign"))
    #expect(early.err.contains("v1 is not signed off as de-identified: 6 things stand against it"))
    let panel = desk.open(["export", "xml", "--profile", "repository", "-o", "deposit.xml"])
    #expect(panel.status == .usage && panel.err.contains("--audience public"))
    let board = desk.open(
      "export", "xml", "--profile", "repository", "--audience", "board", "-o", "deposit.xml")
    #expect(board.err.contains("no version of the report was frozen for the board"))
    #expect(desk.open("export", "xml", "--audience", "public", "-o", "d.xml").status == .usage)
    desk.open("sign-off", "v1.unsigned.odt", "--role", "Chair")
    for command in PublishingDoor.signatures.dropLast() { desk.open(command) }
    #expect(desk.open(Self.export + ["d.xml"]).err.contains("1 thing stands against it"))
    desk.open("report", "status", "v1", "panel draft")
    #expect(desk.open(Self.export + ["d.xml"]).err.contains("is panel draft, not final to board"))
    #expect(!desk.has("deposit.unsigned.xml") && !desk.has("d.unsigned.xml"))
  }

  @Test("is the version that was signed, to the byte, whatever is changed since")
  func version() throws {
    let desk = try signed()
    let made = desk.open(Self.export + ["deposit.xml"])
    #expect(made.status == .done, "\(made.err)")
    let bytes = desk.bytes("deposit.unsigned.xml")
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("outcome=\"death\" completion=\"up-to-6-months\""))
    #expect(text.contains("<signature step=\"board\"") && text.contains("version=\"v1\""))
    for name in ["Kitto", "Varnell", "Jorunn", "2021-05"] { #expect(!text.contains(name)) }
    desk.open("details", "--title", "Another title")
    desk.open(Self.export + ["again.xml"])
    #expect(desk.bytes("again.unsigned.xml") == bytes)
    #expect(desk.open("plan", "make").status == .done)
    let plan = desk.open("plan", "--plain").out
    desk.open("details", "--factor", "none")
    #expect(desk.open("plan", "--plain").out == plan, "what was not named stays")
    desk.open(Self.export + ["third.xml"])
    #expect(!String(decoding: desk.bytes("third.unsigned.xml"), as: UTF8.self).contains("<factor"))
  }

  @Test("goes into a set when it is signed off itself, and the set answers")
  func set() throws {
    let desk = try signed()
    desk.open(Self.export + ["deposit.xml", "--genogram"])
    desk.open("export", "xml", "-o", "whole.xml")
    let unsigned = desk.run("set", "add", "deposit.unsigned.xml", "--set", "ours.silpset")
    #expect(unsigned.status == .failed && unsigned.err.contains("is not signed off yet"))
    let whole = desk.run("set", "add", "whole.xml", "--set", "ours.silpset")
    #expect(whole.err.contains("whole.xml is a whole review") && !desk.has("ours.silpset"))
    desk.open("sign-off", "deposit.unsigned.xml", "--role", "Chair")
    let added = desk.run("set", "add", "deposit.xml", "--set", "ours.silpset")
    #expect(added.out == "added deposit.xml\n" && added.err == "ours.silpset: 1 review\n")
    #expect(desk.run("set", "add", "deposit.xml").out.contains("is in the set already"))
    desk.open("details", "--outcome", "serious-harm")
    desk.open(Self.export + ["second.xml"])
    desk.open("sign-off", "second.unsigned.xml", "--role", "Chair")
    #expect(desk.run("set", "add", "second.xml").out.contains("took the place of what was there"))
    #expect(desk.run("set", "outcomes", "--plain").out.hasPrefix("serious harm\t1\t1\t\n"))
    #expect(desk.run("set", "completion").out.contains("6 months or less                 1 of 1"))
    let json = desk.run("set", "services", "--json").out
    #expect(json.contains("\"n\": \"1\"") || json.contains("\"n\":\"1\""))
    for question in [
      "themes", "well", "recurring", "outcomes", "places", "services", "completion", "ages",
      "years",
      "agencies",
    ] {
      #expect(desk.run("set", question).status == .done)
      let csv = desk.run("set", question, "-o", "of-\(question).csv")
      #expect(csv.status == .done && desk.bytes("of-\(question).csv").count > 10, "\(csv.err)")
    }
    #expect(desk.run("set", "outcomes", "-o", "outcomes.odt").status == .done)
    #expect(desk.run("set", "ages", "-o", "ages.svg").status == .done)
    #expect(desk.run("set", "ages", "-o", "ages.svg").err.contains("is there already"))
    #expect(desk.run("set", "briefing", "-o", "all.txt").status == .done)
    let all = String(decoding: desk.bytes("all.txt"), as: UTF8.self)
    #expect(all.contains("1 review of ours.silpset.") && all.contains("social care"))
    let word = String(desk.run("set", "list", "--plain").out.prefix(8))
    desk.run("set", "show", word, "-o", "back.xml")
    #expect(desk.bytes("back.xml") == desk.bytes("second.xml"))
    #expect(desk.run("set", "show", word, "-o", "f.dot").err.contains("comes with"))
    #expect(desk.run("set", "search", "ollerwick").err.contains("1 of 1 review"))
    #expect(desk.run("set", "remove", "none").err.contains("there is no review none"))
    #expect(desk.run("set", "remove", word).status == .done)
    #expect(desk.run("set", "themes").err.contains("0 reviews"))
  }

  @Test("in a file that is no set, or no more a whole one, is refused with what is safe")
  func damaged() throws {
    let desk = try signed()
    try desk.write("nothing of the kind, though long enough to be looked at", to: "odd.silpset")
    let odd = desk.run("set", "list", "--set", "odd.silpset")
    #expect(odd.status == .failed && odd.err.contains("odd.silpset is no set of reviews"))
    #expect(desk.run("set", "list", "--set", "none.silpset").err.contains("there is no set"))
    desk.open(Self.export + ["deposit.xml"])
    desk.open("sign-off", "deposit.unsigned.xml", "--role", "Chair")
    desk.run("set", "add", "deposit.xml", "--set", "ours.silpset")
    let bytes = desk.bytes("ours.silpset")
    try Data(bytes.prefix(bytes.count / 2))
      .write(to: URL(fileURLWithPath: desk.folder + "/ours.silpset"))
    let cut = desk.run("set", "themes", "--set", "ours.silpset")
    #expect(cut.status == .failed && cut.err.contains("safe in their own files"))
  }

  @Test("of a newer version keeps what this one does not know, through an import and an export")
  func beyond() throws {
    let desk = try SmallReview.desk()
    desk.open("export", "xml", "-o", "review.xml")
    let text = String(decoding: desk.bytes("review.xml"), as: UTF8.self)
      .replacing("<sector>", with: "<colour shade=\"dark\">blue</colour>\n    <sector>")
      .replacing("<agency id", with: "<novelty ref=\"ZZ1\">x</novelty>\n  <agency id")
    try desk.write(text, to: "newer.xml")
    let read = desk.run(
      "import", "xml", "newer.xml", "--as", "again", "--make-unlock-file", "k2", "--no-input")
    #expect(read.status == .done && read.err.contains("does not know is kept"), "\(read.err)")
    #expect(read.err.contains("colour, novelty"))
    let again = ["--review", "again.silp", "--unlock-with", "k2", "--no-input"]
    #expect(desk.run(["agency", "edit", "pol", "--area", "North"] + again).status == .done)
    let out = desk.run(["export", "xml", "-o", "again.xml"] + again)
    #expect(out.err.contains("not checked here"))
    let came = String(decoding: desk.bytes("again.xml"), as: UTF8.self)
    #expect(came.contains("<colour shade=\"dark\">blue</colour>\n    <sector>"))
    #expect(came.contains("<area"))
    #expect(came.contains("<novelty ref=\"ZZ1\">x</novelty>\n  <agency id"))
    try desk.write(text.replacing("<sector>police<", with: "<sector>two words<"), to: "wrong.xml")
    let wrong = desk.run(
      "import", "xml", "wrong.xml", "--as", "w", "--make-unlock-file", "k3", "--no-input")
    #expect(wrong.status == .failed && wrong.err.contains("what stands in <sector>"))
  }
}
