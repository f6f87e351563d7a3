import Foundation
import Testing

/// A day at which something goes wrong with the file while the scribe writes.
struct Unsaved {
  let desk: Desk
  let day: BuiltProgram
  private var saved: [String] = []

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

  /// Writes until a note is not saved, which must come about, and be said with the line itself.
  mutating func writeUntilUnsaved(_ place: SourceLocation = #_sourceLocation) throws -> String {
    for number in 1...500 {
      let words = "Words number \(number) of those that may not be saved"
      if write(words) { continue }
      // The answer to something else comes after all that is said of the line.
      ask("t") { $0.contains(" in stage ") }
      #expect(
        day.lines.suffix(8).contains { $0.contains(words) }, "the line is kept: \(day.lines)",
        sourceLocation: place)
      return words
    }
    throw Complete()
  }

  /// There was no fault.
  struct Complete: Error {}

  /// Goes on when the fault is gone: what was kept is written, undone and brought back, more follows.
  mutating func goOn(with words: String, _ place: SourceLocation = #_sourceLocation) {
    ask("u") { $0.hasPrefix("undid ") || $0.contains("ndo") }
    #expect(
      day.lines.last?.hasPrefix("undid N\(saved.count) ") == true,
      "what was saved last is undone", sourceLocation: place)
    ask("U") { $0.hasPrefix("brought back ") || $0.contains("bring") }
    for more in [words, "After the fault"] {
      #expect(write(more), "\(day.lines.suffix(4))", sourceLocation: place)
    }
    day.type("/end")
    #expect(day.finish() == 0, sourceLocation: place)
  }

  private func ask(_ line: String, answer: (String) -> Bool) {
    day.type(line)
    day.read(until: answer)
  }

  /// Everything that was acknowledged is there, and nothing else.
  func check(_ place: SourceLocation = #_sourceLocation) throws {
    #expect(
      desk.notes() == saved.enumerated().map { "N\($0 + 1) \($1)" }, sourceLocation: place)
    try desk.expectSound(place)
  }
}
