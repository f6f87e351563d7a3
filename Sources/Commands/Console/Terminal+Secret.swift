internal import CProcess
internal import Foundation

extension Terminal {
  /// Asks for a secret at the terminal without showing what is typed; nil without a terminal, or
  /// when it was broken off.
  ///
  /// Keys are read one by one, so that a long paste is not cut off at what the terminal takes as
  /// a line. What was typed before the question or after Enter is thrown away: it could be shown.
  @Sendable static func readSecret(_ prompt: String) -> String? {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    unsafe cfmakeraw(&silent)
    silent.c_oflag = before.c_oflag
    let signals = TerminalSignals(TerminalSignals.ending + [SIGINT])
    unsafe _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    StandardStream.err(prompt)
    let (secret, ended) = read(signals)
    unsafe _ = tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
    StandardStream.err("\n")
    signals.restore()
    if let ended {
      cprocess_raise(ended)
      exit(128 + ended)
    }
    return secret
  }

  /// The secret, and the signal that ends the program before there is one.
  private static func read(_ signals: TerminalSignals) -> (secret: String?, ended: Int32?) {
    let typed = TypedSecret()
    while true {
      let isReady = waitForInput(milliseconds: 500)
      if let number = signals.next() { return (nil, number) }
      guard isReady else { continue }
      guard let byte = readByte() else { return (nil, nil) }
      switch typed.take(byte) {
      case .more: continue
      case .done: return (typed.text, nil)
      case .cancelled: return (nil, nil)
      }
    }
  }
}
