import Commands
import Testing

@Suite("The genogram and the ecomap, through the commands")
struct GenogramCommandTests {
  @Test("ties, marks and evidence are typed, drawn, told in words and undone")
  func ties() throws {
    let desk = try SmallReview.desk()
    let tie = desk.open(
      "relationship", "tie", "kit", "mum", "--kind", "close", "--source", "said to Jorunn")
    try #require(tie.status == .done, "\(tie.err)")
    #expect(
      desk.open("person", "edit", "mum", "--mark", "alcohol:suspected", "--disputed").status
        == .done)
    let drawn = desk.open("genogram", "-o", "family.dot")
    #expect(drawn.status == .done, "\(drawn.err)")
    let dot = String(decoding: desk.bytes("family.dot"), as: UTF8.self)
    #expect(dot.contains("class=\"tie close\"") && dot.contains("A?"))
    #expect(!dot.contains("Jorunn"))
    let told = desk.open("genogram", "--describe").out
    #expect(told.contains("A tie between Child A and Mother: close."))
    #expect(desk.open("undo").status == .done)
    #expect(!desk.open("genogram", "--describe").out.contains("alcohol"))
  }

  @Test("who was not born by then is not drawn, and the public is told of no other time")
  func times() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("genogram", "--describe").out.contains("Genogram of 2 people"))
    let early = desk.open("genogram", "--at", "2015-01-01", "--describe")
    #expect(early.out.contains("Genogram of 1 person"), "\(early.out)")
    let open = desk.open("genogram", "--at", "2015", "--audience", "public", "-o", "p.dot")
    #expect(open.status == .failed)
  }

  @Test("an ecomap tells a judged tie as judged, and refuses words it does not know")
  func ecomap() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("ecomap", "tie", "kit", "pol", "--strength", "stressful").status == .done)
    #expect(desk.open("ecomap", "--describe").out.contains("Police, with Child A: stressful"))
    #expect(desk.open("ecomap", "tie", "kit", "pol", "--strength", "nice").status == .usage)
    #expect(desk.open("ecomap", "-o", "ecomap.dot").status == .done)
  }

  @Test("twins are typed, told as such, and listed; a couple entered by mistake is taken out")
  func twins() throws {
    let desk = try SmallReview.desk()
    desk.open("person", "add", "tam", "--label", "Sibling 1", "--sex", "female")
    let alone = desk.open("relationship", "child", "tam", "--of", "mum", "--identical")
    #expect(alone.status == .usage)
    let stranger = desk.open("relationship", "child", "tam", "--of", "mum", "--twin-of", "mum")
    #expect(stranger.status == .failed && stranger.err.contains("same parents"))
    let twin = desk.open(
      "relationship", "child", "tam", "--of", "mum", "--twin-of", "kit", "--identical")
    try #require(twin.status == .done, "\(twin.err)")
    let told = desk.open("genogram", "--describe").out
    #expect(told.contains("an identical twin"), "\(told)")
    let list = desk.open("relationship", "list", "--plain").out
    #expect(list.contains("B1\tchild (birth, identical twin)\tChild A of Mother"), "\(list)")
    #expect(desk.open("undo").status == .done)
    #expect(!desk.open("genogram", "--describe").out.contains("twin"))
    desk.open("relationship", "union", "kit", "mum")
    #expect(desk.open("relationship", "remove", "U9").status == .failed)
    #expect(desk.open("relationship", "remove", "U1").status == .done)
    #expect(!desk.open("relationship", "list", "--plain").out.contains("U1"))
    #expect(desk.open("undo").status == .done)
    #expect(desk.open("relationship", "list", "--plain").out.contains("U1\tpartners"))
  }

  @Test("an impossible family is named by label and not drawn; a doubtful one is drawn with a mark")
  func impossible() throws {
    let desk = try SmallReview.desk()
    desk.open(
      "person", "add", "gran", "--label", "Grandmother", "--sex", "female", "--born", "2019")
    desk.open("relationship", "child", "mum", "--of", "gran")
    let drawn = desk.open("genogram", "-o", "family.dot")
    #expect(drawn.status == .done && drawn.err.contains("born before the parent, Grandmother"))
    #expect(String(decoding: desk.bytes("family.dot"), as: UTF8.self).contains("in doubt"))
    let check = desk.open("check", "Q21")
    #expect(check.status == .incomplete && check.out.contains("Grandmother"), "\(check.out)")
    desk.open("relationship", "child", "gran", "--of", "kit")
    let refused = desk.open("genogram", "-o", "circle.dot")
    #expect(refused.status == .failed && refused.err.contains("own ancestor"), "\(refused.err)")
    #expect(refused.err.contains("Mother") && refused.err.contains("relationship remove"))
    #expect(!desk.has("circle.dot"))
    let report = desk.open("report", "overview", "-o", "overview.odt")
    #expect(report.status == .done && report.err.contains("no genogram"), "\(report.err)")
  }

  @Test("names stand in a picture only as a named copy, marked, numbered and logged")
  func names() throws {
    let desk = try SmallReview.desk()
    let labels = desk.open("genogram", "-o", "labels.dot")
    #expect(labels.status == .done, "\(labels.err)")
    let plain = String(decoding: desk.bytes("labels.dot"), as: UTF8.self)
    #expect(!plain.contains("Varnell") && !plain.contains("REAL NAMES"))
    for (show, holdsLabel) in [("names", false), ("both", true)] {
      let made = desk.open("genogram", "--show", show, "--for", "the chair", "-o", "\(show).dot")
      #expect(made.status == .done && made.out.contains("copy Z"), "\(made.err)")
      let dot = String(decoding: desk.bytes("\(show).dot"), as: UTF8.self)
      #expect(dot.contains("CONTAINS REAL NAMES · copy Z") && dot.contains("for the chair"))
      #expect(dot.contains("Varnell") && dot.contains("(Child A)") == holdsLabel)
    }
    #expect(desk.open("log").out.contains("names.dot"))
    #expect(desk.open("genogram", "--show", "names", "-o", "-").status == .failed)
    let open = desk.open("genogram", "--show", "names", "--audience", "public", "-o", "p.dot")
    #expect(open.status == .failed && open.err.contains("told no names"))
    #expect(desk.open("genogram", "--show", "names", "--describe").status == .usage)
  }

  @Test(
    "how people stand to each other is drawn for those whom it is for, or where it is asked for")
  func notation() throws {
    let desk = try SmallReview.desk()
    desk.open("relationship", "tie", "kit", "mum", "--kind", "hostile")
    desk.open("person", "edit", "mum", "--mark", "alcohol")
    for (audience, isFull) in [
      ("panel", true), ("official", true), ("board", false), ("family", false),
    ] {
      let told = desk.open("genogram", "--audience", audience, "--describe").out
      #expect(told.contains("hostile") == isFull && told.contains("alcohol") == isFull, "\(told)")
    }
    let full = desk.open(
      "genogram", "--audience", "board", "--notation", "full", "--describe")
    #expect(full.out.contains("hostile"))
    let open = desk.open("genogram", "--audience", "public", "--notation", "full", "--describe")
    #expect(open.status == .done && !open.out.contains("hostile"))
  }

  @Test("the overview report holds both pictures, each with its words")
  func report() throws {
    let desk = try SmallReview.desk()
    desk.open("ecomap", "tie", "kit", "pol", "--strength", "strong")
    let made = desk.open("report", "overview", "-o", "overview.odt")
    #expect(made.status == .done, "\(made.err)")
    guard !made.err.contains("Graphviz is not installed") else { return }
    let text = try desk.text(of: "overview.odt")
    #expect(text.contains("Genogram of 2 people.") && text.contains("Police, with Child A: strong"))
    desk.open("report", "overview", "--no-ecomap", "-o", "without.odt")
    #expect(try !desk.text(of: "without.odt").contains("Ecomap of"))
  }
}
