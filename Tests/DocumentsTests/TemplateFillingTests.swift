import Archive
import Documents
import Testing
import XML

@Suite("Filling a template") struct TemplateFillingTests {
  @Test("a placeholder is found by its description, a note after it ignored, or by its text")
  func paths() throws {
    let body = """
      <text:p>\(field("a.b")), \(field("a.b — a note, with a.c")), <text:placeholder
      text:placeholder-type="text">&lt;a.b&gt;</text:placeholder>.</text:p>
      """
    #expect(try paragraphs(filled(body, ["a.b": "x"])) == ["x, x, x."])
    #expect(try paragraphs(filled(body, ["a": .record(["b": "x"])])) == ["x, x, x."])
  }

  @Test("spaces, tabs and breaks survive, and what XML forbids does not")
  func whitespace() throws {
    let body = "<text:p>[\(field("a"))]</text:p>"
    let p = try #require(
      filled(body, ["a": " a  <b>\u{B} &\tc\nd "]).child("p"))
    let names = p.nodes.map { node in
      switch node {
      case .text(let text): text
      case .element(let element): element.name
      }
    }
    #expect(names == ["[", "s", "a ", "s", "<b> &", "tab", "c", "line-break", "d", "s", "]"])
  }

  @Test("a blank line makes a new paragraph where the placeholder stands alone")
  func blankLine() throws {
    let body = "<text:p text:style-name=\"Standard\">\(field("a"))</text:p>"
    #expect(
      try paragraphs(filled(body, ["a": "one\n\ntwo\n \n\nthree"])) == ["one", "two", "three"])
    #expect(try paragraphs(filled(body, ["a": ""])).isEmpty)
  }

  @Test("a section repeats for each item, inner lists within, under names of their own")
  func sections() throws {
    let body = """
      <text:section text:name="each a 2"><text:p>\(field("a.t"))</text:p><text:section
      text:name="each a.b"><text:p>\(field("a.t"))\(field("a.b.u"))</text:p></text:section>
      </text:section>
      """
    let text = try filled(
      body,
      [
        "a": .list([
          ["t": "1", "b": .list([["u": "x"], ["u": "y"]])], ["t": "2", "b": .list([])],
          ["t": "3", "b": .list([["u": "z"]])],
        ])
      ])
    #expect(paragraphs(text) == ["1", "1x", "1y", "2", "3", "3z"])
    #expect(
      text.descendants("section").compactMap { $0.attribute("name") } == [
        "a 1", "a.b 1", "a.b 2", "a 2", "a 3", "a.b 3",
      ])
  }

  @Test(
    "if and unless ask whether there is something to show",
    arguments: [
      (TemplateValue.flag(true), true), (.flag(false), false), ("x", true), ("", false),
      (.text(["x"]), true), (.text([]), false), (.list([[:]]), true), (.list([]), false),
      (.blocks([.pageBreak]), true), (.blocks([]), false), (.record(["b": "x"]), true),
    ])
  func conditions(value: TemplateValue, isPresent: Bool) throws {
    let body = """
      <text:section text:name="if a"><text:p>yes</text:p></text:section>
      <text:section text:name="unless a (none)"><text:p>no</text:p></text:section>
      """
    #expect(try paragraphs(filled(body, ["a": value])) == [isPresent ? "yes" : "no"])
  }

  private let table = """
    <table:table table:name="T"><table:table-column/><table:table-header-rows><table:table-row>
    <table:table-cell><text:p>Head</text:p></table:table-cell></table:table-row>
    </table:table-header-rows><table:table-row><table:table-cell><text:p>\(field("a.t"))</text:p>
    <text:list><text:list-item><text:p>\(field("a.b.u"))</text:p></text:list-item></text:list>
    </table:table-cell></table:table-row></table:table>
    """

  @Test("a row repeats for the list in it, an inner list item for its own; the header does not")
  func rows() throws {
    let values: [String: TemplateValue] = [
      "a": .list([
        ["t": "1", "b": .list([["u": "x"], ["u": "y"]])], ["t": "2", "b": .list([])],
      ])
    ]
    let text = try filled(table, values)
    #expect(paragraphs(text) == ["Head", "1", "x", "y", "2"])
    #expect(text.descendants("table-row").count == 3)
    #expect(text.descendants("list").count == 1, "a list that got no item is gone")
  }

  @Test("a table none of whose rows came is gone")
  func emptyTable() throws {
    #expect(try filled(table, ["a": .list([])]).children("table").isEmpty)
  }

  @Test("a row that needs an outer and an inner list repeats for both")
  func nestedRows() throws {
    let body = """
      <table:table><table:table-column/><table:table-row><table:table-cell><text:p>\
      \(field("a.t"))\(field("a.b.u"))</text:p></table:table-cell></table:table-row></table:table>
      """
    let values: [String: TemplateValue] = [
      "a": .list([
        ["t": "1", "b": .list([["u": "x"], ["u": "y"]])], ["t": "2", "b": .list([["u": "z"]])],
      ])
    ]
    #expect(try paragraphs(filled(body, values)) == ["1x", "1y", "2z"])
  }

  @Test("a block placeholder is replaced by blocks, or goes with its paragraph")
  func blocks() throws {
    let body = "<text:p>before</text:p><text:p><text:span>\(field("a"))</text:span></text:p>"
    let blocks: [Block] = [
      .paragraph("one"), .list(TextList([.init(["two"], items: [.init(["three"])])])),
      .table(Table(widths: [1, 2], header: ["h"], rows: [["four"]])),
    ]
    #expect(
      try paragraphs(filled(body, ["a": .blocks(blocks)])) == [
        "before", "one", "two", "three", "h", "", "four", "",
      ])
    #expect(try paragraphs(filled(body, ["a": .blocks([])])) == ["before"])
  }

  @Test("headers and footers are filled")
  func header() throws {
    let template = flat(
      "<text:p/>", header: "<style:header><text:p>\(field("a"))</text:p></style:header>")
    let styles = try part("styles.xml", of: package(template, ["a": "OFFICIAL"]))
    #expect(styles.descendants("header").map(\.text) == ["OFFICIAL"])
  }

  @Test("a table on a page style finds its look beside it")
  func blocksInHeader() throws {
    let template = flat(
      "<text:p/>", header: "<style:header><text:p>\(field("a"))</text:p></style:header>")
    let bytes = try package(
      template, ["a": .blocks([.table(Table(widths: [1], rows: [["x"]]))])])
    let styles = try part("styles.xml", of: bytes)
    #expect(styles.descendants("table").compactMap { $0.attribute("style-name") } == ["silpTable1"])
    #expect(
      styles.child("automatic-styles")?.children("style").contains {
        $0.attribute("name") == "silpTable1"
      } == true)
    #expect(OdtCheck.faults(in: bytes).isEmpty)
  }

  @Test("names in copies stay unique")
  func uniqueNames() throws {
    let body = """
      <text:section text:name="each a"><text:p><text:bookmark-start text:name="m"/>\(field("a.t"))\
      <text:bookmark-end text:name="m"/></text:p><table:table table:name="T"><table:table-column/>
      <table:table-row><table:table-cell/></table:table-row></table:table></text:section>
      """
    let text = try filled(body, ["a": .list([["t": "1"], ["t": "2"]])])
    for name in ["bookmark-start", "bookmark-end", "table"] {
      #expect(Set(text.descendants(name).compactMap { $0.attribute("name") }).count == 2)
    }
    #expect(
      text.descendants("bookmark-start").map { $0.attribute("name") }
        == text.descendants("bookmark-end").map { $0.attribute("name") })
  }

  @Test("the same template and values give the same bytes")
  func deterministic() throws {
    let values: [String: TemplateValue] = Dictionary(
      uniqueKeysWithValues: (0..<50).map { ("k\($0)", .string("v\($0)")) })
    let body = "<text:p>" + (0..<50).map { field("k\($0)") }.joined() + "</text:p>"
    #expect(try package(flat(body), values) == package(flat(body), values))
  }
}
