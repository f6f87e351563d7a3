import Documents
import Foundation
import Testing
import XML

@Suite("Checking a template") struct TemplateCheckTests {
  private static let fields: [TemplateField<Int>] = [
    .text("title", "The title.") { "\($0)" },
    .flag("good", "Whether it is good.") { $0 > 0 },
    .list("findings", "The findings.", inner) { Array(0..<$0) },
  ]
  private static let inner: [TemplateField<Int>] = [
    .text("text", "The words.") { "no \($0)" },
    .list("grounds", "What it rests on.", [.text("kind", "Which.") { "ground \($0)" }]) {
      Array(0..<$0)
    },
  ]
  private static var shape: TemplateShape { TemplateShape(fields.told()) }

  private func facts(_ body: String) throws -> [TemplateProblem.Fact] {
    try OdtTemplate(flat(body)).problems(shape: Self.shape).map(\.fact)
  }

  private func remarks(_ body: String) throws -> [TemplateRemark.Fact] {
    try OdtTemplate(flat(body)).remarks(shape: Self.shape).map(\.fact)
  }

  @Test("what fields tell is what they fill, and no more is worked out than is used")
  func oneSource() throws {
    #expect(
      Self.fields.told().map(\.path) == [
        "title", "good", "findings", "findings.text", "findings.grounds", "findings.grounds.kind",
      ])
    let values = Self.fields.values(of: 2)
    for (path, kind) in TemplateShape(of: values).kinds {
      #expect(Self.shape.kind(of: path) == kind, "\(path)")
    }
    #expect(Set(Self.fields.values(of: 2, only: ["title"]).keys) == ["title"])
    let body = section("each findings", "findings.text") + "<text:p>\(field("title"))</text:p>"
    #expect(try OdtTemplate(flat(body)).usedNames == ["findings", "title"])
  }

  @Test("a path under a list that is empty in this review is checked as well")
  func emptyList() throws {
    let body = section("each findings", "findings.txet")
    #expect(try facts(body) == [.unknownPath("findings.txet", nearest: "findings.text")])
    #expect(throws: TemplateError.self) {
      try OdtTemplate(flat(body)).fill(
        ["findings": .list([])], shape: Self.shape, metadata: metadata)
    }
  }

  @Test(
    "a block that can never come out is told with the one around it",
    arguments: [
      ("unless good", "if good", true), ("if good", "unless good", true),
      ("unless findings", "each findings", true), ("unless findings", "if findings", true),
      ("each findings", "unless findings", true), ("if good", "if findings", false),
      ("each findings", "unless findings.grounds", false), ("if good", "if good", false),
    ])
  func unreachable(outer: String, inner: String, isTold: Bool) throws {
    let body = """
      <text:section text:name="\(outer)"><text:section text:name="\(inner)">
      <text:p>x</text:p></text:section></text:section>
      """
    let told = try facts(body).contains(.unreachable(inner, within: outer))
    #expect(told == isTold)
  }

  @Test("what Word leaves of a placeholder is filled where it says its path, else refused")
  func inputFields() throws {
    func input(_ words: String, _ told: String = "") -> String {
      "<text:p><text:text-input text:description=\"\(told)\">\(words)</text:text-input></text:p>"
    }
    #expect(try facts(input("&lt;title&gt;")).isEmpty)
    #expect(try remarks(input("&lt;title&gt;")) == [.repaired(path: "title")])
    let bytes = try OdtTemplate(flat(input("&lt;title&gt;"))).fill(
      Self.fields.values(of: 7), metadata: metadata)
    let text = try #require(try part("content.xml", of: bytes).child("body"))
    #expect(paragraphs(text) == ["7"])
    #expect(
      try facts(input("&lt;Findings text&gt;")) == [
        .inputField("<Findings text>", nearest: "findings.text")
      ])
    #expect(
      try facts(input("Findings text"))
        == facts(input("&lt;Findings text&gt;")).map { _ in
          .inputField("Findings text", nearest: "findings.text")
        })
    #expect(try facts(input("write here", "What the family wants")).isEmpty)
  }

  @Test("sections without a name of their own, typed fields, hidden parts and comments are told")
  func remarks() throws {
    #expect(
      try remarks(
        "<text:section text:name=\"Section3\"><text:p>x</text:p></text:section>"
          + "<text:p>Dear {{na<text:span>me}} of</text:span> ${this}</text:p>"
          + "<text:section text:name=\"a\" text:display=\"none\"><text:p>y</text:p></text:section>"
          + "<text:p>a<office:annotation><text:p>b</text:p></office:annotation></text:p>") == [
          .unnamedSection("Section3"), .typedField("{{name}}"), .hidden("a"), .notes(1),
        ])
  }

  @Test("what would fetch, run or ask is told, and a picture that says nothing is a mistake")
  func leftOut() throws {
    let href = "xlink:type=\"simple\" xlink:href="
    #expect(
      try remarks(
        "<office:forms><office:x/></office:forms><text:p><text:a \(href)\"file:///x\">a</text:a>"
          + "<text:a \(href)\"https://example.org\">b</text:a><draw:frame draw:name=\"F\">"
          + "<draw:object \(href)\"./Object 1\"/><draw:image \(href)\"http://x/y.png\"/></draw:frame>"
          + "<text:execute-macro>c</text:execute-macro></text:p>"
          + "<text:section text:name=\"S\"><text:section-source \(href)\"../x.odt\"/></text:section>"
      ) == [
        .leftOut(.control, ""), .leftOut(.link, "file:///x"), .leftOut(.object, "./Object 1"),
        .leftOut(.picture, "http://x/y.png"), .leftOut(.script, ""), .leftOut(.link, "../x.odt"),
      ])
    let logo = "<draw:image><office:binary-data>iVBORwEC</office:binary-data></draw:image>"
    #expect(
      try facts("<text:p><draw:frame draw:name=\"Logo\">\(logo)</draw:frame></text:p>") == [
        .undescribed("Logo")
      ])
    #expect(
      try facts(
        "<text:p><draw:frame>\(logo)<svg:desc>The board</svg:desc></draw:frame></text:p>"
      ).isEmpty)
  }

  @Test("a Word document is refused as one")
  func word() throws {
    let docx = try Document(metadata: metadata, blocks: [.paragraph("x")]).docx()
    #expect(throws: TemplateError.wordDocument) { try OdtTemplate(docx) }
  }

  @Test("a template that Writer saved, in whichever form, is filled as before")
  func savedByWriter() throws {
    let body = """
      <text:h text:outline-level="1">A</text:h>
      <text:section text:name="each findings"><text:p>B \(field("findings.text"))</text:p>
      <text:list><text:list-item><text:p>\(field("findings.grounds.kind"))</text:p></text:list-item>
      </text:list></text:section>
      <text:section text:name="unless good"><text:p>C \(field("title"))</text:p></text:section>
      """
    for format in ["odt", "ott", "fodt"] {
      guard let saved = try Writer.saved(flat(body), as: format) else { return }
      let template = try OdtTemplate(saved)
      #expect(template.problems(shape: Self.shape).isEmpty)
      let bytes = try template.fill(
        Self.fields.values(of: 2), shape: Self.shape, metadata: metadata)
      #expect(OdtCheck.faults(in: bytes).isEmpty, "\(format)")
      let text = try #require(try part("content.xml", of: bytes).child("body"))
      #expect(paragraphs(text) == ["B no 0", "B no 1", "ground 0"], "\(format)")
    }
  }

  @Test("a template that went through Word and back is refused with what is broken")
  func throughWord() throws {
    let body = """
      <text:section text:name="each findings"><text:p>B \(field("findings.text"))</text:p>
      </text:section><text:p>See \(field("nonsense"))</text:p>
      """
    guard let docx = try Writer.saved(flat(body), as: "docx") else { return }
    #expect(throws: TemplateError.wordDocument) { try OdtTemplate(docx) }
    let back = try #require(try Writer.saved(docx, from: "docx", as: "odt"))
    let template = try OdtTemplate(back)
    let facts = template.problems(shape: Self.shape).map(\.fact)
    #expect(
      facts.contains {
        if case .inputField = $0 { true } else { false }
      }, "\(facts)")
  }
}

/// LibreOffice, which saves a file as a person would.
enum Writer {
  /// The bytes of a file saved in another format; nil, and a word, where LibreOffice is missing.
  static func saved(
    _ bytes: [UInt8], from: String = "fodt", as format: String
  ) throws -> [UInt8]? {
    guard Office.path != nil else {
      print("left out: LibreOffice is not installed, so nothing was saved by it")
      return nil
    }
    // Without its first line LibreOffice takes a flat document for plain text.
    let head = from == "fodt" ? Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) : []
    return try Office.convert([("template.\(from)", head + bytes)], to: format)[
      "template.\(format)"]
  }
}
