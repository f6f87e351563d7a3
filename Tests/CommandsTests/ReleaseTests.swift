import Archive
import Commands
import Foundation
import Testing

@Suite("What goes out")
struct ReleaseTests {
  @Test("is refused with a registered name in it, and written only for a reason that is logged")
  func names() throws {
    let desk = try SmallReview.desk()
    let ours = try String(
      contentsOfFile: Checkout.folder + "/Templates/en/overview.fodt", encoding: .utf8)
    let board = ours.replacingOccurrences(of: ">About this review<", with: ">Kitto's review<")
    try desk.write(board, to: "board.fodt")
    let refused = desk.open("report", "overview", "--template", "board.fodt", "-o", "overview.odt")
    #expect(refused.status == .namesFound)
    #expect(refused.err.contains("a form of Child A: "))
    #expect(!refused.err.contains("Kitto") && !desk.has("overview.odt"))
    let released = desk.open(
      "report", "overview", "--template", "board.fodt", "-o", "overview.odt",
      "--release-with-names", "asked by the court")
    #expect(released.status == .done && desk.has("overview.odt"))
    #expect(
      desk.open("log", "--plain").out.contains(
        "let out overview.odt for the panel; WITH what was found in it: asked by the court"))
    #expect(desk.open("scan", "overview.odt").status == .namesFound)
    #expect(desk.open("scan", "family.yaml").status == .namesFound)
    #expect(desk.open("scan", "review.yaml").status == .done)
  }

  @Test("a report without Graphviz says that it has no genogram")
  func withoutGraphviz() throws {
    let desk = try SmallReview.desk()
    let outcome = desk.open("report", "overview", "-o", "overview.odt")
    #expect(outcome.status == .done)
    #expect(outcome.err.contains("the report has no genogram, because Graphviz is not installed"))
    #expect(outcome.out == "wrote overview.odt, the overview report\n")
  }

  @Test("the same review gives the same bytes")
  func sameBytes() throws {
    let desk = try SmallReview.desk()
    for name in ["a", "b"] {
      desk.open("report", "overview", "-o", "\(name).odt")
      desk.open("genogram", "-o", "\(name).dot")
    }
    // An export tells what went out, so the second one of a review tells of the first.
    let other = try SmallReview.desk()
    for desk in [desk, other] { desk.open("export", "xml", "-o", "a.xml") }
    #expect(desk.bytes("a.xml").count > other.bytes("a.xml").count)
    for kind in ["odt", "dot"] {
      #expect(!desk.bytes("a.\(kind)").isEmpty)
      #expect(desk.bytes("a.\(kind)") == desk.bytes("b.\(kind)"))
    }
    let third = try SmallReview.desk()
    third.open("export", "xml", "-o", "a.xml")
    #expect(third.bytes("a.xml") == other.bytes("a.xml"))
  }

  @Test("a public report tells no exact date and shows no genogram unless it is asked for")
  func publicReport() throws {
    let desk = try SmallReview.desk()
    try desk.write("Date,Event\n14/02/2025,Seen.\n", to: "police.csv")
    desk.open("chronology", "import", "police.csv", "--agency", "pol")
    let outcome = desk.open("report", "overview", "--audience", "public", "-o", "overview.odt")
    #expect(outcome.status == .done && !outcome.err.contains("genogram"))
    let reader = try ZipReader(bytes: desk.bytes("overview.unsigned.odt"))
    let text = String(decoding: try reader.read("content.xml"), as: UTF8.self)
    #expect(text.contains("winter 2024–25") && !text.contains("February"))
    #expect(!text.contains("12 September"))
  }

  @Test("an export comes back to the same state, in a review of its own")
  func roundTrip() throws {
    let desk = try SmallReview.desk()
    desk.open("day", "1", input: "+ @pol Kitto's note\n- @pol taken back\nu\n/end\n")
    desk.open("export", "xml", "-o", "one.xml")
    let made = desk.run("import", "xml", "one.xml", "--as", "two", "--make-unlock-file", "k2")
    #expect(made.status == .done, "\(made.err)")
    desk.run("export", "xml", "--review", "two.silp", "--unlock-with", "k2", "-o", "two.xml")
    #expect(desk.bytes("one.xml") == desk.bytes("two.xml"))
    try desk.write("<review>", to: "broken.xml")
    let broken = desk.run(
      "import", "xml", "broken.xml", "--as", "three", "--make-unlock-file", "k3")
    #expect(broken.err.contains("broken.xml:1: this is no XML that can be read"))
    #expect(!desk.has("three.silp") && !desk.has("k3"))
  }

  @Test("names that a crash left without their people stand for nobody")
  func orphans() throws {
    let desk = try SmallReview.desk()
    let before = desk.bytes("small.silp")
    try desk.write(
      "alias,label,name,forms,agency,role\nsw,Social worker 1,Pia Ollerby,Pia,pol,Worker\n",
      to: "people.csv")
    desk.open("person", "import", "people.csv")
    try Data(before).write(to: URL(fileURLWithPath: desk.folder + "/small.silp"))
    #expect(desk.open("person", "import", "people.csv").status == .done)
    desk.open("day", "1", input: "= Pia came\n/end\n")
    #expect(desk.open("note", "list", "--plain").out == "N1\tfact\t\tSocial worker 1 came\n")
  }
}
