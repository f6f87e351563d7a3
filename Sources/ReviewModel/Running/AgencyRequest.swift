/// What one agency was asked for, and what came.
public struct AgencyRequest: Hashable, Codable, Sendable {
  /// The agency.
  public var agency: AgencyID
  /// When it was asked.
  public var sent: CalendarDay?
  /// By when it should answer.
  public var due: CalendarDay?
  /// The post that writes the report.
  public var author: Stated
  /// Why the author is independent of the case.
  public var independence: Stated
  /// When the author was told what is wanted.
  public var briefed: CalendarDay?
  /// Who supports the author, by post.
  public var support: Stated
  /// When the records were made safe.
  public var secured: CalendarDay?
  /// What came, the first version first.
  public var received: [Received]
  /// How the request stands.
  public var standing: Standing

  /// Makes a request of which nothing has come.
  public init(
    of agency: AgencyID, sent: CalendarDay? = nil, due: CalendarDay? = nil,
    author: Stated = .notRecorded, independence: Stated = .notRecorded,
    briefed: CalendarDay? = nil, support: Stated = .notRecorded, secured: CalendarDay? = nil,
    received: [Received] = [], standing: Standing = .open
  ) {
    self.agency = agency
    self.sent = sent
    self.due = due
    self.author = author
    self.independence = independence
    self.briefed = briefed
    self.support = support
    self.secured = secured
    self.received = received
    self.standing = standing
  }

  /// One version of what an agency sent.
  public struct Received: Hashable, Codable, Sendable {
    /// When it came.
    public var on: CalendarDay
    /// What the file was called.
    public var file: LabelledText?
    /// What the reviewer wrote back about it: words, no grade.
    public var feedback: [Feedback]

    /// Makes a version.
    public init(on: CalendarDay, file: LabelledText? = nil, feedback: [Feedback] = []) {
      self.on = on
      self.file = file
      self.feedback = feedback
    }
  }

  /// What the reviewer wrote back about a version.
  public struct Feedback: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// What.
    public var words: LabelledText

    /// Makes feedback.
    public init(on: CalendarDay, _ words: LabelledText) {
      self.on = on
      self.words = words
    }
  }

  /// How a request stands.
  public enum Standing: Hashable, Codable, Sendable {
    /// Nobody has signed what came, or nothing has come.
    case open
    /// A senior post of the agency signed a version off.
    case signedOff(version: Int, by: LabelledText, on: CalendarDay)
    /// The agency says it has nothing on the family.
    case nilReturn(on: CalendarDay, words: Stated)
    /// The request was taken back.
    case withdrawn(on: CalendarDay, reason: LabelledText)
  }
}
