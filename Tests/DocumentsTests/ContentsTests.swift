import Documents
import Testing
import XML

@Suite("Headings and contents") struct ContentsTests {
  private let contents = """
    <text:table-of-content text:name="C"><text:table-of-content-source text:outline-level="2"/>
    <text:index-body><text:index-title text:name="CT"><text:p>Contents</text:p></text:index-title>
    <text:p>stale</text:p></text:index-body></text:table-of-content>
    """

  private func heading(_ level: Int, _ text: String, _ more: String = "") -> String {
    "<text:h text:outline-level=\"\(level)\"\(more)>\(text)</text:h>"
  }

  private func entries(_ body: String, _ values: [String: TemplateValue]) throws -> [String] {
    let text = try filled(contents + body, values)
    let links = text.child("table-of-content")?.child("index-body")?.descendants("a") ?? []
    return links.map(\.text)
  }

  @Test("every heading of the finished document is listed with its number")
  func listed() throws {
    let body =
      heading(1, "One") + heading(2, "A") + heading(2, "B") + heading(3, "deep")
      + "<text:section text:name=\"each x\">" + heading(1, "X \(field("x.t"))") + "</text:section>"
      + heading(2, "C")
    #expect(
      try entries(body, ["x": .list([["t": "<1>"], ["t": "2"]])]) == [
        "1 One–", "1.a) A–", "1.b) B–", "2 X <1>–", "3 X 2–", "3.a) C–",
      ])
  }

  @Test("each entry's page is a reference to a bookmark in its heading")
  func bookmarks() throws {
    let text = try filled(contents + heading(1, "A") + heading(2, "B"), [:])
    let marks = text.descendants("h").flatMap { $0.descendants("bookmark-start") }
      .compactMap { $0.attribute("name") }
    #expect(marks == ["__RefHeading___1", "__RefHeading___2"])
    #expect(text.descendants("bookmark-ref").compactMap { $0.attribute("ref-name") } == marks)
    #expect(text.descendants("a").compactMap { $0.attribute("href") } == marks.map { "#" + $0 })
  }

  @Test("page numbers known from a laid-out copy are written in")
  func pages() throws {
    let template = try OdtTemplate(flat(contents + heading(1, "A")))
    let bytes = try template.fill([:], metadata: metadata, pages: [1: 7])
    #expect(try part("content.xml", of: bytes).descendants("bookmark-ref").map(\.text) == ["7"])
  }

  @Test("headings in blocks join the numbering, but not under a heading without a number")
  func blocks() throws {
    let unnumbered = heading(1, "Appendix", " text:is-list-header=\"true\"")
    let blocks = TemplateValue.blocks([.heading(.two, ["Period"]), .heading(.one, ["Last"])])
    let place = "<text:p>\(field("b"))</text:p>"
    #expect(
      try entries(heading(1, "One") + place, ["b": blocks]) == [
        "1 One–", "1.a) Period–", "2 Last–",
      ])
    #expect(
      try entries(heading(1, "One") + unnumbered + place, ["b": blocks]) == [
        "1 One–", "Appendix–", "Period–", "2 Last–",
      ])
  }
}
