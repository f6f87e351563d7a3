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
  /// Read the steps of this session from the log and tell it with `recall`, then do what that gives.
  case recallSteps(Direction)
  /// Withdraw a note for good, then tell the session with `withdrew`.
  case withdraw(ShortReference)
  /// Keep a risk that was raised, then tell the session with `changed`.
  case raise(ConcernDraft)
  /// Change a risk that was raised, then tell the session with `changed`.
  case concern(ConcernTarget, ConcernChange)
  /// Show the way for a worker's conduct, and keep that it was told, then `changed`.
  case conduct
  /// Keep what the room made of a finding, then `changed`.
  case test(ShortReference, TestDraft)
  /// Keep what somebody says who sees a finding otherwise, then `changed`.
  case dissent(ShortReference, [DraftPiece])
  /// Keep that agencies knew a fact, and since when, then `changed`.
  case known(ShortReference, [AgencyID], since: EDTFDate?)
  /// Keep what somebody said they would do, then `changed`.
  case pledge(PledgeDraft)
  /// Keep a recommendation, then `changed`.
  case recommend(RecommendationDraft)
  /// Change the recommendation with a number, then `changed`; a note of it, then `saved`.
  case shape(ShortReference, RecommendationChange)
  /// Keep that a participant is called within days of this, then `changed`; nil for as many as usual.
  case call(ShortReference, days: Int?)
  /// Keep that a participant was called, then `changed`.
  case called(ShortReference)
  /// Tell the scribe something.
  case say(SessionMessage)
  /// Show something that is read from the review, the agenda or the session.
  case show(Board)
  /// The day is in another stage; both are places in the agenda, from 0.
  case stageChanged(from: Int, to: Int)
  /// Keep the session, so that it can be taken up where it stopped.
  case storeSession
  /// Close the day, if `end` lets it.
  case close

  /// Which way steps are gone through.
  public enum Direction: String, Hashable, Codable, Sendable {
    /// Taking them back.
    case undo
    /// Bringing them back.
    case redo
  }

  /// What can be shown.
  public enum Board: String, Hashable, Codable, Sendable, CaseIterable {
    /// What can be typed.
    case help
    /// Who has spoken about what.
    case gaps
    /// The ideas held for later, and what else asks for an answer.
    case parked
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
