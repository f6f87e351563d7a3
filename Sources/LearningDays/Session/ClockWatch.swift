public import ReviewModel

/// What the clocks of a computer show at one time.
public struct ClockReading: Hashable, Sendable {
  /// The clock on the wall, which somebody can set.
  public var wall: Moment
  /// The seconds of a clock that nobody sets and that goes on while the computer sleeps.
  public var passed: Double
  /// The seconds of a clock that nobody sets and that stands still while the computer sleeps.
  public var awake: Double

  /// Reads the clocks.
  public init(wall: Moment, passed: Double, awake: Double) {
    self.wall = wall
    self.passed = passed
    self.awake = awake
  }
}

/// What happened to the clocks between two readings.
public enum ClockChange: Hashable, Sendable {
  /// The computer slept for so many seconds.
  case slept(seconds: Int)
  /// Somebody, or the network, set the clock on the wall ahead, or back by less than nothing.
  case wasSet(seconds: Int)
}

/// Notices that a computer slept, or that its clock was set.
///
/// How long something lasts is told by clocks that nobody sets; the clock on the wall is only
/// shown and written down.
public struct ClockWatch: Hashable, Sendable {
  /// What is too short to be worth a word, in seconds.
  public static let least = 60.0

  private var last: ClockReading

  /// Begins with what the clocks show.
  public init(_ reading: ClockReading) { last = reading }

  /// What happened since the clocks were read last.
  public mutating func changes(at reading: ClockReading) -> [ClockChange] {
    defer { last = reading }
    let passed = reading.passed - last.passed
    let slept = passed - (reading.awake - last.awake)
    let wasSet = Double(reading.wall.seconds - last.wall.seconds) - passed
    var changes: [ClockChange] = []
    if slept >= Self.least { changes.append(.slept(seconds: Int(slept))) }
    if abs(wasSet) >= Self.least { changes.append(.wasSet(seconds: Int(wasSet.rounded()))) }
    return changes
  }
}
