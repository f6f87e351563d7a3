import Documents
import Testing

@Suite("Mistakes in a template") struct TemplateProblemTests {
  private let values: [String: TemplateValue] = [
    "review.title": "x", "findings": .list([["title": "x", "grounds": .list([["text": "x"]])]]),
    "none": .list([]), "chronology": .blocks([]), "flag": .flag(true),
  ]

  private func facts(_ body: String) throws -> [TemplateProblem.Fact] {
    try mistakes(body, values).map(\.fact)
  }

  @Test("an unknown path is told with the nearest right one and its place")
  func unknownPath() throws {
    let body = """
      <text:h text:outline-level="1">Top</text:h>
      <text:section text:name="Part"><text:p>\(field("reveiw.title"))</text:p></text:section>
      """
    let problem = try #require(mistakes(body, values).first)
    #expect(problem.fact == .unknownPath("reveiw.title", nearest: "review.title"))
    #expect(problem.place.heading == "Top")
    #expect(problem.place.section == "Part")
    #expect(problem.place.line > 1)
    #expect(
      try facts("<text:p>\(field("zzzzzzzzzz"))</text:p>") == [
        .unknownPath("zzzzzzzzzz", nearest: nil)
      ])
  }

  @Test("a list used outside its loop is told")
  func outsideLoop() throws {
    #expect(
      try facts("<text:p>\(field("findings.title"))</text:p>") == [
        .listOutsideLoop(path: "findings.title", list: "findings")
      ])
    #expect(
      try facts("<text:p>\(field("findings"))</text:p>") == [
        .listOutsideLoop(path: "findings", list: "findings")
      ])
    #expect(
      try facts(
        section("each findings", "findings.grounds.text")
      ) == [.listOutsideLoop(path: "findings.grounds.text", list: "findings.grounds")])
  }

  @Test("a section that Writer renamed is told when it held what repeats")
  func renamed() throws {
    let body =
      section("Section1", "findings.title")
    #expect(try facts(body) == [.renamedSection(name: "Section1", path: "findings.title")])
  }

  @Test(
    "a name like a directive that is none is told",
    arguments: ["for findings", "repeat findings", "each", "if", "when flag"])
  func unknownDirective(name: String) throws {
    #expect(
      try facts("<text:section text:name=\"\(name)\"><text:p/></text:section>") == [
        .unknownDirective(name)
      ])
  }

  @Test("an ordinary section's name is no directive")
  func ordinary() throws {
    let body = "<text:section text:name=\"Introduction to it\"><text:p>a</text:p></text:section>"
    #expect(try paragraphs(filled(body, values)) == ["a"])
  }

  @Test("each needs a list, image a picture, blocks a paragraph of their own, a field a path")
  func kinds() throws {
    #expect(
      try facts("<text:section text:name=\"each review.title\"><text:p/></text:section>") == [
        .notAList("review.title")
      ])
    #expect(
      try facts("<text:p>a <draw:frame draw:name=\"image review.title\"/></text:p>") == [
        .notAPicture("review.title")
      ])
    #expect(
      try facts("<text:p>a \(field("chronology"))</text:p>") == [.blockNotAlone("chronology")])
    #expect(
      try facts("<text:p>a <text:placeholder text:placeholder-type=\"text\"/></text:p>") == [
        .noPath
      ])
  }

  @Test("paths under a list that is empty are not called mistakes, unless its items are described")
  func emptyList() throws {
    let body =
      "<text:section text:name=\"each none\"><text:p>\(field("none.titel"))</text:p></text:section>"
    #expect(try paragraphs(filled(body, values)).isEmpty)
    let shape = TemplateShape(of: values).merging(
      TemplateShape(["none": .list, "none.title": .text]))
    #expect(
      try OdtTemplate(flat(body)).problems(shape: shape).map(\.fact) == [
        .unknownPath("none.titel", nearest: "none.title")
      ])
  }

  @Test("blocks that were promised and not given are told")
  func unfilled() throws {
    let template = try OdtTemplate(flat("<text:p>\(field("a"))</text:p>"))
    let error = #expect(throws: TemplateError.self) {
      try template.fill([:], shape: TemplateShape(["a": .blocks]), metadata: metadata)
    }
    guard case .problems(let problems)? = error else {
      Issue.record("no problems")
      return
    }
    #expect(problems.map(\.fact) == [.unfilledBlock("a")])
  }

  @Test("all mistakes are told at once, in the order they stand")
  func all() throws {
    let body = "<text:p>\(field("a"))</text:p><text:p>\(field("b"))</text:p>"
    #expect(try facts(body).count == 2)
  }
}
