/// A report as it was on a day: kept as the state of the records it was made of.
public struct ReportVersion: Hashable, Codable, Sendable {
  /// Which report: `overview`.
  public var report: Code
  /// What it follows on.
  public var basis: Basis
  /// What it was called, the first first; the last counts.
  public var history: [Standing]
  /// Whom it was made for.
  public var audience: Code
  /// How exactly it tells dates.
  public var dates: Code
  /// The file it went out as.
  public var release: ReleaseID?
  /// What it was made of: how far each copy of the review had got.
  public var heads: [Head]
  /// What is to be said of it; of an addendum, its words.
  public var note: Stated
  /// Who stands by it.
  public var approvals: [Approval]

  /// Freezes a report.
  public init(
    _ report: Code, basis: Basis = .whole, history: [Standing], audience: Code, dates: Code,
    release: ReleaseID? = nil, heads: [Head] = [], note: Stated = .notRecorded,
    approvals: [Approval] = []
  ) {
    self.report = report
    self.basis = basis
    self.history = history
    self.audience = audience
    self.dates = dates
    self.release = release
    self.heads = heads
    self.note = note
    self.approvals = approvals
  }

  /// What a version follows on.
  public enum Basis: Hashable, Codable, Sendable {
    /// It stands by itself.
    case whole
    /// It takes the place of an earlier one, which is kept.
    case revision(of: VersionID)
    /// It is added to an earlier one.
    case addendum(to: VersionID)
  }

  /// What a version was called, from a day on.
  public struct Standing: Hashable, Codable, Sendable {
    /// What.
    public var status: Status
    /// From when on.
    public var on: CalendarDay

    /// Says what a version is called.
    public init(_ status: Status, on: CalendarDay) {
      self.status = status
      self.on = on
    }
  }

  /// What a version is for.
  public enum Status: String, Hashable, Codable, Sendable, CaseIterable {
    /// For the panel to work on.
    case panelDraft = "panel draft"
    /// Read by those who come to the second learning day.
    case day2Draft = "day 2 draft"
    /// With the agencies, for what is wrong in it.
    case factualAccuracy = "factual accuracy"
    /// With the board.
    case finalToBoard = "final to board"
    /// Out.
    case published
    /// Taken back.
    case withdrawn
    /// Out, and followed by another after a trial or an inquest.
    case revisedAfterProceedings = "revised after proceedings"
  }

  /// How far one copy of the review had got.
  public struct Head: Hashable, Codable, Sendable {
    /// The copy's identifier.
    public var replica: RecordID
    /// How many steps it had taken.
    public var steps: Int

    /// Says how far a copy had got.
    public init(_ replica: RecordID, steps: Int) {
      self.replica = replica
      self.steps = steps
    }
  }

  /// That somebody, by post, stands by a version, or why not yet.
  public struct Approval: Hashable, Codable, Sendable {
    /// Which step of the chain.
    public var step: Code
    /// For whom.
    public var party: Party
    /// The post.
    public var by: LabelledText
    /// When.
    public var on: CalendarDay
    /// What they said.
    public var answer: Answer

    /// Keeps an approval.
    public init(
      _ step: Code, for party: Party = .review, by: LabelledText, on: CalendarDay,
      answer: Answer = .given
    ) {
      self.step = step
      self.party = party
      self.by = by
      self.on = on
      self.answer = answer
    }

    /// For whom somebody signs.
    public enum Party: Hashable, Codable, Sendable {
      /// The review itself, or its lead board.
      case review
      /// One agency.
      case agency(AgencyID)
      /// The second board of a joint review.
      case partner(BoardID)
    }

    /// What was said.
    public enum Answer: Hashable, Codable, Sendable {
      /// They stand by it.
      case given
      /// They do, once this is done.
      case onCondition(words: LabelledText, met: CalendarDay?)
      /// Not yet, and why.
      case delayed(reason: LabelledText)
    }
  }

  /// What the version is called now.
  public var status: Status? { history.last?.status }
}
