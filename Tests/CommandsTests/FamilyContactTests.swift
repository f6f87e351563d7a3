import Archive
import Commands
import Foundation
import Testing

@Suite("Asking the family")
struct FamilyContactTests {
  private static let checks = ["risk", "police", "legal"]

  @Test("nobody is asked before every check allows it, in whatever order they are made")
  func order() throws {
    for first in Self.checks {
      for second in Self.checks where second != first {
        let desk = try SmallReview.desk()
        let third = Self.checks.first { $0 != first && $0 != second } ?? ""
        for check in [first, second] {
          desk.open("contribution", "check", "mum", check, "yes")
          let refused = desk.open("contribution", "offer", "mum")
          #expect(refused.status == .failed && refused.err.contains("not checked"))
        }
        desk.open("contribution", "check", "mum", third, "no", "--words", "Wait for the hearing")
        #expect(desk.open("contribution", "offer", "mum").status == .failed)
        desk.open("contribution", "check", "mum", third, "yes")
        #expect(desk.open("contribution", "offer", "mum", "--how", "letter").status == .done)
      }
    }
  }

  @Test("an offer made all the same keeps why")
  func despite() throws {
    let desk = try SmallReview.desk()
    desk.open("contribution", "offer", "mum", "--despite", "She rang us herself")
    #expect(
      desk.open("contribution", "people", "--plain").out.contains("made all the same: She rang us"))
  }

  @Test("who took part and who did not, and why, stands in the report; words only as agreed")
  func report() throws {
    let desk = try SmallReview.desk()
    desk.open("contribution", "reply", "mum", "accepted")
    desk.open(
      "contribution", "reply", "kit", "not approached", "--reason", "Too young to be asked")
    desk.open("contribution", "add", "mum", "Nobody rang me.", "--quote", "agreed")
    desk.open(
      "contribution", "add", "mum", "I hid the letters.", "--quote", "paraphrase only",
      "--paraphrase", "Letters did not reach her.")
    desk.open("contribution", "add", "mum", "For you alone.", "--quote", "refused")
    func words(_ audience: String) throws -> String {
      desk.open("report", "overview", "--audience", audience, "-o", "r.odt", "--force")
      let name = audience == "public" ? "r.unsigned.odt" : "r.odt"
      let file = try ZipReader(bytes: desk.bytes(name))
      return String(decoding: try file.read("content.xml"), as: UTF8.self)
    }
    let board = try words("board")
    #expect(board.contains("took part") && board.contains("Too young to be asked"))
    #expect(board.contains("Nobody rang me.") && board.contains("Letters did not reach her."))
    #expect(!board.contains("I hid the letters") && !board.contains("For you alone"))
    let panel = try words("panel")
    #expect(panel.contains("I hid the letters.") && panel.contains("For you alone."))
    let open = try words("public")
    #expect(open.contains("was not asked") && !open.contains("Too young"))
  }

  @Test("a letter in easy read is written where somebody needs it, with names only of those two")
  func easyRead() throws {
    let desk = try SmallReview.desk()
    desk.open("contribution", "needs", "mum", "--easy-read", "--interpreter", "Urdu")
    #expect(desk.open("report", "family-letter", "--to", "mum", "-o", "l.odt").status == .done)
    let file = try ZipReader(bytes: desk.bytes("l.odt"))
    let words = String(decoding: try file.read("content.xml"), as: UTF8.self)
    #expect(words.contains("This is called a review.") && words.contains("Jorunn Varnell"))
  }

  @Test("questions, a draft and the day of publication are kept, and taken back one by one")
  func after() throws {
    let desk = try SmallReview.desk()
    desk.open("contribution", "question", "mum", "Why did nobody ring?")
    desk.open(
      "contribution", "question", "mum", "--number", "1", "--answer", "The number was an old one.")
    desk.open("contribution", "draft", "mum", "--on", "2026-02-01", "--response", "It is fair.")
    desk.open("contribution", "told", "mum", "--on", "2026-02-02")
    let told = desk.open("contribution", "people", "--plain").out
    #expect(told.contains("1 Why did nobody ring? - The number was an old one."))
    #expect(told.contains("2026-02-01: It is fair."))
    desk.open("undo")
    desk.open("undo")
    #expect(!desk.open("contribution", "people", "--plain").out.contains("It is fair."))
    let wrong = desk.open("contribution", "draft", "mum", "--version", "v7")
    #expect(wrong.status == .failed && wrong.err.contains("there is no version \"v7\""))
    let worker = desk.open("contribution", "check", "pol", "risk", "yes")
    #expect(worker.status == .failed)
  }
}
