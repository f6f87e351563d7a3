internal import Documents
internal import Views

extension ReportFields {
  /// What was done, and what was said.
  static let days: [TemplateField<ReportSource>] = [
    .record("day1", "The first learning day.", day) { Held(day: 1, view: $0.view) },
    .record("day2", "The second learning day.", day) { Held(day: 2, view: $0.view) },
    .list("events", "Every day and meeting that was held.", event) { $0.view.events },
    .list("milestones", "The review’s own timetable.", milestone) { $0.view.milestones },
    .list("participants", "Who took part, counted by agency.", participation) {
      $0.view.participation
    },
    .list("sources", "What the review read, a sentence each.", words) { $0.view.sourcesTold },
    .list("hindsight", "How hindsight was handled, a sentence each.", words) {
      $0.view.hindsightTold
    },
    .text("grounds", "What the findings rest on, counted.") { $0.view.groundsTold },
    .list("episodes", "The key practice episodes.", episode) { $0.view.episodes },
    .list("facts", "The facts that belong to none of these episodes.", fact) { source in
      let told = Set(source.view.episodes.map(\.reference))
      return source.view.facts.filter { !told.contains($0.episode) }
    },
    .list("worked_well", "What worked well, by theme.", theme) {
      ThemeTitles($0).grouped($0.view.workedWell)
    },
    .list("worked_better", "What, with hindsight, would have worked better, by theme.", theme) {
      ThemeTitles($0).grouped($0.view.workedBetter)
    },
    .list("themes", "The themes, each with both sides of what was said.", bothSides) {
      ThemeTitles($0).sides($0)
    },
  ]

  /// A day, whether it was held or not.
  struct Held {
    let text: String

    init(day: Int, view: DeidentifiedReview) {
      text = view.learningDay(day) ?? "Learning day \(day) has not been held yet."
    }
  }

  private static let day: [TemplateField<Held>] = [
    .text("text", "When it was held, with how many people and notes, or that it was not yet.") {
      $0.text
    }
  ]

  private static let event: [TemplateField<EventTold>] = [
    .text("title", "What it was.") { $0.title },
    .text("date", "When.") { $0.date },
    .text("people", "How many took part.") { $0.people },
    .text("agencies", "From how many agencies.") { $0.agencies },
    .text("practitioners", "How many of them as practitioners.") { $0.practitioners },
    .text("managers", "How many as first-line managers.") { $0.managers },
    .text("others", "How many in another role.") { $0.others },
    .text("notes", "How many notes were written down.") { $0.notes },
  ]

  private static let milestone: [TemplateField<MilestoneTold>] = [
    .text("what", "What is to be done.") { $0.what },
    .text("due", "By when.") { $0.due },
    .text("done", "When it was done.") { $0.done },
  ]

  private static let participation: [TemplateField<ParticipationTold>] = [
    .text("agency", "The agency.") { $0.agency },
    .text("practitioners", "How many practitioners.") { $0.practitioners },
    .text("managers", "How many first-line managers.") { $0.managers },
    .text("others", "How many others.") { $0.others },
  ]

  private static let episode: [TemplateField<EpisodeTold>] = [
    .text("number", "Its place among the episodes.") { "\($0.number)" },
    .text("title", "What it is called.") { $0.title },
    .text("dates", "When it was.") { $0.dates },
    .text("why", "Why it is key.") { $0.reason },
    .text("records", "How many entries of how many agencies fall into it.") { $0.records },
    .text("said", "How much was said of it on the learning days.") { said($0) },
    .list("knew", "What each agency knew then.", knew) { $0.knew },
    .list("facts", "The facts that mattered in it.", fact) { $0.facts },
  ]

  private static let knew: [TemplateField<KnewTold>] = [
    .text("agency", "The agency.") { $0.agency },
    .text("text", "What it knew.") { $0.text },
  ]

  private static let fact: [TemplateField<FactTold>] = [
    .text("fact", "The fact.") { $0.fact },
    .text("known", "Which agencies knew it since when, and from whose record it is not known.") {
      known($0)
    },
  ]

  private static let theme: [TemplateField<ThemeTitles.Group>] = [
    .text("theme", "What the notes are about.") { $0.title },
    .list("notes", "The notes.", note) { $0.notes },
  ]

  private static let bothSides: [TemplateField<ThemeTitles.Sides>] = [
    .text("title", "What the notes are about.") { $0.title },
    .text("count", "How often and in how many episodes it was spoken of.") { $0.count },
    .list("well", "What worked well.", note) { $0.well },
    .list("better", "What, with hindsight, would have worked better.", note) { $0.better },
  ]

  /// What the room said.
  static let note: [TemplateField<NoteTold>] = [
    .text("text", "The words.") { $0.text },
    .text("agency", "Who spoke, as widely as it takes; nothing where that would tell.") {
      $0.agency
    },
    .text("reference", "The number of the episode and that of the note.") {
      listed([$0.episode, $0.reference])
    },
    .text("source", "Who spoke, with both numbers.") {
      listed([$0.agency, $0.episode, $0.reference])
    },
  ]

  private static func listed(_ words: [String]) -> String {
    words.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func said(_ episode: EpisodeTold) -> String {
    let (well, better) = (episode.workedWell.count, episode.workedBetter.count)
    guard well + better > 0 else { return "Not talked about on a learning day." }
    return "\(well) remarks on what worked well and \(better) on what, with hindsight, would have "
      + "worked better; they are marked \(episode.reference) in the chapters that follow."
  }

  private static func known(_ fact: FactTold) -> String {
    let known = fact.knowers.filter(\.isKnown).map { knower in
      "\(knower.agency): \(knower.since)" + (knower.entry.isEmpty ? "" : " (\(knower.entry))")
    }
    let others = fact.knowers.filter { !$0.isKnown }.map(\.agency)
    let silent =
      others.isEmpty ? "" : " Not known from the record of: " + others.joined(separator: ", ") + "."
    return (known.isEmpty ? "No record shows since when." : known.joined(separator: "; ") + ".")
      + silent
  }
}
