internal import Documents
internal import Views

extension ReportFields {
  /// What the review concludes.
  static let conclusions: [TemplateField<ReportSource>] = [
    .list("involvement", "How those of the family were asked to take part.", involvement) {
      $0.view.involvements
    },
    .list("contributions", "What children and family told the review.", contribution) {
      $0.view.contributions
    },
    .list("findings", "The findings.", finding) { $0.view.findings },
    .list("learning", "The findings of learning alone.", finding) {
      $0.view.findings.filter { $0.kind == "learning" }
    },
    .list("good_practice", "The findings of good practice alone.", finding) {
      $0.view.findings.filter { $0.kind != "learning" }
    },
    .list("recommendations", "The recommendations, each with its actions.", recommendation) {
      source in
      source.view.recommendations.map {
        Answered(recommendation: $0, actions: source.view.actions(of: $0.reference))
      }
    },
    .list("actions", "The actions.", action) { $0.view.actions },
    .list("checks", "What the review’s own checks say, with --checks, for the panel alone.", check)
    { $0.checks },
    .text("progress", "How many actions are done, begun and not begun.") { progress($0.view) },
  ]

  private static let check: [TemplateField<CheckTold>] = [
    .text("number", "The number people say.") { $0.code },
    .text("standing", "Passed, to do, or to know.") { $0.standing },
    .text("text", "What it says.") { $0.text },
  ]

  private static let involvement: [TemplateField<InvolvementTold>] = [
    .text("who", "Who.") { $0.who.prefix(1).uppercased() + $0.who.dropFirst() },
    .text("answer", "What they chose.") { $0.answer },
    .text("reason", "Why they did not take part, where that is said.") { $0.reason },
  ]

  private static let contribution: [TemplateField<ContributionTold>] = [
    .text("who", "Who.") { $0.who },
    .text("how", "How they told it.") { $0.manner },
    .text("date", "When.") { $0.date },
    .text("words", "What they said.") { $0.words },
  ]

  /// A finding.
  static let finding: [TemplateField<FindingTold>] = [
    .text("number", "The number people say.") { $0.reference },
    .text("title", "What it is called.") { $0.title },
    .text("statement", "What, and why.") { $0.statement },
    .text("kind", "Learning, or good practice.") { $0.kind },
    .text("wider", "Whether it goes beyond this case.") { $0.reach },
    .list("grounds", "What it rests on.", ground) { $0.grounds },
    .text("rests_on", "Whose records and which kinds of ground, never how many.") { $0.restsOn },
    .text("still_so", "Whether it is still so; nothing where nobody asked.") { $0.persistence },
    .text("tested", "What the room made of it on the second day.") { $0.tested },
    .list("dissent", "What those said who saw it otherwise.", words) { $0.dissent },
  ]

  private static let ground: [TemplateField<GroundTold>] = [
    .text("kind", "What kind of ground, with the number of the record.") {
      $0.kind + ($0.reference.isEmpty ? "" : " (\($0.reference))")
    },
    .text("text", "What it says.") { $0.text },
  ]

  /// A recommendation with what is done about it.
  struct Answered {
    let recommendation: RecommendationTold
    let actions: [ActionTold]
  }

  private static let recommendation: [TemplateField<Answered>] = [
    .text("number", "The number people say.") { $0.recommendation.reference },
    .text("text", "What is asked.") { $0.recommendation.text },
    .text("owner", "Who is asked.") { $0.recommendation.owner },
    .text("level", "How far it reaches.") { $0.recommendation.level },
    .text("measure", "How anybody will know.") { $0.recommendation.measure },
    .text("due", "By when.") { $0.recommendation.due },
    .text("findings", "The numbers of the findings it answers.") { $0.recommendation.findings },
    .text("case_for_change", "Why something has to change.") { $0.recommendation.caseForChange },
    .text("learning", "How it helps people learn.") { $0.recommendation.learning },
    .text("evidence", "What shows that it would help.") { $0.recommendation.evidence },
    .list("actions", "What is done about it.", action) { $0.actions },
  ]

  private static func progress(_ view: DeidentifiedReview) -> String {
    let actions = view.actions
    guard !actions.isEmpty else { return "No action has been agreed yet." }
    func number(_ status: String) -> String {
      let count = actions.count { $0.status.hasPrefix(status) }
      return count == 0 ? "none" : "\(count)"
    }
    return "Of \(actions.count) \(actions.count == 1 ? "action" : "actions"): \(number("done")) "
      + "done, \(number("started")) begun, \(number("not started")) not begun yet."
  }
}
