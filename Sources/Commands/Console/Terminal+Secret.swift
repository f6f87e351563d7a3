internal import Foundation

extension Terminal {
  /// Asks for a secret at the terminal without showing what is typed; nil without a terminal, or
  /// when it was broken off.
  ///
  /// Keys are read one by one, so that a long paste is not cut off at what the terminal takes as
  /// a line. What was typed before the question or after Enter is thrown away: it could be shown.
  @Sendable static func readSecret(_ prompt: String) -> String? {
    readingKeys(TCSAFLUSH, ask: { StandardStream.err(prompt) }, read: read) { _ in
      StandardStream.err("\n")
    }
  }

  /// The secret, and the signal that ends the program before there is one.
  private static func read(_ signals: TerminalSignals) -> (read: String?, ended: Int32?) {
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
