internal import ReviewModel

extension RecordWords {
  /// What words say of the plan somebody is under; nil where they are not known.
  static func plan(_ text: String) -> SubjectFacts.Plan? {
    if let plan = plans[Folding.key(text)] { return plan }
    return saysNothing(text) ? .notRecorded : nil
  }

  private static let plans: [String: SubjectFacts.Plan] = {
    let words: [(SubjectFacts.Plan, [String])] = [
      (.none, ["none", "no", "no plan", "not open", "closed", "universal", "universal services"]),
      (
        .earlyHelp,
        ["early help", "EHA", "CAF", "TAF", "team around the family", "early help plan"]
      ),
      (
        .childInNeed,
        [
          "child in need", "CIN", "CiN plan", "child in need plan", "section 17", "s17", "s.17",
          "children in need", "care and support plan (child)",
        ]
      ),
      (
        .childProtection,
        [
          "child protection", "CP", "CPP", "CP plan", "child protection plan", "on the register",
          "child protection register", "CPR", "subject to a child protection plan",
        ]
      ),
      (
        .lookedAfter,
        [
          "looked after", "LAC", "CLA", "looked after child", "child looked after", "in care",
          "section 20", "s20", "s.20", "accommodated", "interim care order", "ICO", "care order",
          "section 31", "s31",
        ]
      ),
      (.careLeaver, ["care leaver", "leaving care", "former relevant"]),
      (.careAndSupport, ["care and support", "care and support plan", "care plan"]),
      (
        .safeguardingEnquiry,
        ["safeguarding enquiry", "section 42", "s42", "s.42", "section 42 enquiry"]
      ),
      (.notRecorded, ["not recorded", "not applicable", "n/a"]),
    ]
    var plans: [String: SubjectFacts.Plan] = [:]
    for (plan, spellings) in words {
      for spelling in spellings { plans[Folding.key(spelling)] = plan }
    }
    return plans
  }()
}
