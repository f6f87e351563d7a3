import Archive
import Identities
import ReviewModel
import Testing

@Suite("Scanning a finished file")
struct NameScanTests {
  private let scan = NameScan(TokeniserTests.register)

  @Test(
    "finds a name wherever it stands",
    arguments: [
      ("plain, with a JORUNN in it", 1), ("p1 [label=\"Jorunn\\nVarnell\"]", 1),
      ("<p xmlns='x'>Jor<span>unn</span> was here</p>", 1),
      ("<p><desc>nobody</desc><image alt='Mrs Varnell'/></p>", 1),
      ("<p>Gwen</p>", 1), ("<!-- --><p>Lucja and Kobes</p>", 2), ("O’Dellan's", 1),
      ("nobody at all", 0), ("<p>Jorunna</p>", 0), ("<td>Jor</td><td>unn</td>", 0),
    ])
  func finds(text: String, count: Int) throws {
    let wrapped = text.hasPrefix("<td") ? "<tr>\(text)</tr>" : text
    #expect(try scan.scan(Array(wrapped.utf8)).hits.count == count)
  }

  @Test("reads every part of a package, and the parts' own names")
  func packages() throws {
    var writer = ZipWriter()
    try writer.add("content.xml", Array("<p>nobody</p>".utf8))
    try writer.add("meta.xml", Array("<m><creator>Kobes</creator></m>".utf8))
    try writer.add("Pictures/Varnell.png", [0x89, 0x50, 0x4E, 0x47, 1, 2, 3])
    let outcome = try scan.scan(try writer.finish())
    #expect(outcome.hits.map(\.part) == ["", "meta.xml"])
    #expect(outcome.unread == ["Pictures/Varnell.png"])
  }

  @Test("a package that cannot be read is no pass")
  func damaged() throws {
    #expect(throws: ScanError.self) { try scan.scan(Array("PK\u{3}\u{4}rest".utf8)) }
  }

  @Test("a file's own name is read too")
  func fileNames() {
    #expect(scan.scan(fileName: "report-varnell.odt"))
    #expect(!scan.scan(fileName: "overview.odt"))
  }
}
