internal import Documents
internal import Views

extension OverviewReport {
  static func children(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.subjects.map {
        ["label": .string($0.label), "picture": .string($0.picture), "age": .string($0.age)]
      })
  }

  static func family(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.relatives.map {
        [
          "label": .string($0.label), "relation": .string($0.relation), "born": .string($0.age),
          "household": .string($0.household),
        ]
      })
  }

  static func agencies(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.agencies.map {
        [
          "label": .string($0.label), "entries": .string($0.entries),
          "coverage": .string($0.coverage), "from": .string($0.from), "to": .string($0.to),
        ]
      })
  }

  static func participants(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.participation.map {
        [
          "agency": .string($0.agency), "practitioners": .string($0.practitioners),
          "managers": .string($0.managers), "others": .string($0.others),
        ]
      })
  }

  static func episodes(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.episodes.map {
        [
          "number": .string("\($0.number)"), "title": .string($0.title),
          "dates": .string($0.dates), "why": .string($0.reason),
          "records": .string($0.records), "said": .string(said($0)),
        ]
      })
  }

  private static func said(_ episode: EpisodeTold) -> String {
    let (well, better) = (episode.workedWell.count, episode.workedBetter.count)
    guard well + better > 0 else { return "Not talked about on a learning day." }
    return "\(well) remarks on what worked well and \(better) on what, with hindsight, would have "
      + "worked better; they are marked \(episode.reference) in the chapters that follow."
  }

  static func notes(_ notes: [NoteTold]) -> TemplateValue {
    .list(
      notes.map {
        [
          "text": .string($0.text), "agency": .string($0.agency),
          "reference": .string(
            [$0.episode, $0.reference].filter { !$0.isEmpty }.joined(separator: ", ")),
        ]
      })
  }
}
