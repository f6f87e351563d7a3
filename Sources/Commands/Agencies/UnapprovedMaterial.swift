internal import ReviewModel
internal import Views

/// What agencies have not signed off, where it may not go out.
enum UnapprovedMaterial {
  /// Complains where a report for those outside the panel rests on unsigned material.
  static func refuse(in view: DeidentifiedReview, of review: Review) throws(Complaint) {
    switch view.audience {
    case .board, .public, .official: break
    case .panel, .agency, .learningDay, .family: return
    }
    let found = review.unapproved
    guard !found.isEmpty else { return }
    let labels = LabelTable(labelsOf: review)
    let words = found.map { one in
      "\(one.finding.text) on \(one.passage?.text ?? "a passage") of \(labels[one.agency])"
    }
    throw Complaint(
      "findings rest on material that its agency has not signed off: "
        + words.unique.joined(separator: "; "),
      hint: "nothing was written; silp agency sign-off CODE --by \"...\", or write the draft for "
        + "the panel, where it is marked")
  }
}
