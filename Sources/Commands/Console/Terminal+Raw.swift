internal import CProcess
internal import Foundation

extension Terminal {
  /// Asks for something that is read key by key, shown by nobody; nil without a terminal.
  ///
  /// A signal that ends the program does so once the terminal is as it was.
  ///
  /// - Parameters:
  ///   - moment: When the terminal changes over: what was typed before is kept or thrown away.
  ///   - ask: Shows the question.
  ///   - read: What was read, or the signal that came instead.
  ///   - answer: Shows what there is to show of it.
  static func readingKeys<Read>(
    _ moment: Int32, ask: () -> Void,
    read: (TerminalSignals) -> (read: Read?, ended: Int32?), answer: (Read?) -> Void
  ) -> Read? {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var raw = before
    unsafe cfmakeraw(&raw)
    raw.c_oflag = before.c_oflag
    let signals = TerminalSignals(TerminalSignals.ending + [SIGINT])
    unsafe _ = tcsetattr(STDIN_FILENO, moment, &raw)
    ask()
    let (result, ended) = read(signals)
    answer(result)
    unsafe _ = tcsetattr(STDIN_FILENO, moment, &before)
    signals.restore()
    if let ended {
      cprocess_raise(ended)
      exit(128 + ended)
    }
    return result
  }
}
