import Documents
import Foundation
import TestSupport
import Testing
import XML

@Suite("Documents against the schema of OASIS") struct ValidDocumentsTests {
  /// Every kind of ODT these tests make, with a name to find it by.
  static func documents() throws -> [(name: String, odt: [UInt8])] {
    var all: [(name: String, odt: [UInt8])] = []
    for template in TemplateCase.all {
      guard case .document = template.outcome else { continue }
      all.append((template.name, try package(template.template, template.values)))
    }
    for hostile in HostileTemplate.all {
      all.append((hostile.name, try package(hostile.template, [:])))
    }
    for seed in Soak.seeds(15, whole: 400) {
      var random = SplitMix64(seed: seed)
      let blocks =
        [Block.contents(Contents())]
        + (0..<12).map { _ in OdtDocumentTests.block(&random) }
      let type: TypeSize = seed % 5 == 0 ? .large : .usual
      let document = Document(metadata: metadata, blocks: blocks, type: type)
      all.append(("seed \(seed)", try document.odt()))
    }
    for count in [0, 2] {
      all.append(("overview \(count)", try OverviewTemplateTests().fill(count: count)))
    }
    return all
  }

  @Test(
    "every part of every document is valid, by libxml2",
    .enabled(if: Schemas.folder != nil, Schemas.missing))
  func libxml2() throws {
    let (document, manifest) = (try Schemas.document(), try Schemas.manifest())
    for (name, odt) in try Self.documents() {
      let problems = try Schemas.problems(in: odt, document, manifest)
      #expect(problems.isEmpty, "\(name): \(problems.prefix(3))")
    }
  }

  @Test(
    "and by jing, flat documents and templates as well",
    .enabled(if: Schemas.folder != nil, Schemas.missing),
    .enabled(if: Schemas.jing != nil, "skipped: jing is not installed"))
  func jing() throws {
    let documents = try Self.documents()
    var flat = try documents.filter { !$0.name.contains("thousand") }.map {
      (name: $0.name, bytes: try FlatDocument.bytes(of: $0.odt))
    }
    for name in ["overview", "briefing", "chronology"] {
      flat.append((name, try checkoutFile("Templates/en/\(name).fodt")))
    }
    let told = try Schemas.jing(documents, flat: flat)
    let lines = told.split(separator: "\n").map { line in
      let number = line.prefix { $0.isNumber }
      return "\(Int(number).map { documents[$0].name } ?? ""): \(line)"
    }
    #expect(told.isEmpty, "\(lines.prefix(20).joined(separator: "\n"))")
  }

  @Test("what LibreOffice saved and what was filled into it is valid as well")
  func saved() throws {
    guard Office.path != nil, Schemas.folder != nil, Schemas.jing != nil else {
      return print("left out: LibreOffice, jing or the schemas are missing")
    }
    let filled = try SavedTemplates.odt.get().compactMap { template, bytes in
      guard case .document = template.outcome else { return nil as (name: String, odt: [UInt8])? }
      return (template.name, try package(bytes, template.values))
    }
    let told = try Schemas.jing(filled)
    #expect(told.isEmpty, "\(told.prefix(2000))")
  }
}
