internal import CProcess
internal import Foundation

/// What is set up before anything else, so that nothing of a review leaves the process unasked.
enum ProcessSafety {
  /// Sets the process up; called once, before any file is opened.
  static func begin() {
    cprocess_open_standard_streams()
    cprocess_forbid_core_dumps()
    cprocess_unblock_signals()
    // A file that grew too large or a reader that went away is then an error, which is reported.
    _ = signal(SIGXFSZ, SIG_IGN)
    _ = signal(SIGPIPE, SIG_IGN)
    // The Swift runtime answers a fault by printing registers and the memory they point to. Words
    // of a review could be among it; whoever debugs asks for it.
    if ProcessInfo.processInfo.environment["SWIFT_BACKTRACE"] == nil { CrashedTerminal.keep() }
  }
}
