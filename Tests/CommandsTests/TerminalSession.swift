import CTerminal
import Foundation

/// The built program on a terminal of its own, with somebody who types and reads the screen.
final class TerminalSession {
  /// The bytes of everything that was shown so far.
  private(set) var bytes: [UInt8] = []
  private let process = Process()
  private let terminal: Int32
  private let name: String
  /// How much was shown up to what was waited for last.
  private var looked = 0
  /// How much was shown when keys were typed last.
  private var typed = 0

  /// Starts the program in a folder.
  init(_ arguments: [String], in folder: String, environment: [String: String] = [:]) throws {
    terminal = posix_openpt(O_RDWR | O_NOCTTY)
    guard terminal >= 0, grantpt(terminal) == 0, unlockpt(terminal) == 0,
      let name = unsafe ptsname(terminal).map({ unsafe String(cString: $0) }),
      let keyboard = FileHandle(forUpdatingAtPath: name)
    else { throw CocoaError(.fileReadUnknown) }
    self.name = name
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

  /// Everything that was shown so far.
  var screen: String { String(decoding: bytes, as: UTF8.self) }

  /// Types keys.
  func type(_ text: String) throws {
    typed = bytes.count
    try FileHandle(fileDescriptor: terminal).write(contentsOf: Data(text.utf8))
  }

  /// Waits until something is shown after what was waited for last; false when it never is.
  func shows(_ text: String) -> Bool {
    let wanted = Data(text.utf8)
    for _ in 0..<2400 {
      if let found = Data(bytes[looked...]).range(of: wanted) {
        looked += found.upperBound
        return true
      }
      guard read() else { return false }
    }
    return false
  }

  /// Waits until the line that was typed is done with and the next one is asked for.
  func asksAgain(_ isPrompt: (String) -> Bool) -> Bool {
    for _ in 0..<2400 {
      if let end = bytes[typed...].lastIndex(of: UInt8(ascii: "\n")),
        isPrompt(String(decoding: bytes[(end + 1)...], as: UTF8.self))
      {
        looked = bytes.count
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

  /// How the terminal is set, in the words of `stty -a`.
  func settings() throws -> String { try stty("-a") }

  /// Makes the window as many characters wide, and tells the program as the system would.
  func resize(to columns: Int) throws {
    _ = try stty("cols \(columns) rows 24")
    send(SIGWINCH)
  }

  /// Waits until the program is stopped, as by Ctrl-Z.
  func isStopped() throws -> Bool {
    try waits {
      let state = try FinishedRun.run(
        ["-c", "ps -o stat= -p \(identifier)"], in: "/", program: "/bin/sh")
      return state.out.contains("T")
    }
  }

  private func stty(_ words: String) throws -> String {
    let stty = Process()
    let output = Pipe()
    stty.executableURL = URL(fileURLWithPath: "/bin/sh")
    stty.arguments = ["-c", "stty " + words]
    let keyboard = FileHandle(forUpdatingAtPath: name)
    stty.standardInput = keyboard
    stty.standardOutput = output
    try stty.run()
    let words = output.fileHandleForReading.readDataToEndOfFile()
    stty.waitUntilExit()
    try keyboard?.close()
    return String(decoding: words, as: UTF8.self)
  }

  /// Sends a signal: Ctrl-C at a terminal that is not ours to control.
  func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end; the status, or minus the signal.
  func end() -> Int32 {
    if !waits(until: { !process.isRunning }) { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    // What it showed last.
    while read() {}
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
    self.bytes += bytes.prefix(count)
    return true
  }
}
