/// A field of a chronology entry that a column can stand for.
public enum ChronologyField: String, Hashable, Sendable, CaseIterable {
  /// When it was.
  case date
  /// At what time.
  case time
  /// When it ended.
  case end
  /// In which record it stands.
  case source
  /// Who was there, or dealt with it.
  case people
  /// What happened.
  case event
  /// What the agency did.
  case response
  /// What came of it.
  case outcome
  /// Where it was.
  case location
  /// Visit, call, meeting.
  case contactType = "contact-type"
  /// With whom it was shared.
  case sharedWith = "shared-with"
  /// The author's own comment.
  case comment
  /// Whether the child was seen.
  case seen
  /// Whether the child was seen alone.
  case seenAlone = "seen-alone"
  /// What the child said or showed.
  case voice
  /// Whether the child was brought, or the adult came.
  case attendance
  /// Under which plan the child was.
  case plan
  /// The place among rows of the same day.
  case sequence
}
