public import ReviewModel

/// A learning day's agenda fitted to a review: every episode has its own stage.
public struct Agenda: Hashable, Sendable {
  /// What the day is called.
  public let title: String
  /// Which day: 1 or 2.
  public let day: Int
  /// The stages in order; never empty.
  public let stages: [Stage]

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

    /// Makes an outline of a stage.
    public init(
      code: Code, title: String, minutes: Int, prompts: [String] = [], side: KindMark? = nil,
      eachEpisodeAtMost: Int? = nil, breaks: [Int] = []
    ) {
      self.code = code
      self.title = title
      self.minutes = minutes
      self.prompts = prompts
      self.side = side
      self.eachEpisodeAtMost = eachEpisodeAtMost
      self.breaks = breaks
    }
  }

  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// The word notes are filed under.
    public let code: Code
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
      code: code, title: title, minutes: minutes, prompts: prompts, side: side, episode: episode,
      breakAfter: breakAfter)
  }
}
