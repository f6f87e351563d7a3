import Foundation
import Testing

/// A day at which something goes wrong with the file while the scribe writes.
struct Unsaved {
  let desk: Desk
  let day: BuiltProgram
  private var saved: [String] = []
  /// What was typed and not saved.
  private(set) var kept: [String] = []

  /// Starts a day, with a first note that is saved.
  init(_ desk: Desk, through wrapper: [String] = []) throws {
    self.desk = desk
    day = try desk.startDay(through: wrapper)
    try #require(write("Before the fault"))
  }

  /// Writes a note and says whether it was saved.
  mutating func write(_ words: String) -> Bool {
    day.type("= " + words)
    let answer = day.read { $0.hasPrefix("saved N") || $0.contains("NOT SAVED") }
    guard answer?.hasPrefix("saved N") == true else { return false }
    saved.append(words)
    return true
  }

  /// Writes until a note is not saved, which must come about, and one more; both are kept.
  mutating func writeUntilUnsaved(_ place: SourceLocation = #_sourceLocation) throws {
    for number in 1...500 {
      let words = "Words number \(number) of those that may not be saved"
      if write(words) { continue }
      let first = day.lines.last ?? ""
      #expect(first.contains("kept here: = \(words)"), "\(first)", sourceLocation: place)
      #expect(!write("More words"), sourceLocation: place)
      let second = day.lines.last ?? ""
      #expect(
        second.contains("2 lines are kept here, the last: = More words"), "\(second)",
        sourceLocation: place)
      return kept = [words, "More words"]
    }
    throw Complete()
  }

  /// There was no fault.
  struct Complete: Error {}

  /// Goes on when the fault is gone: with Enter what was kept is saved; what was saved last is
  /// undone and brought back; more follows.
  mutating func goOn(_ place: SourceLocation = #_sourceLocation) {
    day.type("")
    for words in kept {
      let answer = day.read { $0.hasPrefix("saved N") || $0.contains("NOT SAVED") }
      saved.append(words)
      #expect(answer == "saved N\(saved.count)", sourceLocation: place)
    }
    for (key, answer) in [("u", "undid"), ("U", "brought back")] {
      day.type(key)
      let line = day.readLine() ?? ""
      #expect(
        line.hasPrefix("\(answer) N\(saved.count) \"More words\""), "\(line)",
        sourceLocation: place)
    }
    #expect(write("After the fault"), "\(day.lines.suffix(4))", sourceLocation: place)
    day.type("/end")
    #expect(day.finish() == 0, sourceLocation: place)
  }

  /// Everything that was acknowledged is there, and nothing else.
  func check(_ place: SourceLocation = #_sourceLocation) throws {
    #expect(
      desk.notes() == saved.enumerated().map { "N\($0 + 1) \($1)" }, sourceLocation: place)
    try desk.expectSound(place)
  }
}
