public import ReviewModel

/// The agenda of a learning day, or of another event, fitted to a review: every episode has its own stage.
public struct Agenda: Hashable, Sendable {
  /// What the day is called.
  public let title: String
  /// Which day: 1 or 2, from 3 another event.
  public let day: Int
  /// The stages in order; never empty.
  public private(set) var stages: [Stage]

  /// Fits an outline to a review's episodes; nil where no stage comes of it.
  ///
  /// A stage that repeats comes once for each of the first episodes, as many as it may, with
  /// `-1`, `-2` after its code.
  public init?(title: String, day: Int, outline: [Outline], episodes: [EpisodeID]) {
    let stages = outline.flatMap { $0.stages(for: episodes) }
    guard !stages.isEmpty else { return nil }
    self.title = title
    self.day = day
    self.stages = stages
  }

  /// A stage before it is fitted to a review.
  public struct Outline: Hashable, Sendable {
    /// The word notes are filed under.
    public var code: Code
    /// What it is called.
    public var title: String
    /// How long it is meant to last.
    public var minutes: Int
    /// What the facilitator may ask.
    public var prompts: [String]
    /// What a plain note is, until the scribe says otherwise: a sticky kind, or nil for a fact.
    public var side: KindMark?
    /// Where the stage comes once for each episode: for how many at most.
    public var eachEpisodeAtMost: Int?
    /// The minutes of break after it, or after each repetition.
    public var breaks: [Int]
    /// Whom the prompts are for; nil for everybody.
    public var askedOf: String?
    /// What is done in it besides talking.
    public var steps: [Step]
    /// The sections of the draft that are gone through in it, in order.
    public var sections: [Code]

    /// Makes an outline of a stage.
    public init(
      code: Code, title: String, minutes: Int, prompts: [String] = [], side: KindMark? = nil,
      eachEpisodeAtMost: Int? = nil, breaks: [Int] = [], askedOf: String? = nil,
      steps: [Step] = [], sections: [Code] = []
    ) {
      self.code = code
      self.title = title
      self.minutes = minutes
      self.prompts = prompts
      self.side = side
      self.eachEpisodeAtMost = eachEpisodeAtMost
      self.breaks = breaks
      self.askedOf = askedOf
      self.steps = steps
      self.sections = sections
    }
  }

  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// The word notes are filed under.
    public let code: Code
    /// The word of the outline it was made of, the same for each repetition.
    public let outline: Code
    /// What it is called; where it is about an episode, the episode's own title belongs after it.
    public let title: String
    /// How long it is meant to last.
    public let minutes: Int
    /// What the facilitator may ask.
    public let prompts: [String]
    /// What a plain note is at first: a sticky kind, or nil for a fact.
    public let side: KindMark?
    /// The episode it is about, which notes are then about too.
    public let episode: EpisodeID?
    /// The minutes of break after it; 0 for none.
    public let breakAfter: Int
    /// Whom the prompts are for; nil for everybody.
    public let askedOf: String?
    /// What is done in it besides talking.
    public let steps: [Step]
    /// The sections of the draft that are gone through in it, in order.
    public let sections: [Code]
    /// What is not asked about, because it is for another place: a court, the police, an employer.
    public fileprivate(set) var doNotAsk: [LabelledText] = []
  }

  /// Something that is done in a stage besides talking.
  public struct Step: Hashable, Sendable {
    /// What.
    public var what: What
    /// How long it is meant to last.
    public var minutes: Int
    /// What is said to begin it; nil where nothing is.
    public var prompt: String?

    /// Makes a step.
    public init(_ what: What, minutes: Int, prompt: String? = nil) {
      self.what = what
      self.minutes = minutes
      self.prompt = prompt
    }

    /// What can be done besides talking.
    public enum What: Hashable, Sendable {
      /// Nobody speaks.
      case silence
      /// Everybody writes for themselves.
      case writing
      /// So many small groups, each with its own sheet.
      case groups(Int)
    }

    /// The quiet time it is, where it is one.
    var quiet: DaySession.Quiet.Kind? {
      switch what {
      case .silence: .silence
      case .writing: .writing
      case .groups: nil
      }
    }
  }

  /// The agenda with lines in its stages that say what is not asked about.
  ///
  /// - Parameters:
  ///   - lines: What is not asked about.
  ///   - codes: The stages, as the agenda's file calls them; nil for all.
  public func notAsking(_ lines: [LabelledText], in codes: Set<Code>? = nil) -> Agenda {
    var agenda = self
    for place in stages.indices {
      let code = stages[place].outline
      if codes?.contains(code) ?? true { agenda.stages[place].doNotAsk += lines }
    }
    return agenda
  }

  /// The agenda with lines in the stages of one episode, and in those that are about none.
  public func notAsking(_ lines: [LabelledText], about episode: EpisodeID) -> Agenda {
    var agenda = self
    for place in stages.indices {
      let subject = stages[place].episode
      if subject == nil || subject == episode { agenda.stages[place].doNotAsk += lines }
    }
    return agenda
  }
}

extension Agenda.Outline {
  fileprivate func stages(for episodes: [EpisodeID]) -> [Agenda.Stage] {
    guard let most = eachEpisodeAtMost else {
      return [stage(code: code, episode: nil, breakAfter: breaks.first ?? 0)]
    }
    return episodes.prefix(most).enumerated().map { index, episode in
      stage(
        code: Code(making: code.text + "-\(index + 1)"), episode: episode,
        breakAfter: index < breaks.count ? breaks[index] : 0)
    }
  }

  private func stage(code: Code, episode: EpisodeID?, breakAfter: Int) -> Agenda.Stage {
    Agenda.Stage(
      code: code, outline: self.code, title: title, minutes: minutes, prompts: prompts, side: side,
      episode: episode, breakAfter: breakAfter, askedOf: askedOf, steps: steps, sections: sections)
  }
}
