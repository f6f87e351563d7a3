internal import CProcess
internal import Foundation
internal import Synchronization

/// The terminal as it is to be left when the program ends by a fault of its own.
///
/// A fault is answered where it happens, where hardly anything may be done: the terminal is set as it
/// was when the program began, and the fault then ends the program as it would have.
@safe enum CrashedTerminal {
  /// What the system tells a program that cannot go on.
  static let faults = [SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGBUS, SIGSEGV]

  /// Where it stands how the terminal was; 0 where there is none.
  private static let before = Atomic<UInt>(0)
  /// Whether the terminal was asked to mark what is pasted.
  private static let marksPastes = Atomic<Bool>(false)
  private static let unmarked = Array("\u{1B}[?2004l".utf8)

  /// Remembers how the terminal is, and has it put back on a fault.
  static func keep() {
    let state = UnsafeMutablePointer<termios>.allocate(capacity: 1)
    if unsafe tcgetattr(STDIN_FILENO, state) == 0 {
      // Made now: on a fault nothing can be made any more.
      _ = unmarked.count
      marksPastes.store(false, ordering: .relaxed)
      before.store(UInt(bitPattern: state), ordering: .releasing)
    }
    for number in faults { _ = cprocess_catch(number, putBack) }
  }

  /// Notes whether the terminal marks what is pasted.
  static func note(marksPastes isMarking: Bool) {
    marksPastes.store(isMarking, ordering: .relaxed)
  }

  /// Puts the terminal back and goes on to the end of the program.
  private static let putBack: cprocess_handler = { number in
    if let state = unsafe UnsafePointer<termios>(bitPattern: before.load(ordering: .acquiring)) {
      unsafe _ = tcsetattr(STDIN_FILENO, TCSANOW, state)
      if marksPastes.load(ordering: .relaxed) {
        unsafe _ = unmarked.withUnsafeBytes {
          unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count)
        }
      }
    }
    cprocess_raise(number)
  }
}
