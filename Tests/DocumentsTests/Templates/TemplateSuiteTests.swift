import Archive
import Documents
import Testing
import XML

@Suite("Templates good and bad") struct TemplateSuiteTests {
  @Test("what must come of each comes of it", arguments: TemplateCase.all)
  func each(_ template: TemplateCase) throws {
    try check(template, template.template)
  }

  @Test("the same comes of each after LibreOffice saved it, as .odt and as .fodt")
  func saved() throws {
    guard Office.path != nil else {
      return print("left out: LibreOffice is not installed, so no template was saved by it")
    }
    let cases = TemplateCase.all.filter(\.isSaved).enumerated()
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let files = cases.map { (name: "t\($0.offset).fodt", bytes: head + $0.element.template) }
    for format in ["odt", "fodt"] {
      let saved = try Office.convert(files, to: format)
      for (number, template) in cases {
        let bytes = try #require(saved["t\(number).\(format)"], "\(template.name)")
        try check(template, bytes, "saved as \(format)")
      }
    }
  }

  @Test("there are at least forty")
  func many() {
    #expect(TemplateCase.all.count >= 40)
    #expect(Set(TemplateCase.all.map(\.name)).count == TemplateCase.all.count)
  }

  private func check(_ template: TemplateCase, _ bytes: [UInt8], _ how: String = "") throws {
    switch template.outcome {
    case .problems(let facts):
      let error = #expect(throws: TemplateError.self, "\(template.name) \(how)") {
        try package(bytes, template.values)
      }
      guard case .problems(let problems)? = error else {
        Issue.record("\(template.name) \(how): \(String(describing: error))")
        return
      }
      #expect(problems.map(\.fact) == facts, "\(template.name) \(how)")
      #expect(problems.allSatisfy { $0.place.line > 0 }, "\(template.name) \(how)")
    case .document(let wanted):
      let odt = try package(bytes, template.values)
      #expect(OdtCheck.faults(in: odt).isEmpty, "\(template.name) \(how)")
      let text = try #require(try part("content.xml", of: odt).child("body")?.child("text"))
      let end = "p(end)"
      let told = outline(text)
      #expect(told.hasSuffix(end))
      if told.dropLast(end.count) != wanted[...] {
        Issue.record(
          "\(template.name) \(how): \(told.prefix(2000)) instead of \(wanted.prefix(2000))")
      }
      try checkNames(in: text, template.name)
    }
  }

  /// No two sections, tables, frames, bookmarks or identifiers bear one name.
  private func checkNames(in text: XMLElement, _ name: String) throws {
    for (element, attribute) in [
      ("section", "name"), ("table", "name"), ("frame", "name"), ("bookmark-start", "name"),
      ("note", "id"), ("list", "id"),
    ] {
      let names = text.descendants(element).compactMap { $0.attribute(attribute) }
      #expect(Set(names).count == names.count, "\(name): \(element)s \(names)")
    }
  }
}
