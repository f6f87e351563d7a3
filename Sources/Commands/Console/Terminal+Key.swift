internal import Foundation

extension Terminal {
  /// Reads one key at once, shown after a prompt; nil without a terminal, or where it was Ctrl-C or
  /// Ctrl-D.
  ///
  /// Keys that move the cursor are read whole and are no key anybody means.
  @Sendable static func readKey(_ prompt: String) -> Character? {
    readingKeys(TCSADRAIN, ask: { StandardStream.out(prompt) }, read: nextKey) { key in
      StandardStream.out((key.map { $0.isNewline ? "" : String($0) } ?? "") + "\n")
    }
  }

  /// Reads the rest of what one key sends that begins with Escape: `[A`, `[3~`, `OP`.
  private static func passOver() {
    guard waitForInput(milliseconds: 50), let first = readByte() else { return }
    guard first == 0x5B || first == 0x4F else { return }
    while waitForInput(milliseconds: 50), let next = readByte(), !(0x40...0x7E).contains(next) {}
  }

  private static func nextKey(_ signals: TerminalSignals) -> (read: Character?, ended: Int32?) {
    while true {
      let isReady = waitForInput(milliseconds: 500)
      if let number = signals.next() { return (nil, number) }
      guard isReady else { continue }
      guard let scalar = readScalar() else { return (nil, nil) }
      switch scalar.value {
      case 0x03, 0x04: return (nil, nil)
      case 0x0D, 0x0A: return ("\n", nil)
      case 0x1B: passOver()
      case 0x00..<0x20, 0x7F: continue
      default: return (Character(scalar), nil)
      }
    }
  }
}
