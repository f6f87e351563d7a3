/// What a set of reviews says to one question: how many of how many, a row each.
public struct SetAnswer: Hashable, Sendable {
  /// What was asked: `Themes, by review`.
  public var title: String
  /// What is counted: `reviews`.
  public var unit: String
  /// Of how many.
  public var total: Int
  /// What the first column holds: `theme`.
  public var subject: String
  /// What else is told in each row.
  public var columns: [String]
  /// The rows.
  public var rows: [Row]
  /// What a reader must know to read it rightly, a sentence each.
  public var notes: [String]

  init(
    _ title: String, unit: String = "reviews", of total: Int, _ subject: String,
    columns: [String] = [], rows: [Row], notes: [String] = []
  ) {
    self.title = title
    self.unit = unit
    self.total = total
    self.subject = subject
    self.columns = columns
    self.rows = rows
    self.notes = notes
  }

  /// One row.
  public struct Row: Hashable, Sendable {
    /// What is counted in it.
    public var name: String
    /// How many.
    public var count: Int
    /// Of how many.
    public var of: Int
    /// What else is told.
    public var details: [String]

    init(_ name: String, _ count: Int, of total: Int, _ details: [String] = []) {
      self.name = name
      self.count = count
      self.of = total
      self.details = details
    }

    /// `3 of 5`.
    public var told: String { "\(count) of \(of)" }
  }
}

/// What can be asked of a set.
public enum SetQuestion: String, Sendable, CaseIterable {
  /// What was spoken of, by review.
  case themes
  /// What worked well, by review.
  case well
  /// What comes again: themes, and recommendations alike.
  case recurring
  /// Outcomes, and what was known with each.
  case outcomes
  /// Where it happened.
  case places
  /// Which services were open at the time.
  case services
  /// How long reviews took.
  case completion
  /// How old those were whom the reviews are about.
  case ages
  /// When reviews were completed.
  case years
  /// Which agencies took part.
  case agencies
}
