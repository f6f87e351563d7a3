/// Something that runs beside the review and may not be harmed by it: a prosecution, an inquest.
public struct Proceeding: Hashable, Codable, Sendable {
  /// What kind it is.
  public var kind: Kind
  /// What it is about.
  public var words: LabelledText
  /// The post to ask.
  public var contact: Stated
  /// Whether it runs.
  public var status: Status
  /// When to ask again.
  public var reviewOn: CalendarDay?
  /// What was agreed not to do.
  public var limits: [Limit]
  /// What its contact answered, the newest last.
  public var answers: [Answer]
  /// When the review stood still because it was asked to.
  public var pauses: [Pause]

  /// Makes a proceeding.
  public init(
    _ kind: Kind, _ words: LabelledText, contact: Stated = .notRecorded, status: Status = .open,
    reviewOn: CalendarDay? = nil, limits: [Limit] = [], answers: [Answer] = [],
    pauses: [Pause] = []
  ) {
    self.kind = kind
    self.words = words
    self.contact = contact
    self.status = status
    self.reviewOn = reviewOn
    self.limits = limits
    self.answers = answers
    self.pauses = pauses
  }

  /// What kind of proceeding it is.
  public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
    /// Police and courts.
    case criminal
    /// The coroner.
    case inquest
    /// Care proceedings, and parents in dispute.
    case familyCourt = "family court"
    /// An employer.
    case disciplinary
    /// Who registers workers or inspects services.
    case regulator
    /// Somebody complained.
    case complaint
    /// Another review of the same events.
    case otherReview = "other review"
  }

  /// Whether it runs.
  public enum Status: Hashable, Codable, Sendable {
    /// It may come.
    case expected
    /// It runs.
    case open
    /// It is over.
    case concluded(on: CalendarDay, outcome: Stated)
  }

  /// One thing that was agreed.
  public struct Limit: Hashable, Codable, Sendable {
    /// What it is about.
    public var about: Matter
    /// What was agreed, in words.
    public var words: Stated

    /// Agrees on something.
    public init(_ about: Matter, words: Stated = .notRecorded) {
      self.about = about
      self.words = words
    }

    /// What was agreed about whom or what.
    public enum Matter: Hashable, Codable, Sendable {
      /// About a person.
      case person(who: PersonID, rule: PersonRule)
      /// About somebody who may come to the days.
      case participant(who: ParticipantID, part: Part)
      /// About a key practice episode.
      case episode(which: EpisodeID, rule: MatterRule)
      /// About an entry.
      case entry(which: EntryID, rule: MatterRule)
    }
  }

  /// What is not done with a person.
  public enum PersonRule: String, Hashable, Codable, Sendable, CaseIterable {
    /// The room is not asked about them.
    case notAskedAbout = "not asked about"
    /// They are absent from views that are not cleared.
    case notShown = "not shown"
    /// Nobody writes to them or sees them for the review.
    case notContacted = "not contacted"
  }

  /// What is not done with an episode or an entry.
  public enum MatterRule: String, Hashable, Codable, Sendable, CaseIterable {
    /// The room is not asked about it.
    case notAskedAbout = "not asked about"
    /// It is absent from views that are not cleared.
    case notShown = "not shown"
  }

  /// What somebody who may be a witness takes part in.
  public enum Part: Hashable, Codable, Sendable {
    /// Nothing.
    case none
    /// These stages of the agenda alone.
    case only(stages: [Code])
    /// Everything: it was asked, and agreed.
    case all
  }

  /// What the review may not do without asking.
  public enum Activity: String, Hashable, Codable, Sendable, CaseIterable {
    /// Give papers to those who take part.
    case circulating
    /// Write to the family, or meet them.
    case familyContact = "family contact"
    /// Publish.
    case publishing
  }

  /// What the contact answered.
  public struct Answer: Hashable, Codable, Sendable {
    /// To what.
    public var activity: Activity
    /// Whether it may be done.
    public var isAllowed: Bool
    /// When it was answered.
    public var on: CalendarDay
    /// The post that answered.
    public var by: LabelledText
    /// On which conditions, or why not.
    public var words: Stated

    /// Keeps an answer.
    public init(
      to activity: Activity, isAllowed: Bool, on: CalendarDay, by: LabelledText,
      words: Stated = .notRecorded
    ) {
      self.activity = activity
      self.isAllowed = isAllowed
      self.on = on
      self.by = by
      self.words = words
    }
  }

  /// A time in which the review stood still because it was asked to.
  public struct Pause: Hashable, Codable, Sendable {
    /// Its first day.
    public var from: CalendarDay
    /// The day on which the review went on; nil while it stands still.
    public var to: CalendarDay?

    /// Makes a pause.
    public init(from: CalendarDay, to: CalendarDay? = nil) {
      self.from = from
      self.to = to
    }
  }

  /// Whether it may still be harmed: it runs, or may come.
  public var isLive: Bool { if case .concluded = status { false } else { true } }

  /// What was answered last about an activity; nil where nobody has answered.
  public func answer(_ activity: Activity) -> Answer? {
    answers.last { $0.activity == activity }
  }
}
