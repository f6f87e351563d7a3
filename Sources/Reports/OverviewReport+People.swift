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
          "knew": .list($0.knew.map { ["agency": .string($0.agency), "text": .string($0.text)] }),
          "facts": facts($0.facts),
        ]
      })
  }

  /// The facts that belong to none of the episodes that are told.
  static func otherFacts(_ view: DeidentifiedReview) -> TemplateValue {
    let told = Set(view.episodes.map(\.reference))
    return facts(view.facts.filter { !told.contains($0.episode) })
  }

  private static func facts(_ facts: [FactTold]) -> TemplateValue {
    .list(
      facts.map { fact in
        let known = fact.knowers.filter(\.isKnown).map { knower in
          "\(knower.agency): \(knower.since)" + (knower.entry.isEmpty ? "" : " (\(knower.entry))")
        }
        let others = fact.knowers.filter { !$0.isKnown }.map(\.agency)
        let silent =
          others.isEmpty
          ? "" : " Not known from the record of: " + others.joined(separator: ", ") + "."
        return [
          "fact": .string(fact.fact),
          "known": .string(
            (known.isEmpty ? "No record shows since when." : known.joined(separator: "; ") + ".")
              + silent),
        ]
      })
  }

  private static func said(_ episode: EpisodeTold) -> String {
    let (well, better) = (episode.workedWell.count, episode.workedBetter.count)
    guard well + better > 0 else { return "Not talked about on a learning day." }
    return "\(well) remarks on what worked well and \(better) on what, with hindsight, would have "
      + "worked better; they are marked \(episode.reference) in the chapters that follow."
  }

  private static func listed(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func notes(_ notes: [NoteTold]) -> TemplateValue {
    .list(
      notes.map {
        [
          "text": .string($0.text), "agency": .string($0.agency),
          "reference": .string(listed([$0.episode, $0.reference])),
          "source": .string(listed([$0.agency, $0.episode, $0.reference])),
        ]
      })
  }
}
