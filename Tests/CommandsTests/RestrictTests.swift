import Archive
import Commands
import Testing

@Suite("What is kept from readers not cleared")
struct RestrictTests {
  private func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    try desk.write(
      "Date,Event,Outcome,Time\n14/02/2025,Secretone happened.,Secrettwo came of it.,14:32\n"
        + "15/02/2025,Open.,,\n", to: "police.csv")
    desk.open("chronology", "import", "police.csv", "--agency", "pol")
    return desk
  }

  private func text(_ desk: Desk, _ arguments: String...) throws -> String {
    desk.run(
      ["report", "overview", "-o", "o.odt"] + arguments + ["--unlock-with", "key", "--no-input"])
    let reader = try ZipReader(bytes: desk.bytes("o.odt"))
    return String(decoding: try reader.read("content.xml"), as: UTF8.self)
  }

  @Test("a restricted record and a restricted field are in no report, until cleared or lifted")
  func restricting() throws {
    let desk = try desk()
    #expect(try text(desk).contains("Secretone"))
    let made = desk.open("restrict", "C1", "--as", "police intelligence", "--as", "medical")
    #expect(made.out == "C1 is restricted: police intelligence, medical\n")
    #expect(made.err.contains("other records that say the same are not restricted by this"))
    #expect(try !text(desk).contains("Secretone"))
    #expect(try !text(desk, "--cleared", "medical").contains("Secretone"))
    let both = try text(desk, "--cleared", "medical", "--cleared", "police-intelligence")
    #expect(both.contains("Secretone"))
    #expect(
      desk.open("restrict", "list", "--plain").out
        == "C1\tentry\teverything\tpolice intelligence; medical\n")
    #expect(desk.open("restrict", "C1", "--lift").out == "C1 is no longer restricted\n")
    desk.open("restrict", "C1", "--as", "medical", "--field", "outcome")
    let part = try text(desk)
    #expect(part.contains("Secretone") && !part.contains("Secrettwo"))
    desk.open("restrict", "C1", "--lift", "--field", "outcome")
    #expect(try text(desk).contains("Secrettwo"))
    #expect(desk.open("restrict", "list", "--plain").out == "")
    #expect(desk.open("undo").out.contains("lifted a restriction of the outcome of C1"))
  }

  @Test("what cannot be restricted is said, and nothing is changed")
  func complaints() throws {
    let desk = try desk()
    let wrong: [([String], String)] = [
      (["C9", "--as", "medical"], "there is no record C9"),
      (["G1", "--as", "medical"], "G1 is an agency, and those are not restricted"),
      (["C1"], "--as says why C1 is restricted, and is missing"),
      (["C1", "--as", "secret"], "--as: \"secret\" is not one of its words"),
      (
        ["C1", "--as", "medical", "--field", "picture"], "C1 is an entry, and has no field picture"
      ),
      (["P1", "--as", "medical"], "the review is about P1, and would make no sense without"),
    ]
    for (arguments, message) in wrong {
      let outcome = desk.run(
        ["restrict"] + arguments + ["--unlock-with", "key", "--no-input"])
      #expect(outcome.status != .done && outcome.err.contains(message), "\(outcome.err)")
      #expect(outcome.err.contains("nothing was changed"))
    }
    #expect(desk.open("restrict", "list", "--plain").out == "")
    #expect(desk.open("restrict", "C1", "--lift").out == "C1 is not restricted\n")
  }

  @Test("a report for readers outside says what could give somebody away, and promises nothing")
  func smallGroups() throws {
    let desk = try desk()
    let board = desk.open("report", "overview", "--audience", "board", "-o", "b.odt")
    #expect(board.err.contains("somebody who knew the family may know them by what happened"))
    let panel = desk.open("report", "overview", "-o", "p.odt")
    #expect(!panel.err.contains("somebody who knew the family"))
  }
}
