internal import Foundation

/// What is done to the terminal itself.
enum Terminal {
  /// What Ctrl-C sends.
  private static let interrupt: UInt8 = 3

  /// Asks for a secret at the terminal without showing what is typed; nil without a terminal, or
  /// when Ctrl-C was pressed.
  ///
  /// Ctrl-C ends the line instead of the program, which would leave the terminal silent.
  @Sendable static func readSecret(_ prompt: String) -> String? {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO | ISIG)
    silent.c_cc.11 = interrupt  // VEOL: what ends a line besides Enter
    FileHandle.standardError.write(Data(prompt.utf8))
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    var typed = FileHandle.standardInput.availableData
    guard !typed.isEmpty, !typed.contains(interrupt) else { return nil }
    if typed.last == UInt8(ascii: "\n") { typed.removeLast() }
    return String(data: typed, encoding: .utf8)
  }
}
