import CTerminal
import Foundation

/// The built program on a terminal of its own, with somebody who types and reads the screen.
final class TerminalSession {
  /// Everything that was shown so far.
  private(set) var screen = ""
  private let process = Process()
  private let terminal: Int32
  private var looked = 0

  /// Starts the program in a folder.
  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    terminal = posix_openpt(O_RDWR | O_NOCTTY)
    guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0,
      let name = unsafe ptsname(terminal),
      let keyboard = unsafe FileHandle(forUpdatingAtPath: String(cString: name))
    else { throw CocoaError(.fileReadUnknown) }
    process.executableURL = URL(fileURLWithPath: BuiltProgram.path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = FinishedRun.environment(environment, home: folder)
    process.standardInput = keyboard
    process.standardOutput = keyboard
    process.standardError = keyboard
    try process.run()
    try keyboard.close()
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    close(terminal)
  }

  /// The number the system knows the program by.
  var identifier: Int32 { process.processIdentifier }

  /// Types keys.
  func type(_ text: String) throws {
    try FileHandle(fileDescriptor: terminal).write(contentsOf: Data(text.utf8))
  }

  /// Waits until something is shown after what was waited for last; false when it never is.
  func shows(_ text: String) -> Bool {
    for _ in 0..<2400 {
      let shown = String(screen.dropFirst(looked))
      if let found = shown.range(of: text) {
        looked += shown.distance(from: shown.startIndex, to: found.upperBound)
        return true
      }
      guard read() else { return false }
    }
    return false
  }

  /// Waits until the editor asks for a line: before that the terminal would echo what is typed.
  func asks(_ prompt: String) -> Bool { shows(prompt) && waits { !isUsual } }

  /// Waits until something is so, while the program goes on.
  func waits(until isSo: () throws -> Bool) rethrows -> Bool {
    for _ in 0..<2400 {
      if try isSo() { return true }
      _ = read()
    }
    return false
  }

  /// Whether what is typed is shown by the terminal itself, line by line, as programs expect it.
  var isUsual: Bool {
    var state = termios()
    guard unsafe tcgetattr(terminal, &state) == 0 else { return false }
    let usual = tcflag_t(ECHO | ICANON | ISIG)
    return state.c_lflag & usual == usual
  }

  /// Sends a signal: Ctrl-C at a terminal that is not ours to control.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; the status, or minus the signal.
  func end() -> Int32 {
    if !waits(until: { !process.isRunning }) { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    return process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus
  }

  /// Takes in what is shown within a moment; false when the program has gone and nothing is left.
  private func read() -> Bool {
    var state = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&state, 1, 50) > 0 else { return process.isRunning }
    guard state.revents & Int16(POLLIN) != 0 else {
      usleep(50_000)
      return false
    }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Foundation.read(terminal, &bytes, bytes.count)
    guard count > 0 else { return false }
    screen += String(decoding: bytes.prefix(count), as: UTF8.self)
    return true
  }
}
