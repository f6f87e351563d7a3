internal import LearningDays
internal import ReviewModel

/// The clocks of the computer while a day is held: a laptop that slept, a clock that was set.
final class DayClocks {
  private let console: Console
  private var watch: ClockWatch?

  /// Begins with what they show now.
  init(console: Console) {
    self.console = console
    guard console.unsetClocks() != nil else { return }
    watch = console.clocks(at: console.now()).map { ClockWatch($0) }
  }

  /// Has a session take note of what happened to them since they were read last.
  func tell(_ session: inout DaySession, now: Moment) {
    guard let reading = console.clocks(at: now) else { return }
    for change in watch?.changes(at: reading) ?? [] { session.notice(change) }
  }
}

/// A session that goes on while a line is typed.
final class HeldSession {
  var session: DaySession

  init(_ session: DaySession) { self.session = session }

  /// What there is to say while nothing stands in the line.
  func tick(now: Moment, clocks: DayClocks, in setting: DaySetting) -> [SessionMessage] {
    clocks.tell(&session, now: now)
    return session.tick(now: now, in: setting).compactMap { effect in
      if case .say(let message) = effect { message } else { nil }
    }
  }
}
