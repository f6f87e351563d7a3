import Commands
import Foundation
import ReviewModel
import Synchronization
import TestSupport

/// A folder, a clock and a screen of one's own: runs commands as a user does, in this process.
final class Desk: Sendable {
  /// Where the commands are run.
  let folder: String
  private let seconds = Mutex(1_770_000_000)
  private let ahead = Mutex(0)
  private let clocks = Mutex(LaptopClocks())
  private let random: Mutex<SplitMix64>

  /// Sets up an empty folder.
  init(seed: UInt64 = 1) throws {
    random = Mutex(SplitMix64(seed: seed))
    folder = NSTemporaryDirectory() + "silp-desk-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// What a command said and how it ended.
  struct Outcome: Sendable {
    /// Standard output.
    let out: String
    /// Standard error.
    let err: String
    /// How it ended.
    let status: ExitStatus
  }

  /// Runs one command line with lines for its standard input.
  @discardableResult
  func run(
    _ arguments: String..., input: String = "", secrets: [String]? = nil,
    environment: [String: String] = [:]
  ) -> Outcome {
    run(arguments, input: input, secrets: secrets, environment: environment)
  }

  /// Runs one command line with lines for its standard input; with secrets somebody sits at a
  /// terminal and types them, one at each question.
  @discardableResult
  func run(
    _ arguments: [String], input: String = "", secrets: [String]? = nil,
    environment: [String: String] = [:], onScreen: Bool = false, width: Int? = nil
  ) -> Outcome {
    let screen = Screen()
    let typed = Mutex((secrets ?? [])[...])
    let lines = Mutex(
      input.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...])
    var console = Console(
      out: { screen.out($0) }, err: { screen.err($0) },
      readLine: { self.nextLine(lines) },
      readAll: { Array(lines.withLock { $0.joined(separator: "\n") }.utf8) },
      readSecret: { prompt in
        if secrets != nil { screen.err(prompt + "\n") }
        return typed.withLock { $0.popFirst() }
      }, inputIsTerminal: secrets != nil, outputIsTerminal: onScreen,
      errorIsTerminal: onScreen, environment: environment, folder: folder,
      now: { self.tick() }, identifiers: IdentifierSource { self.identifier() })
    console.makePassphrasesCheap()
    console.unsetClocks = { self.unsetClocks() }
    console.screenWidth = { width }
    let ahead = ahead.withLock { $0 }
    console.secondsAhead = { _ in ahead }
    let status = Tool.run(arguments, console: console)
    return Outcome(out: screen.text.out, err: screen.text.err, status: status)
  }

  /// Puts a file into the folder.
  func write(_ text: String, to name: String) throws {
    try text.write(toFile: folder + "/" + name, atomically: true, encoding: .utf8)
  }

  /// Puts bytes into the folder.
  func writeBytes(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
  }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) -> [UInt8] {
    Array(FileManager.default.contents(atPath: folder + "/" + name) ?? Data())
  }

  /// Whether there is such a file.
  func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder + "/" + name) }

  /// Sets the clock, in seconds since 1970.
  func setClock(_ time: Int) { seconds.withLock { $0 = time } }

  /// Sets by how many hours the clocks of the room are ahead of universal time.
  func setHoursAhead(_ hours: Int) { ahead.withLock { $0 = hours * 3600 } }

  /// From now on the computer has clocks that nobody sets; `%sleep 600` and `%set -60` among the
  /// lines that are read let it sleep, or have somebody set the clock on its wall.
  func wakeClocks() { clocks.withLock { $0.areThere = true } }

  private func unsetClocks() -> (passed: Double, awake: Double)? {
    let now = seconds.withLock { $0 }
    return clocks.withLock { clocks in
      guard clocks.areThere else { return nil }
      let passed = Double(now - clocks.set)
      return (passed, passed - Double(clocks.slept))
    }
  }

  private func nextLine(_ lines: borrowing Mutex<ArraySlice<String>>) -> String? {
    while let line = lines.withLock({ $0.popFirst() }) {
      let parts: [Substring] = line.split(separator: " ")
      guard line.hasPrefix("%"), parts.count == 2, let by = Int(parts[1]) else { return line }
      seconds.withLock { $0 += by }
      clocks.withLock { parts[0] == "%sleep" ? ($0.slept += by) : ($0.set += by) }
    }
    return nil
  }

  private func tick() -> Moment {
    Moment(
      seconds: seconds.withLock { value in
        value += 20
        return value
      })
  }

  private func identifier() -> RecordID {
    random.withLock { RecordID(high: $0.next(), low: $0.next()) }
  }
}

/// How a computer slept and how its clock was set.
private struct LaptopClocks {
  var areThere = false
  var slept = 0
  var set = 0
}

/// Collects what a command writes.
private final class Screen: Sendable {
  private let written = Mutex((out: "", err: ""))

  var text: (out: String, err: String) { written.withLock { $0 } }

  func out(_ text: String) { written.withLock { $0.out += text } }

  func err(_ text: String) { written.withLock { $0.err += text } }
}
