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
      readLine: { lines.withLock { $0.popFirst() } },
      readAll: { Array(lines.withLock { $0.joined(separator: "\n") }.utf8) },
      readSecret: { prompt in
        if secrets != nil { screen.err(prompt + "\n") }
        return typed.withLock { $0.popFirst() }
      }, inputIsTerminal: secrets != nil, outputIsTerminal: onScreen,
      errorIsTerminal: false, environment: environment, folder: folder,
      now: { self.tick() }, identifiers: IdentifierSource { self.identifier() })
    console.makePassphrasesCheap()
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

/// Collects what a command writes.
private final class Screen: Sendable {
  private let written = Mutex((out: "", err: ""))

  var text: (out: String, err: String) { written.withLock { $0 } }

  func out(_ text: String) { written.withLock { $0.out += text } }

  func err(_ text: String) { written.withLock { $0.err += text } }
}
