/// What somebody who read a copy wrote into it.
public struct ReaderComment: Hashable, Codable, Sendable {
  /// The version they read, where it was a version.
  public var version: VersionID?
  /// The copy that came back, where its sending was kept.
  public var sending: SendingID?
  /// The section it stands in, where that is one of the report's own.
  public var section: Code?
  /// The heading it stands under.
  public var heading: LabelledText
  /// The words it stands at.
  public var passage: LabelledText
  /// Who wrote it, as the file says.
  public var by: LabelledText
  /// When, as the file says.
  public var on: CalendarDay?
  /// What they wrote.
  public var said: Said
  /// What was decided about it.
  public var settling: Settling

  /// Keeps what a reader wrote.
  public init(
    _ said: Said, by: LabelledText, on: CalendarDay? = nil, version: VersionID? = nil,
    sending: SendingID? = nil, section: Code? = nil, heading: LabelledText,
    passage: LabelledText, settling: Settling = .open
  ) {
    self.version = version
    self.sending = sending
    self.section = section
    self.heading = heading
    self.passage = passage
    self.by = by
    self.on = on
    self.said = said
    self.settling = settling
  }

  /// What a reader can write into a copy.
  public enum Said: Hashable, Codable, Sendable {
    /// A remark beside the text.
    case remark(words: LabelledText)
    /// Words they put in.
    case inserted(words: LabelledText)
    /// Words they took out.
    case deleted(words: LabelledText)
    /// Words they put in place of others.
    case replaced(words: LabelledText, by: LabelledText)
  }

  /// What was decided about a comment, and why.
  public enum Settling: Hashable, Codable, Sendable {
    /// Nothing yet.
    case open
    /// The review says it so now.
    case taken(on: CalendarDay, reason: LabelledText)
    /// In part.
    case partly(on: CalendarDay, reason: LabelledText)
    /// The review stays as it was.
    case notTaken(on: CalendarDay, reason: LabelledText)
  }

  /// Whether nobody has decided about it.
  public var isOpen: Bool { settling == .open }
}
