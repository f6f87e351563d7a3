internal import Foundation

/// What is done to the terminal itself.
enum Terminal {
  /// Asks for a secret at the terminal without showing what is typed; nil without a terminal.
  @Sendable static func readSecret(_ prompt: String) -> String? {
    var before = termios()
    guard unsafe tcgetattr(STDIN_FILENO, &before) == 0 else { return nil }
    var silent = before
    silent.c_lflag &= ~tcflag_t(ECHO)
    FileHandle.standardError.write(Data(prompt.utf8))
    unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      unsafe tcsetattr(STDIN_FILENO, TCSAFLUSH, &before)
      FileHandle.standardError.write(Data("\n".utf8))
    }
    return Swift.readLine(strippingNewline: true)
  }
}
