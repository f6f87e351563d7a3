internal import Documents
internal import Views

extension ReportFields {
  /// What becomes of the actions.
  static let following: [TemplateField<ReportSource>] = [
    .text("since", "The day of the last meeting, for what moved since.") {
      $0.choice.monitoring?.since ?? ""
    },
    .text("on", "The day up to which it is told what moved.") { $0.choice.monitoring?.on ?? "" },
    .text("moves", "How many actions moved, and how the plan stands.") {
      $0.choice.monitoring?.summary ?? ""
    },
    .list("moved", "The actions that moved.", moved) { $0.choice.monitoring?.moved ?? [] },
    .list("still", "The others that are followed.", moved) { $0.choice.monitoring?.still ?? [] },
    .list("pledges", "What was said of pledges, and those to be asked about.", pledge) {
      $0.choice.monitoring?.pledges ?? []
    },
  ]

  private static let moved: [TemplateField<MovedTold>] = [
    .text("number", "The number people say.") { $0.action.reference },
    .text("text", "What is done.") { $0.action.text },
    .text("owner", "Who answers for it.") { $0.action.owner },
    .text("role", "The post that does it.") { $0.action.role },
    .text("due", "By when.") { $0.action.due },
    .text("by_when", "By when, and by how much that is over.") {
      $0.action.due + ($0.late.isEmpty ? "" : ", \($0.late)")
    },
    .text("late", "By how much its day is over; nothing where it is not.") { $0.late },
    .text("status", "How far it is.") { $0.action.status },
    .text("before", "What was agreed before; a dash where nothing was.") { dashed($0.before) },
    .text("agreed", "What is agreed now; a dash where nothing is.") { dashed($0.action.agreed) },
    .text("why", "When that was agreed, and why.") { $0.action.agreedWhy },
    .list("news", "What came in between.", words) { $0.news },
  ]

  private static let pledge: [TemplateField<PledgeTold>] = [
    .text("number", "The number people say.") { $0.reference },
    .text("owner", "Who.") { $0.owner },
    .text("text", "What was pledged.") { $0.words },
    .text("standing", "What became of it, or that it is to be asked.") { $0.standing },
  ]

  private static func dashed(_ words: String) -> String { words.isEmpty ? "–" : words }

  /// An action.
  static let action: [TemplateField<ActionTold>] = [
    .text("number", "The number people say.") { $0.reference },
    .text("text", "What is done.") { $0.text },
    .text("owner", "Who answers for it.") { $0.owner },
    .text("role", "The post that does it.") { $0.role },
    .text("due", "By when, with the time the board added.") { $0.due },
    .text("recommendation", "The number of the recommendation.") { $0.recommendation },
    .text("status", "How far it is.") { $0.status },
    .text("agreed", "The colour the sub-group agreed on; a dash where it did not.") {
      dashed($0.agreed)
    },
    .text("why", "When that was agreed, and why.") { $0.agreedWhy },
    .list("steps", "The steps on the way.", step) { $0.steps },
    .list("updates", "What its owner told.", update) { $0.updates },
    .list("decisions", "What the board decided about it.", words) { $0.decisions },
  ]

  private static let step: [TemplateField<ActionStepTold>] = [
    .text("text", "What.") { $0.words },
    .text("due", "By when.") { $0.due },
    .text("reached", "When it was reached.") { $0.reached },
  ]

  private static let update: [TemplateField<UpdateTold>] = [
    .text("on", "When.") { $0.on },
    .text("by", "The post that told it.") { $0.by },
    .text("text", "What was done.") { $0.words },
    .text("evidence", "What shows it.") { $0.evidence },
    .text("impact", "What changed in practice.") { $0.impact },
  ]
}
