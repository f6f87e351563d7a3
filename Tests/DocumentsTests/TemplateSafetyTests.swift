import Archive
import Documents
import Testing
import XML

@Suite("What a template must not let out") struct TemplateSafetyTests {
  private let body = """
    <text:tracked-changes><text:changed-region text:id="c1"><text:deletion><office:change-info>
    <dc:creator>SECRET</dc:creator><dc:date>2020-01-01T00:00:00</dc:date></office:change-info>
    <text:p>SECRET</text:p></text:deletion></text:changed-region></text:tracked-changes>
    <text:p loext:x="SECRET">a<office:annotation office:name="n"><dc:creator>SECRET</dc:creator>
    <text:p>SECRET</text:p></office:annotation>b<office:annotation-end office:name="n"/>\
    <text:change text:change-id="c1"/><loext:content-control>c</loext:content-control></text:p>
    <text:section text:name="Notes" text:display="none"><text:p>SECRET</text:p></text:section>
    <text:p>SECRET<text:hidden-paragraph text:condition="ooow:x" text:is-hidden="true"/></text:p>
    <text:p>d<text:hidden-text text:condition="ooow:x" text:string-value="SECRET"/></text:p>
    <loext:thing>SECRET</loext:thing>
    """

  @Test("comments, tracked changes, hidden parts and foreign names are nowhere in the package")
  func nothingHidden() throws {
    let bytes = try package(flat(body), [:])
    let reader = try ZipReader(bytes: bytes)
    for entry in reader.entries {
      let text = try String(decoding: reader.read(entry.name), as: UTF8.self)
      #expect(!text.contains("SECRET"), "\(entry.name)")
      #expect(!text.contains("loext"), "\(entry.name)")
    }
    #expect(try paragraphs(part("content.xml", of: bytes)) == ["abc", "d"])
  }

  @Test("metadata is what was given and nothing else")
  func metadataOnly() throws {
    let meta = try part("meta.xml", of: package(flat("<text:p/>"), [:]))
    let fields = (meta.child("meta")?.children ?? []).map { "\($0.name)=\($0.text)" }
    #expect(
      fields == [
        "generator=silp", "title=Title", "creation-date=2024-05-31T00:00:00",
        "date=2024-05-31T00:00:00", "language=en-GB", "user-defined=OFFICIAL",
      ])
  }

  @Test("what is no text document is refused")
  func notADocument() throws {
    #expect(throws: TemplateError.notATextDocument("")) { try OdtTemplate(Array("<a/>".utf8)) }
    #expect(throws: TemplateError.self) { try OdtTemplate(Array("plain".utf8)) }
    #expect(throws: TemplateError.archive(.truncated)) { try OdtTemplate([0x50, 0x4B, 3, 4, 5]) }
  }

  @Test("an entity in a template is refused")
  func entity() {
    let text = "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>&e;</a>"
    #expect(throws: TemplateError.xml(part: "", .entityRefused(line: 1))) {
      try OdtTemplate(Array(text.utf8))
    }
  }
}
