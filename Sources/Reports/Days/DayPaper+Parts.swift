internal import Documents
internal import Views

extension DayPaper {
  /// The day at a glance: stages and breaks with their times.
  static func agenda(_ plan: DayPlan) -> TemplateValue {
    .list(
      plan.steps.map { step in
        [
          "time": .string(DayPlan.clock(step.begins)), "minutes": .string("\(step.minutes)"),
          "title": .string(step.stage?.title ?? "Break"), "is_break": .flag(step.stage == nil),
        ]
      })
  }

  static func runSheet(_ view: DeidentifiedReview, _ plan: DayPlan) -> [String: TemplateValue] {
    let asked = view.asked(day: plan.day)
    return [
      "agenda": agenda(plan), "stages": stages(plan),
      "questions": .list(
        plan.questions.map {
          ["title": .string($0.title), "sentences": texts($0.sentences)]
        }),
      "asked": .string(asked.map { "\($0.agency) (\($0.people))" }.joined(separator: ", ")),
      "asked_total": .string("\(asked.reduce(0) { $0 + $1.people })"),
    ]
  }

  /// Each stage with what may be asked, and the break after it.
  private static func stages(_ plan: DayPlan) -> TemplateValue {
    var rows: [[String: TemplateValue]] = []
    for step in plan.steps {
      if let stage = step.stage {
        rows.append([
          "time": .string(DayPlan.clock(step.begins)), "minutes": .string("\(step.minutes)"),
          "title": .string(stage.title), "prompts": texts(stage.prompts),
          "asked_of": .string(stage.askedOf.joined(separator: ", ")),
          "avoid": texts(stage.avoid), "break_time": .string(""), "break_minutes": .string(""),
        ])
      } else if let last = rows.indices.last {
        rows[last]["break_time"] = .string(DayPlan.clock(step.begins))
        rows[last]["break_minutes"] = .string("\(step.minutes)")
      }
    }
    return .list(rows)
  }

  /// What is asked at the end of the day.
  static func asks(_ plan: DayPlan) -> TemplateValue {
    .list(
      plan.asks.map {
        [
          "question": .string($0.question),
          "answers": .string($0.answers.map { "\u{25A1} " + $0 }.joined(separator: "      ")),
        ]
      })
  }

  static func subjects(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      view.subjects.map {
        [
          "label": .string($0.label), "age": .string($0.age), "picture": .string($0.picture),
        ]
      })
  }

  static func episodes(_ view: DeidentifiedReview) -> TemplateValue {
    .list(
      zip(view.episodes, view.episodeEntries).map { episode, entries in
        let telling = episode.facts.flatMap(\.knowers).map(\.entry)
        let sheet = EpisodeSheet(
          entries, telling: Set(telling), over: [episode.reason, episode.records])
        return [
          "number": .string("\(episode.number)"), "reference": .string(episode.reference),
          "title": .string(episode.title), "dates": .string(episode.dates),
          "reason": .string(episode.reason), "records": .string(episode.records),
          "entries": .list(sheet.told.map(EpisodeSheet.row)), "left_out": .string(sheet.leftOut),
        ]
      })
  }

  static func capture(_ view: DeidentifiedReview, _ codes: Codes) -> [String: TemplateValue] {
    func list(_ codes: [(code: String, label: String)], _ sign: String) -> TemplateValue {
      .list(codes.map { ["code": .string(sign + $0.code), "label": .string($0.label)] })
    }
    return [
      "agencies": list(codes.agencies, "@"), "themes": list(codes.themes, "#"),
      "episodes": .list(
        view.episodes.map {
          ["code": .string("!\($0.number)"), "label": .string($0.title)]
        }),
    ]
  }

  private static func texts(_ texts: [String]) -> TemplateValue {
    .list(texts.map { ["text": .string($0)] })
  }
}
