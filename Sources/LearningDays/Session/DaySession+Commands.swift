internal import ReviewModel

extension DaySession {
  /// The most minutes that can be given to anything at once.
  private static let minutes = 1...240

  /// Carries out a command.
  mutating func respond(
    to command: Command, line: String, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    switch command {
    case .next: return move(to: stage + 1, in: agenda, now: now)
    case .back: return move(to: stage - 1, in: agenda, now: now)
    case .skip: return skip(in: agenda, now: now)
    case .go(let number): return go(to: number, line: line, in: agenda, now: now)
    case .pause: return pause(now: now, in: agenda)
    case .breakFor(let minutes): return takeBreak(minutes, line: line, now: now, in: agenda)
    case .add(let minutes): return add(minutes, line: line, now: now, in: agenda)
    case .help: return [.show(.help)]
    case .gaps: return [.show(.gaps)]
    case .stages: return [.show(.stages)]
    case .time: return [.say(time(now: now, in: agenda))]
    case .lastNote: return lastNote == nil ? [.say(.noNoteYet(line: line))] : [.show(.lastNote)]
    case .tooMuch(let name): return [.say(.wantsNothing(command: name, line: line))]
    case .off: return goOff()
    case .on: return goOn()
    case .strike(let note): return strike(note, line: line)
    case .noNote(let name): return [.say(.wantsNote(command: name, line: line))]
    case .noNumber(let name): return [.say(wantsNumber(name, line: line, in: agenda))]
    case .unknown(let name):
      let nearest = NearestWord.to(name, among: Command.names, as: .beginning)
      return [.say(.unknownCommand(name, nearest: nearest, line: line))]
    case .end:
      clock.stop(now: now)
      isClosed = true
      return []
    }
  }

  private func wantsNumber(_ name: String, line: String, in agenda: Agenda) -> SessionMessage {
    let range = name == "go" ? 1...agenda.stages.count : Self.minutes
    return .wantsNumber(command: name, range, line: line)
  }

  private mutating func move(to index: Int, in agenda: Agenda, now: Moment) -> [Effect] {
    if index < 0 { return [.say(.firstStage)] }
    if index >= agenda.stages.count { return [.say(.lastStage)] }
    let from = stage
    enter(index, in: agenda, now: now)
    return [.stageChanged(from: from, to: index)]
  }

  private mutating func go(
    to number: Int, line: String, in agenda: Agenda, now: Moment
  ) -> [Effect] {
    guard (1...agenda.stages.count).contains(number) else {
      return [.say(wantsNumber("go", line: line, in: agenda))]
    }
    return move(to: number - 1, in: agenda, now: now)
  }

  private mutating func skip(in agenda: Agenda, now: Moment) -> [Effect] {
    let code = stageCode
    let effects = move(to: stage + 1, in: agenda, now: now)
    if stageCode != code { skipped.append(code) }
    return effects
  }

  /// Goes into a stage: its side and episode hold until the scribe says otherwise.
  mutating func enter(_ index: Int, in agenda: Agenda, now: Moment) {
    let entered = agenda.stages[index]
    stage = index
    stageCode = entered.code
    side = entered.side
    episode = entered.episode
    skipped.removeAll { $0 == entered.code }
    breakUntil = nil
    clock.start(entered.code, now: now)
    toldLeft = mark(now: now, in: agenda)
  }

  private mutating func add(
    _ minutes: Int, line: String, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    guard Self.minutes.contains(minutes) else {
      return [.say(wantsNumber("+", line: line, in: agenda))]
    }
    clock.add(minutes: minutes, to: stageCode)
    toldLeft = mark(now: now, in: agenda)
    return [.say(.timeAdded(minutes: minutes, left: left(now: now, in: agenda)))]
  }
}
