import Foundation
import Testing

/// Somebody who types a recorded day at a terminal, and reads what is shown before going on.
struct Typist {
  /// Where the review is.
  let desk: Desk
  /// Whether the day is held as for a screen reader.
  let isAccessible: Bool

  /// Types the whole day; gives every byte that was shown.
  func type(_ day: RecordedDay) throws -> [UInt8] {
    var session = try start()
    var shown: [UInt8] = []
    #expect(session.asksAgain(isPrompt))
    for line in day.lines {
      var keys = ""
      for stroke in line {
        if case .ended(let signal) = stroke {
          try end(session, by: signal, typing: keys)
          shown += session.bytes
          session = try start()
          #expect(isAccessible || session.shows("was not finished"))
          #expect(session.asksAgain(isPrompt))
          // What only the terminal had is lost with it.
          if !isAccessible { keys = "" }
        } else {
          keys += stroke.keys(at: isAccessible ? .terminal : .editor)
        }
      }
      try session.type(keys + "\r")
      if line != day.lines.last {
        #expect(session.asksAgain(isPrompt), "\(keys): \(session.screen.suffix(500))")
      }
    }
    #expect(session.end() == 0 && session.isUsual)
    return shown + session.bytes
  }

  private func start() throws -> TerminalSession {
    try TerminalSession(
      ["day", "1", "--unlock-with", "key"] + (isAccessible ? ["--accessible"] : []),
      in: desk.folder)
  }

  /// Ends the program while a line is typed, once it is kept.
  private func end(_ session: TerminalSession, by signal: Int32, typing keys: String) throws {
    try session.type(keys)
    if !isAccessible {
      #expect(try session.waits { try desk.draft().contains(keys) })
    }
    session.send(signal)
    #expect(session.end() == -signal)
  }

  private func isPrompt(_ line: String) -> Bool {
    isAccessible ? line.hasSuffix(": ") : line.contains("D1 ") && line.contains(" : ")
  }
}
