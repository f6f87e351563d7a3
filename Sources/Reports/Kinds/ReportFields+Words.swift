internal import Documents
internal import ReviewModel
internal import Views

extension ReportFields {
  /// The reviewer's own words.
  static let narratives: [TemplateField<ReportSource>] = [
    .record("words", "The reviewer’s own words, section by section.", ownWords) { $0 },
    .record("taken", "Which sections the reviewer’s words stand for alone.", taken) { $0 },
  ]

  private static let ownWords: [TemplateField<ReportSource>] = fields.map { section in
    .blocks(section.field, about(section)) { source in
      source.narratives[section.field].map {
        MarkdownBlocks.blocks($0, under: source.kind.sectionLevel)
      } ?? []
    }
  }

  private static let taken: [TemplateField<ReportSource>] =
    fields.filter { $0.place == .beforeOrInstead }.map { section in
      .flag(
        section.field,
        "Whether the reviewer’s words stand in the place of what the program writes there."
      ) { $0.narratives[section.field]?.standsInstead ?? false }
    }

  /// The sections of all reports, each name once.
  private static let fields: [ReportSection] = ReportSection.reports
    .flatMap(ReportSection.all).reduce(into: []) { all, section in
      if !all.contains(where: { $0.field == section.field }) { all.append(section) }
    }

  private static func about(_ section: ReportSection) -> String {
    switch section.place {
    case .alone: "The reviewer’s words under a heading of their own: \(section.title)."
    case .before, .beforeOrInstead: "The reviewer’s words for the section: \(section.title)."
    }
  }
}

extension ReportSource {
  /// The reviewer's words for the sections of a report, by the names of their fields.
  func narratives(of kind: ReportKind) -> [String: NarrativeTold] {
    let report = Code(making: kind.rawValue)
    return Dictionary(
      ReportSection.all(of: kind).compactMap { section in
        view.narrative(Code(making: section.code), of: report).map { (section.field, $0) }
      }
    ) { first, _ in first }
  }
}

extension ReportKind {
  /// The level of the headings its sections stand under.
  var sectionLevel: Int { self == .executiveSummary ? 2 : 1 }
}
