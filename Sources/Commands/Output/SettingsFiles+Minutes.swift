internal import Reports
internal import Settings

extension SettingsFiles {
  /// The parts of a seven-minute briefing.
  static func minutes() throws(Complaint) -> [ReportChoice.Minute] {
    let path = "en/seven-minute-briefing.yaml"
    let text = try template(path)
    let parts = try reading { () throws(SettingsErrors) in
      try BriefingMinutes(yaml: text, file: path)
    }
    return parts.minutes.map {
      ReportChoice.Minute(
        title: $0.title, shows: ReportChoice.Shown(rawValue: $0.shows.rawValue) ?? .nothing,
        words: $0.words)
    }
  }
}
