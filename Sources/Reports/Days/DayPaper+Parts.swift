internal import Documents
internal import Views

extension DayPaper {
  /// The key practice episodes with what stands in the chronology of each.
  static let episodes: TemplateField<Source> = .list(
    "episodes", "The key practice episodes, each with its entries.", episode
  ) { source in
    zip(source.view.episodes, source.view.episodeEntries).map { Sheet($0, $1) }
  }

  /// An episode with those of its entries that have room on its sheet.
  private struct Sheet {
    let episode: EpisodeTold
    let sheet: EpisodeSheet

    init(_ episode: EpisodeTold, _ entries: [EntryTold]) {
      self.episode = episode
      let telling = episode.facts.flatMap(\.knowers).map(\.entry)
      sheet = EpisodeSheet(
        entries, telling: Set(telling), over: [episode.reason, episode.records])
    }
  }

  private static let episode: [TemplateField<Sheet>] = [
    .text("number", "Its place among the episodes.") { "\($0.episode.number)" },
    .text("reference", "The number people say.") { $0.episode.reference },
    .text("title", "What it is called.") { $0.episode.title },
    .text("dates", "When it was.") { $0.episode.dates },
    .text("reason", "Why it is key.") { $0.episode.reason },
    .text("records", "How many entries of how many agencies fall into it.") {
      $0.episode.records
    },
    .list("entries", "What stands in its chronology, shortened.", entry) { $0.sheet.told },
    .text("left_out", "Which entries have no room, by number.") { $0.sheet.leftOut },
  ]

  private static let entry: [TemplateField<EntryTold>] = [
    .text("number", "The number people say.") { $0.reference },
    .text("date", "When it was.") { EpisodeSheet.date($0) },
    .text("agency", "Whose record it is.") { $0.agency },
    .text("event", "What happened, shortened.") { EpisodeSheet.event($0) },
    .text("response", "What was done, shortened.") { EpisodeSheet.response($0) },
    .text("children", "What the record says of each child, shortened.") {
      EpisodeSheet.children($0)
    },
  ]

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
