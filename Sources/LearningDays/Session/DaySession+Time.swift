public import ReviewModel

// The clock informs; it never moves the day on and never locks anything.
extension DaySession {
  /// The minutes left of the present stage.
  public func left(now: Moment, in agenda: Agenda) -> Int {
    clock.left(of: agenda.stages[stage], now: now)
  }

  /// How the time stands, for `t`.
  func time(now: Moment, in agenda: Agenda) -> SessionMessage {
    .time(
      left: left(now: now, in: agenda), stage: stage + 1, of: agenda.stages.count,
      isRunning: clock.isRunning)
  }

  /// Stops the clock, or starts it again.
  mutating func pause(now: Moment, in agenda: Agenda) -> [Effect] {
    guard clock.isRunning else {
      breakUntil = nil
      clock.start(stageCode, now: now)
      return [.say(.resumed(left: left(now: now, in: agenda)))]
    }
    clock.stop(now: now)
    return [.say(.paused)]
  }

  /// Stops the clock for so many minutes; without a number, for as long as the agenda says.
  mutating func takeBreak(
    _ minutes: Int?, line: String, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    let planned = agenda.stages[stage].breakAfter
    let minutes = minutes ?? (planned > 0 ? planned : 15)
    guard (1...240).contains(minutes) else {
      return [.say(.wantsNumber(command: "break", 1...240, line: line))]
    }
    clock.stop(now: now)
    let end = Moment(seconds: now.seconds + minutes * 60)
    breakUntil = end
    return [.say(.onBreak(minutes: minutes, until: end))]
  }

  /// What the clock has to say after a line: each mark once.
  mutating func timeMessages(now: Moment, in agenda: Agenda) -> [Effect] {
    var effects: [Effect] = []
    if let end = breakUntil, end <= now {
      breakUntil = nil
      clock.start(stageCode, now: now)
      effects.append(.say(.breakOver(left: left(now: now, in: agenda))))
    }
    if let quiet {
      // Nothing is said into a silence but that it is over.
      guard quiet.until <= now else { return effects }
      self.quiet = nil
      effects.append(.say(.quietOver(quiet.kind, left: left(now: now, in: agenda))))
    }
    let clocks = clockMessages(now: now, in: agenda)
    // How much is over is told once it is known what counts.
    guard clocks.isEmpty else { return effects + clocks }
    guard clock.isRunning, let mark = mark(now: now, in: agenda) else { return effects }
    if let toldLeft, mark >= toldLeft { return effects }
    toldLeft = mark
    let left = left(now: now, in: agenda)
    effects.append(.say(mark > 5 ? .halfTime(left: left) : .timeLeft(left)))
    return effects
  }

  /// The last mark the time left has passed: half, 5, 1, 0 minutes, then each 5 over.
  func mark(now: Moment, in agenda: Agenda) -> Int? {
    let left = left(now: now, in: agenda)
    if left < 0 { return left / 5 * 5 }
    let half = clock.allotted(agenda.stages[stage]) / 2
    return [0, 1, 5, half].first { left <= $0 }
  }
}
