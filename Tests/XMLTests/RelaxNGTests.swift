import Testing
import XML

@Suite("RELAX NG") struct RelaxNGTests {
  private let schema = Array(
    """
    <element name="r" xmlns="http://relaxng.org/ns/structure/1.0"
      datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
      <attribute name="n"><data type="integer"/></attribute><zeroOrMore>
      <element name="c"><text/></element></zeroOrMore>
    </element>
    """.utf8)

  @Test("a valid document has no problem")
  func valid() throws {
    #expect(try RelaxNG(schema: schema).validate(Array("<r n='1'><c>x</c></r>".utf8)).isEmpty)
  }

  @Test("what the schema forbids is told with its line")
  func invalid() throws {
    let problems = try RelaxNG(schema: schema).validate(Array("<r n='1'>\n<d/></r>".utf8))
    #expect(problems.contains { $0.line == 2 && !$0.message.isEmpty })
  }

  @Test("a schema that is none is refused")
  func noSchema() {
    #expect(throws: XMLError.self) { try RelaxNG(schema: Array("<r/>".utf8)) }
  }

  @Test("a document that declares an entity is refused")
  func entity() throws {
    let document = "<!DOCTYPE r [<!ENTITY e '1'>]><r n='&e;'/>"
    #expect(throws: XMLError.entityRefused(line: 0)) {
      try RelaxNG(schema: schema).validate(Array(document.utf8))
    }
  }
}
