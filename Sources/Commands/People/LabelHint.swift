internal import ReviewModel

/// Tells, after a tie was added, whose label was given before it was known.
enum LabelHint {
  /// Looks at the review as it is now; nothing is changed.
  static func tell(_ workspace: Workspace) throws(Complaint) {
    let review = try workspace.reread()
    let rules = try LabelRules(review)
    let proposals = rules.maker.proposals(for: rules.review)
    for (holder, label) in proposals.prefix(5) {
      Console.current.tell("note: \(holder.reference.text), \(holder.label), would be \(label) now")
    }
    guard !proposals.isEmpty else { return }
    Console.current.tell("note: to change that: silp label suggest --apply")
  }
}
