internal import ReviewModel

extension Workspace {
  /// This workspace after taking names out of what was written while the names file was closed.
  func labellingLateNotes() throws(Complaint) -> Workspace {
    let late = review.notes.filter { $0.value.flags.contains(.namesClosed) }
    guard namesOpen, !late.isEmpty else { return self }
    var batch = Batch()
    for note in late { batch.revise(note.id.record, .note(try labelled(note.value))) }
    try commit(batch, "took names out of notes written while the names file was closed")
    Console.current.tell("note: \(late.count) notes were looked through for names")
    return try reread()
  }

  private func labelled(_ note: LearningNote) throws(Complaint) -> LearningNote {
    var note = note
    var text = LabelledText([])
    for span in note.text.spans {
      if case .plain(let words) = span {
        for piece in try label(words).spans { text.append(piece) }
      } else {
        text.append(span)
      }
    }
    if text != note.text { note.flags.append(.nameWritten) }
    note.text = text
    note.people += text.people.filter { !note.people.contains($0) }
    note.flags.removeAll { $0 == .namesClosed }
    return note
  }
}
