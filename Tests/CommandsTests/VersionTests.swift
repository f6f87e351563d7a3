import Archive
import Commands
import Foundation
import TestSupport
import Testing

@Suite("A version of the report") struct VersionTests {
  /// A review with an entry and a finding.
  static func desk() throws -> Desk {
    let desk = try SmallReview.desk()
    desk.open(
      "chronology", "add", "Seen at home by the duty officer", "--agency", "pol", "--date",
      "2025-03-04")
    desk.open(
      "finding", "add", "The move", "--statement",
      "The school knew of the move when the family left the town.", "--on", "C1")
    return desk
  }

  private func text(_ desk: Desk, _ file: String, _ part: String = "content.xml") throws -> String {
    String(decoding: try ZipReader(bytes: desk.bytes(file)).read(part), as: UTF8.self)
  }

  private func headers(_ desk: Desk, _ file: String) throws -> [Substring] {
    try text(desk, file, "styles.xml").split(separator: "<style:header>").dropFirst().map {
      $0.prefix { _ in true }
    }
  }

  @Test("is made again to the byte after anything else was done, and says its number on every page")
  func again() throws {
    let desk = try Self.desk()
    let made = desk.open("report", "overview", "--freeze", "panel draft", "-o", "v1.odt")
    #expect(made.out.contains("wrote v1.odt") && made.out.hasSuffix("kept as v1, panel draft\n"))
    for header in try headers(desk, "v1.odt") {
      #expect(header.contains("Version 1 · panel draft"))
    }
    #expect(try text(desk, "v1.odt").contains("Version 1 · panel draft"))
    desk.open("finding", "add", "Later", "--statement", "Something else was learned.", "--on", "C1")
    desk.open("chronology", "add", "Called back", "--agency", "pol", "--date", "2025-03-05")
    desk.open("undo")
    desk.open("report", "overview", "--freeze", "day 2 draft", "-o", "v2.odt")
    let again = desk.open("report", "overview", "--from", "v1", "-o", "again.odt")
    #expect(again.err.contains("v1 comes out of the review as it went out (Z1), to the byte"))
    #expect(desk.bytes("again.odt") == desk.bytes("v1.odt"))
    #expect(desk.bytes("v2.odt") != desk.bytes("v1.odt"))
    #expect(try text(desk, "v2.odt").contains("Something else"))
    let list = desk.open("report", "versions", "--plain").out.split(separator: "\n")
    #expect(list.count == 2 && list[0].hasPrefix("v1\tpanel draft\t2026-"))
    #expect(list[1].hasPrefix("v2\tday 2 draft\t"))
  }

  @Test("made again never shows what was erased or restricted since, and says that it differs")
  func since() throws {
    let desk = try Self.desk()
    desk.open("chronology", "add", "Secretone", "--agency", "pol", "--date", "2025-03-06")
    desk.open("chronology", "add", "Secrettwo", "--agency", "pol", "--date", "2025-03-07")
    desk.open("report", "overview", "--freeze", "panel draft", "-o", "v1.odt")
    #expect(try text(desk, "v1.odt").contains("Secretone"))
    desk.open("erase", "C2", "--reason", "asked for", "--confirm", "C2")
    desk.open("restrict", "C3", "--as", "police intelligence")
    let again = desk.open("report", "overview", "--from", "v1", "-o", "again.odt")
    let told = try text(desk, "again.odt")
    #expect(!told.contains("Secretone") && !told.contains("Secrettwo"))
    #expect(again.err.contains("1 record of it erased or let go of since"))
    #expect(again.err.contains("some of it restricted or held back since"))
    let cleared = desk.open(
      "report", "overview", "--from", "v1", "--cleared", "police intelligence", "-o", "c.odt")
    #expect(try cleared.status == .done && text(desk, "c.odt").contains("Secrettwo"))
    #expect(!desk.open("report", "diff", "v1").out.contains("Secret"))
  }

  @Test("two of them are compared in words, on screen and as a document; a file may be one of them")
  func differences() throws {
    let desk = try Self.desk()
    desk.open("report", "overview", "--freeze", "panel draft", "-o", "v1.odt")
    desk.open("undo")
    desk.open(
      "finding", "add", "The move", "--statement",
      "The school did not know of the move when the family left the town.", "--on", "C1")
    desk.open("report", "overview", "--freeze", "panel draft", "-o", "v2.odt")
    let told = desk.open("report", "diff", "v1", "v2").out
    #expect(told.contains("[was: knew; now: did not know]"), "\(told)")
    #expect(told.contains("Findings"))
    let plain = desk.open("report", "diff", "v1", "v2", "--plain").out
    #expect(plain.contains("\tchanged\t"))
    let file = desk.open("report", "diff", "v1", "v2.odt").out
    #expect(file.contains("[was: knew; now: did not know]"))
    for name in ["d.odt", "d.docx"] {
      #expect(desk.open("report", "diff", "v1", "v2", "-o", name).status == .done)
      let part = name.hasSuffix("odt") ? "content.xml" : "word/document.xml"
      #expect(try text(desk, name, part).contains("did not know"))
    }
    #expect(desk.open("report", "diff", "v2", "now").out.hasPrefix("Nothing differs"))
    let wrong = desk.open("report", "diff", "v1", "v9")
    #expect(wrong.status == .failed && wrong.err.contains("there are v1, v2"))
    try desk.write("words", to: "words.txt")
    #expect(desk.open("report", "diff", "v1", "words.txt").err.contains("neither a document"))
  }

  @Test(
    "a copy has its number on every page and is out until it comes back; none of a withdrawn one")
  func copies() throws {
    let desk = try Self.desk()
    desk.open("report", "overview", "--freeze", "factual accuracy", "-o", "v1.odt")
    for (number, post) in ["Chair of the board", "Head teacher"].enumerated() {
      let made = desk.open(
        "report", "overview", "--from", "v1", "--copy-for", post, "--route", "by hand", "-o",
        "copy\(number).odt")
      #expect(made.status == .done, "\(made.err)")
      for header in try headers(desk, "copy\(number).odt") {
        #expect(header.contains("factual accuracy · copy \(number + 1) for \(post)"))
      }
    }
    #expect(desk.open("sent").err.contains("still out: 2 copies"))
    let edited = desk.open("sent", "edit", "SN1", "--acknowledged", "yes", "--returned", "yes")
    #expect(edited.out.hasPrefix("SN1: returned on 2026-"))
    let out = desk.open("sent", "list", "--out", "--plain").out
    #expect(out.hasPrefix("SN2\tthe overview report\tv1\t2\tHead teacher\tby hand\t2026-"))
    desk.open("report", "overview", "--freeze", "final to board", "-o", "v2.odt")
    let late = desk.open(
      "report", "overview", "--from", "v1", "--copy-for", "Panel", "-o", "late.odt")
    #expect(late.err.contains("v2 takes the place of v1"))
    let withdrawn = desk.open("report", "status", "v1", "withdrawn")
    #expect(withdrawn.err.contains("2 copies of it are still out"))
    let refused = desk.open(
      "report", "overview", "--from", "v1", "--copy-for", "Panel", "-o", "no.odt")
    #expect(refused.status == .failed && !desk.has("no.odt"))
    #expect(desk.open("sent", "add", "v1", "--of", "v1", "--to", "Panel").status == .failed)
    let before = desk.open(
      "sent", "add", "v1", "--of", "v1", "--to", "Panel", "--on", "2026-01-02")
    #expect(before.out == "added SN4\n")
    #expect(desk.open("sent").err.contains("SN2 is out, and v1 was withdrawn"))
    let wrong = desk.open("sent", "edit", "SN2", "--returned", "2020-01-01")
    #expect(wrong.err.contains("cannot be earlier"))
  }

  @Test("no template leaves its number out of a page")
  func template() throws {
    let desk = try Self.desk()
    let own = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Templates/en/overview.fodt"), encoding: .utf8)
    try desk.write(own.replacing("version.line", with: "review.board"), to: "own.fodt")
    let refused = desk.open(
      "report", "overview", "--template", "own.fodt", "--freeze", "panel draft", "-o", "v1.odt")
    #expect(refused.err.contains("does not print version and copy on every page"))
    #expect(!desk.has("v1.odt") && desk.open("report", "versions", "--plain").out.isEmpty)
    #expect(
      desk.open("report", "overview", "--template", "own.fodt", "-o", "o.odt").status == .done)
  }

  @Test("an addendum has a number of its own, and the published one is kept and marked")
  func addendum() throws {
    let desk = try PublishingDoor.published()
    let bytes = desk.bytes("v1.odt")
    let made = desk.open(
      "report", "addendum", "v1", "--text", "The trial is over.\n\nNothing else changes.", "-o",
      "addendum.odt")
    #expect(made.status == .done, "\(made.err)")
    #expect(made.out.contains("v1 is now marked: revised after proceedings"))
    #expect(try text(desk, "addendum.unsigned.odt").contains("Nothing else changes."))
    for header in try headers(desk, "addendum.unsigned.odt") {
      #expect(header.contains("Version 2 · final to board"))
    }
    let list = desk.open("report", "versions", "--plain").out
    #expect(list.contains("v1\trevised after proceedings"))
    #expect(list.contains("\taddendum to v1\t"))
    let history = desk.open("report", "versions", "--history", "--plain").out
    #expect(
      history.split(separator: "\n").map { $0.split(separator: "\t")[1] } == [
        "final to board", "published", "revised after proceedings", "final to board",
      ])
    #expect(desk.bytes("v1.odt") == bytes)
    #expect(desk.open("erase", "RV1", "--reason", "x", "--confirm", "RV1").status == .failed)
  }

  @Test("is not made again where the history is not in the file")
  func handedOver() throws {
    let desk = try Self.desk()
    desk.open("report", "overview", "--freeze", "panel draft", "-o", "v1.odt")
    desk.open("handover", "-o", "given.silp", "--make-unlock-file", "other")
    let refused = desk.run(
      "report", "overview", "--from", "v1", "-o", "x.odt", "--review", "given.silp",
      "--unlock-with", "other", "--no-input")
    #expect(refused.status == .failed)
    #expect(refused.err.contains("the history is not in given.silp"), "\(refused.err)")
  }
}
