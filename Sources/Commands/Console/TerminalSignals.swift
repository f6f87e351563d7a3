internal import CProcess
internal import Foundation
internal import Synchronization

/// Signals that come while the terminal is not as other programs expect it: noted when they come,
/// answered when that is safe.
struct TerminalSignals {
  /// Those that end the program.
  static let ending = [SIGTERM, SIGHUP, SIGQUIT]

  /// One bit for each signal; more than that a handler may hardly do.
  private static let pending = Atomic<UInt64>(0)

  private let before: [(number: Int32, action: sigaction)]

  /// Notes some signals from now on.
  init(_ numbers: [Int32]) {
    Self.pending.store(0, ordering: .relaxed)
    before = numbers.map { number in
      let action = cprocess_catch(number) { number in
        Self.pending.bitwiseOr(1 << UInt64(number), ordering: .relaxed)
      }
      return (number, action)
    }
  }

  /// A signal that came and was not answered yet.
  func next() -> Int32? {
    let bits = Self.pending.load(ordering: .relaxed)
    guard bits != 0 else { return nil }
    let number = bits.trailingZeroBitCount
    Self.pending.bitwiseAnd(~(1 << UInt64(number)), ordering: .relaxed)
    return Int32(number)
  }

  /// Whether one of some signals came and was not answered yet.
  func has(_ numbers: [Int32]) -> Bool {
    let bits = Self.pending.load(ordering: .relaxed)
    return numbers.contains { bits & (1 << UInt64($0)) != 0 }
  }

  /// Leaves signals to what was done on them before.
  func restore() {
    for entry in before { cprocess_restore(entry.number, entry.action) }
  }
}
