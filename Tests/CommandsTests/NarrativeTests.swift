import Archive
import Commands
import Foundation
import TestSupport
import Testing

@Suite("The reviewer's own words") struct NarrativeTests {
  /// A review with a note whose speaker agreed to be quoted, an entry and a finding.
  private static func desk() throws -> Desk { try VersionTests.desk() }

  private func text(_ desk: Desk, _ file: String, _ part: String = "content.xml") throws -> String {
    String(decoding: try ZipReader(bytes: desk.bytes(file)).read(part), as: UTF8.self)
  }

  /// The words of a file without its marks.
  private func words(_ xml: String) -> String {
    xml.replacing(/<text:s[^>]*>/, with: " ").replacing(/<[^>]*>/, with: "")
  }

  @Test("are kept without names and printed in every format, references leading to what they name")
  func printed() throws {
    let desk = try Self.desk()
    let kept = desk.open(
      "narrative", "edit", "analysis",
      input: "As [F1] shows, Kitto was *not* asked; see [C1].\n\n# A part\n\n- one\n- two\n")
    #expect(kept.out == "kept 13 words for analysis (overview report)\n", "\(kept.err)")
    #expect(desk.open("narrative", "show", "analysis").out.contains("Child A was *not* asked"))
    for ending in ["odt", "docx", "html", "txt"] {
      let made = desk.open("report", "overview", "-o", "r.\(ending)")
      #expect(made.status == .done, "\(made.err)")
    }
    let content = try text(desk, "r.odt")
    #expect(
      content.contains("<text:bookmark-ref text:reference-format=\"text\" text:ref-name=\"F1\""))
    #expect(content.contains("<text:bookmark-start text:name=\"F1\"/>F1<text:bookmark-end"))
    #expect(content.contains("<text:bookmark-start text:name=\"C1\"/>C1<text:bookmark-end"))
    #expect(words(content).contains("What the review makes of it"))
    let word = try text(desk, "r.docx", "word/document.xml")
    #expect(word.contains("<w:hyperlink w:anchor=\"F1\"") && word.contains("w:name=\"F1\""))
    let page = String(decoding: desk.bytes("r.html"), as: UTF8.self)
    #expect(page.contains("<a href=\"#at-F1\">F1</a>") && page.contains("id=\"at-F1\""))
    #expect(
      String(decoding: desk.bytes("r.txt"), as: UTF8.self).contains("As F1 shows, Child A was"))
    // It is in the contents, with its part.
    #expect(words(content).contains("What the review makes of it–"))
  }

  @Test("with a number that is not known are not kept in the review, and not lost")
  func unknown() throws {
    let desk = try Self.desk()
    let refused = desk.open("narrative", "edit", "analysis", input: "See [F2] and [C1].\n")
    #expect(refused.status == .failed)
    #expect(refused.err.contains("there is no record for [F2]"))
    #expect(refused.err.contains("did you mean [F1]?"))
    #expect(String(decoding: desk.bytes("analysis.md"), as: UTF8.self) == "See [F2] and [C1].\n")
    try desk.write("See [F1] and [C1], \\[F2].\n", to: "analysis.md")
    #expect(desk.open("narrative", "edit", "analysis", "--from", "analysis.md").status == .done)
    let wrong = desk.open("narrative", "edit", "analysis", input: "[F1 quote]\n")
    #expect(wrong.err.contains("a finding has no words to quote"))
    #expect(
      desk.open("narrative", "edit", "analisys", input: "x").err.contains("did you mean analysis?"))
    #expect(desk.open("narrative", "remove", "analysis").status == .done)
    #expect(desk.open("narrative", "show", "analysis").status == .failed)
    #expect(desk.open("undo").status == .done)
    #expect(desk.open("narrative", "show", "analysis").out.contains("[F1]"))
  }

  @Test("are edited in the person's editor, in a file that is gone afterwards")
  func editor() throws {
    let desk = try Self.desk()
    try desk.write(
      "#!/bin/sh\nstat -c %a \"$1\" > mode\necho \"$1\" > path\nsed -i '1s/^/By hand. /' \"$1\"\n",
      to: "editor")
    let editor = "cd \(desk.folder) && sh ./editor"
    let made = desk.run(
      ["narrative", "edit", "analysis", "--unlock-with", "key"], secrets: [],
      environment: ["EDITOR": editor])
    #expect(made.out == "kept 2 words for analysis (overview report)\n", "\(made.err)")
    #expect(String(decoding: desk.bytes("mode"), as: UTF8.self) == "600\n")
    let path = String(decoding: desk.bytes("path"), as: UTF8.self).dropLast()
    #expect(!path.isEmpty && !FileManager.default.fileExists(atPath: String(path)))
    #expect(desk.open("narrative", "show", "analysis").out == "By hand. \n")
    let failed = desk.run(
      ["narrative", "edit", "analysis", "--unlock-with", "key"], secrets: [],
      environment: ["EDITOR": "false"])
    #expect(failed.status == .failed && failed.err.contains("nothing was changed"))
  }

  @Test("take over what the program writes, and lose no hand edit when the data change")
  func takenOver() throws {
    let desk = try Self.desk()
    #expect(desk.open("narrative", "take", "findings").status == .done)
    let taken = desk.open("narrative", "show", "findings").out
    #expect(taken.contains("# Finding [F1]: The move"))
    let report = desk.open("report", "overview", "-o", "one.odt")
    #expect(report.status == .done, "\(report.err)")
    let first = words(try text(desk, "one.odt"))
    #expect(first.components(separatedBy: "The school knew of the move").count == 2)
    let edited = taken.replacing(
      "Each finding rests on the grounds given under it.", with: "Written by hand.")
    #expect(edited != taken)
    desk.open("narrative", "edit", "findings", input: edited)
    desk.open(
      "finding", "add", "The second", "--statement", "Something else was learned.", "--on", "C1")
    #expect(desk.open("narrative", "list", "--plain").out.contains("data changed: merge"))
    #expect(
      desk.open("report", "overview", "-o", "two.odt").err.contains("silp narrative merge findings")
    )
    #expect(desk.open("check").err.contains("silp narrative merge findings"))
    #expect(desk.open("narrative", "merge", "findings").status == .done)
    let merged = desk.open("narrative", "show", "findings").out
    #expect(merged.contains("Written by hand.") && merged.contains("Something else was learned."))
    #expect(!merged.contains("<<<"))
    #expect(desk.open("narrative", "merge", "findings").out.contains("nothing to bring in"))
  }

  @Test("keep both where the hand and the data changed, print the hand's, and say so until settled")
  func conflict() throws {
    let desk = try Self.desk()
    let label = { (name: String) in
      desk.open("label", "set", "pol", name)
    }
    desk.open("narrative", "take", "findings")
    let taken = desk.open("narrative", "show", "findings").out
    #expect(taken.contains("record of Police"))
    desk.open(
      "narrative", "edit", "findings", input: taken.replacing("record of Police", with: "by hand"))
    #expect(label("County police").status == .done)
    let merged = desk.open("narrative", "merge", "findings")
    #expect(merged.out.contains("to settle: 1 place"), "\(merged.out)\(merged.err)")
    let shown = desk.open("narrative", "show", "findings").out
    #expect(shown.contains("by hand") && shown.contains("record of County police"))
    let checked = desk.open("check")
    #expect(checked.status == .incomplete && checked.err.contains("1 place to settle"))
    let made = desk.open("report", "overview", "-o", "r.txt")
    #expect(made.err.contains("1 place to settle"))
    let page = String(decoding: desk.bytes("r.txt"), as: UTF8.self)
    #expect(page.contains("by hand") && !page.contains("<<<") && !page.contains("record of County"))
    let again = desk.open("narrative", "merge", "findings")
    #expect(again.out.contains("nothing to bring in") || again.status == .failed)
    let kept = shown.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !["<<<", "===", ">>>"].contains($0.prefix(3)) && !$0.contains("by hand") }
      .joined(separator: "\n")
    desk.open("narrative", "edit", "findings", input: kept)
    #expect(desk.open("narrative", "list", "--plain").out.contains("taken over"))
  }

  @Test("for other readers say which numbers are not printed, and lead nowhere that is not there")
  func readers() throws {
    let desk = try Self.desk()
    desk.open("restrict", "C1", "--as", "police intelligence")
    desk.open("narrative", "edit", "analysis", input: "It rests on [C1] and [F1].\n")
    let made = desk.open("report", "overview", "-o", "r.txt")
    #expect(made.err.contains("the words for analysis refer to C1, which these readers do not see"))
    let page = String(decoding: desk.bytes("r.txt"), as: UTF8.self)
    #expect(page.contains("It rests on a record that is not shown here and F1."))
    desk.open(
      "narrative", "edit", "analysis", "--report", "executive-summary", input: "See [C1], [F1].\n")
    desk.open("restrict", "C1", "--lift")
    let short = desk.open("report", "executive-summary", "-o", "s.txt")
    #expect(short.status == .done, "\(short.err)")
    #expect(short.err.contains("C1 in the words for analysis stands nowhere else"))
    #expect(String(decoding: desk.bytes("s.txt"), as: UTF8.self).contains("See entry C1, F1."))
  }
}
