internal import Documents
internal import Views

/// The parts of a seven-minute briefing, filled from a review.
enum Minutes {
  /// One part.
  struct Told {
    let number: Int
    let title: String
    let text: String
    let points: [String]
  }

  /// How many points a part has at most: it is read in a minute, and a page holds all seven.
  private static func most(_ shows: ReportChoice.Shown) -> Int {
    shows == .well || shows == .better ? 3 : 7
  }

  static func told(_ source: ReportSource) -> [Told] {
    source.choice.minutes.enumerated().map { index, minute in
      let (text, points) = shown(minute.shows, source)
      let shownPoints = Array(points.prefix(most(minute.shows)))
      let more = points.count - shownPoints.count
      return Told(
        number: index + 1, title: minute.title,
        text: [minute.words, text].filter { !$0.isEmpty }.joined(separator: "\n\n"),
        points: shownPoints + (more > 0 ? ["And \(more) more in the report."] : []))
    }
  }

  private static func shown(
    _ what: ReportChoice.Shown, _ source: ReportSource
  ) -> (String, [String]) {
    let view = source.view
    switch what {
    case .decision: return (view.told?.decision ?? "", [])
    case .incident: return (view.told?.incident ?? "", [])
    case .people: return ("", view.subjects.map { "\($0.label), \($0.age): \($0.picture)" })
    case .method: return (view.told?.method ?? "", [1, 2].compactMap { view.learningDay($0) })
    case .well: return ("", points(ThemeTitles(source).grouped(view.workedWell)))
    case .better: return ("", points(ThemeTitles(source).grouped(view.workedBetter)))
    case .findings: return ("", view.findings.map(\.title))
    case .recommendations: return ("", view.recommendations.map(\.text))
    case .nothing: return ("", [])
    }
  }

  /// A theme with the first thing said of it.
  private static func points(_ groups: [ThemeTitles.Group]) -> [String] {
    groups.compactMap { group in group.notes.first.map { "\(group.title): \($0.text)" } }
  }
}
