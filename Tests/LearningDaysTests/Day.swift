import LearningDays
public import ReviewModel
import TestSupport

/// A day with three agencies, two episodes, and a driver that only remembers what it was told.
struct Day {
  let review: Review
  let setting: DaySetting
  var session: DaySession
  var now = Moment(seconds: 1_000_000)
  /// What has been raised and not taken anywhere.
  var openConcerns: [ShortReference] = []
  /// What the log says was done and not taken back.
  var logged: [DaySession.Recalled] = []
  private var count: UInt64 = 1000

  init() {
    var sample = SampleFamily()
    for (code, label) in [("hv", "Health visiting"), ("gp", "General practice"), ("pol", "Police")]
    {
      sample.file(
        .agency(Agency(code: Code(making: code), label: LabelledText(plain: label), sector: "x")))
    }
    _ = sample.person("Mother", alias: "mum")
    _ = sample.person("Maternal grandmother", alias: "mgm")
    for title in ["First", "Second"] {
      sample.file(
        .episode(
          KeyPracticeEpisode(
            title: LabelledText(plain: title), from: nil, to: nil, reason: .notRecorded)))
    }
    review = sample.review
    let outline = [
      Agenda.Outline(code: "welcome", title: "Welcome", minutes: 20),
      Agenda.Outline(
        code: "episode", title: "Episode", minutes: 30, side: .well, eachEpisodeAtMost: 4,
        breaks: [0, 45]),
      Agenda.Outline(code: "close", title: "Close", minutes: 10),
    ]
    let episodes = review.episodes.map(\.id)
    guard let agenda = Agenda(title: "Day", day: 1, outline: outline, episodes: episodes) else {
      preconditionFailure("the outline has stages")
    }
    let themes: [Code] = ["recording", "reflecting", "sharing"]
    setting = DaySetting(agenda: agenda, vocabulary: Vocabulary(review, themes: themes))
    session = DaySession(agenda, now: now)
  }

  /// Types a line a while after the last, and carries out what is to be done.
  @discardableResult
  mutating func type(_ line: String, after seconds: Int = 0) -> [Effect] {
    now = Moment(seconds: now.seconds + seconds)
    let effects = session.handle(line, now: now, in: setting)
    for effect in effects { carryOut(effect) }
    return effects.filter { $0 != .storeSession }
  }

  private mutating func carryOut(_ effect: Effect) {
    count += 1
    let id = RecordID(high: 1, low: count)
    switch effect {
    case .save: session.saved(NoteID(id), operation: id)
    case .shape(_, .drop): session.saved(NoteID(id), operation: id)
    case .amend, .raise, .concern, .conduct, .test, .dissent, .known, .pledge, .call,
      .called, .recommend, .shape:
      session.changed(operation: id)
    case .undo(let operation): session.undid(operation: operation)
    case .redo(let operation): session.redid(operation: operation)
    case .withdraw: session.withdrew(session.lastNote ?? NoteID(id))
    case .close: _ = session.end(now: now, openConcerns: openConcerns)
    case .recallSteps(let direction):
      for effect in recalled(direction) { carryOut(effect) }
    case .say, .show, .stageChanged, .storeSession: break
    }
  }

  /// The step that was done last, as the log has it.
  func logStep() -> DaySession.Recalled? {
    session.lastNote.map { DaySession.Recalled(operation: $0.record, note: $0) }
  }

  /// The log has every step of which nothing is kept with the session.
  private mutating func recalled(_ direction: Effect.Direction) -> [Effect] {
    session.recall(done: logged, undone: [], for: direction)
  }

  func agency(_ code: Code) -> AgencyID { known(review.agency(code)?.id) }
  func person(_ alias: Code) -> PersonID { known(review.person(alias)?.id) }
  var episodes: [EpisodeID] { review.episodes.map(\.id) }

  private func known<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("not in the review of this test") }
    return value
  }
}

extension Code: ExpressibleByStringLiteral {
  /// Makes a code of a word in a test.
  public init(stringLiteral text: String) { self.init(making: text) }
}

extension [Effect] {
  /// The draft that is to be saved.
  var draft: NoteDraft? {
    compactMap { if case .save(let draft) = $0 { draft } else { nil } }.first
  }

  /// The change that is to be made.
  var change: NoteChange? {
    compactMap { if case .amend(_, let change) = $0 { change } else { nil } }.first
  }

  /// What is to be said.
  var messages: [SessionMessage] {
    compactMap { if case .say(let message) = $0 { message } else { nil } }
  }
}
