public import Documents
public import Views

/// What a report is made of.
public struct ReportSource: Sendable {
  /// What its readers may see.
  public let view: DeidentifiedReview
  /// Which state of the review it shows.
  public let edition: Edition
  /// The printed titles of the codes notes are tagged with.
  public var themes: [String: String] = [:]
  /// The words of the kind of review.
  public var words = ReportWords()
  /// The family as a picture.
  public var genogram: Picture?
  /// The household and the systems round it as a picture.
  public var ecomap: Picture?
  /// The chronology as a picture.
  public var timeline: Picture?
  /// What the chosen lenses ask.
  public var questions: LensQuestions?
  /// What the review's own checks say, for the panel alone.
  public var checks: [CheckTold] = []
  /// Which report it is for.
  var kind = ReportKind.overview
  /// The reviewer's words for its sections, by the names of their fields.
  var narratives: [String: NarrativeTold] = [:]
  /// Whether it is written as if the reviewer had no words of their own, to see what the program
  /// writes section by section; without the chronology then, which is none of them.
  public var leavesWordsOut = false
  /// What is asked for this once.
  public var choice = ReportChoice()

  /// Makes a source of a view.
  public init(_ view: DeidentifiedReview, edition: Edition) {
    self.view = view
    self.edition = edition
  }
}

/// The words of a kind of review.
public struct ReportWords: Hashable, Sendable {
  /// What such a review is called: "Local child safeguarding practice review".
  public var kind: String
  /// The same in the nation's other language; nothing where it has none.
  public var otherKind = ""
  /// The law or guidance it rests on.
  public var basis: String
  /// The one it is about: "the child".
  public var person: String
  /// Several of them: "the children".
  public var people: String

  /// Makes words; those for any review unless others are given.
  public init(
    kind: String = "Safeguarding review", basis: String = "", person: String = "the person",
    people: String = "the people"
  ) {
    self.kind = kind
    self.basis = basis
    self.person = person
    self.people = people
  }
}

/// What a report is asked to be about, where it can be about several things.
public struct ReportChoice: Hashable, Sendable {
  /// The codes of the themes told; empty for all.
  public var themes: [String] = []
  /// The code of the agency it is for.
  public var agency = ""
  /// The parts of a briefing of seven minutes.
  public var minutes: [Minute] = []
  /// Whether the review's own checks are told.
  public var tellsChecks = false
  /// What moved in the action plan.
  public var monitoring: MonitoringTold?

  /// Makes a choice of nothing.
  public init() {}

  /// One part of a briefing of seven minutes.
  public struct Minute: Hashable, Sendable {
    /// Its heading.
    public var title: String
    /// What of the review stands in it.
    public var shows: Shown
    /// Words that stand before that, the same in every briefing.
    public var words: String

    /// Makes a part.
    public init(title: String, shows: Shown, words: String = "") {
      self.title = title
      self.shows = shows
      self.words = words
    }
  }

  /// What of a review can stand in a part of a briefing.
  public enum Shown: String, Hashable, Sendable, CaseIterable {
    /// Why there is a review.
    case decision
    /// What happened.
    case incident
    /// Who the review is about.
    case people
    /// How it was done.
    case method
    /// What worked well, by theme.
    case well
    /// What, with hindsight, would have worked better, by theme.
    case better
    /// The findings.
    case findings
    /// The recommendations.
    case recommendations
    /// Nothing but the words of the part.
    case nothing
  }
}
