internal import Documents
internal import Views

/// What every report's template can be filled with, in one list.
enum ReportFields {
  /// Every name at the top, in the order in which it is told.
  static let all: [TemplateField<ReportSource>] =
    [
      .record("review", "What the review is.", review) { $0 },
      .record("version", "Which version of a report it is, and which copy.", version) { $0 },
      .text("person", "What the one it is about is called: the child, the adult.") {
        $0.words.person
      },
      .text("people", "The same for several: the children, the adults.") { $0.words.people },
    ] + narratives + family + days + conclusions + following + briefs

  private static let review: [TemplateField<ReportSource>] = [
    .text("title", "What the review is called.") { $0.view.told?.title ?? "" },
    .text("kind", "What such a review is called in law.") { $0.words.kind },
    .text("kind_cy", "The same in Welsh, for a review in Wales; nothing elsewhere.") {
      $0.words.otherKind
    },
    .text("basis", "The law or guidance it rests on.") { $0.words.basis },
    .text("board", "The partnership that asked for it.") { $0.view.told?.board ?? "" },
    .text("reviewer", "Who wrote it, by role.") { $0.view.told?.reviewer ?? "" },
    .text("date", "The day of the newest change that it shows.") { $0.edition.date },
    .text("revision", "How many changes the review had by then.") { $0.edition.revision },
    .text("marking", "How every page is marked.") { $0.view.told?.marking ?? "" },
    .text("decision", "Why there is a review, with the date of the decision.") {
      $0.view.told?.decision ?? ""
    },
    .text("threshold", "Why by this method.") { $0.view.told?.threshold ?? "" },
    .text("incident", "What happened, and when.") { $0.view.told?.incident ?? "" },
    .text("outcome", "What happened, without the date.") { $0.view.outcomeTold },
    .text("incident_date", "When it happened.") { $0.view.incidentDateTold },
    .text("scope", "The time looked at, and why.") { $0.view.told?.scope ?? "" },
    .text("method", "How the review was done, in the reviewer’s words.") {
      $0.view.told?.method ?? ""
    },
    .list("questions", "The key lines of enquiry.", words) { $0.view.told?.questions ?? [] },
  ]

  private static let version: [TemplateField<ReportSource>] = [
    .text("words", "Version, status, and for whom a copy is; nothing where none was frozen.") {
      $0.edition.version
    },
    .text("line", "The same behind the marking, with a dot between.") { source in
      let isAlone = source.view.told?.marking.isEmpty ?? true
      let words = source.edition.version
      return (words.isEmpty || isAlone ? "" : " · ") + words
    },
  ]

  /// Items that are nothing but words.
  static let words: [TemplateField<String>] = [.text("text", "The words.") { $0 }]
}
