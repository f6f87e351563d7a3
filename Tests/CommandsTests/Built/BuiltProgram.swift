import Foundation

/// The program that was built beside the tests, running as a process of its own.
///
/// Standard output and standard error are read as one, in the order in which they were written.
final class BuiltProgram {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var unread: [UInt8] = []
  private var hasEnded = false
  /// Every line it has written so far.
  private(set) var lines: [String] = []

  /// Where it is.
  static let path = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    .deletingLastPathComponent().appendingPathComponent("silp").path

  /// The environment without what is said to the program there.
  private static let environment: [String: String] = {
    // A program that has died must not take the tests with it.
    signal(SIGPIPE, SIG_IGN)
    return ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("SILP_") }
  }()

  /// Starts it in a folder; another program may start it in its place and say how.
  init(_ arguments: [String], in folder: String, through wrapper: [String] = []) throws {
    let words = wrapper + [Self.path] + arguments
    process.executableURL = URL(fileURLWithPath: words[0])
    process.arguments = Array(words.dropFirst())
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.environment
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
  }

  deinit { if process.isRunning { kill() } }

  /// Its number.
  var number: Int32 { process.processIdentifier }

  /// Whether it has not ended yet.
  var isRunning: Bool { process.isRunning }

  /// Types a line; one that is no longer there does not hear it.
  func type(_ line: String) {
    try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// The next line it writes, or nil when it has ended.
  func readLine() -> String? {
    while true {
      if let end = unread.firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(String(decoding: unread[..<end], as: UTF8.self))
        unread.removeFirst(end + 1)
        return lines.last
      }
      guard !hasEnded else { return nil }
      let more = output.fileHandleForReading.availableData
      unread += more
      // What stands without an end when the program ends is a line too.
      if more.isEmpty {
        hasEnded = true
        if !unread.isEmpty { unread.append(UInt8(ascii: "\n")) }
      }
    }
  }

  /// Reads up to and with the first line that is wanted; nil when it ended without one.
  @discardableResult
  func read(until isWanted: (String) -> Bool) -> String? {
    while let line = readLine() {
      if isWanted(line) { return line }
    }
    return nil
  }

  /// Ends it at once, as a dead battery does, and reads what it had written.
  func kill() {
    _ = Foundation.kill(number, SIGKILL)
    read { _ in false }
    process.waitUntilExit()
  }

  /// Has nothing more to say; reads to the end and tells how it ended.
  @discardableResult
  func finish() -> Int32 {
    try? input.fileHandleForWriting.close()
    read { _ in false }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
