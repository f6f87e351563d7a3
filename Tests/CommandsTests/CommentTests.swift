import Archive
import Commands
import Foundation
import TestSupport
import Testing

@Suite("What readers write into a copy") struct CommentTests {
  /// A review with a version and a copy that went out.
  private static func desk() throws -> Desk {
    let desk = try VersionTests.desk()
    desk.open("report", "overview", "--freeze", "factual accuracy", "-o", "v1.odt")
    desk.open(
      "report", "overview", "--from", "v1", "--copy-for", "Head teacher", "-o", "copy.odt")
    return desk
  }

  /// A copy as Writer saves it after somebody worked on it: a file with other words in its text.
  private func change(
    _ desk: Desk, _ file: String, to other: String, _ change: (String) -> String
  ) throws {
    let reader = try ZipReader(bytes: desk.bytes(file))
    var zip = ZipWriter()
    for entry in reader.entries where !entry.name.hasSuffix("/") {
      var bytes = try reader.read(entry.name)
      if entry.name == "content.xml" {
        bytes = Array(change(String(decoding: bytes, as: UTF8.self)).utf8)
      }
      try zip.add(entry.name, bytes, store: entry.name == "mimetype")
    }
    try Data(try zip.finish()).write(to: URL(filePath: desk.folder + "/" + other))
  }

  private static let remark = """
    <office:annotation office:name="a1"><dc:creator>Jane Doe</dc:creator><dc:date>2026-05-04T10:00:00\
    </dc:date><text:p>Kitto was not there.</text:p></office:annotation>
    """

  private static func returned(_ content: String) -> String {
    content.replacing(
      "The school knew of the move",
      with: "The school "
        + remark.replacing("\n", with: "")
        + "heard<office:annotation-end office:name=\"a1\"/> of the move")
  }

  @Test(
    "is taken in by section, in labels, against the version that was sent; again it adds nothing")
  func taken() throws {
    let desk = try Self.desk()
    try change(desk, "copy.odt", to: "back.odt", Self.returned)
    let taken = desk.open("comment", "import", "back.odt")
    #expect(taken.status == .done, "\(taken.err)")
    #expect(taken.out.hasPrefix("took in 2 comments on v1, copy 1: CM1 to CM2\n"), "\(taken.out)")
    #expect(taken.err.contains("silp sent edit SN1 --returned yes"))
    let list = desk.open("comment", "list", "--plain").out.split(separator: "\n")
    #expect(list.count == 2)
    #expect(
      list[0].contains("v1\tfindings\t")
        && list[0].contains("Head teacher\t“Child A was not there.”\topen"))
    #expect(list[1].contains("not known\t“heard” in the place of “knew”"), "\(list[1])")
    #expect(!desk.open("comment", "list").out.contains("Jane"))
    let shown = desk.open("comment", "show", "CM2")
    #expect(shown.out.contains("Now") && shown.out.contains("the same"), "\(shown.out)")
    let again = desk.open("comment", "import", "back.odt")
    #expect(again.out.contains("known already; nothing was added"))
    #expect(desk.open("status").out.contains("2 comments open"))
    #expect(desk.open("todo", "--all").out.contains("settle 2 comments"))
  }

  @Test("is settled with a reason, and the report's words of today stand beside it")
  func settled() throws {
    let desk = try Self.desk()
    try change(desk, "copy.odt", to: "back.odt", Self.returned)
    desk.open("comment", "import", "back.odt", "--by", "Author, school")
    #expect(desk.open("comment", "settle", "CM1", "--taken").status == .usage)
    let settled = desk.open("comment", "settle", "CM1", "--not-taken", "--reason", "Kitto was: C1.")
    #expect(settled.out == "CM1: not taken\n" && settled.err.contains("still open: 1"))
    #expect(desk.open("comment", "show", "CM1").out.contains("Child A was: C1."))
    #expect(desk.open("comment", "list", "--open", "--plain").out.split(separator: "\n").count == 1)
    let wrong = desk.open("comment", "settle", "CM12", "--taken", "--reason", "x")
    #expect(wrong.err.contains("there is no comment \"CM12\""))
    desk.open("undo")
    #expect(desk.open("comment", "list", "--open", "--plain").out.split(separator: "\n").count == 2)
  }

  @Test("that is damaged, another document, or no document changes nothing, and says what to do")
  func refused() throws {
    let desk = try Self.desk()
    try desk.write("words", to: "words.txt")
    #expect(desk.open("comment", "import", "words.txt").err.contains("neither a document"))
    try Data(desk.bytes("copy.odt").dropLast(9000)).write(
      to: URL(filePath: desk.folder + "/cut.odt"))
    #expect(desk.open("comment", "import", "cut.odt").status == .failed)
    try change(desk, "copy.odt", to: "bad.odt") { String($0.dropLast(400)) }
    #expect(desk.open("comment", "import", "bad.odt").err.contains("it is damaged"))
    desk.open("report", "methodology", "-o", "other.odt")
    let other = desk.open("comment", "import", "other.odt", "--version", "v1")
    #expect(other.err.contains("has little of v1 in it"), "\(other.err)")
    #expect(desk.open("comment", "import", "other.odt", "--version", "v7").status == .failed)
    #expect(desk.open("comment", "list", "--plain").out.isEmpty)
    // A copy into which nobody wrote says so.
    #expect(desk.open("comment", "import", "copy.odt").out.hasPrefix("nobody wrote anything"))
  }
}
