import Archive
import Documents
import Foundation
import TestSupport
import Testing

@Suite("A copy that came back") struct ReturnedTests {
  /// A Word document of these paragraphs, with these remarks.
  static func word(_ body: String, comments: String = "") throws -> [UInt8] {
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    var zip = ZipWriter()
    try zip.add(
      "word/document.xml",
      Array("<w:document \(space)><w:body>\(body)</w:body></w:document>".utf8))
    try zip.add(
      "word/styles.xml",
      Array(
        """
        <w:styles \(space)><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/>
        </w:style></w:styles>
        """.utf8))
    if !comments.isEmpty {
      try zip.add(
        "word/comments.xml", Array("<w:comments \(space)>\(comments)</w:comments>".utf8))
    }
    return try zip.finish()
  }

  /// An OpenDocument text.
  static func writer(_ body: String) throws -> [UInt8] {
    let odf = "urn:oasis:names:tc:opendocument:xmlns:"
    var zip = ZipWriter()
    try zip.add(
      "content.xml",
      Array(
        """
        <office:document-content xmlns:office="\(odf)office:1.0" xmlns:text="\(odf)text:1.0"
         xmlns:table="\(odf)table:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
         ><office:body><office:text>\(body)</office:text></office:body></office:document-content>
        """.utf8))
    return try zip.finish()
  }

  private static let wordBody = """
    <w:p><w:pPr><w:pStyle w:val="H1"/></w:pPr><w:bookmarkStart w:id="1" w:name="section_findings"/>
    <w:bookmarkEnd w:id="1"/><w:r><w:t>Findings</w:t></w:r></w:p>
    <w:p><w:pPr><w:pPrChange w:author="X"><w:pPr><w:pStyle w:val="H1"/></w:pPr></w:pPrChange></w:pPr>
    <w:r><w:t xml:space="preserve">It was </w:t></w:r><w:commentRangeStart w:id="0"/>
    <w:del w:id="2" w:author="Chair" w:date="2026-05-04T10:00:00Z"><w:r><w:delText>never</w:delText>
    </w:r></w:del><w:ins w:id="3" w:author="Chair" w:date="2026-05-04T10:00:00Z"><w:r><w:t>seldom</w:t>
    </w:r></w:ins><w:r><w:t xml:space="preserve"> done</w:t></w:r><w:commentRangeEnd w:id="0"/>
    <w:r><w:commentReference w:id="0"/></w:r><w:r><w:t> here.</w:t></w:r></w:p>
    <w:p><w:pPr><w:rPr><w:ins w:id="4" w:author="Chair" w:date="2026-05-04T10:00:00Z"/></w:rPr></w:pPr>
    <w:ins w:id="5" w:author="Chair" w:date="2026-05-04T10:00:00Z"><w:r><w:t>A new one.</w:t></w:r>
    </w:ins></w:p>
    <w:tbl><w:tr><w:trPr><w:del w:id="6" w:author="Author, school" w:date="2026-05-05T10:00:00Z"/>
    </w:trPr><w:tc><w:p><w:r><w:t>A row</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
    <w:p><w:moveFrom w:id="7" w:author="Chair" w:date="2026-05-04T10:00:00Z"><w:r><w:t>Moved.</w:t></w:r>
    </w:moveFrom></w:p><w:p><w:r><w:t>Last.</w:t></w:r></w:p>
    <w:p><w:moveTo w:id="8" w:author="Chair" w:date="2026-05-04T10:00:00Z"><w:r><w:t>Moved.</w:t></w:r>
    </w:moveTo></w:p>
    """
  private static let wordComments = """
    <w:comment w:id="0" w:author="Author, school" w:date="2026-05-05T09:00:00Z"><w:p><w:r>
    <w:t>Is this so?</w:t></w:r></w:p><w:p><w:r><w:t>Ask them.</w:t></w:r></w:p></w:comment>
    """

  @Test("from Word is read with its remarks and what was put in, taken out and moved")
  func word() throws {
    let copy = try ReturnedCopy(try Self.word(Self.wordBody, comments: Self.wordComments))
    let first = try #require(copy.remarks.first)
    #expect(first.said == .remark("Is this so?\nAsk them."))
    #expect(first.author == "Author, school" && first.day == "2026-05-05")
    #expect(first.heading == "Findings" && first.place == "section_findings")
    #expect(first.passage == "seldom done")
    #expect(
      copy.remarks.dropFirst().map(\.said) == [
        .replaced("never", by: "seldom"), .inserted("A new one."), .deleted("A row"),
        .deleted("Moved."), .inserted("Moved."),
      ])
    #expect(copy.remarks[1].passage == "It was never done here.")
    #expect(copy.remarks[2].passage == "It was never done here.")
    #expect(
      copy.before.map(\.text) == [
        "Findings", "It was never done here.", "A row", "Moved.", "Last.",
      ])
  }

  @Test("from Writer is read with its remarks and what was put in and taken out")
  func writer() throws {
    func region(_ id: String, _ kind: String, _ gone: String = "") -> String {
      """
      <text:changed-region text:id="\(id)"><text:\(kind)><office:change-info><dc:creator>Chair\
      </dc:creator><dc:date>2026-05-04T10:00:00</dc:date></office:change-info>\(gone)</text:\(kind)>\
      </text:changed-region>
      """
    }
    let copy = try ReturnedCopy(
      try Self.writer(
        """
        <text:tracked-changes>\(region("a", "insertion"))\
        \(region("b", "deletion", "<text:p>never</text:p>"))\
        \(region("c", "deletion", "<text:p/><text:p>A whole one.</text:p>"))\
        \(region("d", "insertion"))</text:tracked-changes>
        <text:h text:outline-level="1"><text:bookmark text:name="section-findings"/>Findings</text:h>
        <text:p>It was <office:annotation office:name="n"><dc:creator>Author, school</dc:creator>\
        <dc:date>2026-05-05T09:00:00</dc:date><text:p>Is this so?</text:p></office:annotation>\
        <text:change text:change-id="b"/><text:change-start text:change-id="a"/>seldom\
        <text:change-end text:change-id="a"/> done<office:annotation-end office:name="n"/> here.\
        <text:change text:change-id="c"/></text:p>
        <text:p><text:change-start text:change-id="d"/>One.</text:p><text:p>Two.\
        <text:change-end text:change-id="d"/></text:p>
        <text:p>Last.<office:annotation><dc:creator>Chair</dc:creator><text:p>And this?</text:p>\
        </office:annotation></text:p>
        """))
    #expect(
      copy.remarks.map(\.said) == [
        .remark("Is this so?"), .replaced("never", by: "seldom"), .deleted("A whole one."),
        .inserted("One.\nTwo."), .remark("And this?"),
      ])
    #expect(copy.remarks.map(\.passage).last == "Last.")
    #expect(copy.remarks[0].passage == "seldom done")
    #expect(copy.remarks.allSatisfy { $0.heading == "Findings" && $0.place == "section-findings" })
    #expect(
      copy.before.map(\.text) == ["Findings", "It was never done here.", "A whole one.", "Last."])
  }

  @Test("shows what was changed without the program keeping track of it")
  func untracked() throws {
    let sent: [DocumentPart] = [
      .init(.heading(1), ["Findings"]), .init(.paragraph, ["It was never done here at all."]),
      .init(.paragraph, ["A paragraph that somebody takes out."]),
      .init(.paragraph, ["The last one."]),
    ]
    let copy = try ReturnedCopy(
      try Self.writer(
        """
        <text:h text:outline-level="1">Findings</text:h><text:p>It was seldom done here at all.</text:p>
        <text:p>The last one.</text:p><text:p>And a new one behind it.</text:p>
        """))
    #expect(
      copy.untracked(since: sent).map(\.said) == [
        .replaced("never", by: "seldom"), .deleted("A paragraph that somebody takes out."),
        .inserted("And a new one behind it."),
      ])
    #expect(copy.untracked(since: copy.before).isEmpty)
  }

  @Test("that is damaged is refused or read, and never brings anything down")
  func damaged() throws {
    let files = [
      try Self.word(Self.wordBody, comments: Self.wordComments),
      try Document(metadata: metadata, blocks: [.heading(.one, ["A"]), .paragraph("B")]).odt(),
    ]
    for seed in Soak.seeds(60, whole: 1000) {
      var random = SplitMix64(seed: seed)
      var bytes = files[Int(seed % 2)]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        switch Int.random(in: 0..<3, using: &random) {
        case 0:
          bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
            in: 0...255, using: &random)
        case 1: bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &random)...)
        default:
          let start = Int.random(in: 0..<bytes.count, using: &random)
          bytes.insert(contentsOf: bytes[start...].prefix(40), at: start)
        }
        if bytes.isEmpty { break }
      }
      _ = try? ReturnedCopy(bytes)
    }
    // Inside the container nothing checks a sum, so the words themselves are damaged too.
    for seed in Soak.seeds(60, whole: 1000) {
      var random = SplitMix64(seed: seed)
      var body = Array(Self.wordBody.utf8)
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        body[Int.random(in: 0..<body.count, using: &random)] = UInt8.random(
          in: 32...126, using: &random)
      }
      let text = String(decoding: body, as: UTF8.self)
      do {
        _ = try ReturnedCopy(try Self.word(text, comments: Self.wordComments))
      } catch { #expect(error is DocumentReadingError) }
    }
  }
}
