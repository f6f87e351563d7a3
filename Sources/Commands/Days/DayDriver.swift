internal import LearningDays
internal import ReviewModel

/// Holds a day: reads lines, does what the session answers, and says what was done.
///
/// A note and where the session stands are committed together, before "saved" is shown, so that
/// a day goes on where it stopped.
struct DayDriver {
  var workspace: Workspace
  var session: DaySession
  let setting: DaySetting
  /// What is held, where that is not one of the two learning days.
  let event: LearningDay.Event?
  let voice: DayVoice
  let console: Console
  let screen: DayScreen
  private var unsaved = UnsavedLines()
  let drafts: DayDrafts
  let words: SessionWords
  let clocks: DayClocks
  private var stored: [UInt8]?

  init(
    workspace: Workspace, setting: DaySetting, event: LearningDay.Event? = nil, voice: DayVoice,
    console: Console
  ) throws(Complaint) {
    self.workspace = workspace
    self.setting = setting
    self.event = event
    self.voice = voice
    self.console = console
    screen = DayScreen(review: workspace.review, setting: setting, voice: voice)
    words = SessionWords(label: screen.label, heading: setting.title(of:))
    clocks = DayClocks(console: console)
    drafts = DayDrafts(workspace, day: setting.agenda.day)
    session =
      try SessionKeeping.stored(day: setting.agenda.day, in: workspace)
      ?? DaySession(setting.agenda, now: console.now())
  }

  /// Reads lines until the day is closed or there are no more.
  mutating func run() throws(Complaint) {
    try begin()
    let setting = setting
    let editor =
      voice.isInteractive && !voice.isAccessible
      ? LineEditor(.line { DayCompletion.words(endingLine: $0, in: setting) }) : nil
    keepsDrafts = !session.isOffRecord
    offerDraft(canBeEdited: editor != nil)
    while !session.isClosed, let line = readLine(editor) {
      if unsaved.isEmpty || !line.allSatisfy(\.isWhitespace) { unsaved.keep(line) }
      try handleUnsaved()
      drafts.forget()
      if keepsDrafts == session.isOffRecord { keepsDrafts = !session.isOffRecord }
    }
    if !unsaved.isEmpty {
      throw Complaint(
        unsaved.farewell, hint: "what was saved before is safe: silp day \(session.day)")
    }
    guard !session.isClosed else { return }
    if voice.isInteractive { console.say() }
    try reload()
    console.tell(
      "Day \(session.day) is still open; \(safeNotes). "
        + "Go on with: silp day \(session.day)")
  }

  /// Carries out what was typed, oldest first; what cannot be saved for now is kept and said.
  private mutating func handleUnsaved() throws(Complaint) {
    while !session.isClosed, let line = unsaved.lines.first {
      let now = console.now()
      clocks.tell(&session, now: now)
      let before = session
      do throws(Complaint) {
        for effect in session.handle(line, now: now, in: setting) {
          try carryOut(effect)
        }
        unsaved.saved()
      } catch {
        session = before
        guard error.mayPass else {
          unsaved.saved()
          console.say("\(error.message). \(error.hint). Your line: \(line)")
          continue
        }
        return console.say(unsaved.words(error))
      }
    }
  }

  private mutating func begin() throws(Complaint) {
    if !workspace.review.days(session.day).isEmpty {
      for effect in session.resume(now: console.now(), in: setting) { try carryOut(effect) }
      console.say("\(safeNotes).")
    } else {
      var batch = Batch()
      batch.create(.day(LearningDay(number: session.day, began: console.now(), event: event)))
      try commit(batch, "began day \(session.day)", as: batch.identifier())
      try reload()
      console.say(
        "\(setting.agenda.title). Type and press Enter to save; ? for help, /end closes the day.")
    }
    console.say(screen.heading(stage: session.stage))
  }

  /// `2 notes are safe`.
  private var safeNotes: String {
    let count = workspace.review.notes.count { $0.value.day == session.day }
    return "\(Count.of(count, "note")) \(count == 1 ? "is" : "are") safe"
  }

  /// Where the day is; or that lines could not be saved.
  func prompt(_ session: DaySession) -> String {
    unsaved.isEmpty
      ? screen.prompt(session, now: console.now())
      : "NOT SAVED: \(unsaved.lines.count) | Enter tries again : "
  }

  private mutating func readLine(_ editor: LineEditor?) -> String? {
    guard voice.isInteractive else { return console.readLine() }
    if let editor { return editLine(editor) }
    console.out(prompt(session))
    return console.readLine()
  }

  mutating func carryOut(_ effect: Effect) throws(Complaint) {
    switch effect {
    case .save(let draft): try save(draft)
    case .amend(let target, let change): try amend(target, change)
    case .undo(let operation): try takeBack(operation)
    case .redo(let operation): try bringBack(operation)
    case .recallSteps(let direction): try recallSteps(direction)
    case .withdraw(let number): try withdraw(number)
    case .raise(let draft): try raise(draft)
    case .concern(let target, let change): try self.change(target, change)
    case .conduct: try tellConductRoute()
    case .test(let finding, let draft): try test(finding, draft)
    case .dissent(let finding, let words): try dissent(finding, words)
    case .known(let fact, let agencies, let since):
      try known(fact, agencies, since: since)
    case .pledge(let draft): try pledge(draft)
    case .recommend(let draft): try recommend(draft)
    case .shape(let number, let change): try shape(number, change)
    case .call(let who, let days): try call(who, days: days)
    case .called(let who): try called(who)
    case .say(let message): say(message)
    case .show(let board): try show(board)
    case .stageChanged(let left, let stage):
      tellBeforeLeaving(left)
      console.say(screen.heading(stage: stage))
    case .storeSession: try storeSession()
    case .close: try close()
    }
  }

  /// Says what the session has to say; what only confirms what was typed is left out when quiet.
  func say(_ message: SessionMessage) {
    switch message {
    case .recognised, .ideaHeld: if voice.isQuiet { return }
    default: break
    }
    console.say(words.words(message))
  }

  /// Commits a batch and the session's state together.
  @discardableResult
  mutating func commit(
    _ batch: Batch, _ description: String, as operation: RecordID
  ) throws(Complaint) -> [ShortReference] {
    let bytes = SessionKeeping.bytes(session)
    let done = try workspace.carryOn(batch, description, as: operation, session: bytes)
    stored = bytes
    return done.references
  }

  /// Keeps the session, unless the last commit did.
  ///
  /// Where that fails for now, the next line tries again: the line itself is done, and doing it
  /// once more would write it twice.
  private mutating func storeSession() throws(Complaint) {
    let bytes = SessionKeeping.bytes(session)
    guard bytes != stored else { return }
    do throws(Complaint) {
      try SessionKeeping.store(bytes, in: workspace)
      stored = bytes
    } catch { if !error.mayPass { throw error } }
  }

  /// Reads the review again: only for what needs its notes, since a note is saved without that.
  mutating func reload() throws(Complaint) { workspace = try workspace.reread() }
}
