internal import Documents
internal import Views

extension ReportFields {
  /// Who the review is about, and what agencies wrote of them.
  static let family: [TemplateField<ReportSource>] = [
    .list("children", "The children, or adults, the review is about.", subject) {
      $0.view.subjects
    },
    .list("family", "The members of the family and its households.", relative) {
      $0.view.relatives
    },
    .picture("genogram", "The family as a picture, where it may be shown and could be drawn.") {
      $0.genogram
    },
    .picture("ecomap", "The household and the systems round it as a picture.") { $0.ecomap },
    .list("agencies", "The agencies, with what each chose to send.", agency) { $0.view.agencies },
    .blocks("chronology", "The whole chronology: a heading and a table for each year.") {
      $0.leavesWordsOut ? [] : ChronologyTables.blocks($0.view)
    },
    .picture("timeline", "The chronology as a picture.") { $0.timeline },
    .list("entries", "The entries that matter most, as many as fit on a page.", keyEntry) {
      KeyEntries.told($0.view)
    },
    .text("left_out", "What of the chronology those entries leave out.") {
      let all = KeyEntries.all($0.view)
      return KeyEntries.leftOut($0.view, all: all, shown: KeyEntries.fitting(all))
    },
    .blocks("lenses", "The questions chosen for the report, a heading for each.") {
      $0.questions?.blocks ?? []
    },
  ]

  private static let subject: [TemplateField<SubjectTold>] = [
    .text("label", "What they are called.") { $0.label },
    .text("picture", "Who they are, in the reviewer’s words.") { $0.picture },
    .text("age", "How old they were at the time of the incident.") { $0.age },
  ]

  private static let relative: [TemplateField<RelativeTold>] = [
    .text("label", "What they are called.") { $0.label },
    .text("relation", "Whose child, partner or carer they are.") { $0.relation },
    .text("born", "How old they were at the time of the incident.") { $0.age },
    .text("household", "Where they lived, by the household’s label.") { $0.household },
  ]

  private static let agency: [TemplateField<AgencyTold>] = [
    .text("label", "What the agency is called.") { $0.label },
    .text("entries", "How many entries it sent.") { $0.entries },
    .text("coverage", "What it chose to send.") { $0.coverage },
    .text("from", "The date of its first entry.") { $0.from },
    .text("to", "The date of its last entry.") { $0.to },
  ]

  private static let keyEntry: [TemplateField<KeyEntryTold>] = [
    .text("number", "The number people say.") { $0.entry.reference },
    .text("episode", "The numbers of the key practice episodes it belongs to.") {
      $0.episodes.map(String.init).joined(separator: ", ")
    },
    .text("date", "When it was.") {
      [$0.entry.date, $0.entry.time].filter { !$0.isEmpty }.joined(separator: ", ")
    },
    .text("agency", "Whose record it is.") { $0.entry.agency },
    .text("event", "What happened, shortened.") { KeyEntries.short($0.entry.event) },
  ]
}
