/// That one copy of a document went to somebody.
public struct Sending: Hashable, Codable, Sendable {
  /// What was sent, in words.
  public var document: LabelledText
  /// Which version of the report it was.
  public var version: VersionID?
  /// Which file it was.
  public var release: ReleaseID?
  /// The number of the copy, printed on it.
  public var copy: Int?
  /// The post it went to.
  public var to: LabelledText
  /// By which way: by hand, by secure mail.
  public var route: Stated
  /// When.
  public var on: CalendarDay
  /// When they said that they have it.
  public var acknowledged: CalendarDay?
  /// What became of it.
  public var ending: Ending

  /// Sends a copy.
  public init(
    _ document: LabelledText, version: VersionID? = nil, release: ReleaseID? = nil,
    copy: Int? = nil, to: LabelledText, route: Stated = .notRecorded, on: CalendarDay,
    acknowledged: CalendarDay? = nil, ending: Ending = .out
  ) {
    self.document = document
    self.version = version
    self.release = release
    self.copy = copy
    self.to = to
    self.route = route
    self.on = on
    self.acknowledged = acknowledged
    self.ending = ending
  }

  /// What became of a copy.
  public enum Ending: Hashable, Codable, Sendable {
    /// They have it.
    case out
    /// It came back.
    case returned(on: CalendarDay)
    /// They destroyed it.
    case destroyed(on: CalendarDay)
  }
}
