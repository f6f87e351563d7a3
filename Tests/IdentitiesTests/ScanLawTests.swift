import Archive
import Foundation
import Identities
import ReviewModel
import Testing
import Views

@Suite("What a scan must find, and must refuse")
struct ScanLawTests {
  private static let person = PersonID(RecordID(high: 2, low: 1))

  private func scan(for forms: String...) -> FileScan {
    FileScan(
      register: Register(
        forms.enumerated().map { number, form in
          Register.Entry(
            id: FormID(RecordID(high: 1, low: UInt64(number))),
            name: NameEntry(subject: .person(Self.person), text: form, kind: .form))
        }), policy: ScanPolicy(audience: .panel))
  }

  private func count(_ forms: [String], in text: String) throws -> Int {
    try forms.map { try scan(for: $0).scan(Array(text.utf8), named: "a").stops.count }.reduce(0, +)
  }

  @Test("every accented Latin letter is found composed, decomposed, bare and in either case")
  func accents() throws {
    let letters = [0x00C0...0x024F, 0x1E00...0x1EFF].joined().compactMap { Unicode.Scalar($0) }
    var tried = 0
    for letter in letters {
      let parts = String(letter).decomposedStringWithCanonicalMapping
      guard parts.unicodeScalars.count > 1, let base = parts.unicodeScalars.first, base.isASCII
      else { continue }
      tried += 1
      let spellings = [String(letter), parts, String(base)].flatMap { middle in
        ["Mo\(middle)rdan", "MO\(middle.uppercased())RDAN", "mo\(middle.lowercased())rdan"]
      }
      for form in spellings[...2] + [spellings[6]] {
        let text = spellings.joined(separator: ", ")
        #expect(try count([form], in: text) == spellings.count, "\(form) in \(text)")
      }
    }
    #expect(tried > 400)
  }

  @Test(
    "a name is found however its spaces, hyphens and apostrophes were set",
    arguments: [
      ("Nan Edrith", "Nan\u{A0}Edrith"), ("Nan Edrith", "NAN  Edrith"),
      ("Nan Edrith", "<p>Nan\n    Edrith</p>"), ("Nan Edrith", "<p>Nan<tab/>Edrith</p>"),
      ("Anne-Brit", "Anne\u{2011}Brit"), ("Anne-Brit", "Anne\u{2010}Brit"),
      ("Anne-Brit", "<t>Anne&#45;Brit</t>"), ("Varnell", "Var\u{AD}nell"),
      ("Varnell", "Var\u{200B}nell"), ("O'Dellan", "O’Dellan’s"), ("O’Dellan", "O'DELLAN"),
      ("O'Dellan", "Oʼdellan"), ("'t Hooft", "van ’t Hooft"), ("Łucja", "LUCJA"),
      ("Đorđe", "dorde"), ("Søren", "Soren"), ("مُحَمَّد", "محمد"), ("李小龍", "，李小龍。"),
    ])
  func settings(form: String, text: String) throws {
    #expect(try count([form], in: text) == 1)
  }

  @Test(
    "a name is found across the runs into which a word processor cuts a word",
    arguments: [
      "<w:p xmlns:w='w'><w:r><w:rPr><w:b/></w:rPr><w:t>Var</w:t></w:r><w:proofErr/>"
        + "<w:r><w:rPr>\n  <w:lang w:val='en'/>\n</w:rPr><w:t>nell</w:t></w:r></w:p>",
      "<w:p xmlns:w='w'><w:ins><w:r><w:t>Var</w:t></w:r></w:ins><w:r><w:t>nell</w:t></w:r></w:p>",
      "<t:p xmlns:t='t'>Var<t:bookmark-start/><t:span>nel</t:span><t:bookmark-end/>l</t:p>",
      "<text><tspan dx='1'>Var</tspan><tspan>nell</tspan></text>",
    ])
  func runs(xml: String) throws { #expect(try count(["Varnell"], in: xml) == 1) }

  @Test(
    "what stands in two cells, paragraphs or attributes is not one name",
    arguments: [
      "<r><c>Var</c><c>nell</c></r>", "<r><c>Var</c>\n<e/><c>nell</c></r>",
      "<r><p>Nan</p> <p>Edrith</p></r>", "<r a='Nan' b='Edrith'/>", "Nan\n\nEdrith", "Nan, Edrith",
    ])
  func apart(text: String) throws { #expect(try count(["Varnell", "Nan Edrith"], in: text) == 0) }

  @Test("says whose name it is, in which part and where, and never the name")
  func tells() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("x".utf8), store: true)
    try writer.add("content.xml", Array("<b><p>one</p><p a='two'>Mrs Varnell’s</p></b>".utf8))
    try writer.add("alt.xml", Array("<b><p alt='VARNELL'/></b>".utf8))
    let outcome = try scan(for: "Varnell").scan(try writer.finish(), named: "a.odt")
    #expect(
      outcome.stops.map(\.kind) == [
        .registered(.person(Self.person)), .registered(.person(Self.person)),
      ])
    #expect(outcome.stops.map(\.place.part) == ["content.xml", "alt.xml"])
    #expect(!String(reflecting: outcome).lowercased().contains("varnell"))
  }

  @Test("a package cut anywhere, or with a byte changed, is refused or still tells the name")
  func damage() throws {
    var writer = ZipWriter()
    try writer.add("mimetype", Array("x".utf8), store: true)
    try writer.add("content.xml", Array("<b><p>here was Varnell, twice Varnell</p></b>".utf8))
    let whole = try writer.finish()
    let scan = scan(for: "Varnell")
    for length in 4..<whole.count {
      #expect(throws: ScanError.self, "cut at \(length)") {
        try scan.scan(Array(whole[..<length]), named: "a.odt")
      }
    }
    // The first two bytes say that it is a package at all.
    for index in whole.indices.dropFirst(2) {
      var bytes = whole
      bytes[index] ^= 0x01
      let outcome = try? scan.scan(bytes, named: "a.odt")
      #expect(outcome == nil || outcome?.stops.count == 2, "byte \(index)")
    }
  }

  @Test(
    "what cannot be read through is refused, not passed",
    arguments: [
      Array("%PDF-1.7\nstream".utf8), [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      Array("{\\rtf1 Var\\b nell}".utf8), Array("V\u{0}\u{1}\u{2}ar".utf8),
      [0x56, 0x61, 0x72, 0x81],
    ])
  func unreadable(bytes: [UInt8]) {
    #expect(throws: ScanError.self) { try scan(for: "Varnell").scan(bytes, named: "a") }
  }

  @Test("a damaged XML part makes the package unreadable; one in no known form is told as unread")
  func parts() throws {
    var writer = ZipWriter()
    try writer.add("content.xml", Array("<b><p>Var<span>nell</p></b>".utf8))
    #expect(throws: ScanError.unreadablePart("content.xml")) {
      try scan(for: "Varnell").scan(try writer.finish(), named: "a.odt")
    }
    var other = ZipWriter()
    try other.add("fonts/a.ttf", [0, 1, 0, 0, 0xFF])
    try other.add("empty.xml", [])
    let outcome = try scan(for: "Varnell").scan(try other.finish(), named: "a.odt")
    #expect(outcome.unread.map(\.part) == ["fonts/a.ttf"])
  }
}
