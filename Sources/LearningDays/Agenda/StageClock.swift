public import ReviewModel

/// How long each stage has lasted: only as told by the instants passed in.
public struct StageClock: Hashable, Codable, Sendable {
  /// The seconds each stage has run, by its code, the present run not counted.
  private var seconds: [String: Int] = [:]
  /// The minutes added to a stage, by its code.
  private var added: [String: Int] = [:]
  /// The stage that runs, and since when; nil while the clock stands still.
  private var run: Run?

  private struct Run: Hashable, Codable, Sendable {
    let stage: Code
    var since: Moment
  }

  /// Makes a clock that stands still.
  public init() {}

  /// Whether it runs.
  public var isRunning: Bool { run != nil }

  /// The minutes left of a stage, rounded up; less than nothing once it is over.
  public func left(of stage: Agenda.Stage, now: Moment) -> Int {
    let seconds = allotted(stage) * 60 - elapsed(stage.code, now: now)
    return seconds >= 0 ? (seconds + 59) / 60 : seconds / 60
  }

  /// The minutes a stage is given, with those added.
  public func allotted(_ stage: Agenda.Stage) -> Int {
    stage.minutes + (added[stage.code.text] ?? 0)
  }

  /// The seconds a stage has lasted; a computer's clock set back counts as no time.
  public func elapsed(_ stage: Code, now: Moment) -> Int {
    let counted = seconds[stage.text] ?? 0
    guard let run, run.stage == stage else { return counted }
    return counted + max(0, now.seconds - run.since.seconds)
  }

  mutating func add(minutes: Int, to stage: Code) { added[stage.text, default: 0] += minutes }

  /// Counts the present run up to an instant, and stands still.
  mutating func stop(now: Moment) {
    guard let run else { return }
    seconds[run.stage.text] = elapsed(run.stage, now: now)
    self.run = nil
  }

  /// Goes on as before though the clock on the wall was set.
  mutating func wasSet(by seconds: Int) {
    guard let since = run?.since else { return }
    run?.since = Moment(seconds: since.seconds + seconds)
  }

  /// Takes seconds out of what a stage has lasted.
  mutating func leaveOut(_ seconds: Int, of stage: Code) {
    self.seconds[stage.text, default: 0] -= seconds
  }

  /// Runs for a stage from an instant.
  mutating func start(_ stage: Code, now: Moment) {
    stop(now: now)
    run = Run(stage: stage, since: now)
  }
}
