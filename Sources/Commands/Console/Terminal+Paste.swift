internal import Foundation

extension Terminal {
  /// What a terminal that was asked to sends after what is pasted.
  private static let pasteEnd = "\u{1B}[201~".unicodeScalars
  /// How often a quarter of a second is waited for more of a paste whose end does not come.
  private static let patience = 40

  /// Asks the terminal to tell what is pasted from what is typed, or no longer to.
  static func markPastes(_ isMarking: Bool) {
    guard isatty(STDOUT_FILENO) == 1 else { return }
    CrashedTerminal.note(marksPastes: isMarking)
    StandardStream.out(isMarking ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// What is pasted, after the mark that stands before it and without the one behind it.
  ///
  /// - Parameter isInterrupted: Whether what came so far is to do.
  static func readPaste(until isInterrupted: () -> Bool) -> String {
    var text = String.UnicodeScalarView()
    var missed = 0
    while missed < patience, !isInterrupted() {
      guard waitForInput(milliseconds: 250) else {
        missed += 1
        continue
      }
      guard let scalar = readScalar() else { break }
      missed = 0
      text.append(scalar)
      guard scalar == pasteEnd.last, text.suffix(pasteEnd.count).elementsEqual(pasteEnd) else {
        continue
      }
      text.removeLast(pasteEnd.count)
      break
    }
    return String(text)
  }
}
