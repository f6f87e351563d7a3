import Archive
import Foundation
import Identities
import ReviewModel
import Testing
import Views

@Suite("Scanning files of every kind")
struct ScanFormatsTests {
  private static let person = PersonID(RecordID(high: 2, low: 1))

  static let scan = FileScan(
    register: Register([
      Register.Entry(
        id: FormID(RecordID(high: 1, low: 1)),
        name: NameEntry(subject: .person(person), text: "Jorunn Varnell", kind: .name)),
      Register.Entry(
        id: FormID(RecordID(high: 1, low: 2)),
        name: NameEntry(subject: .person(person), text: "Varnell", kind: .form)),
    ]), policy: ScanPolicy(audience: .panel))

  static func places(_ bytes: [UInt8], _ name: String) throws -> [[ScanPlace.Step]] {
    try scan.scan(bytes, named: name).stops.map(\.place.steps)
  }

  static func package(_ parts: KeyValuePairs<String, String>) throws -> [UInt8] {
    var writer = ZipWriter()
    for (name, text) in parts { try writer.add(name, Array(text.utf8)) }
    return try writer.finish()
  }

  @Test(
    "a name in a plain file is found, and its line, cell or field told",
    arguments: [
      ("a.txt", "one\n\ntwo\nMrs Varnell's\n", [.line(4)]),
      (
        "a.txt", "a line that is long enough to go on with the surname of Jorunn\nVarnell",
        [.line(1)]
      ),
      ("a.txt", "a line that is long enough to be broken in the middle by Var-\nnell", [.line(1)]),
      ("a.txt", "see data:text/plain;base64,SGVyZSBpcyBWYXJuZWxs now", [.embedded(1), .line(1)]),
      ("a.csv", "Date;Event\n1;\"a \"\"b\"\"\nVarnell\"\n", [.row(2), .column("Event")]),
      ("a.tsv", "Date\tVARNELL\n", [.row(1), .column("2")]),
      ("a.ged", "0 HEAD\n1 NAME Jorunn /Varnell/\n", [.field("NAME"), .line(2)]),
      ("a.ged", "0 HEAD\n1 NOTE here was Var\n2 CONC nell\n", [.field("NOTE"), .line(2)]),
      ("a.dot", "digraph {\n a [label=\"Jorunn\\nVarnell\"]; }", [.line(2)]),
      ("a.dot", "digraph {\n a [tooltip=\"Var\" + \"nell\"]; }", [.line(2), .tooltip]),
      ("a.dot", "digraph {\n a [label=<<b>Var</b>nell>]; }", [.line(2)]),
      ("a.dot", "digraph {\n Varnell -> b; }", [.line(2), .identifier]),
      ("a.dot", "digraph {\n // Varnell\n}", [.line(2), .sourceComment]),
    ] as [(String, String, [ScanPlace.Step])])
  func plain(name: String, text: String, steps: [ScanPlace.Step]) throws {
    #expect(try Self.places(Array(text.utf8), name) == [steps])
  }

  @Test(
    "text is read whatever wrote it: UTF-16 with or without its mark, the old code page",
    arguments: [
      [0xFF, 0xFE] + "Łucja Varnell".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + "Varnell".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      "here is Varnell".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      Array("caf".utf8) + [0xE9, 0x20, 0x93] + Array("Varnell".utf8) + [0x94],
      [0xEF, 0xBB, 0xBF] + Array("Varnell".utf8),
    ] as [[UInt8]])
  func encodings(bytes: [UInt8]) throws { #expect(try Self.places(bytes, "a.txt").count == 1) }

  @Test(
    "a name in a page or a drawing is found: entities, tags, remarks, attributes, drawings in it",
    arguments: [
      ("a.html", "<html><p>Var<b>nell</b></p>", [.paragraph(1)]),
      ("a.html", "<html><p>V&#97;rn&#x65;ll<p>x", [.paragraph(1)]),
      ("a.html", "<html><p>one<p>Jorunn&nbsp;Varnell", [.paragraph(2)]),
      ("a.html", "<html><!-- Varnell --><p>", [.sourceComment]),
      ("a.html", "<html><img alt='Varnell'>", [.alternativeText(1)]),
      ("a.html", "<html><div style='display: none'>Varnell</div>", [.hiddenText]),
      ("a.html", "<HTML><TITLE>Varnell</TITLE>", [.property("title")]),
      ("a.html", "<html><h1>Past</h1><p>Varnell", [.heading("Past"), .paragraph(1)]),
      (
        "a.html",
        "<html><img src=\"data:image/svg+xml,%3Csvg%3E%3Ctext%3EVarnell%3C/text%3E%3C/svg%3E\">",
        [.embedded(1), .line(1)]
      ),
      ("a.svg", "<svg>\n<g><text>Jorunn</text><text>Varnell</text></g></svg>", [.line(2)]),
      ("a.svg", "<svg><title>Varnell</title></svg>", [.tooltip, .line(1)]),
      ("a.svg", "<svg id='VarnellFamily'/>", [.line(1), .identifier]),
      ("a.svg", "<svg><!--Varnell--></svg>", [.sourceComment]),
      ("a.xml", "<r><a>x</a>\n<b><![CDATA[Varnell]]></b></r>", [.line(2)]),
      ("a.xml", "<r><?note Varnell?></r>", [.sourceComment]),
      (
        "a.xml", "<r><entry ref='C12'><event>Var<i>nell</i></event></entry></r>",
        [.record("C12"), .field("event")]
      ),
    ] as [(String, String, [ScanPlace.Step])])
  func markup(name: String, text: String, steps: [ScanPlace.Step]) throws {
    #expect(try Self.places(Array(text.utf8), name) == [steps])
  }

  @Test("what cannot be opened is refused, with what is wrong with it")
  func refused() throws {
    func error(_ bytes: [UInt8], _ name: String = "a.odt") -> ScanError? {
      do { _ = try Self.scan.scan(bytes, named: name) } catch { return error }
      return nil
    }
    let locked = try Self.package([
      "META-INF/manifest.xml": "<m><encryption-data/></m>", "content.xml": "\u{1}\u{2}",
    ])
    #expect(error(locked) == .encrypted)
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0] + [UInt8](repeating: 0, count: 99)
    #expect(error(compound) == .unreadablePackage)
    let name = "EncryptedPackage".utf8.flatMap { [$0, UInt8(0)] }
    #expect(error(compound + name) == .encrypted)
    #expect(error(Array("<office>Var".utf8), "a.fodt") == .unreadablePackage)
    #expect(error(Array("%PDF-1.4\n".utf8), "a.pdf") == .needsPDFText)
    var bomb = ZipWriter()
    try bomb.add("content.xml", [UInt8](repeating: 0x20, count: 1 << 24))
    #expect(error(try bomb.finish()) == .tooLarge)
    var nested = Array("Varnell".utf8)
    for depth in 0..<12 {
      var writer = ZipWriter()
      try writer.add("x\(depth).odt", nested, store: true)
      nested = try writer.finish()
      let found = try? Self.scan.scan(nested, named: "a.odt").stops.count
      #expect(depth < 7 ? found == 1 : error(nested) == .tooLarge, "\(depth)")
    }
  }

  @Test("a PDF is read by what other programs make of it, page by page, and what it says of itself")
  func pdf() throws {
    let pdf = PDFText(
      text: "one page\u{C}Jorunn\nVarnell\u{C}",
      properties: [.init(name: "Author", value: "Varnell")],
      pictures: 1)
    let outcome = try Self.scan.scan(
      Array("%PDF-1.4\n(Varnell) Tj\n".utf8), named: "a.pdf", pdf: pdf)
    #expect(
      outcome.stops.map(\.place.steps) == [
        [.page(2), .line(1)], [.page(2), .line(2)], [.property("Author")], [.bytes],
      ])
    #expect(outcome.unread.map(\.steps) == [[.picture(1)]])
  }

  @Test("the name of a file and of a part in it is read, and not repeated where it holds a name")
  func fileNames() throws {
    for name in ["varnell.txt", "report_Varnell.txt", "JorunnVarnell.txt", "a%20varnell.txt"] {
      #expect(try Self.places([], name) == [[.fileName]], "\(name)")
      #expect(Self.scan.holdsName(name))
    }
    let outcome = try Self.scan.scan(
      try Self.package(["Varnell.xml": "<p>Varnell</p>"]), named: "a.odt")
    #expect(outcome.stops.map(\.place.steps) == [[.partName(1)], [.line(1)]])
    #expect(outcome.stops.allSatisfy { $0.place.part.isEmpty })
    #expect(!Self.scan.holdsName("overview.odt"))
  }
}
