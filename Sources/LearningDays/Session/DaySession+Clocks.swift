internal import ReviewModel

// A computer that slept, and a clock that was set.
extension DaySession {
  /// Time in which the computer slept while a stage ran.
  struct Lapse: Hashable, Codable, Sendable {
    /// How long, in seconds.
    var seconds: Int
    /// Whether the scribe was asked what to do with it.
    var isAsked = false
  }

  /// Takes note of what happened to the clocks.
  ///
  /// It says nothing yet: what there is to say comes with the next line or tick, which is when
  /// nothing stands in the line. Until the scribe answers, time slept counts as all other.
  public mutating func notice(_ change: ClockChange) {
    switch change {
    case .slept(let seconds):
      // In a break or a pause no time is counted.
      guard clock.isRunning else { return }
      lapse = Lapse(seconds: (lapse?.seconds ?? 0) + seconds)
    case .wasSet(let seconds):
      clock.wasSet(by: seconds)
      lastHeard = lastHeard.later(by: seconds)
      breakUntil = breakUntil?.later(by: seconds)
      quiet = quiet.map { Quiet(kind: $0.kind, until: $0.until.later(by: seconds)) }
      wallWasSet = (wallWasSet ?? 0) + seconds
    }
  }

  /// What the scribe is told and asked of it, once.
  mutating func clockMessages(now: Moment, in agenda: Agenda) -> [Effect] {
    var effects: [Effect] = []
    if let seconds = wallWasSet {
      wallWasSet = nil
      let minutes = Self.minutes(abs(seconds))
      effects.append(.say(.clockWasSet(minutes: seconds < 0 ? -minutes : minutes)))
    }
    if let seconds = lapse?.seconds, lapse?.isAsked == false {
      lapse?.isAsked = true
      // The question says it: how much that is over is no news after it.
      toldLeft = mark(now: now, in: agenda)
      effects.append(.say(.slept(minutes: Self.minutes(seconds))))
    }
    return effects
  }

  /// Whether a line answers what is to be done with the time slept; anything else is no answer.
  func answersLapse(_ line: String) -> Bool? {
    guard lapse?.isAsked == true else { return nil }
    switch line.filter({ !$0.isWhitespace }) {
    case "k", "K": return true
    case "s", "S": return false
    default: return nil
    }
  }

  /// Counts the time slept for the stage, or leaves it out.
  mutating func settleLapse(
    keeping: Bool, line: String, now: Moment, in agenda: Agenda
  ) -> [Effect] {
    guard let lapse else { return [.say(.nothingSlept(line: line))] }
    self.lapse = nil
    if !keeping { clock.leaveOut(lapse.seconds, of: stageCode) }
    toldLeft = mark(now: now, in: agenda)
    let (minutes, left) = (Self.minutes(lapse.seconds), left(now: now, in: agenda))
    return [
      .say(
        keeping
          ? .sleepKept(minutes: minutes, left: left)
          : .sleepLeftOut(minutes: minutes, left: left))
    ]
  }

  private static func minutes(_ seconds: Int) -> Int { (seconds + 30) / 60 }
}

extension Moment {
  /// So many seconds later.
  fileprivate func later(by seconds: Int) -> Moment { Moment(seconds: self.seconds + seconds) }
}
