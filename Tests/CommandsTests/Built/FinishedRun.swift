import Foundation

/// The program that was built beside the tests, or another, run to its end as a user runs it.
enum FinishedRun {
  /// What a run said and how it ended.
  struct Ended: Sendable {
    let out: String
    let err: String
    let status: Int32
    /// Whether a signal ended it, whose number the status then is.
    let bySignal: Bool
  }

  /// An environment in which nothing of the person's own is found.
  static func environment(_ more: [String: String] = [:], home: String) -> [String: String] {
    var environment = ProcessInfo.processInfo.environment
    for name in environment.keys where name.hasPrefix("SILP_") || name == "ACCESSIBLE" {
      environment[name] = nil
    }
    environment["HOME"] = home
    environment["TERM"] = "xterm"
    return environment.merging(more) { _, new in new }
  }

  /// Runs a program with text to read, ours where no other is named.
  static func run(
    _ arguments: [String], in folder: String, input: String = "",
    environment: [String: String] = [:], program: String = BuiltProgram.path
  ) throws -> Ended {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = Self.environment(environment, home: folder)
    let (output, errors, reading) = (Pipe(), Pipe(), Pipe())
    process.standardInput = reading
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try reading.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try reading.fileHandleForWriting.close()
    let out = output.fileHandleForReading.readDataToEndOfFile()
    let err = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ended(
      out: String(decoding: out, as: UTF8.self), err: String(decoding: err, as: UTF8.self),
      status: process.terminationStatus, bySignal: process.terminationReason == .uncaughtSignal)
  }
}
