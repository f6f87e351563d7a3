public import Documents

/// The reports; each is called like its command and its template.
public enum ReportKind: String, Sendable, Hashable, CaseIterable {
  /// The whole report.
  case overview
  /// The report on a few pages.
  case executiveSummary = "executive-summary"
  /// The full chronology.
  case chronology
  /// The timeline on two pages.
  case timeline
  /// One page for a team meeting.
  case sevenMinutes = "seven-minute-briefing"
  /// The recommendations and what is done about them.
  case actionPlan = "action-plan"
  /// What moved in the action plan since the last meeting.
  case monitoring
  /// What the review looks at, and how.
  case termsOfReference = "terms-of-reference"
  /// How the review was done.
  case methodology
  /// The learning by theme, for staff.
  case practitionerBriefing = "practitioner-briefing"
  /// What those who train staff need.
  case trainersPack = "trainers-pack"
  /// What worked well, for one agency.
  case goodPractice = "good-practice"
  /// A few lines for a newsletter.
  case newsletter = "newsletter-item"
  /// What is known before the report is finished.
  case bulletin = "early-learning-bulletin"
  /// A record for a repository of reviews.
  case abstract

  /// The path of its template.
  public var template: String { "en/\(rawValue).fodt" }

  /// What it is called in words.
  public var title: String {
    switch self {
    case .overview: "Overview report"
    case .executiveSummary: "Executive summary"
    case .chronology: "Chronology"
    case .timeline: "Timeline"
    case .sevenMinutes: "Seven-minute briefing"
    case .actionPlan: "Action plan"
    case .monitoring: "What moved"
    case .termsOfReference: "Terms of reference"
    case .methodology: "How the review was done"
    case .practitionerBriefing: "Practitioner briefing"
    case .trainersPack: "Trainers’ pack"
    case .goodPractice: "What worked well"
    case .newsletter: "Newsletter item"
    case .bulletin: "Early learning"
    case .abstract: "Abstract"
    }
  }

  /// What the program says it wrote.
  public var told: String {
    switch self {
    case .overview: "the overview report"
    case .executiveSummary: "the executive summary"
    case .chronology: "the chronology"
    case .timeline: "the timeline"
    case .sevenMinutes: "the seven-minute briefing"
    case .actionPlan: "the action plan"
    case .monitoring: "what moved in the action plan"
    case .termsOfReference: "the terms of reference"
    case .methodology: "how the review was done"
    case .practitionerBriefing: "the briefing for practitioners"
    case .trainersPack: "the pack for trainers"
    case .goodPractice: "what worked well, for the agency"
    case .newsletter: "the item for a newsletter"
    case .bulletin: "the early learning"
    case .abstract: "the record for a repository"
    }
  }

  /// Every path its template may use.
  public static var fields: [ToldField] { ReportFields.all.told() }
}
