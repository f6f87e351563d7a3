import Foundation
import Intake
import ReviewModel
import Testing

@Suite("A family as GEDCOM")
struct GedcomTests {
  /// Reads lines that are given without a head.
  static func read(
    _ body: String, version: String = "5.5.1", encoding: String = "UTF-8"
  ) throws -> GedcomFile {
    let text = """
      0 HEAD
      1 GEDC
      2 VERS \(version)
      1 CHAR \(encoding)
      \(body)
      0 TRLR

      """
    return try GedcomFile(Array(text.utf8), name: "family.ged")
  }

  static func facts(_ file: GedcomFile) -> [String] {
    file.problems.map { "\($0.line): \($0.fact)" }
  }

  private let family = """
    0 @I1@ INDI
    1 NAME Orrin /Fenwhistle/
    2 NICK Ozzy
    1 NAME Orrin /Marl/
    2 TYPE birth
    1 SEX M
    1 BIRT
    2 DATE ABT 1970
    1 FAMS @F1@
    0 @I2@ INDI
    1 NAME Tamsa /Quillet/
    1 SEX F
    1 DEAT
    2 DATE 4 MAR 2011
    1 FAMS @F1@
    1 OCCU Weaver
    0 @I3@ INDI
    1 NAME Pell /Fenwhistle/
    1 BIRT
    2 DATE BET 2001 AND 2003
    1 FAMC @F1@
    2 PEDI adopted
    1 FAMC @F2@
    1 ADOP
    2 DATE 2004
    2 FAMC @F1@
    1 NOTE A note that
    2 CONC  goes on
    2 CONT and on at a@@b
    0 @F1@ FAM
    1 HUSB @I1@
    1 WIFE @I2@
    1 MARR
    2 DATE JUN 1995
    1 DIV
    2 DATE 2009
    1 MARR
    2 DATE 2010
    1 CHIL @I3@
    0 @F2@ FAM
    1 CHIL @I3@
    1 _ODD thing
    """

  @Test("brings people, names, couples in turn, children of each kind and notes")
  func everything() throws {
    let file = try Self.read(family)
    #expect(Self.facts(file) == [])
    #expect(
      file.people.map { $0.names.map(\.text) }.first == [
        "Orrin Fenwhistle", "Orrin", "Ozzy", "Orrin Marl",
      ])
    #expect(file.people[0].names.map(\.kind) == [.name, .form, .nickname, .formerName])
    #expect(file.people[0].life == .living(born: EDTFDate("1970~")))
    #expect(file.people[1].life == .died(born: nil, on: EDTFDate("2011-03-04")))
    #expect(file.people[2].life == .living(born: EDTFDate("2001/2003")))
    #expect(file.people[2].notes == ["A note that goes on\nand on at a@b"])
    #expect(file.unions.map(\.kind) == [.married, .married])
    #expect(file.unions.map(\.from) == [EDTFDate("1995-06"), EDTFDate("2010")])
    #expect(file.unions.map(\.ending) == [.init(.divorced, on: EDTFDate("2009")), nil])
    #expect(file.parentages.map(\.kind) == [.adopted, .birth])
    #expect(file.parentages.map(\.parents) == [[0, 1], []])
    #expect(file.parentages[0].from == EDTFDate("2004"))
    #expect(file.leftOut.map(\.path) == ["INDI.OCCU", "FAM._ODD"])
    #expect(file.leftOut.map(\.isStandard) == [true, false])
  }

  @Test("is the same family in every encoding and with every end of line")
  func encodings() throws {
    let text =
      "0 HEAD\n1 CHAR CODE\n0 @I1@ INDI\n1 NAME Zoë /Łoś/\n1 SEX F\n0 TRLR\n"
    func bytes(_ code: String, _ ends: String) -> String {
      text.replacingOccurrences(of: "CODE", with: code)
        .replacingOccurrences(of: "\n", with: ends)
    }
    for ends in ["\n", "\r", "\r\n"] {
      let units = Array(bytes("UNICODE", ends).utf16)
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let utf8 = Array(bytes("UTF-8", ends).utf8)
      // ANSEL puts the marks before the letter; its L with a stroke is one byte.
      let ansel = Array(bytes("ANSEL", ends).utf8).replacing("ë".utf8, with: [0xE8, 0x65])
        .replacing("Ł".utf8, with: [0xA1]).replacing("ś".utf8, with: [0xE2, 0x73])
      let all: [([UInt8], GedcomEncoding)] = [
        (utf8, .utf8), ([0xEF, 0xBB, 0xBF] + utf8, .utf8), ([0xFE, 0xFF] + big, .utf16),
        ([0xFF, 0xFE] + little, .utf16), (big, .utf16), (little, .utf16), (ansel, .ansel),
      ]
      for (bytes, encoding) in all {
        let file = try GedcomFile(bytes, name: "x.ged")
        #expect(file.encoding == encoding)
        #expect(
          file.people.map(\.names) == [[GedcomName("Zoë Łoś", .name), GedcomName("Zoë", .form)]])
        #expect(file.problems == [])
      }
    }
    let latin = Array(bytes("ANSI", "\r\n").utf8).replacing("ë".utf8, with: [0xEB])
      .replacing("Ł".utf8, with: [0x4C]).replacing("ś".utf8, with: [0x9A])
    let file = try GedcomFile(latin, name: "x.ged")
    #expect(file.people[0].names[0].text == "Zoë Loš")
    #expect(file.encoding == .windows1252)
  }

  @Test(
    "has its dates read as they are meant, and no further",
    arguments: [
      ("3 MAY 2016", "2016-05-03"), ("MAY 2016", "2016-05"), ("2016", "2016"),
      ("ABT 2016", "2016~"), ("EST MAY 2016", "2016-05~"), ("CAL 1 JAN 1900", "1900-01-01~"),
      ("BEF 1900", "../1900"), ("AFT MAR 1900", "1900-03/.."), ("INT 1900 (when)", "1900?"),
      ("FROM 1900", "1900/"), ("TO 1900", "/1900"), ("FROM 1900 TO 1905", "1900/1905"),
      ("BET 1 JAN 1900 AND 5 FEB 1901", "1900-01-01/1901-02-05"), ("Abt. 1900", "1900~"),
      ("@#DGREGORIAN@ 4 JUN 1900", "1900-06-04"), ("11 FEB 1731/32", "1732-02-11"),
      ("11 Feb 1731-1732", "1732-02-11"), ("5 February 1801", "1801-02-05"),
    ])
  func dates(text: String, edtf: String) throws {
    let file = try Self.read("0 @I1@ INDI\n1 BIRT\n2 DATE \(text)")
    let date = EDTFDate(edtf)
    #expect(date != nil && file.people[0].life == .living(born: date))
  }

  @Test(
    "has dates told that cannot be read, and left out",
    arguments: [
      ("@#DJULIAN@ 4 JUN 1700", "8: otherCalendar(\"JULIAN\")"),
      ("@#DFRENCH R@ 4 VEND 3", "8: otherCalendar(\"FRENCH R\")"),
      ("HEBREW 5 TSH 5700", "8: otherCalendar(\"HEBREW\")"),
      ("30 FEB 1900", "8: unreadableDate"), ("<unknown>", "8: unreadableDate"),
      ("44 BC", "8: unreadableDate"), ("(in the spring)", "8: unreadableDate"),
      ("BET 1905 AND 1900", "8: unreadableDate"), ("BET 1905", "8: unreadableDate"),
      ("3/5/2016", "8: unreadableDate"), ("0", "8: unreadableDate"), ("ABT", "8: unreadableDate"),
    ])
  func wrongDates(text: String, fact: String) throws {
    let file = try Self.read("0 @I1@ INDI\n1 SEX F\n1 BIRT\n2 DATE \(text)")
    #expect(Self.facts(file) == [fact])
    #expect(file.people[0].life == .living(born: nil))
  }

  @Test("of version 7 is read with its own escapes and empty pointers")
  func seven() throws {
    let body = """
      0 @I1@ INDI
      1 NAME Pell /Marl/
      1 NOTE @@home at a@@b
      2 CONT @@again
      1 SNOTE @N1@
      1 FAMC @VOID@
      1 FAMC @F1@
      2 PEDI OTHER
      3 PHRASE kinship
      2 STAT CHALLENGED
      1 NO DEAT
      0 @F1@ FAM
      1 HUSB @VOID@
      1 CHIL @I1@
      0 @N1@ SNOTE Shared
      """
    let file = try Self.read(body, version: "7.0.14")
    #expect(Self.facts(file) == [])
    #expect(file.people[0].notes == ["@home at a@@b\n@again", "Shared"])
    #expect(file.parentages.map(\.kind) == [.kinship])
    #expect(file.parentages.map(\.isDisputed) == [true])
    #expect(file.leftOut == [])
  }

  @Test("never takes words for names that name nobody")
  func nobody() throws {
    let body = """
      0 @I1@ INDI
      1 NAME Unknown /Unknown/
      0 @I2@ INDI
      1 NAME /Living/
      0 @I3@ INDI
      1 NAME ? /Marl/
      0 @I4@ INDI
      1 NAME _____ //
      0 @I5@ INDI
      1 NAME T. /Marl/
      2 GIVN T.
      2 NICK VII
      """
    let names = try Self.read(body).people.map { $0.names.map(\.text) }
    #expect(names == [[], [], ["? Marl"], [], ["T. Marl"]])
  }

  @Test(
    "that is wrong in one place is told with its line, and the rest is there",
    arguments: [
      ("1 HUSB @I1@", "1 HUSB @I9@", "missingRecord(tag: \"HUSB\")"),
      ("1 HUSB @I1@", "1 HUSB Orrin", "missingRecord(tag: \"HUSB\")"),
      ("1 HUSB @I1@", "1 HUSB @F2@", "wrongRecord(tag: \"HUSB\", found: \"FAM\")"),
      ("1 WIFE @I2@", "1 WIFE @I1@", "partnerOfOneself"),
      ("1 WIFE @I2@", "1 WIFE @I3@", "parentOfOneself"),
      ("1 CHIL @I3@\n0 @F2", "1 CHIL @I3@\n1 CHIL @I1@\n0 @F2", "parentOfOneself"),
      ("1 SEX M", "1 SEX Q", "unknownWord(tag: \"SEX\")"),
      ("2 PEDI adopted", "2 PEDI borrowed", "unknownWord(tag: \"PEDI\")"),
      ("2 DATE ABT 1970", "4 DATE ABT 1970", "wrongLevel(4, readAs: 2)"),
      ("2 DATE ABT 1970", "x DATE ABT 1970", "notALine"),
      ("0 @I2@ INDI", "0 @I1@ INDI", "recordTwice(tag: \"INDI\", first: 5)"),
      ("1 CHIL @I3@\n0 @F2", "0 @F2", "oneSided(tag: \"FAMC\")"),
      ("1 FAMC @F2@\n", "", "oneSided(tag: \"CHIL\")"),
      ("0 TRLR\n", "", "noEnd"), ("0 HEAD\n", "0 @U@ SUBM\n", "noHead"),
      ("1 FAMS @F1@\n1 OCCU", "1 FAMS @F2@\n1 OCCU", "missingRecord(tag: \"FAMS\")"),
    ])
  func wrong(old: String, new: String, fact: String) throws {
    let right = "0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n" + family + "\n0 TRLR\n"
    let broken = right.replacingOccurrences(of: old, with: new)
    #expect(broken != right)
    let file = try GedcomFile(Array(broken.utf8), name: "x.ged")
    #expect(file.problems.contains { "\($0.fact)" == fact }, "\(Self.facts(file))")
    #expect(file.problems.allSatisfy { $0.line > 0 })
    #expect(file.people.count >= 2)
    #expect(file.people.contains { $0.names.first?.text == "Pell Fenwhistle" })
  }

  @Test("that is something else is refused with what it is")
  func other() {
    for (bytes, fact) in [
      ([], IntakeError.Fact.empty), (Array("%PDF-1.7".utf8), .notGedcom(found: .pdf)),
      (Array("a,b,c\n1,2,3\n".utf8), .notGedcom(found: .text)),
      (Array("PK\u{3}\u{4}".utf8), .notGedcom(found: .zip)),
    ] as [([UInt8], IntakeError.Fact)] {
      let error = #expect(throws: IntakeError.self) { try GedcomFile(bytes, name: "x") }
      #expect(error?.fact == fact)
    }
  }
}

extension Array where Element == UInt8 {
  /// The bytes with some others in the place of each run of these.
  fileprivate func replacing(_ old: String.UTF8View, with new: [UInt8]) -> [UInt8] {
    let old = Array(old)
    var result: [UInt8] = []
    var at = 0
    while at < count {
      if self[at...].starts(with: old) {
        result += new
        at += old.count
      } else {
        result.append(self[at])
        at += 1
      }
    }
    return result
  }
}
