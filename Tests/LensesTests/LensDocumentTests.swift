import Foundation
import Lenses
import ReviewModel
import Settings
import Testing

@Suite("The page about lenses")
struct LensDocumentTests {
  /// The page as the lenses' own descriptions make it.
  static func page() throws -> String {
    let words = try Given.wordsFile.get()
    let settings = try Given.file.get()
    var lines = [
      "# Lenses", "",
      "What `silp lens` asks and `silp check` checks. A lens asks a question with the entries behind it: it finds nothing, scores nobody, names nobody.",
      "This page is made of the lenses' own descriptions; a test compares the two. The numbers are the board's to set: `Templates/en/lenses.yaml`; the words are in",
      "`Templates/en/lens-words.yaml`. S and R are the documents that the project's method was read from.",
      "",
    ]
    for theme in Lens.Theme.allCases {
      lines += ["## " + plain(words.themes[theme.rawValue] ?? theme.rawValue), ""]
      for lens in Lens.all where lens.theme == theme {
        lines += try entry(lens, words, settings) + [""]
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "{the-child}", with: "the child or adult")
      .replacingOccurrences(of: "{the-children}", with: "the children or adults")
      .replacingOccurrences(of: "{a-child}", with: "a child or adult")
      .replacingOccurrences(of: "{was-not-brought}", with: "was not brought, or did not attend")
  }

  private static func entry(
    _ lens: Lens, _ words: LensWordsFile, _ settings: LensSettingsFile
  ) throws -> [String] {
    let code = lens.code.description
    let own = try #require(words.lenses[code])
    let title = plain(own.title)
    var lines = [
      "### \(code) \(title.prefix(1).uppercased() + title.dropFirst())", "", plain(own.about),
    ]
    let source =
      lens.source.words.map { "\(lens.source.document): “\($0)”" } ?? lens.source.document
    lines.append("- From \(source)")
    if lens.kinds.count < LensKind.allCases.count {
      let kinds = LensKind.allCases.filter(lens.kinds.contains).map(\.rawValue)
      lines.append("- Reviews: \(kinds.joined(separator: ", "))")
    }
    if !lens.needs.isEmpty {
      let needs = lens.needs.map { plain(words.words[$0.word] ?? $0.word) }
      lines.append("- Rests on: \(needs.joined(separator: "; "))")
    }
    for limit in lens.limits {
      let number = try #require(settings.limits[limit.rawValue])
      lines.append("- `\(limit.rawValue)`: \(number.value) \(number.unit) (\(number.from))")
    }
    if settings.off.contains(code) { lines.append("- Off until it is switched on or chosen") }
    return lines
  }

  @Test("is what the lenses say of themselves; RECORD=1 writes it anew")
  func current() throws {
    let page = try Self.page()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      try page.write(
        to: root.appending(path: "Documentation/lenses.md"), atomically: true, encoding: .utf8)
    }
    #expect(try Given.text("Documentation/lenses.md") == page)
  }
}
