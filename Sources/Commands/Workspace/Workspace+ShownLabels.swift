internal import ReviewModel
internal import ReviewStore

extension Workspace {
  /// Keeps labels that an undo took away from being given to anybody else, where a file went out
  /// since they were given and may show them.
  ///
  /// `self` is the review before the undo. A step that was taken back before anything left the
  /// program gives its labels back: nobody has seen them.
  func keepShownLabels(of operation: RecordID) throws(Complaint) {
    let releases = Set(review.releases.map(\.id.record))
    let log = try operations()
    guard !releases.isEmpty, let step = log.firstIndex(where: { $0.id == operation }),
      log[step...].contains(where: { !releases.isDisjoint(with: $0.records) })
    else { return }
    let after = try reread().review
    let known = Set(
      after.labelHolders.map { LabelKey($0.label) }
        + after.formerLabels.map { LabelKey($0.value.label.plainText) })
    let lost = review.labelHolders.filter { !known.contains(LabelKey($0.label)) }
    guard !lost.isEmpty else { return }
    let changes = lost.map { holder in
      let former = FormerLabel(label: LabelledText(plain: holder.label), of: holder.id)
      return Change<Record>.create(Console.current.identifiers.next(), .label(former))
    }
    try finish(changes, "kept labels that went out from being given again")
  }
}
