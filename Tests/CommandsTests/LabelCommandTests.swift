import Commands
import Testing

@Suite("Labels, through the commands")
struct LabelCommandTests {
  @Test("are given where none is said: to a person, a family, lists of people, places, agencies")
  func given() throws {
    let desk = try SmallReview.desk()
    let added = desk.open("person", "add", "gran", "--name", "Wenna Trigg", "--sex", "female")
    #expect(added.out == "added P3 Family member 1\n")
    #expect(added.err.contains("silp label set P3"))
    try desk.write(
      "alias,name,agency,role\nhv1,Pia Ollerby,pol,\"Health visitor, east\"\nhv2,Ash Teague,,Health visitor\n",
      to: "people.csv")
    #expect(desk.open("person", "import", "people.csv").out.contains("hv2: Health visitor 2"))
    try desk.write("kind,forms\nhospital,St Perran's\ntown,Ollerwick\ntown,Zennor\n", to: "p.csv")
    #expect(desk.open("names", "import", "p.csv").out.contains("Town B"))
    #expect(desk.open("names", "import", "p.csv").out.contains("read 0 places, 3 known already"))
    try desk.write("code,name,sector\nhv,Ollershire Health,health\n", to: "a.csv")
    #expect(desk.open("agency", "import", "a.csv").out.contains("labelled hv: Health agency 1"))
    #expect(desk.open("agency", "add", "cab").out.contains("Agency 1"))
    try desk.write(
      """
      people:
        - {alias: sib, name: Sibyl Varnell, sex: female}
        - {alias: mum, label: Mother}
        - {alias: kit, label: Child A}
      children:
        - {parents: [mum], children: [sib]}

      """, to: "more.yaml")
    #expect(desk.open("person", "import", "more.yaml").out.contains("labelled sib: Sibling 1"))
  }

  @Test(
    "given from too little are proposed when a tie comes, and change only when somebody says so")
  func suggested() throws {
    let desk = try SmallReview.desk()
    desk.open("person", "add", "gran", "--name", "Wenna Trigg", "--sex", "female")
    let tied = desk.open("relationship", "child", "mum", "--of", "gran")
    #expect(tied.err.contains("P3, Family member 1, would be Maternal grandmother now"))
    #expect(desk.open("label", "list", "--plain").out.contains("Family member 1"))
    #expect(
      desk.open("label", "suggest", "--plain").out
        == "P3\tFamily member 1\tMaternal grandmother\n")
    #expect(desk.open("label", "suggest", "--apply").status == .done)
    #expect(
      desk.open("label", "list", "--plain").out.contains("P3\tgran\tMGM\tMaternal grandmother"))
    #expect(desk.open("label", "suggest").out == "every label fits what is known\n")
    let other = desk.open("label", "set", "mum", "Family member 1")
    #expect(other.err.contains("was P3's label before"))
    #expect(desk.open("label", "set", "gran", "Family member 1").status == .done)
    #expect(desk.open("undo").out.contains("changed a label"))
    #expect(desk.open("label", "list", "--plain").out.contains("Maternal grandmother"))
  }

  @Test("of somebody erased, or joined with another, are nobody else's afterwards")
  func gone() throws {
    let desk = try SmallReview.desk()
    for alias in ["one", "two", "three"] { desk.open("person", "add", alias) }
    desk.open("erase", "P4", "--reason", "no part of it", "--confirm", "P4")
    desk.open("names", "same", "P3", "P5")
    desk.open("person", "add", "four")
    let list = desk.open("label", "list", "--plain").out
    #expect(list.contains("one\tFM1\tFamily member 1\t") && list.contains("Family member 4"))
    #expect(
      desk.open("label", "set", "four", "family  MEMBER 2").err.contains("was somebody's label"))
    #expect(desk.open("label", "set", "four", "Family member 3").err.contains("was P3's label"))
    #expect(desk.open("label", "set", "one", "Family member 3").status == .done)
    desk.open("export", "xml", "-o", "r.xml")
    desk.run("import", "xml", "r.xml", "--as", "again", "--make-unlock-file", "k2", "--no-input")
    let again = desk.run(
      "label", "set", "four", "Family member 2", "--review", "again.silp", "--unlock-with", "k2",
      "--no-input")
    #expect(again.err.contains("was somebody's label"))
  }

  @Test(
    "that would tell who somebody is are refused, and no name is repeated",
    arguments: [
      ("Kitto", "holds a registered name of Child A (P1)"), ("KITTO 2", "holds a registered name"),
      ("Kitta", "one letter away from a registered name of Child A"), ("JV", "initials of Mother"),
      ("Person J.V.", "initials of Mother"), ("Adult J", "first of one of their own names"),
      ("Sibling 1 (4)", "would tell an age"), ("Lady in red", "would tell a sex"),
      ("Child A", "what P1 is called already"), ("child  a", "what P1 is called already"),
      ("Police", "what G1 is called already"), ("Robyn", "in a review that was published"),
      ("Child T", "in a review that was published"),
    ])
  func refused(label: String, why: String) throws {
    let desk = try SmallReview.desk()
    try desk.configure(published: "published: [Child T, Robin]\n")
    let outcome = desk.run(
      ["label", "set", "mum", label, "--unlock-with", "key", "--no-input"],
      environment: ["HOME": desk.folder])
    #expect(outcome.status == .failed && outcome.err.contains(why), "\(outcome.err)")
    #expect(!outcome.err.contains("Jorunn"))
    #expect(desk.open("label", "list", "--plain").out.contains("\tMother\t"))
  }

  @Test("skip a letter that is somebody's own, and one that was published for the area")
  func letters() throws {
    let desk = try SmallReview.desk()
    try desk.configure(published: "published: [Child C]\n")
    let added = desk.run(
      [
        "person", "add", "bo", "--name", "Bo Dask", "--subject", "--unlock-with", "key",
        "--no-input",
      ], environment: ["HOME": desk.folder])
    #expect(added.out == "added P3 Child E\n", "B and D are its own, C was published")
    let list = desk.run(
      ["label", "published", "--plain"], environment: ["HOME": desk.folder])
    #expect(list.out == "Child C\n")
  }

  @Test("may be a name the family chooses, and the editing of a person keeps the rules")
  func chosen() throws {
    let desk = try SmallReview.desk()
    #expect(desk.open("person", "edit", "kit", "--label", "Robin").out == "changed P1 Robin\n")
    #expect(desk.open("person", "edit", "kit", "--label", "Boy A").status == .failed)
    #expect(desk.open("person", "edit", "mum", "--label", "Robin").status == .failed)
    #expect(desk.open("person", "edit", "mum", "--sex", "male").status == .done)
    #expect(desk.open("label", "suggest", "--plain").out == "P2\tMother\tFather\n")
    desk.open("label", "set", "kit")
    #expect(desk.open("label", "list", "--plain").out.contains("P1\tkit\tCA\tChild A\t"))
  }

  @Test("two copies gave to two people are told by a merge, and settled with one command")
  func merged() throws {
    let desk = try SmallReview.desk()
    desk.open("copy", "second")
    desk.at("small.silp", "person", "add", "aunt")
    desk.at("second.silp", "person", "add", "uncle")
    let merged = desk.at("small.silp", "merge", "second.silp")
    #expect(merged.out.contains("\"Family member 1\" is the label of P3 and P1b"), "\(merged.out)")
    #expect(merged.out.contains("silp label set SECOND"))
    desk.at("second.silp", "merge", "small.silp")
    for file in ["small.silp", "second.silp"] {
      #expect(
        desk.at(file, "label", "list", "--plain").out.contains(
          "P1b\tuncle\tFAME1\tFamily member 1\talso P3"))
    }
    #expect(
      desk.at("small.silp", "label", "set", "P1b").out.contains("is called Family member 2 now"))
    #expect(!desk.at("small.silp", "label", "list", "--plain").out.contains("also"))
  }

  @Test("are free again when the step that gave them is undone, unless a file went out since")
  func undone() throws {
    let desk = try SmallReview.desk()
    desk.open("person", "add", "one")
    desk.open("undo")
    #expect(desk.open("person", "add", "two").out.contains("Family member 1"))
    #expect(desk.open("export", "xml", "-o", "out.xml").status == .done)
    #expect(desk.open("undo").status == .done)
    #expect(desk.open("person", "add", "three").out.contains("Family member 2"))
    #expect(desk.open("log", "--plain").out.contains("kept labels that went out"))
  }

  @Test("are short at a terminal and in full everywhere else")
  func short() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n14/02/2025,Jorunn rang.\n", to: "police.csv")
    desk.open("chronology", "import", "police.csv", "--agency", "pol")
    func list(_ flags: String...) -> String {
      desk.run(
        ["chronology", "list", "--unlock-with", "key", "--no-input"] + flags, onScreen: true
      ).out
    }
    #expect(list().contains("POL") && list().contains("MO rang."))
    for flag in ["--plain", "--json", "--accessible"] {
      #expect(list(flag).contains("Mother rang.") && list(flag).contains("Police"))
    }
    #expect(desk.open("chronology", "list").out.contains("Mother rang."))
  }
}

extension Desk {
  @discardableResult
  fileprivate func at(_ file: String, _ arguments: String...) -> Outcome {
    run(arguments + ["--review", file, "--unlock-with", "key", "--no-input"])
  }

  /// Puts a list of published labels where a board keeps its templates.
  fileprivate func configure(published: String) throws {
    try FileManagerMoves.folder(folder + "/.config/silp/templates/en")
    try write(published, to: ".config/silp/templates/en/published.yaml")
  }
}
