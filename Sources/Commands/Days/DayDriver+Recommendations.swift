internal import LearningDays
internal import ReviewModel

// Recommendations are shaped in the room.
extension DayDriver {
  mutating func recommend(_ draft: RecommendationDraft) throws(Complaint) {
    let maker = NoteMaker(workspace: workspace)
    var batch = Batch()
    batch.create(.recommendation(draft.recommendation { maker.text($0) }))
    let number = try keep(batch, DayStep.recommendation).first?.text ?? ""
    console.say(
      "kept \(number). Who can do it, how will we know? /recommend \(number) who @csc, "
        + "/recommend \(number) measure ..., and on F1 for the finding it answers")
  }

  mutating func shape(
    _ number: ShortReference, _ change: RecommendationChange
  ) throws(Complaint) {
    try reload()
    let review = workspace.review
    guard let found = review.recommendations.first(where: { $0.reference == number }) else {
      return console.say("There is no recommendation \(number.text): silp recommendation list")
    }
    if case .drop(let draft) = change { return try drop(found, draft) }
    if case .finding(let finding) = change,
      !review.findings.contains(where: { $0.reference == finding })
    {
      return console.say("There is no finding \(finding.text): silp finding list")
    }
    let maker = NoteMaker(workspace: workspace)
    let changed = change.applied(
      to: found.value,
      finding: { finding in review.findings.first { $0.reference == finding }?.id },
      text: { maker.text($0) })
    guard changed != found.value else { return console.say("\(number.text) says so already.") }
    var batch = Batch()
    batch.revise(found.id.record, .recommendation(changed))
    try keep(batch, DayStep.shape)
    console.say("kept with \(number.text)")
  }

  /// That one could be dropped is not for the room to settle: it is held as an idea, which asks for
  /// an answer.
  private mutating func drop(
    _ found: Filed<Recommendation>, _ draft: NoteDraft
  ) throws(Complaint) {
    var text = LabelledText(plain: "Could drop ")
    text.append(.record(found.id.record))
    text.append(.plain(": "))
    try save(draft, after: text)
    console.say(
      "\(found.reference.text) stays as it is; that it could be dropped is held until it is "
        + "answered (/park)")
  }
}
