import Commands
import Foundation
import Testing

@Suite("A name that is registered late") struct LateNamesTests {
  /// A review with a text of every kind, all of which name somebody who is not registered.
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "details", "--title", "About Ouzel", "--question", "Who saw Ouzel?", "--method",
      "Ouzel’s way", "--reviewer", "Dr Ouzel", "--scope-reason", "OUZEL moved", "--decision",
      "ouzel was hurt")
    desk.open(
      "person", "add", "sw", "--label", "Social worker 1", "--role", "Works with the Ouzels")
    try desk.write(
      """
      Date,Event,Source,Rowan seen,Extra Ouzel
      2025-03-04,"Visit to Ouzel’s home, nobody in",Ouzel's file,no,OUZEL
      2025-03-05,Mrs Ouzel rang,file,no,none

      """, to: "ouzel.csv")
    desk.open("chronology", "import", "ouzel.csv", "--agency", "pol", "--coverage", "not known")
    desk.open(
      "episode", "add", "When Ouzel left", "--from", "2025-03-01", "--to", "2025-03-20", "--why",
      "Ouzel was alone")
    desk.open("day", "1", input: "+ @pol Ouzel was asked\n= @ouzel was there\n= Nobody\n/end\n")
    desk.open("note", "amend", "N3", "Somebody, said Ouzel", "--reason", "Ouzel said so")
    desk.open("contribution", "add", "mum", "Ouzel helped", "--how", "at Ouzel's")
    desk.open(
      "finding", "add", "Ouzel", "--statement", "OUZEL was not heard", "--on", "N1", "--policy",
      "The Ouzel paper", "--no-record", "of Ouzel")
    desk.open(
      "recommendation", "add", "Hear Ouzel", "--owner", "board", "--finding", "F1", "--measure",
      "Ouzel is heard")
    desk.open(
      "action", "add", "Ask Ouzel", "--recommendation", "R1", "--owner", "board", "--role",
      "Ouzel's post")
    desk.open("retention", "set", "room notes", "2030-01-01", "--reason", "Ouzel asked")
    desk.open("hold", "on", "the Ouzel inquest")
    return desk
  }

  private func found(_ desk: Desk) -> [String] {
    desk.open("names", "find", "--plain").out.split(separator: "\n").map(String.init)
  }

  /// Everything the review says now, in labels.
  private func told(_ desk: Desk, _ name: String) -> String {
    let exported = desk.open(
      "export", "xml", "-o", "\(name).xml", "--release-with-names", "a test of what is in it")
    #expect(exported.status == .done, "\(exported.err)")
    // What went out before is told as well, and differs from one export to the next.
    return String(decoding: desk.bytes("\(name).xml"), as: UTF8.self)
      .replacing(/(?s) *<release .*?<\/release>\n/, with: "")
  }

  private func lists(_ desk: Desk) -> String {
    ["note", "chronology", "contribution", "finding", "recommendation", "action"]
      .map { desk.open($0, "list", "--plain").out }.joined()
  }

  @Test("is found in every kind of record, shown, taken out as one step, put back and taken again")
  func everywhere() throws {
    let desk = try desk()
    #expect(told(desk, "before").lowercased().contains("ouzel"))
    let added = desk.open("names", "add", "mum", "Ouzel")
    #expect(added.out.contains("registered for P2 (Mother)"))
    #expect(added.out.contains("places of") && added.out.contains("silp names find --apply"))
    #expect(!(added.out + added.err).lowercased().contains("ouzel"))

    let listed = found(desk)
    #expect(listed.count > 20, "\(listed)")
    #expect(!listed.joined().lowercased().contains("ouzel"))
    for letter in "XPSCENVFRAYK" {
      #expect(listed.contains { $0.first == letter }, "\(letter) in \(listed)")
    }
    #expect(desk.open("names", "find", "--reveal", "--plain").out.contains("Mrs Ouzel"))

    let applied = desk.open("names", "find", "--apply")
    #expect(applied.out.contains("taken out of"), "\(applied.err)")
    #expect(applied.err.contains("earlier wordings still hold it") && applied.err.contains("N1"))
    #expect(found(desk).isEmpty)
    #expect(!told(desk, "after").lowercased().contains("ouzel"))
    #expect(desk.open("names", "reveal", "N1").out.contains("Ouzel was asked"))
    #expect(desk.open("names", "reveal", "C1").out.contains("Visit to Ouzel’s home, nobody in"))

    #expect(desk.open("undo").out.contains("undid"))
    #expect(found(desk) == listed)
    #expect(desk.open("redo").status == .done)
    #expect(found(desk).isEmpty)
    #expect(desk.open("log", "--verify").status == .done)
  }

  @Test("is registered and taken out as one step, where somebody says so")
  func atOnce() throws {
    let desk = try desk()
    let before = lists(desk)
    #expect(before.contains("Ouzel was asked") && before.contains("Mrs Ouzel rang"))
    let added = desk.open("names", "add", "mum", "Ouzel", "--apply")
    #expect(added.out.contains("taken out of"), "\(added.err)")
    #expect(found(desk).isEmpty)
    #expect(!told(desk, "after").lowercased().contains("ouzel"))
    #expect(desk.open("undo").status == .done, "the day is closed, but no word of it changes")
    #expect(desk.open("names", "list", "--plain", "--reveal").out.contains("Ouzel") == false)
    #expect(lists(desk) == before)
    let redone = desk.open("redo")
    #expect(redone.status == .done, "\(redone.err)")
    #expect(found(desk).isEmpty)
  }

  @Test("a word-name without its capital is a list of its own, taken or left record by record")
  func wordNames() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= Rose rose early\n= the rose was red\n/end\n")
    let added = desk.open("names", "add", "mum", "Rose")
    #expect(added.err.contains("is also an ordinary word"))
    #expect(added.out.contains("found in 1 place of 1 record: N1"))
    #expect(found(desk).count == 3)
    desk.open("names", "find", "--apply")
    #expect(found(desk).map { $0.prefix(2) } == ["N1", "N2"])
    desk.open("names", "find", "--take", "N2")
    #expect(
      desk.open("note", "list", "--plain").out
        == "N1\tfact\t\tMother rose early\nN2\tfact\t\tthe Mother was red\n")
    #expect(desk.open("names", "reveal", "N2").out.contains("the rose was red"))
  }

  @Test("what any command took while the names file was closed is gone over when it opens")
  func closed() throws {
    let desk = try SmallReview.desk()
    let names = desk.folder + "/small.silpnames"
    try FileManagerMoves.move(names, to: names + ".away")
    desk.open("contribution", "add", "mum", "Kitto likes drawing", "--how", "at KITTO'S school")
    desk.open("finding", "add", "Heard", "--statement", "Jorunn was not", "--no-record", "of Kitto")
    desk.open("relationship", "union", "mum", "kit")
    try FileManagerMoves.move(names + ".away", to: names)
    #expect(desk.open("status").status == .done)
    #expect(desk.open("contribution", "list", "--plain").out.contains("Kitto"))
    let next = desk.open("episode", "add", "Later", "--from", "2025-01-01", "--to", "2025-02-01")
    #expect(next.err.contains("2 records written while the names file was closed"))
    #expect(!told(desk, "after").contains("Kitto") && !told(desk, "again").contains("Jorunn"))
    let undone = desk.open("undo")
    #expect(undone.out.contains("episode"), "the last step is the person's own")
    #expect(!desk.open("names", "list").err.contains("written while"))
  }

  @Test("an undone note leaves its spelling, a spelling in use is kept, and nothing is in the way")
  func spellings() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= KITTO was seen\n= then KITTO left\nu\n= KITTO came\n/end\n")
    #expect(
      desk.open("note", "list", "--plain").out
        == "N1\tfact\t\tChild A was seen\nN3\tfact\t\tChild A came\n")
    #expect(desk.open("names", "reveal", "N3").out.contains("KITTO came"))
    #expect(!desk.open("names", "list", "--reveal").out.contains("KITTO"))
    #expect(desk.open("names", "list", "--reveal", "--all").out.contains("KITTO (spelling)"))
    let names = desk.bytes("small.silpnames")
    desk.open("day", "2", input: "= KITTO and Jorunn were asked again\n/end\n")
    #expect(desk.bytes("small.silpnames") == names, "a note without a new spelling is one commit")
    desk.open("undo", "4")
    #expect(desk.open("names", "reveal", "N4").out.contains("KITTO and Jorunn"))
  }
}

@Suite("The register of names") struct NamesCommandTests {
  @Test("knows people, places and agencies by short word, number or label, and says what is near")
  func subjects() throws {
    let desk = try SmallReview.desk()
    try desk.write("label,kind,forms\nHospital 1,hospital,St Wenn's\n", to: "places.csv")
    desk.open("names", "import", "places.csv")
    for (who, said) in [
      ("mum", "P2 (Mother)"), ("P1", "P1 (Child A)"), ("hospital 1", "L1 (Hospital 1)"),
      ("pol", "G1 (Police)"), ("Mother", "P2 (Mother)"),
    ] {
      let added = desk.open("names", "add", who, "Xantippa\(who.count)")
      #expect(added.out.contains("registered for \(said)"), "\(added.err)")
    }
    let missing = desk.open("names", "add", "mun", "Xa")
    #expect(missing.status == .failed && missing.err.contains("did you mean mum?"))
  }

  @Test("says of a form that it is a word or somebody else's, and never the form")
  func remarks() throws {
    let desk = try SmallReview.desk()
    let both = desk.open("names", "add", "kit", "Jorunn")
    #expect(both.err.contains("P2 (Mother) is also written so"))
    #expect(!(both.out + both.err).contains("Jorunn"))
    #expect(desk.open("names", "add", "kit", "Hope").err.contains("also an ordinary word"))
    #expect(desk.open("names", "add", "kit", "Z").err.contains("one letter"))
  }

  @Test("a corrected form restores corrected, other kinds are read from a list, and words allowed")
  func editing() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= Jorunn came\n/end\n")
    let edited = desk.open("names", "edit", "mum", "jorunn", "Jorunna", "--apply")
    #expect(edited.err.contains("1 record names Mother by this form"), "\(edited.err)")
    #expect(desk.open("names", "reveal", "N1").out == "N1, text: Jorunna came\n")
    try desk.write(
      "who,nickname,initials,phone,NHS number\nkit,Kitty; Kitkat,KV,01632 960123,943 476 5919\n",
      to: "forms.csv")
    #expect(desk.open("names", "import", "forms.csv").out.contains("read 5 new forms of 1 name"))
    #expect(desk.open("names", "import", "forms.csv").out.contains("read 0 new forms"))
    #expect(desk.open("names", "reveal", "kit").out.contains("P1 (Child A), phone: 01632 960123"))
    #expect(desk.open("log", "--plain").out.contains("printed who P1 is"))
    desk.open(
      "contribution", "add", "mum", "KV was called KITKAT; ring 01632-960 123, NHS 9434765919")
    #expect(
      desk.open("contribution", "list", "--plain").out.contains(
        "Child A was called Child A; ring Child A, NHS Child A"))
    #expect(desk.open("names", "allow", "Paracetamol").out.contains("1 word allowed"))
    #expect(desk.open("names", "allow", "--plain").out == "Paracetamol\n")
    #expect(desk.open("names", "allow", "KITKAT").err.contains("registered form of P1"))
    desk.open("undo")
    #expect(desk.open("names", "allow", "--plain").out.isEmpty)
  }

  @Test("words that are allowed stand as they are, though a name is part of them")
  func allowed() throws {
    let desk = try SmallReview.desk()
    desk.open("names", "allow", "Kitto Street")
    desk.open("contribution", "add", "mum", "Kitto lived in Kitto  Street and at Kitto's")
    #expect(
      desk.open("contribution", "list", "--plain").out.contains(
        "Child A lived in Kitto  Street and at Child A's"))
  }

  @Test("erasing somebody takes every spelling of the name with it")
  func erasing() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "= JORUNN came\n/end\n")
    desk.open("erase", "P2", "--reason", "asked by jorunn", "--confirm", "P2")
    let left = desk.open("names", "list", "--reveal", "--all").out.lowercased()
    #expect(!left.contains("jorunn") && left.contains("kitto"))
  }
}
