import Archive
import Documents
import Foundation
import Testing
import XML

@Suite("The overview report's template") struct OverviewTemplateTests {
  /// Every path the template may use; what is not a list or named here is text.
  private static let paths: [String] = [
    "review.title", "review.board", "review.reviewer", "review.date", "review.revision",
    "review.marking", "version.words", "version.line", "review.decision", "review.threshold",
    "review.incident", "review.scope",
    "review.method", "review.questions.text", "children.label", "children.picture",
    "children.age", "family.label", "family.relation", "family.born", "family.household",
    "agencies.label", "agencies.entries", "agencies.coverage", "agencies.from", "agencies.to",
    "day1.text", "day2.text", "participants.agency", "participants.practitioners",
    "participants.managers", "participants.others", "episodes.number", "episodes.title",
    "episodes.dates", "episodes.why", "episodes.records", "episodes.said",
    "episodes.knew.agency", "episodes.knew.text", "episodes.facts.fact", "episodes.facts.known",
    "facts.fact", "facts.known",
    "worked_well.theme",
    "worked_well.notes.text", "worked_well.notes.source",
    "worked_better.theme", "worked_better.notes.text", "worked_better.notes.source",
    "involvement.who", "involvement.answer", "involvement.reason", "contributions.who",
    "contributions.how",
    "contributions.date", "contributions.words", "findings.number", "findings.title",
    "findings.statement", "findings.kind", "findings.wider", "findings.grounds.kind",
    "findings.grounds.text", "recommendations.number",
    "recommendations.text", "recommendations.owner", "recommendations.level",
    "recommendations.measure", "recommendations.due", "recommendations.findings",
    "actions.number", "actions.text", "actions.owner", "actions.role", "actions.due",
    "actions.recommendation", "actions.status", "review.kind_cy", "checks.number",
    "checks.standing", "checks.text",
  ]

  private static let lists: Set<String> = [
    "review.questions", "children", "family", "agencies", "participants", "episodes",
    "episodes.knew", "episodes.facts",
    "facts",
    "worked_well", "worked_well.notes", "worked_better",
    "worked_better.notes", "involvement", "contributions", "findings", "findings.grounds",
    "recommendations",
    "actions", "checks",
  ]

  /// The sections for which the reviewer can write words; the first of them also in the place of what
  /// the program writes.
  private static let taken = [
    "about_this_review", "how_it_was_done", "children", "episodes", "worked_well",
    "worked_better", "said_by_family", "findings", "recommendations",
  ]
  private static let written =
    taken + [
      "introduction", "family", "background", "analysis", "equality", "progress", "actions",
      "sources",
    ]

  private static var shape: TemplateShape {
    var kinds: [String: TemplateShape.Kind] = [
      "genogram": .picture, "ecomap": .picture, "timeline": .picture, "chronology": .blocks,
      "lenses": .blocks,
    ]
    for path in paths { kinds[path] = .text }
    for path in lists { kinds[path] = .list }
    for name in written { kinds["words." + name] = .blocks }
    for name in taken { kinds["taken." + name] = .flag }
    return TemplateShape(kinds)
  }

  /// Values with `count` items in every list; each text says its path.
  private static func values(
    under prefix: String = "", count: Int
  ) -> [String: TemplateValue] {
    var result: [String: TemplateValue] = [:]
    for path in paths + lists.sorted() where path.hasPrefix(prefix) {
      let name = String(path.dropFirst(prefix.count))
      let lists = lists.filter { path.hasPrefix($0 + ".") && $0.count > prefix.count }
      guard lists.isEmpty else { continue }
      guard Self.lists.contains(path) else {
        result[name] = .string("<\(path)>")
        continue
      }
      let item = values(under: path + ".", count: count)
      result[name] = .list(Array(repeating: item, count: count))
    }
    return result
  }

  func fill(count: Int) throws -> [UInt8] {
    var values = Self.values(count: count)
    let svg = Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)
    for name in ["genogram", "ecomap", "timeline"] {
      values[name] =
        count == 0
        ? .absent
        : .picture(Picture(.svg(svg, png: nil), title: "G", description: "D", width: 9, height: 9))
    }
    for name in Self.written {
      values["words." + name] = .blocks(count == 0 ? [] : [.paragraph("<words.\(name)>")])
    }
    for name in Self.taken { values["taken." + name] = .flag(false) }
    values["lenses"] = count == 0 ? .absent : .blocks([.heading(.two, [.text("Asked")])])
    values["chronology"] = .blocks(
      count == 0
        ? []
        : [.heading(.two, ["Period"]), .table(Table(widths: [1], header: ["h"], rows: [["c"]]))])
    return try OdtTemplate(checkoutFile("Templates/en/overview.fodt"))
      .fill(values, shape: Self.shape, metadata: metadata)
  }

  @Test("it uses only paths there are, and uses them all")
  func allPaths() throws {
    let bytes = try checkoutFile("Templates/en/overview.fodt")
    #expect(try OdtTemplate(bytes).problems(shape: Self.shape).isEmpty)
    let text = try part("content.xml", of: fill(count: 1)).text
    let words = Self.written.map { "words." + $0 }
    for path in Self.paths + words where !["review.marking", "version.line"].contains(path) {
      #expect(text.contains("<\(path)>"), "\(path)")
    }
  }

  @Test("it makes a sound document from much, little or nothing", arguments: [0, 1, 3])
  func sound(count: Int) throws {
    let bytes = try fill(count: count)
    #expect(OdtCheck.faults(in: bytes).isEmpty)
    let text = try part("content.xml", of: bytes)
    #expect(text.descendants("table-row").isEmpty == (count == 0))
    #expect(text.descendants("image").count == (count == 0 ? 0 : 3))
  }

  @Test("the marking stands in the header of every kind of page")
  func marking() throws {
    let masters = try part("styles.xml", of: fill(count: 1)).descendants("master-page")
    #expect(masters.count == 3)
    for master in masters {
      #expect(master.child("header")?.text == "<review.marking><version.line>")
    }
  }

  @Test("its contents list the parts in their order")
  func order() throws {
    let contents = try part("content.xml", of: fill(count: 0)).descendants("index-body").first
    let parts = (contents?.descendants("a") ?? []).map(\.text).filter {
      !$0.prefix(4).contains(".")
    }
    #expect(
      parts == [
        "1 About this review–", "2 How the review was done–", "3 Who the children are–",
        "4 The family–", "5 Key practice episodes–", "6 What worked well–",
        "7 What, with hindsight, would have worked better–", "8 What the family told us–",
        "9 Findings–", "10 Recommendations–", "11 Action plan–", "Appendix A: Chronology–",
        "Appendix B: How this report was made–", "What the labels mean–", "What the words mean–",
      ])
  }
}
