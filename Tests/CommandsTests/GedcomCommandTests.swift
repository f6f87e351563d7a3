import Commands
import Foundation
import Testing

@Suite("A GEDCOM file, through the commands")
struct GedcomCommandTests {
  private static let file = """
    0 HEAD
    1 GEDC
    2 VERS 5.5.1
    1 CHAR UTF-8
    0 @I1@ INDI
    1 NAME Kitto /Varnell/
    1 SEX M
    1 BIRT
    2 DATE MAY 2021
    1 FAMC @F1@
    0 @I2@ INDI
    1 NAME Jorunn /Varnell/
    1 SEX F
    1 FAMS @F1@
    1 OCCU Weaver
    0 @I3@ INDI
    1 NAME Orrin /Fenwhistle/
    2 NICK Ozzy
    1 SEX M
    1 BIRT
    2 DATE @#DJULIAN@ 3 MAY 1990
    1 FAMS @F1@
    0 @I4@ INDI
    1 NAME Tamsa /Varnell/
    1 SEX F
    1 BIRT
    2 DATE 2019
    1 FAMC @F1@
    1 NOTE Orrin Fenwhistle taught Tamsa to swim.
    0 @F1@ FAM
    1 HUSB @I3@
    1 WIFE @I2@
    1 MARR
    2 DATE JUN 2018
    1 CHIL @I1@
    1 CHIL @I4@
    1 _ODD thing
    0 TRLR

    """

  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(Self.file, to: "family.ged")
    return desk
  }

  @Test("brings those who are new, in labels, and knows who is there already")
  func added() throws {
    let desk = try desk()
    let dry = desk.open("person", "import", "family.ged", "--dry-run")
    #expect(dry.status == .done, "\(dry.err)")
    #expect(dry.out.contains("would read 2 people") && dry.out.contains("2 known already"))
    #expect(!desk.open("person", "list").out.contains("i3"))
    let read = desk.open("person", "import", "family.ged")
    #expect(read.status == .done, "\(read.err)")
    #expect(read.out.contains("labelled i3: Father"), "\(read.out)")
    #expect(read.out.contains("labelled i4: S"), "\(read.out)")
    #expect(read.out.contains("INDI.OCCU: not taken"))
    #expect(read.out.contains("FAM._ODD: not understood"))
    #expect(read.out.contains("another calendar (Julian)"))
    for text in [dry.out, dry.err, read.out, read.err] {
      for name in ["Orrin", "Fenwhistle", "Ozzy", "Tamsa", "Jorunn"] {
        #expect(!text.contains(name), "\(text)")
      }
    }
    let names = desk.open("names", "list", "--reveal").out
    #expect(names.contains("Orrin Fenwhistle") && names.contains("Ozzy"))
    let again = desk.open("person", "import", "family.ged")
    #expect(again.out.contains("read 0 people and 0 ties"), "\(again.out)")
    #expect(desk.open("undo").status == .done)
    #expect(!desk.open("person", "list").out.contains("i3"))
    #expect(!desk.open("names", "list", "--reveal").out.contains("Orrin Fenwhistle"))
  }

  @Test("lists as JSON and as plain lines what it did not take")
  func listed() throws {
    let desk = try desk()
    let json = desk.open("person", "import", "family.ged", "--dry-run", "--json")
    #expect(json.out.hasPrefix("[") && json.out.contains("\"what\": \"INDI.OCCU: not taken\""))
    let plain = desk.open("person", "import", "family.ged", "--dry-run", "--plain")
    #expect(plain.out.contains("15\t1\tINDI.OCCU: not taken\n"), "\(plain.out)")
  }

  @Test("tells by label what cannot be, leaves that out and takes the rest")
  func impossible() throws {
    let desk = try desk()
    let circle = Self.file.replacingOccurrences(
      of: "1 FAMS @F1@\n1 OCCU Weaver", with: "1 FAMS @F1@\n1 FAMC @F2@"
    )
    .replacingOccurrences(of: "0 TRLR", with: "0 @F2@ FAM\n1 WIFE @I4@\n1 CHIL @I2@\n0 TRLR")
    try desk.write(circle, to: "circle.ged")
    let read = desk.open("person", "import", "circle.ged")
    #expect(read.status == .done, "\(read.err)")
    #expect(read.err.contains("would be their own ancestor"), "\(read.err)")
    #expect(!read.err.contains("Tamsa") && read.out.contains("read 2 people"))
  }

  @Test("is refused with what to do where it is none, or where nobody is meant by --subject")
  func refused() throws {
    let desk = try desk()
    try desk.write("a,b\n1,2\n", to: "list.ged")
    let none = desk.open("person", "import", "list.ged")
    #expect(none.status == .failed && none.err.contains("no GEDCOM file"))
    let nobody = desk.open("person", "import", "family.ged", "--subject", "I9")
    #expect(nobody.status == .failed && nobody.err.contains("--subject I3"))
    let wrong = desk.open("person", "import", "family.yaml", "--subject", "I1")
    #expect(wrong.status == .usage)
  }

  @Test("leaves in labels, logged, and comes back into another review as the same family")
  func exported() throws {
    let desk = try desk()
    desk.open("person", "import", "family.ged")
    let made = desk.open("export", "gedcom", "-o", "out.ged")
    #expect(made.status == .done, "\(made.err)")
    let text = String(decoding: desk.bytes("out.ged"), as: UTF8.self)
    #expect(text.hasPrefix("0 HEAD\n1 GEDC\n2 VERS 7.0\n") && text.hasSuffix("0 TRLR\n"))
    #expect(text.contains("1 NAME Father\n") && text.contains("2 DATE JUN 2018\n"))
    #expect(!text.contains("Orrin") && !text.contains("Varnell") && !text.contains("Kitto"))
    #expect(text.contains("1 NOTE Father taught S") && text.contains(" to swim.\n"))
    #expect(!text.contains("Tamsa"))
    #expect(desk.open("log").out.contains("out.ged"))
    let season = desk.open("export", "gedcom", "--dates", "season", "-o", "-")
    #expect(season.out.contains("3 PHRASE summer 2018"))
    #expect(!season.out.contains("JUN 2018\n2 "))
    let other = try SmallReview.desk()
    try other.write(text, to: "out.ged")
    let back = other.open("person", "import", "out.ged", "--dry-run")
    #expect(back.status == .done && !back.out.contains("not understood"), "\(back.out)\(back.err)")
  }
}
