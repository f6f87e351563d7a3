public import ReviewModel

/// What whoever drives a session has to do after a line, in this order.
public enum Effect: Hashable, Codable, Sendable {
  /// Save a note, then tell the session with `saved`.
  case save(NoteDraft)
  /// Change a saved note, then tell the session with `changed`.
  case amend(NoteTarget, NoteChange)
  /// Take back an operation of this session, then tell the session with `undid`.
  case undo(operation: RecordID)
  /// Bring back an operation that was taken back, then tell the session with `redid`.
  case redo(operation: RecordID)
  /// Withdraw a note for good, then tell the session with `withdrew`.
  case withdraw(ShortReference)
  /// Tell the scribe something.
  case say(SessionMessage)
  /// Show something that is read from the review, the agenda or the session.
  case show(Board)
  /// The day is in another stage; both are places in the agenda, from 0.
  case stageChanged(from: Int, to: Int)
  /// Keep the session, so that it can be taken up where it stopped.
  case storeSession
  /// Close the day.
  case close

  /// What can be shown.
  public enum Board: String, Hashable, Codable, Sendable, CaseIterable {
    /// What can be typed.
    case help
    /// Who has spoken about what.
    case gaps
    /// The stages, and where the day is.
    case stages
    /// The last note.
    case lastNote
    /// The last note, and how to withdraw it.
    case toWithdraw
  }
}

/// Which note a change is for.
public enum NoteTarget: Hashable, Codable, Sendable {
  /// A note of this session.
  case id(NoteID)
  /// The note with a number.
  case number(ShortReference)
}
