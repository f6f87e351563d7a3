import Archive
import Documents
import TestSupport
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
    for (template, bytes) in try SavedTemplates.odt.get() { try check(template, bytes, "as .odt") }
    // The flat form holds the same; a few of them show that it is read the same.
    let flat = try SavedTemplates.saved(as: "fodt", every: Soak.isWhole ? 1 : 5)
    for (template, bytes) in flat { try check(template, bytes, "as .fodt") }
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

/// The templates as LibreOffice saves them.
enum SavedTemplates {
  /// All that it saves as they are, as `.odt`; saved once for all tests that want them.
  static let odt = Result { try saved(as: "odt", every: 1) }

  /// Every so many of them in a format.
  static func saved(
    as format: String, every step: Int
  ) throws -> [(template: TemplateCase, bytes: [UInt8])] {
    let cases = TemplateCase.all.filter(\.isSaved).enumerated().filter { $0.offset % step == 0 }
    // Without its first line LibreOffice takes a flat document for plain text.
    let head = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    let saved = try Office.convert(
      cases.map { ("t\($0.offset).fodt", head + $0.element.template) }, to: format)
    return try cases.map { number, template in
      (template, try #require(saved["t\(number).\(format)"], "\(template.name)"))
    }
  }
}
