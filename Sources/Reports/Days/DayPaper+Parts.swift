internal import Documents
internal import Views

extension DayPaper {
  /// The key practice episodes with what stands in the chronology of each.
  static let episodes: TemplateField<Source> = .list(
    "episodes", "The key practice episodes, each with its entries.", episode
  ) { zip($0.view.episodes, $0.view.episodeEntries).map(EpisodeSheet.init) }

  /// An episode with its entries.
  struct EpisodeSheet {
    let episode: EpisodeTold
    let entries: [EntryTold]
  }

  private static let episode: [TemplateField<EpisodeSheet>] = [
    .text("number", "Its place among the episodes.") { "\($0.episode.number)" },
    .text("reference", "The number people say.") { $0.episode.reference },
    .text("title", "What it is called.") { $0.episode.title },
    .text("dates", "When it was.") { $0.episode.dates },
    .text("reason", "Why it is key.") { $0.episode.reason },
    .text("records", "How many entries of how many agencies fall into it.") {
      $0.episode.records
    },
    .list("entries", "What stands in its chronology, shortened.", entry) { $0.entries },
  ]

  private static let entry: [TemplateField<EntryTold>] = [
    .text("number", "The number people say.") { $0.reference },
    .text("date", "When it was.") {
      [$0.date, $0.time].filter { !$0.isEmpty }.joined(separator: ", ")
    },
    .text("agency", "Whose record it is.") { $0.agency },
    .text("event", "What happened.") { KeyEntries.short($0.event) },
    .text("response", "What was done.") { KeyEntries.short(done($0.response), to: 120) },
    .text("children", "What the record says of each child.") {
      KeyEntries.short($0.children, to: 70)
    },
  ]

  /// What was done, without who was there: a group reads it at a glance.
  private static func done(_ response: String) -> String {
    response.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("Present: ") }
      .joined(separator: "; ").replacing(".; ", with: ". ")
  }

  /// What a scribe may write before a note.
  static let capture: [TemplateField<Source>] = [
    .list("agencies", "The agencies with what a scribe writes for each.", code) {
      $0.codes.agencies.map { ("@" + $0.code, $0.label) }
    },
    .list("themes", "The themes with what a scribe writes for each.", code) {
      $0.codes.themes.map { ("#" + $0.code, $0.label) }
    },
    .list("episodes", "The episodes with what a scribe writes for each.", code) {
      $0.view.episodes.map { ("!\($0.number)", $0.title) }
    },
  ]

  private static let code: [TemplateField<(code: String, label: String)>] = [
    .text("code", "What is written.") { $0.code },
    .text("label", "What it stands for.") { $0.label },
  ]
}
