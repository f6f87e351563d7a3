internal import ReviewModel

extension DaySession {
  /// The most minutes that can be given to anything at once.
  private static let minutes = 1...240

  /// Carries out a command.
  mutating func respond(
    to command: Command, line: String, now: Moment, in setting: DaySetting
  ) -> [Effect] {
    let agenda = setting.agenda
    switch command {
    case .next: return move(to: stage + 1, in: agenda, now: now)
    case .back: return move(to: stage - 1, in: agenda, now: now)
    case .skip: return skip(in: agenda, now: now)
    case .go(let number): return go(to: number, line: line, in: agenda, now: now)
    case .pause: return pause(now: now, in: agenda)
    case .breakFor(let minutes): return takeBreak(minutes, line: line, now: now, in: agenda)
    case .add(let minutes): return add(minutes, line: line, now: now, in: agenda)
    case .quiet(let kind, let minutes):
      return beQuiet(kind, minutes, line: line, now: now, in: agenda)
    case .group(let group): return speak(group, line: line)
    case .help: return [.show(.help)]
    case .gaps: return [.show(.gaps)]
    case .stages: return [.show(.stages)]
    case .parked: return [.show(.parked)]
    case .time: return [.say(time(now: now, in: agenda))]
    case .keepSleep, .leaveOutSleep:
      let keeping = command == .keepSleep
      return settleLapse(keeping: keeping, line: line, now: now, in: agenda)
    case .undo: return undo()
    case .redo: return redo()
    case .off: return goOff()
    case .on: return goOn()
    case .conduct: return [.conduct]
    case .end: return [.storeSession, .close]
    default: return respondWithWords(to: command, line: line, now: now, in: setting)
    }
  }

  /// Carries out a command about notes and other records.
  private mutating func respondWithWords(
    to command: Command, line: String, now: Moment, in setting: DaySetting
  ) -> [Effect] {
    let words = setting.vocabulary
    switch command {
    case .lastNote: return lastNote == nil ? [.say(.noNoteYet(line: line))] : [.show(.lastNote)]
    case .strike(let note): return strike(note, line: line)
    case .quote(let note): return quote(note, line: line)
    case .park(let note): return park(note)
    case .answer(let note, let reason): return answer(note, declined: reason, with: words)
    case .side(let mark):
      side = mark
      return []
    case .say(let kind, let pieces): return say(kind, pieces, now: now, with: words)
    case .known(let fact, let tags, let since):
      return known(fact, tags, since: since, line: line, with: words)
    case .urgent(let pieces): return raise(pieces, now: now, with: words)
    case .concern(let concern, let change): return self.change(concern, change, with: words)
    case .section(let section): return read(section, in: setting)
    case .nextSection: return readNext(in: setting.agenda)
    case .test(let finding, let verdict): return test(finding, verdict, with: words)
    case .dissent(let finding, let pieces): return dissent(finding, pieces, with: words)
    case .recommend(let pieces): return recommend(pieces, with: words)
    case .shape(let number, let change): return shape(number, change, now: now, with: words)
    case .pledge(let pieces, let due): return pledge(pieces, due: due, with: words)
    case .call(let who, let days): return [.call(who, days: days)]
    case .called(let who): return [.called(who)]
    case .refused(let refusal): return [.say(message(refusal, line: line, in: setting.agenda))]
    default: return []
    }
  }

  private func message(
    _ refusal: Command.Refusal, line: String, in agenda: Agenda
  ) -> SessionMessage {
    switch refusal {
    case .tooMuch(let name): return .wantsNothing(command: name, line: line)
    case .noNumber(let name): return wantsNumber(name, line: line, in: agenda)
    case .noNote(let name): return .wantsNote(command: name, line: line)
    case .noReference(let name, let letters):
      return .wantsReference(command: name, letters: letters, line: line)
    case .noChoice(let name, let words):
      return .wantsOneOf(command: name, words, line: line)
    case .noWords(let name): return .wantsWords(command: name, line: line)
    case .conductWords: return .conductTakesNoWords
    case .unknown(let name):
      let nearest = NearestWord.to(name, among: Command.names, as: .beginning)
      return .unknownCommand(name, nearest: nearest, line: line)
    }
  }

  private func wantsNumber(_ name: String, line: String, in agenda: Agenda) -> SessionMessage {
    let range =
      switch name {
      case "go": 1...agenda.stages.count
      case "group": Self.groups
      case "silence", "write", "call": 1...60
      default: Self.minutes
      }
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
    leaveGroups()
    stage = index
    stageCode = entered.code
    side = entered.side
    if let section, !entered.sections.contains(section) { self.section = nil }
    section = section ?? entered.sections.first
    episode = entered.episode
    skipped.removeAll { $0 == entered.code }
    breakUntil = nil
    quiet = nil
    lapse = nil
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
