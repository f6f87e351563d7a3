internal import ReviewModel

/// A run of entries that all give one subject the same plan.
struct PlanSpell {
  let plan: SubjectFacts.Plan
  let first: EvidenceRow
  /// The last entry that gives this plan.
  let last: EvidenceRow

  /// Whether it is a plan at all.
  var isOpen: Bool { plan != .none && plan != .notRecorded }

  /// The spells of the subject in one place of their order.
  static func spells(of subject: Int, in rows: [EvidenceRow]) -> [PlanSpell] {
    var spells: [PlanSpell] = []
    for row in rows {
      guard !row.said.isEmpty, let plan = row.said[subject]?.plan, plan != .notRecorded else {
        continue
      }
      if let before = spells.last, before.plan == plan {
        spells[spells.count - 1] = PlanSpell(plan: plan, first: before.first, last: row)
      } else {
        spells.append(PlanSpell(plan: plan, first: row, last: row))
      }
    }
    return spells
  }
}
