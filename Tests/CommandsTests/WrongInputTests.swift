import Commands
import Foundation
import Testing

@Suite("Wrong input gets one clear message, and nothing is lost")
struct WrongInputTests {
  @Test("a date that does not exist is named with its row, and no row is imported")
  func impossibleDate() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n01/02/2016,Seen.\n31/02/2016,Seen again.\n", to: "police.csv")
    let outcome = desk.open("chronology", "import", "police.csv", "--agency", "pol")
    #expect(
      outcome.err.contains("error: police.csv:3: date \"31/02/2016\" does not exist\n"))
    #expect(outcome.err.contains("hint: nothing was imported: 1 of 2 rows cannot be read"))
    #expect(outcome.status == .failed)
    #expect(desk.open("chronology", "list", "--plain").out.isEmpty)
  }

  @Test("a second import of the same file doubles nothing")
  func twice() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n01/02/2016,Kitto's visit.\n", to: "police.csv")
    #expect(desk.open("chronology", "import", "police.csv", "--agency", "pol").status == .done)
    let again = desk.open("chronology", "import", "police.csv", "--agency", "pol")
    #expect(again.out == "police.csv was imported already (S1); nothing changed\n")
    #expect(desk.open("chronology", "list", "--plain").out.split(separator: "\n").count == 1)
  }

  @Test("the same rows in another file are known again, and only new ones are added")
  func sameRows() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n01/02/2016,One.\n", to: "a.csv")
    try desk.write("Date,Event\n01/02/2016,One.\n02/02/2016,Two.\n", to: "b.csv")
    desk.open("chronology", "import", "a.csv", "--agency", "pol")
    let second = desk.open("chronology", "import", "b.csv", "--agency", "pol")
    #expect(
      second.out
        == "b.csv (S2): 2 rows = 1 imported + 0 updated + 1 unchanged + 0 rejected; 0 names taken out\n"
    )
  }

  @Test("a column that is not known is kept and said so; a missing one stops the import")
  func columns() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event,Beat\n01/02/2016,Seen.,North\n", to: "police.csv")
    let known = desk.open("chronology", "import", "police.csv", "--agency", "pol")
    #expect(known.err.contains("the column \"Beat\" is not one silp knows; it is kept"))
    try desk.write("Date,Beat\n01/02/2016,North\n", to: "short.csv")
    let short = desk.open("chronology", "import", "short.csv", "--agency", "pol")
    #expect(short.status == .failed)
    #expect(short.err.contains("hint: nothing was imported; "))
    let mapped = desk.open(
      "chronology", "import", "short.csv", "--agency", "pol", "--map", "Beat=event")
    #expect(mapped.status == .done)
  }

  @Test(
    "a file that is no chronology is told for what it is",
    arguments: [
      ("empty.csv", [UInt8](), "the file is empty"),
      ("broken.xlsx", Array("PK\u{3}\u{4}not really a zip".utf8), "cannot be opened"),
      ("text.xlsx", Array("Date,Event\n".utf8), "this is no Excel workbook, but plain text"),
      ("page.csv", Array("%PDF-1.7 ".utf8), "this is no text file, but a PDF"),
    ])
  func wrongFiles(name: String, bytes: [UInt8], words: String) throws {
    let desk = try SmallReview.desk()
    try Data(bytes).write(to: URL(fileURLWithPath: desk.folder + "/" + name))
    let outcome = desk.open("chronology", "import", name, "--agency", "pol")
    #expect(outcome.status == .failed)
    #expect(outcome.err.contains(name) && outcome.err.contains(words), "\(outcome.err)")
    #expect(outcome.err.contains("hint: nothing was imported"))
  }

  @Test("a wrong unlock file and a damaged review never look alike")
  func secrets() throws {
    let desk = try SmallReview.desk()
    desk.run("new", "other", "--from", "review.yaml", "--make-unlock-file", "other", "--no-input")
    let wrong = desk.run("status", "--review", "small.silp", "--unlock-with", "other")
    #expect(
      wrong.err == """
        error: that does not open small.silp; the file itself is intact
        hint: try again: there is no limit, and nothing is erased

        """)
    var bytes = desk.bytes("small.silp")
    for index in stride(from: 4096, to: bytes.count, by: 97) { bytes[index] ^= 0x55 }
    try Data(bytes).write(to: URL(fileURLWithPath: desk.folder + "/small.silp"))
    let damaged = desk.run("status", "--review", "small.silp", "--unlock-with", "key")
    #expect(damaged.status == .failed)
    #expect(damaged.err.contains("damaged") || damaged.err.contains("no review file"))
    #expect(!damaged.err.contains("intact"))
  }

  @Test("what is missing or unknown is named with the nearest there is")
  func missing() throws {
    let desk = try SmallReview.desk()
    #expect(
      desk.open("chronology", "import", "none.csv", "--agency", "pol").err
        .contains("error: there is no file none.csv"))
    try desk.write("Date,Event\n01/02/2016,One.\n", to: "a.csv")
    #expect(
      desk.open("chronology", "import", "a.csv", "--agency", "poll").err.contains(
        "error: there is no agency \"poll\"\nhint: nothing was changed; did you mean pol?"))
    #expect(
      desk.open("finding", "add", "T", "--statement", "S", "--on", "N9").err
        .contains("error: there is no record N9"))
    #expect(desk.run("status", "--review", "none.silp").err.contains("there is no review file"))
  }

  @Test("a command that is not understood ends with 2, help with 0")
  func usage() throws {
    let desk = try Desk()
    #expect(desk.run("chronolgy").status == .usage)
    #expect(desk.run("--help").status == .done)
    #expect(desk.run("--version").out == "0.1.0\n")
    #expect(desk.run("day", "0").status == .usage && desk.run("day", "x").status == .usage)
  }

  @Test("a label may not hold a registered name, and two people no label")
  func labels() throws {
    let desk = try SmallReview.desk()
    let named = desk.open("person", "add", "aunt", "--label", "Kitto's aunt")
    #expect(named.err.contains("holds a registered name"))
    let doubled = desk.open("person", "add", "mother2", "--label", "Mother")
    #expect(doubled.err.contains("two people cannot share a label"))
  }
}
