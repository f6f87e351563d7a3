internal import LearningDays
internal import ReviewModel

/// Instants as the clock on the wall shows them.
///
/// What is stored is universal time. What is read in a room, and what somebody types there, is the
/// time of that room, in summer an hour ahead of it.
extension Console {
  /// The time of day, as in 09:15.
  func clock(_ moment: Moment) -> String {
    String(onTheWall(moment).description.dropFirst(11).prefix(5))
  }

  /// The day and the time of day, as in 2026-01-27 09:15.
  func dayAndClock(_ moment: Moment) -> String { "\(onTheWall(moment).day) \(clock(moment))" }

  /// The instant of a time that somebody typed, on the day that it is at an instant.
  func moment(_ time: TimeOfDay, onTheDayOf moment: Moment) -> Moment {
    let midnight = onTheWall(moment).day.number * 86_400
    return Moment(seconds: midnight + time.minutes * 60 - secondsAhead(moment))
  }

  /// What all the clocks show, where there are some that nobody sets.
  func clocks(at wall: Moment) -> ClockReading? {
    unsetClocks().map { ClockReading(wall: wall, passed: $0.passed, awake: $0.awake) }
  }

  private func onTheWall(_ moment: Moment) -> Moment {
    Moment(seconds: moment.seconds + secondsAhead(moment))
  }
}
