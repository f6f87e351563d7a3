/// A learning day as it is planned, in plain words and minutes: what its papers are made of.
public struct DayPlan: Hashable, Sendable {
  /// Which day: 1 or 2.
  public var day: Int
  /// What it is called.
  public var title: String
  /// When it begins, in minutes after midnight.
  public var begins: Int
  /// Its stages, in order.
  public var stages: [Stage]
  /// The date, in words; empty where nobody said.
  public var date = ""
  /// Where; empty where nobody said.
  public var place = ""
  /// Whom to ask, and how; empty where nobody said.
  public var contact = ""
  /// What the reviewer chose to ask.
  public var questions: [Question] = []
  /// What those who take part are asked at its end.
  public var asks: [Ask] = []

  /// Plans a day.
  public init(day: Int, title: String, begins: Int, stages: [Stage]) {
    self.day = day
    self.title = title
    self.begins = begins
    self.stages = stages
  }

  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// What it is called, with the episode it is about.
    public var title: String
    /// How long it is meant to last.
    public var minutes: Int
    /// The minutes of break after it; 0 for none.
    public var breakAfter: Int
    /// What may be asked.
    public var prompts: [String]
    /// Of whom it is asked first; nothing where of everybody.
    public var askedOf: [String]
    /// What is not to be asked about, and why.
    public var avoid: [String]

    /// Plans a stage.
    public init(
      title: String, minutes: Int, breakAfter: Int = 0, prompts: [String] = [],
      askedOf: [String] = [], avoid: [String] = []
    ) {
      self.title = title
      self.minutes = minutes
      self.breakAfter = breakAfter
      self.prompts = prompts
      self.askedOf = askedOf
      self.avoid = avoid
    }
  }

  /// Something the reviewer chose to ask, in words.
  public struct Question: Hashable, Sendable {
    /// What it is about.
    public var title: String
    /// What it says and asks.
    public var sentences: [String]

    /// Makes a question.
    public init(title: String, sentences: [String]) {
      self.title = title
      self.sentences = sentences
    }
  }

  /// A question of the form at the end of the day.
  public struct Ask: Hashable, Sendable {
    /// What is asked.
    public var question: String
    /// What can be ticked; none where there is room to write.
    public var answers: [String]

    /// Asks something.
    public init(_ question: String, answers: [String]) {
      self.question = question
      self.answers = answers
    }
  }

  /// A stage or a break, and when it is.
  public struct Step: Hashable, Sendable {
    /// When it begins, in minutes after midnight.
    public let begins: Int
    /// How long it lasts.
    public let minutes: Int
    /// The stage; nil for a break.
    public let stage: Stage?
  }

  /// Stages and breaks in order, each with its time.
  public var steps: [Step] {
    var now = begins
    var steps: [Step] = []
    func add(_ minutes: Int, _ stage: Stage?) {
      steps.append(Step(begins: now, minutes: minutes, stage: stage))
      now += minutes
    }
    for stage in stages {
      add(stage.minutes, stage)
      if stage.breakAfter > 0 { add(stage.breakAfter, nil) }
    }
    return steps
  }

  /// When it ends, in minutes after midnight.
  public var ends: Int { begins + workMinutes + breakMinutes }

  /// How long the stages last together.
  public var workMinutes: Int { stages.reduce(0) { $0 + $1.minutes } }

  /// How long the breaks last together.
  public var breakMinutes: Int { stages.reduce(0) { $0 + $1.breakAfter } }

  /// The longest time without a break, in minutes.
  public var longestStretch: Int {
    steps.split { $0.stage == nil }.map { $0.reduce(0) { $0 + $1.minutes } }.max() ?? 0
  }

  /// A time of day: 09:15; past midnight it begins again.
  public static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let ofDay = ((minutes % 1440) + 1440) % 1440
    return two(ofDay / 60) + ":" + two(ofDay % 60)
  }

  /// A length of time: 45 minutes, 6 hours 10 minutes.
  public static func length(_ minutes: Int) -> String {
    func words(_ number: Int, _ what: String) -> String {
      "\(number) \(what)\(number == 1 ? "" : "s")"
    }
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return words(rest, "minute") }
    return words(hours, "hour") + (rest == 0 ? "" : " " + words(rest, "minute"))
  }
}
