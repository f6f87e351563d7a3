internal import LearningDays
internal import ReviewModel
internal import ReviewStore

extension DayDriver {
  /// Saves a note; words given come before its own.
  mutating func save(
    _ draft: NoteDraft, after opening: LabelledText? = nil
  ) throws(Complaint) {
    var batch = Batch()
    var note = NoteMaker(workspace: workspace).note(draft)
    if let opening { note.text = LabelledText(opening.spans + note.text.spans) }
    let id = batch.create(.note(note))
    let operation = batch.identifier()
    session.saved(NoteID(id), operation: operation)
    let made = try commit(batch, DayStep.note, as: operation)
    let reference = made.first?.text ?? ""
    if !voice.isQuiet { console.say("saved \(reference)") }
    if note.flags.contains(.nameWritten) {
      console.say("\(reference): a name was written; it is kept as a label.")
    }
  }

  mutating func amend(_ target: NoteTarget, _ change: NoteChange) throws(Complaint) {
    try reload()
    guard let note = note(target) else {
      return console.say("There is no such note to change.")
    }
    let maker = NoteMaker(workspace: workspace)
    var batch = Batch()
    var changed = change.applied(to: note.value) { maker.text($0) }
    if !workspace.namesOpen, !changed.flags.contains(.namesClosed) {
      changed.flags.append(.namesClosed)
    }
    batch.revise(note.id.record, .note(changed))
    let operation = batch.identifier()
    session.changed(operation: operation)
    try commit(batch, DayStep.change, as: operation)
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

  /// Takes a note's words out for good, because whoever said them asked for it.
  mutating func withdraw(_ number: ShortReference) throws(Complaint) {
    try reload()
    guard let note = note(.number(number)) else {
      return console.say("There is no note \(number.text) to withdraw.")
    }
    try NoteWithdrawal(workspace: workspace).withdraw(note, session: nil)
    session.withdrew(note.id)
    console.say("withdrawn \(number.text): its words are gone for good")
  }

  mutating func takeBack(_ operation: RecordID) throws(Complaint) {
    guard case .done(let what) = try workspace.reverse(operation, .back) else {
      session.gaveUp(operation: operation)
      return console.say("That cannot be undone: the note was changed since.")
    }
    session.undid(operation: operation)
    console.say("undid \(what) (U brings it back)")
  }

  mutating func bringBack(_ operation: RecordID) throws(Complaint) {
    guard case .done(let what) = try workspace.reverse(operation, .again) else {
      session.gaveUp(operation: operation)
      return console.say("That cannot be brought back: the note was changed since.")
    }
    session.redid(operation: operation)
    console.say("brought back \(what)")
  }

  mutating func show(_ board: Effect.Board) throws(Complaint) {
    switch board {
    case .help: console.say(DayScreen.help)
    case .stages: console.say(screen.stages(at: session.stage))
    case .gaps:
      try reload()
      console.say(screen.gaps(workspace.review, at: session.episode))
    case .parked:
      try reload()
      let open = workspace.review.notes.filter { $0.value.isOpen }
      console.say(
        open.isEmpty ? "Nothing is held for later." : open.map(screen.line).joined(separator: "\n"))
    case .toWithdraw:
      try reload()
      guard let last = session.lastNote.flatMap({ note(.id($0)) }) else {
        return console.say("There is no such note to withdraw.")
      }
      console.say(screen.line(last))
      console.say(
        "Its words would be gone for good. To withdraw it type: /strike \(last.reference.text)")
    case .lastNote:
      try reload()
      let last = session.lastNote.flatMap { note(.id($0)) }
      console.say(last.map(screen.line) ?? "No note yet in this session.")
    }
  }

  /// Who said nothing on the episode of a stage that is left, and what was marked to check in it.
  mutating func tellBeforeLeaving(_ stage: Int) {
    guard let episode = setting.agenda.stages[stage].episode, !voice.isQuiet else { return }
    // What cannot be read for now is not said: the stage was left all the same.
    try? reload()
    if let told = screen.leaving(workspace.review, episode) { console.say(told) }
  }

  mutating func close() throws(Complaint) {
    try reload()
    let open = workspace.review.openConcerns(day: session.day).map(\.reference)
    for case .say(let message) in session.end(now: console.now(), openConcerns: open) {
      say(message)
    }
    guard session.isClosed else { return }
    var batch = Batch()
    // Another copy of the review may have begun the same day on its own.
    for day in workspace.review.days(session.day) where day.value.closed == nil {
      var closed = day.value
      closed.closed = console.now()
      batch.revise(day.id.record, .day(closed))
    }
    if !batch.isEmpty { try workspace.commit(batch, "closed day \(session.day)") }
    try SessionKeeping.clear(in: workspace)
    console.say(screen.closing(workspace.review))
  }
}
