internal import ReviewModel
internal import ReviewStore
internal import Views

/// Withdraws a note at the speaker's request while its day is open.
struct NoteWithdrawal {
  let workspace: Workspace

  /// Leaves the number and "withdrawn"; the sealed words are taken out of the file.
  func withdraw(_ note: Filed<LearningNote>, session: [UInt8]?) throws(Complaint) {
    try workspace.checkNoHold("\(note.reference.text) is kept")
    guard !workspace.review.isClosed(day: note.value.day) else {
      throw Complaint(
        "day \(note.value.day) is closed, so \(note.reference.text) can no longer be withdrawn",
        hint:
          "nothing was changed; silp note amend \(note.reference.text) changes its words with a "
          + "reason, silp erase \(note.reference.text) takes them out for good")
    }
    try workspace.finish(
      [.end(note.id.record, Ending(.withdrawn))], "withdrew a note", session: session)
  }
}

extension Workspace {
  /// Complains where the review is on hold, so that nothing of it may go.
  func checkNoHold(_ kept: String) throws(Complaint) {
    guard let hold = review.hold else { return }
    let labels = LabelTable(labelsOf: review)
    throw Complaint(
      "the review is on hold since \(hold.value.since.day): "
        + "\(hold.value.reason.words(labels.word)); \(kept)",
      hint: "nothing was changed; whoever decided on the hold lifts it: silp hold off")
  }
}
