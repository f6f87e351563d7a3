public import Documents
internal import Views

extension DayPaper {
  /// What a paper is made of.
  struct Source {
    let view: DeidentifiedReview
    let plan: DayPlan
    let person: String
    let codes: Codes
    let edition: Edition
  }

  /// Every path the template of a paper may use.
  public static func told(_ kind: Kind) -> [ToldField] { fields(kind).told() }

  static func fields(_ kind: Kind) -> [TemplateField<Source>] {
    let own: [TemplateField<Source>] =
      switch kind {
      case .runSheet: runSheet
      case .groundRules: []
      case .briefing: [agenda]
      case .life:
        [
          .list("subjects", "The children, or adults, it is about.", subject) {
            $0.view.subjects
          }
        ]
      case .episodes: [episodes]
      case .findings:
        [
          .list("findings", "The findings so far.", ReportFields.finding) { $0.view.findings }
        ]
      case .capture: capture
      case .evaluation:
        [
          .list("questions", "What is asked at the end of the day.", ask) { $0.plan.asks }
        ]
      }
    return common + own
  }

  private static let common: [TemplateField<Source>] = [
    .record("review", "What the review is.", ReportHead.fields) {
      ReportHead(view: $0.view, edition: $0.edition)
    },
    .record("day", "The day.", day) { $0.plan },
    .text("person", "What the one it is about is called: child, adult.") { $0.person },
  ]

  private static let day: [TemplateField<DayPlan>] = [
    .text("number", "Which learning day: 1 or 2.") { "\($0.day)" },
    .text("title", "What the day is called.") { $0.title },
    .flag("is_first", "Whether it is the first learning day.") { $0.day == 1 },
    .flag("is_second", "Whether it is the second.") { $0.day == 2 },
    .text("date", "The date.") { $0.date },
    .text("place", "Where.") { $0.place },
    .text("contact", "Whom to ask, and how.") { $0.contact },
    .text("begins", "When it begins.") { DayPlan.clock($0.begins) },
    .text("ends", "When it ends.") { DayPlan.clock($0.ends) },
    .text("breaks", "How long the breaks are in all; nothing without a break.") {
      $0.breakMinutes == 0 ? "" : DayPlan.length($0.breakMinutes)
    },
  ]

  private static let agenda: TemplateField<Source> = .list(
    "agenda", "The day at a glance, stages and breaks.", step
  ) { $0.plan.steps }

  private static let step: [TemplateField<DayPlan.Step>] = [
    .text("time", "When it begins.") { DayPlan.clock($0.begins) },
    .text("minutes", "How many minutes it takes.") { "\($0.minutes)" },
    .text("title", "What is done.") { $0.stage?.title ?? "Break" },
    .flag("is_break", "Whether it is a break.") { $0.stage == nil },
  ]

  private static let runSheet: [TemplateField<Source>] = [
    agenda,
    .list("stages", "Each stage with what may be asked, and the break after it.", stage) {
      Timed.stages($0.plan)
    },
    .list("questions", "The questions chosen for the day.", question) { $0.plan.questions },
    .text("asked", "Who was asked to the day, counted by agency.") {
      $0.view.asked(day: $0.plan.day).map { "\($0.agency) (\($0.people))" }
        .joined(separator: ", ")
    },
    .text("asked_total", "How many were asked.") {
      "\($0.view.asked(day: $0.plan.day).reduce(0) { $0 + $1.people })"
    },
  ]

  private static let stage: [TemplateField<Timed>] = [
    .text("time", "When it begins.") { DayPlan.clock($0.begins) },
    .text("minutes", "How many minutes it takes.") { "\($0.minutes)" },
    .text("title", "What it is called.") { $0.stage.title },
    .list("prompts", "What may be said and asked.", ReportFields.words) { $0.stage.prompts },
    .text("asked_of", "Whom it is asked of.") { $0.stage.askedOf.joined(separator: ", ") },
    .list("avoid", "What is not asked.", ReportFields.words) { $0.stage.avoid },
    .text("break_time", "When the break after it begins; nothing without one.") {
      $0.pause.map { DayPlan.clock($0.begins) } ?? ""
    },
    .text("break_minutes", "How many minutes the break after it takes.") {
      $0.pause.map { "\($0.minutes)" } ?? ""
    },
  ]

  private static let question: [TemplateField<DayPlan.Question>] = [
    .text("title", "What it is about.") { $0.title },
    .list("sentences", "What it asks, then what that rests on.", ReportFields.words) {
      $0.sentences
    },
  ]

  private static let ask: [TemplateField<DayPlan.Ask>] = [
    .text("question", "What is asked.") { $0.question },
    .text("answers", "What can be ticked; nothing where there is room to write.") {
      $0.answers.map { "\u{25A1} " + $0 }.joined(separator: "      ")
    },
  ]

  private static let subject: [TemplateField<SubjectTold>] = [
    .text("label", "What they are called.") { $0.label },
    .text("age", "How old they were at the time of the incident.") { $0.age },
    .text("picture", "Who they are.") { $0.picture },
  ]
}

/// A stage with when it begins and the break after it.
struct Timed {
  let stage: DayPlan.Stage
  let begins: Int
  let minutes: Int
  var pause: (begins: Int, minutes: Int)?

  /// The stages of a day.
  static func stages(_ plan: DayPlan) -> [Timed] {
    var stages: [Timed] = []
    for step in plan.steps {
      if let stage = step.stage {
        stages.append(Timed(stage: stage, begins: step.begins, minutes: step.minutes))
      } else if let last = stages.indices.last {
        stages[last].pause = (step.begins, step.minutes)
      }
    }
    return stages
  }
}
