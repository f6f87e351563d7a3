public import Documents
public import Views

/// One paper that lies on the table on a learning day: what a view fills its template with.
public struct DayPaper: Sendable {
  /// Which paper.
  public let kind: Kind
  /// The paths of the template and what stands at each.
  public let values: [String: TemplateValue]
  /// What the finished file says of itself.
  public let metadata: DocumentMetadata

  /// The papers; each is called like its template.
  public enum Kind: String, Sendable, CaseIterable {
    /// For whoever leads the day: times, prompts, questions.
    case runSheet = "run-sheet"
    /// For the wall or the table.
    case groundRules = "ground-rules"
    /// For everybody who takes part.
    case briefing
    /// A sheet for each child, or adult, to be filled in together.
    case life = "day-in-the-life"
    /// A sheet for each key practice episode, for small groups.
    case episodes = "episode-sheets"
    /// A sheet for each finding, for small groups.
    case findings = "finding-sheets"
    /// For the scribe, when the computer cannot be used.
    case capture = "capture-sheets"
    /// For everybody, at the end of the day.
    case evaluation

    /// The papers of a day, in the order in which they are needed.
    public static func of(day: Int) -> [Kind] {
      day == 2
        ? [.runSheet, .groundRules, .briefing, .findings, .capture, .evaluation]
        : [.runSheet, .groundRules, .briefing, .life, .episodes, .capture, .evaluation]
    }
  }

  /// What a scribe may write before a note, as it is typed later.
  public struct Codes: Sendable {
    /// The agencies: their short words and what they are called.
    public var agencies: [(code: String, label: String)]
    /// The themes: their codes and what they are called.
    public var themes: [(code: String, label: String)]

    /// Makes a list of codes.
    public init(
      agencies: [(code: String, label: String)], themes: [(code: String, label: String)]
    ) {
      self.agencies = agencies
      self.themes = themes
    }
  }

  /// Makes one paper.
  ///
  /// - Parameters:
  ///   - kind: Which.
  ///   - view: What those in the room may see.
  ///   - plan: The day.
  ///   - person: What the one it is about is called: "child", "adult".
  ///   - codes: What the scribe writes.
  ///   - edition: Which state of the review this is.
  public init(
    _ kind: Kind, _ view: DeidentifiedReview, plan: DayPlan, person: String, codes: Codes,
    edition: Edition
  ) {
    self.kind = kind
    let source = Source(view: view, plan: plan, person: person, codes: codes, edition: edition)
    values = Self.fields(kind).values(of: source)
    metadata = ReportHead.metadata(view, subject: Self.title(kind) + ", learning day \(plan.day)")
  }

  /// What a paper is called in words.
  public static func title(_ kind: Kind) -> String {
    switch kind {
    case .runSheet: "Run sheet"
    case .groundRules: "Ground rules"
    case .briefing: "Briefing"
    case .life: "A day in the life"
    case .episodes: "Episode sheets"
    case .findings: "Finding sheets"
    case .capture: "Capture sheets"
    case .evaluation: "Evaluation"
    }
  }
}
