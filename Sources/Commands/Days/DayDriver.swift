internal import LearningDays
internal import ReviewModel

/// Holds a day: reads lines, does what the session answers, and says what was done.
///
/// A note is committed before "saved" is shown; the session is stored after every line, so that a
/// day goes on where it stopped.
struct DayDriver {
  private var workspace: Workspace
  private let setting: DaySetting
  private let words: SessionWords
  private let voice: DayVoice
  private let console: Console
  private let screen: DayScreen
  private var session: DaySession

  init(
    workspace: Workspace, setting: DaySetting, voice: DayVoice, console: Console
  ) throws(Complaint) {
    self.workspace = workspace
    self.setting = setting
    self.voice = voice
    self.console = console
    screen = DayScreen(review: workspace.review, setting: setting, voice: voice)
    words = SessionWords(label: screen.label)
    session = try SessionKeeping.stored(day: setting.agenda.day, in: workspace)
      ?? DaySession(setting.agenda, now: console.now())
  }

  /// Reads lines until the day is closed or there are no more.
  mutating func run() throws {
    try begin()
    let vocabulary = setting.vocabulary
    let editor =
      voice.isInteractive && !voice.isAccessible
      ? LineEditor { DayCompletion.words(beginning: $0, in: vocabulary) } : nil
    while !session.isClosed, let line = readLine(editor) {
      let effects = session.handle(line, now: console.now(), in: setting)
      for effect in effects { try carryOut(effect) }
    }
    if !session.isClosed {
      console.tell("Day \(session.day) is still open; \(notes) notes are safe. Go on with: silp day \(session.day)")
    }
  }

  private mutating func begin() throws {
    if let day = workspace.review.days.first(where: { $0.value.number == session.day }) {
      for effect in session.resume(now: console.now(), in: setting) { try carryOut(effect) }
      console.tell("\(notes) notes are safe. Day \(day.value.number) goes on.")
    } else {
      try begin(day: LearningDay(number: session.day, began: console.now()))
    }
    console.say(screen.heading(stage: session.stage))
  }

  private mutating func begin(day: LearningDay) throws {
    var batch = Batch()
    batch.create(.day(day))
    try workspace.carryOn(batch, "began day \(day.number)")
    try SessionKeeping.store(session, in: workspace)
    console.say("\(setting.agenda.title). Type and press Enter to save; ? for help, /end closes the day.")
  }

  private var notes: Int { workspace.review.notes.count { $0.value.day == session.day } }

  private func readLine(_ editor: LineEditor?) -> String? {
    guard voice.isInteractive else { return console.readLine() }
    let prompt = screen.prompt(session, now: console.now())
    if let editor { return editor.readLine(prompt: prompt) }
    console.out(prompt)
    return console.readLine()
  }

  private mutating func carryOut(_ effect: Effect) throws {
    switch effect {
    case .save(let draft): try save(draft)
    case .amend(let target, let change): try amend(target, change)
    case .undo(let operation): try takeBack(operation)
    case .redo(let operation): try bringBack(operation)
    case .say(let message): console.say(words.words(message))
    case .show(let board): show(board)
    case .stageChanged(_, let stage): console.say(screen.heading(stage: stage))
    case .storeSession: try SessionKeeping.store(session, in: workspace)
    case .close: try close()
    }
  }

  private mutating func save(_ draft: NoteDraft) throws {
    var batch = Batch()
    let note = NoteMaker(workspace: workspace).note(draft)
    let id = batch.create(.note(note))
    let done = try workspace.carryOn(batch, "wrote a note")
    session.saved(NoteID(id), operation: done.operation)
    let reference = done.references.first?.text ?? ""
    if !voice.isQuiet { console.say("saved \(reference)") }
    if note.flags.contains(.nameWritten) {
      console.say("\(reference): a name was written; it is kept as a label.")
    }
  }

  private mutating func amend(_ target: NoteTarget, _ change: NoteChange) throws {
    guard let note = note(target) else {
      return console.say("There is no such note to change.")
    }
    let maker = NoteMaker(workspace: workspace)
    var batch = Batch()
    batch.revise(note.id.record, .note(change.applied(to: note.value) { maker.text($0) }))
    let done = try workspace.carryOn(batch, "changed a note")
    session.changed(operation: done.operation)
    if !voice.isQuiet { console.say("changed \(note.reference.text)") }
  }

  private func note(_ target: NoteTarget) -> Filed<LearningNote>? {
    workspace.review.notes.first {
      switch target {
      case .id(let id): $0.id == id
      case .number(let number): $0.reference == number
      }
    }
  }

  private mutating func takeBack(_ operation: RecordID) throws {
    guard let done = try workspace.takeBack(operation) else {
      session.gaveUp(operation: operation)
      return console.say("That cannot be undone: the note was changed since.")
    }
    session.undid(operation: operation)
    console.say("undid \(done) (U brings it back)")
  }

  private mutating func bringBack(_ operation: RecordID) throws {
    guard let done = try workspace.bringBack(operation) else {
      session.gaveUp(operation: operation)
      return console.say("That cannot be brought back: the note was changed since.")
    }
    session.redid(operation: operation)
    console.say("brought back \(done)")
  }

  private func show(_ board: Effect.Board) {
    switch board {
    case .help: console.say(DayScreen.help)
    case .stages: console.say(screen.stages(at: session.stage))
    case .gaps: console.say(screen.gaps(workspace.review, at: session.episode))
    case .lastNote: console.say(lastNote)
    }
  }

  private var lastNote: String {
    guard let id = session.lastNote, let note = note(.id(id)) else {
      return "No note yet in this session."
    }
    return screen.line(note)
  }

  private mutating func close() throws {
    var batch = Batch()
    if let day = workspace.review.days.first(where: { $0.value.number == session.day }) {
      var closed = day.value
      closed.closed = console.now()
      batch.revise(day.id.record, .day(closed))
      try workspace.carryOn(batch, "closed day \(session.day)")
    }
    try SessionKeeping.clear(in: workspace)
    console.say(screen.closing(workspace.review))
  }
}
