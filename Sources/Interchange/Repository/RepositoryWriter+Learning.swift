internal import ReviewModel
internal import Views

extension RepositoryWriter {
  mutating func writeChronology() {
    lines.start("chronology")
    for (entry, told) in view.filedChronology {
      lines.start(
        "entry",
        [
          "number": told.reference, "agency": numbers.agency(entry.value.agency),
          "on": view.told(entry.value.date)?.description,
        ])
      lines.add("date", told.date)
      lines.add("time", told.time)
      lines.add("source", told.source)
      lines.add("event", told.event)
      lines.add("response", told.response)
      lines.add("children", told.children)
      lines.add("ages", told.ages)
      lines.end()
    }
    lines.end()
  }

  mutating func writeEpisodes() {
    lines.start("episodes")
    for episode in view.episodes {
      lines.start("episode", ["number": episode.reference])
      lines.add("title", episode.title)
      lines.add("dates", episode.dates)
      lines.add("reason", episode.reason)
      lines.add("records", episode.records)
      lines.end()
    }
    lines.end()
  }

  /// Every theme that was spoken of, with how often on either side and in how many episodes.
  mutating func writeThemes() {
    let (well, better) = (Self.counts(view.workedWell), Self.counts(view.workedBetter))
    let episodes = view.episodesByTheme
    lines.start("themes", ["episodes": "\(episodes.all)"])
    for code in Set(well.keys).union(better.keys).sorted() {
      lines.add(
        "theme",
        [
          "code": code, "worked-well": "\(well[code] ?? 0)",
          "would-have-worked-better": "\(better[code] ?? 0)",
          "episodes": "\(episodes.themes[code] ?? 0)",
        ], deposit.themes[code] ?? code)
    }
    lines.end()
  }

  private static func counts(_ notes: [NoteTold]) -> [String: Int] {
    notes.reduce(into: [:]) { all, note in
      for theme in Set(note.themes) { all[theme, default: 0] += 1 }
    }
  }

  mutating func writePoints() {
    lines.start("learning")
    for point in view.workedWell { write(point, as: "worked-well") }
    for point in view.workedBetter { write(point, as: "would-have-worked-better") }
    lines.end()
  }

  private mutating func write(_ point: NoteTold, as kind: String) {
    lines.add(
      "point",
      [
        "number": point.reference, "kind": kind, "episode": point.episode.orNil,
        "themes": point.themes.joined(separator: " ").orNil, "by": point.agency.orNil,
      ], point.text)
  }
}
