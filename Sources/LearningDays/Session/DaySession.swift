public import ReviewModel

/// A learning day while it is held: all that must be known to take it up again after a crash.
///
/// A small value. It does nothing itself: it answers each line with effects, and whoever drives it
/// carries them out. The words of notes are never kept in it.
public struct DaySession: Hashable, Codable, Sendable {
  /// Which day: 1 or 2, from 3 another event.
  public let day: Int
  /// The present stage's place in the agenda, from 0.
  public internal(set) var stage: Int
  /// The present stage's code, by which it is found again should the agenda change.
  public internal(set) var stageCode: Code
  /// What plain notes are; nil for facts.
  public internal(set) var side: KindMark?
  /// The agencies plain notes come from.
  public internal(set) var agencies: [AgencyID] = []
  /// The episode plain notes are about.
  public internal(set) var episode: EpisodeID?
  /// How long each stage has lasted.
  public internal(set) var clock = StageClock()
  /// When the present break ends; nil where there is none.
  public internal(set) var breakUntil: Moment?
  /// The small group that speaks; nil for the whole room.
  public internal(set) var group: Int?
  /// The section of the draft that is read; nil for none.
  public internal(set) var section: Code?
  /// The time in which nobody speaks; nil where there is none.
  public internal(set) var quiet: Quiet?
  /// The codes of the stages that were skipped.
  public internal(set) var skipped: [Code] = []
  /// Whether words are not to be saved for now.
  public internal(set) var isOffRecord = false
  /// Whether the day is closed.
  public internal(set) var isClosed = false
  /// When the session last heard anything.
  public internal(set) var lastHeard: Moment

  /// What was set for those who do not speak now, by group; 0 is the whole room.
  var contexts: [Int: Sticky]?
  /// What this session did, last step last.
  @RecentSteps var done: [Step] = []
  /// What this session took back, last taken back last.
  @RecentSteps var undone: [Step] = []
  /// Time in which the computer slept, of which the scribe has not said yet whether it counts.
  var lapse: Lapse?
  /// By how many seconds the clock was set, where that was not said yet.
  var wallWasSet: Int?
  /// How much time was left when that was last said; nil where it was not.
  var toldLeft: Int?

  /// Begins a day in its first stage.
  public init(_ agenda: Agenda, now: Moment) {
    day = agenda.day
    stage = 0
    stageCode = agenda.stages[0].code
    lastHeard = now
    enter(0, in: agenda, now: now)
  }

  /// One step that can be taken back.
  struct Step: Hashable, Codable, Sendable {
    /// The operation; nil where it can no longer be taken back.
    var operation: RecordID?
    /// The note it made; nil where it changed one.
    let note: NoteID?
  }

  /// The last note of this session, which tags and changes go to.
  public var lastNote: NoteID? { $done.lastNote }
}

extension [DaySession.Step] {
  /// The newest operation of these steps.
  var lastOperation: RecordID? { last { $0.operation != nil }?.operation }
}

/// What a day is held with: the agenda, and the words that can be looked up.
public struct DaySetting: Hashable, Sendable {
  /// The agenda.
  public var agenda: Agenda
  /// The words.
  public var vocabulary: Vocabulary
  /// The headings of the draft, each with the word it is typed as.
  public var headings: [Heading]

  /// Puts agenda, words and the draft's headings together.
  public init(agenda: Agenda, vocabulary: Vocabulary, headings: [Heading] = []) {
    self.agenda = agenda
    self.vocabulary = vocabulary
    self.headings = headings
  }

  /// A heading of the draft.
  public struct Heading: Hashable, Sendable {
    /// The word it is typed as.
    public var code: Code
    /// What stands in the draft.
    public var title: String

    /// Makes a heading.
    public init(code: Code, title: String) {
      self.code = code
      self.title = title
    }
  }

  /// What a section is headed; nil where the draft has no such heading.
  public func title(of section: Code) -> String? {
    headings.first { $0.code == section }?.title
  }

  /// The sections that can be typed: those of the agenda in their order, then the other headings.
  public var sections: [Code] {
    let listed = agenda.stages.flatMap(\.sections)
    var seen: Set<Code> = []
    return (listed + headings.map(\.code)).filter { seen.insert($0).inserted }
  }
}
