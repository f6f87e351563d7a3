import Archive
import Documents
import Intake
import TestSupport
import Testing

/// What word processors keep beside the words.
@Suite("Forms with changes tracked, comments, notes and pictures") struct FormMarkupTests {
  /// A form with one part of its file changed and others added.
  private static func changed(
    _ bytes: [UInt8], _ name: String, adding: [(String, String)] = [],
    _ change: (String) -> String
  ) throws -> [UInt8] {
    let reader = try ZipReader(bytes: bytes)
    var writer = ZipWriter()
    for entry in reader.entries {
      var part = try reader.read(entry.name)
      if entry.name == name { part = Array(change(String(decoding: part, as: UTF8.self)).utf8) }
      if entry.name == "word/_rels/document.xml.rels" {
        let links = adding.enumerated().map { place, file in
          let kind = file.0.split(separator: ".")[0]
          return "<Relationship Id=\"x\(place)\" Type=\"http://x/\(kind)\" Target=\"\(file.0)\"/>"
        }.joined()
        let text = String(decoding: part, as: UTF8.self)
        part = Array(text.replacing("</Relationships>", with: links + "</Relationships>").utf8)
      }
      try writer.add(entry.name, part)
    }
    for file in adding { try writer.add("word/" + file.0, Array(file.1.utf8)) }
    return try writer.finish()
  }

  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  @Test("a Word document's insertions count, its deletions do not, and both are told")
  func word() throws {
    let form = try Forms.queries()
    let comments = """
      <w:comments xmlns:w="\(Self.space)"><w:comment w:id="1"><w:p><w:r><w:t>Not sure of this.\
      </w:t></w:r></w:p></w:comment></w:comments>
      """
    let bytes = try Self.changed(
      form.document.docx(), "word/document.xml", adding: [("comments.xml", comments)]
    ) { text in
      let mark = "w:name=\"silp_a_Q2\"/><w:bookmarkEnd w:id=\""
      let end = text.firstRange(of: mark).map { text[$0.upperBound...] } ?? ""
      let typed = """
        <w:r><w:t xml:space="preserve">On </w:t></w:r><w:del w:id="7"><w:r><w:delText>the 3rd\
        </w:delText></w:r></w:del><w:ins w:id="8"><w:r><w:t>the 4th</w:t></w:r></w:ins>\
        <w:r><w:commentReference w:id="1"/><w:tab/><w:t>of May</w:t></w:r>
        """
      let rest = end.drop { $0 != ">" }.dropFirst()
      return String(text.dropLast(rest.count)) + typed + rest
    }
    let read = try FormReader.read(bytes, fileName: "a.docx", form.layout)
    #expect(read["Q2"].words == "On the 4th\tof May")
    #expect(read.leftovers.map(\.words) == ["Not sure of this."])
    #expect(read.leftovers.map(\.place) == [.comment])
    #expect(
      Set(read.remarks) == [
        .empty(key: "about"), .empty(key: "Q12"), .empty(key: "Q3"), .insertions(1),
        .deletions(1), .comments(1),
      ])
  }

  @Test("an OpenDocument text's insertions count, its deletions do not, and both are told")
  func openDocument() throws {
    let form = try Forms.queries()
    let bytes = try Self.changed(form.document.odt(), "content.xml") { text in
      let tracked = """
        <text:tracked-changes><text:changed-region text:id="c1"><text:deletion>\
        <office:change-info><dc:creator>x</dc:creator><dc:date>2024-01-01T00:00:00</dc:date>\
        </office:change-info><text:p>the 3rd</text:p></text:deletion></text:changed-region>\
        <text:changed-region text:id="c2"><text:insertion><office:change-info/></text:insertion>\
        </text:changed-region></text:tracked-changes>
        """
      let typed = """
        On <text:change text:change-id="c1"/><text:change-start text:change-id="c2"/>the 4th\
        <text:change-end text:change-id="c2"/><office:annotation><dc:creator>x</dc:creator>\
        <dc:date>2024-01-01T00:00:00</dc:date><text:p>Not sure of this.</text:p>\
        </office:annotation><text:note text:note-class="footnote"><text:note-citation>1\
        </text:note-citation><text:note-body><text:p>the diary says so</text:p></text:note-body>\
        </text:note>
        """
      let box = "<text:bookmark text:name=\"silp_a_Q2\"/>"
      return text.replacing("<office:text>", with: "<office:text>" + tracked)
        .replacing(box, with: box + typed)
    }
    let read = try FormReader.read(bytes, fileName: "a.odt", form.layout)
    #expect(read["Q2"].words == "On the 4th [the diary says so]")
    #expect(read.leftovers.map(\.words) == ["Not sure of this."])
    #expect(
      Set(read.remarks) == [
        .empty(key: "about"), .empty(key: "Q12"), .empty(key: "Q3"), .insertions(1),
        .deletions(1), .comments(1),
      ])
  }

  @Test("what is typed above the pages is kept, and pictures are told of")
  func margins() throws {
    let form = try Forms.queries()
    let above = try Self.changed(form.document.docx(), "word/header1.xml") { text in
      text.replacing("</w:hdr>", with: "<w:p><w:r><w:t>Ring us first</w:t></w:r></w:p></w:hdr>")
    }
    let read = try FormReader.read(above, fileName: "a.docx", form.layout)
    #expect(read.leftovers.map(\.words) == ["Ring us first"])
    #expect(read.leftovers.map(\.place) == [.margin])
    let pictured = try Self.changed(form.document.odt(), "content.xml") { text in
      let box = "<text:bookmark text:name=\"silp_a_Q2\"/>"
      return text.replacing(box, with: box + "<draw:frame><draw:image/></draw:frame>")
    }
    let seen = try FormReader.read(pictured, fileName: "a.odt", form.layout)
    #expect(seen.remarks.contains(.pictures(1)))
  }

  @Test("a file that is no form is refused with what it is")
  func otherFiles() throws {
    let layout = try Forms.report().layout
    for (bytes, fact) in [
      (Array("%PDF-1.7".utf8), IntakeError.Fact.notADocument(found: .pdf)),
      ([], .empty), (Array("{\\rtf1".utf8), .notADocument(found: .richText)),
    ] {
      #expect(throws: IntakeError(file: "x", fact)) {
        try FormReader.read(bytes, fileName: "x", layout)
      }
    }
  }

  @Test("a damaged file ends in an error or in what could be read, never in a crash")
  func hostile() throws {
    let form = try Forms.queries()
    for bytes in [try form.document.docx(), try form.document.odt()] {
      for seed in Soak.seeds(40, whole: 1500) {
        var random = SplitMix64(seed: seed)
        var broken = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          broken[Int.random(in: broken.indices, using: &random)] = UInt8.random(
            in: 0...255, using: &random)
        }
        if seed % 4 == 0 { broken.removeLast(Int.random(in: 1...200, using: &random)) }
        _ = try? FormReader.read(broken, fileName: "x.docx", form.layout)
      }
    }
  }
}
