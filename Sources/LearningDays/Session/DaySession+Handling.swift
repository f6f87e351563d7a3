public import ReviewModel

extension DaySession {
  /// Answers one line the scribe typed: what is to be done, in order.
  ///
  /// A line that is no note and cannot be carried out comes back in a message, never lost.
  public mutating func handle(
    _ line: String, now: Moment, in setting: DaySetting
  ) -> [Effect] {
    let parsed = CaptureLine.parse(line)
    if isClosed { return parsed == .empty ? [] : [.say(.dayIsClosed(line: line))] }
    lastHeard = max(lastHeard, now)
    if let keeping = answersLapse(line) {
      return settleLapse(keeping: keeping, line: line, now: now, in: setting.agenda)
        + [.storeSession]
    }
    // What is said off the record is not repeated either.
    if isOffRecord, isWords(parsed) { return [.say(.notSavedOffRecord)] }
    var effects = respond(to: parsed, line: line, now: now, in: setting)
    if effects.last == .close { return effects }
    effects += timeMessages(now: now, in: setting.agenda)
    return effects + [.storeSession]
  }

  /// Closes the day, unless a risk was raised of which nobody has said where it was taken.
  ///
  /// Whoever drives the session asks for it when a line gave `.close`, with the concerns as the
  /// review has them then; `isClosed` tells whether the day may be closed there as well.
  public mutating func end(now: Moment, openConcerns: [ShortReference]) -> [Effect] {
    guard openConcerns.isEmpty else { return [.say(.concernsOpen(openConcerns))] }
    clock.stop(now: now)
    isClosed = true
    return []
  }

  /// What the clock has to say while nobody types.
  public mutating func tick(now: Moment, in setting: DaySetting) -> [Effect] {
    if isClosed { return [] }
    lastHeard = max(lastHeard, now)
    let effects = timeMessages(now: now, in: setting.agenda)
    return effects.isEmpty ? [] : effects + [.storeSession]
  }

  /// Takes the day up where it stopped; the time in between counts for no stage.
  public mutating func resume(now: Moment, in setting: DaySetting) -> [Effect] {
    if isClosed { return [.say(.dayIsClosed(line: ""))] }
    let stages = setting.agenda.stages
    let stoppedAt = lastHeard
    let ran = clock.isRunning
    clock.stop(now: stoppedAt)
    lapse = nil
    stage = stages.firstIndex { $0.code == stageCode } ?? min(stage, stages.count - 1)
    stageCode = stages[stage].code
    if ran { clock.start(stageCode, now: now) }
    lastHeard = max(lastHeard, now)
    let left = clock.left(of: stages[stage], now: now)
    let back = SessionMessage.back(
      stoppedAt: stoppedAt, stage: stage + 1, of: stages.count, left: left)
    return [.say(back)] + (isOffRecord ? [.say(.offRecord)] : []) + [.storeSession]
  }

  private mutating func respond(
    to parsed: CaptureLine, line: String, now: Moment, in setting: DaySetting
  ) -> [Effect] {
    switch parsed {
    case .empty: []
    case .shortcut(let shortcut): respond(to: shortcut, now: now, in: setting.agenda)
    case .command(let name, let arguments):
      respond(to: Command(name, arguments), line: line, now: now, in: setting)
    case .context(let context): set(context, with: setting.vocabulary)
    case .note(let note): save(note, now: now, with: setting.vocabulary)
    case .tags(let tags):
      amend(
        AmendLine(
          note: nil, kind: nil, removed: [], pieces: tags.map { .tag($0, rest: "") }),
        line: line, with: setting.vocabulary)
    case .amend(let amend): self.amend(amend, line: line, with: setting.vocabulary)
    case .append(let note): append(note, line: line, with: setting.vocabulary)
    case .refused(.contextAndTags): [.say(.contextAndTags(line: line))]
    case .refused(.noWords): [.say(.noWords(line: line))]
    }
  }

  private func respond(
    to shortcut: CaptureLine.Shortcut, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    switch shortcut {
    case .help: [.show(.help)]
    case .gaps: [.show(.gaps)]
    case .time: [.say(time(now: now, in: agenda))]
    case .undo: undo()
    case .redo: redo()
    }
  }

  func undo() -> [Effect] {
    if let operation = done.lastOperation { return [.undo(operation: operation)] }
    return [$done.hasOlder ? .recallSteps(.undo) : .say(.nothingToUndo)]
  }

  func redo() -> [Effect] {
    if let operation = undone.lastOperation { return [.redo(operation: operation)] }
    return [$undone.hasOlder ? .recallSteps(.redo) : .say(.nothingToRedo)]
  }
}
