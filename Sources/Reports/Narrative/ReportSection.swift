public import Documents

/// A section of a report for which the reviewer can write words of their own.
public struct ReportSection: Hashable, Sendable {
  /// Its short name, as it is typed: `worked-well`.
  public let code: String
  /// What it is about.
  public let title: String
  /// Where the words stand.
  public let place: Place

  /// Where the words of a section stand.
  public enum Place: Hashable, Sendable {
    /// Before what the program writes from the data, or in its place where the reviewer takes it over.
    case beforeOrInstead
    /// Before what the program writes: pictures and wide tables cannot be taken over as words.
    case before
    /// Under a heading that is only there with them.
    case alone
  }

  /// The name of its words among a template's fields.
  public var field: String { code.replacing("-", with: "_") }

  /// The name of the place its heading has in the finished document.
  private var anchor: String { "section_" + field }

  /// The section that a place of a finished document is the heading of, by the place's name.
  public static func code(ofPlace name: String) -> String? {
    guard name.hasPrefix("section"), name.dropFirst(7).first.map("_-".contains) ?? false else {
      return nil
    }
    return String(name.dropFirst(8)).replacing("_", with: "-")
  }

  /// What a finished document says in this section, under its heading, as Markdown; nil where it
  /// has no such heading.
  public func words(
    in blocks: [Block], isNumber: @escaping @Sendable (String) -> Bool
  ) -> String? {
    for (place, block) in blocks.enumerated() {
      guard case .heading(let level, let content) = block, content.contains(.anchor(anchor)) else {
        continue
      }
      let below = blocks[(place + 1)...].prefix { next in
        if case .heading(let other, _) = next { other.rawValue > level.rawValue } else { true }
      }
      return MarkdownText.text(Array(below), under: level.rawValue, isNumber: isNumber)
    }
    return nil
  }

  /// The sections of a report; none where it has no place for words.
  public static func all(of kind: ReportKind) -> [ReportSection] {
    switch kind {
    case .overview: overview
    case .executiveSummary: summary
    default: []
    }
  }

  /// The reports with places for words.
  public static let reports = ReportKind.allCases.filter { !all(of: $0).isEmpty }

  private static let overview = [
    ReportSection("introduction", "Introduction", .alone),
    ReportSection("about-this-review", "About this review", .beforeOrInstead),
    ReportSection("how-it-was-done", "How the review was done", .beforeOrInstead),
    ReportSection("children", "Who the children are", .beforeOrInstead),
    ReportSection("family", "The family", .before),
    ReportSection("background", "What was known before", .alone),
    ReportSection("episodes", "Key practice episodes", .beforeOrInstead),
    ReportSection("analysis", "What the review makes of it", .alone),
    ReportSection("worked-well", "What worked well", .beforeOrInstead),
    ReportSection(
      "worked-better", "What, with hindsight, would have worked better", .beforeOrInstead),
    ReportSection("said-by-family", "What the family told us", .beforeOrInstead),
    ReportSection("equality", "Equality and diversity", .alone),
    ReportSection("findings", "Findings", .beforeOrInstead),
    ReportSection("recommendations", "Recommendations", .beforeOrInstead),
    ReportSection("progress", "What has changed already", .alone),
    ReportSection("actions", "Action plan", .before),
    ReportSection("sources", "What was read", .alone),
  ]

  private static let summary = [
    ReportSection("introduction", "Introduction", .alone),
    ReportSection("what-happened", "What happened", .beforeOrInstead),
    ReportSection("how-it-was-done", "How it was done", .beforeOrInstead),
    ReportSection("analysis", "What the review makes of it", .alone),
    ReportSection("findings", "Findings", .beforeOrInstead),
    ReportSection("recommendations", "Recommendations", .before),
    ReportSection("progress", "What has changed already", .alone),
  ]

  private init(_ code: String, _ title: String, _ place: Place) {
    self.code = code
    self.title = title
    self.place = place
  }
}
