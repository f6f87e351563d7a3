/// What the review is: why it was decided on, what it covers, what it asks.
public struct ReviewDetails: Hashable, Codable, Sendable {
  /// What the review is called in print.
  public var title: LabelledText
  /// The kind of review, a key into the kinds the settings know: `child`, `adult`.
  public var kind: Code
  /// The nation whose law and words apply.
  public var nation: LabelledText
  /// The partnership that asked for it.
  public var board: LabelledText
  /// Who writes it, by role.
  public var reviewer: LabelledText
  /// How the papers are marked on every page.
  public var marking: LabelledText
  /// Why there is a review, and by which threshold.
  public var decision: Decision
  /// The time looked at.
  public var scope: Scope
  /// What happened.
  public var incident: Incident
  /// The key lines of enquiry.
  public var questions: [LabelledText]
  /// How the review was done.
  public var method: Stated
  /// What it means to have done by when.
  public var plan: ReviewPlan
  /// What it is looked up by among other reviews.
  public var catalogue: Catalogue

  /// Makes the details of a review.
  public init(
    title: LabelledText, kind: Code, nation: LabelledText, board: LabelledText,
    reviewer: LabelledText, marking: LabelledText, decision: Decision, scope: Scope,
    incident: Incident, questions: [LabelledText] = [], method: Stated = .notRecorded,
    plan: ReviewPlan = ReviewPlan(), catalogue: Catalogue = Catalogue()
  ) {
    self.title = title
    self.kind = kind
    self.nation = nation
    self.board = board
    self.reviewer = reviewer
    self.marking = marking
    self.decision = decision
    self.scope = scope
    self.incident = incident
    self.questions = questions
    self.method = method
    self.plan = plan
    self.catalogue = catalogue
  }

  /// Why there is a review (S0: the threshold is part of the record).
  public struct Decision: Hashable, Codable, Sendable {
    /// When it was decided.
    public var on: EDTFDate?
    /// Why a review is held.
    public var reason: Stated
    /// Why by this method and not another.
    public var threshold: Stated

    /// Makes a decision.
    public init(on: EDTFDate?, reason: Stated, threshold: Stated) {
      self.on = on
      self.reason = reason
      self.threshold = threshold
    }
  }

  /// The time the review looks at.
  public struct Scope: Hashable, Codable, Sendable {
    /// Where it begins.
    public var from: EDTFDate?
    /// Where it ends.
    public var to: EDTFDate?
    /// Why there.
    public var reason: Stated

    /// Makes a scope.
    public init(from: EDTFDate?, to: EDTFDate?, reason: Stated) {
      self.from = from
      self.to = to
      self.reason = reason
    }
  }

  /// The incident that led to the review.
  public struct Incident: Hashable, Codable, Sendable {
    /// When it was.
    public var on: EDTFDate?
    /// What it led to.
    public var outcome: Stated

    /// Makes an incident.
    public init(on: EDTFDate?, outcome: Stated) {
      self.on = on
      self.outcome = outcome
    }
  }
}
