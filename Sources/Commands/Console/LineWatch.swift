/// Decides when a line that is typed is kept, and when nobody is there any more.
///
/// Times are seconds of a clock that goes on while the computer sleeps.
package struct LineWatch: Sendable {
  /// A pause in typing after which the line is kept.
  package static let pause = 2.0
  /// How long a line that is typed without a pause is not kept.
  package static let longest = 5.0

  private let idleAfter: Double?
  private var seen: String
  private var firstChange: Double?
  private var lastChange: Double
  private var lastKey: Double

  /// Begins with a line that is kept already.
  package init(_ line: String, idleAfter: Double?, at now: Double) {
    self.idleAfter = idleAfter
    seen = line
    lastChange = now
    lastKey = now
  }

  /// Notes that a key was pressed.
  package mutating func key(at now: Double) { lastKey = now }

  /// Whether the line is to be kept now: it changed, and typing pauses or has gone on for long.
  package mutating func isToBeKept(_ line: String, at now: Double) -> Bool {
    note(line, at: now)
    guard let first = firstChange,
      now - lastChange >= Self.pause || now - first >= Self.longest
    else { return false }
    firstChange = nil
    return true
  }

  /// Whether there is something of the line that is not kept, when no time is left.
  package mutating func isUnkept(_ line: String, at now: Double) -> Bool {
    note(line, at: now)
    return firstChange != nil
  }

  /// Whether nobody has pressed a key for as long as is waited.
  package func isIdle(at now: Double) -> Bool { idleAfter.map { now - lastKey >= $0 } ?? false }

  private mutating func note(_ line: String, at now: Double) {
    guard line != seen else { return }
    seen = line
    lastChange = now
    firstChange = firstChange ?? now
  }
}
