import Foundation
import TestSupport
import Testing

/// A learning day whose program is killed again and again, and always started again.
struct KilledDay {
  private let desk: Desk
  private var random: SplitMix64
  /// The words of the notes that are in the file.
  private var kept: [String] = []
  private var typed = 0
  /// How long a start and a note took at first, to spread the kills over.
  private let startTime: Double
  private let noteTime: Double

  init(seed: UInt64) throws {
    desk = try SmallReview.desk()
    random = SplitMix64(seed: seed)
    let (begun, day) = (Date(), try desk.startDay())
    day.read { $0.contains("---") }
    startTime = Date().timeIntervalSince(begun)
    let typing = Date()
    for number in 1...3 {
      day.type("= First words \(number)")
      day.read { $0.hasPrefix("saved N") }
      kept.append("First words \(number)")
    }
    noteTime = Date().timeIntervalSince(typing) / 3
    day.kill()
  }

  /// Starts the program, kills it at some moment, and looks at what is there.
  mutating func killOnce() throws {
    let day = try desk.startDay()
    var words: [String] = []
    if random.next() % 4 == 0 {
      // While it starts, with lines waiting to be read.
      for _ in 0..<random.next() % 3 { words.append(type(into: day)) }
      pause(upTo: startTime * 1.2)
    } else {
      for _ in 0..<random.next() % 6 {
        words.append(type(into: day))
        day.read { $0.hasPrefix("saved N") }
      }
      for _ in 0..<1 + random.next() % 4 { words.append(type(into: day)) }
      pause(upTo: noteTime * 6)
    }
    day.kill()
    try check(day.lines, typed: words)
  }

  /// Closes the day, which must know every note.
  func close() throws {
    let day = try desk.startDay()
    day.type("/end")
    #expect(day.finish() == 0)
    let safe = kept.count == 1 ? "1 note is safe." : "\(kept.count) notes are safe."
    #expect(day.lines.contains { $0.contains(safe) })
    #expect(day.lines.contains { $0.contains("\(kept.count) notes (") })
  }

  private mutating func type(into day: BuiltProgram) -> String {
    typed += 1
    let words = "Line \(typed) was said"
    let signs = ["", "= ", "+ ", "- @pol ", "? ", "* ", "/next\n+ ", "/back\n= ", "@pol\n"]
    day.type((signs.randomElement(using: &random) ?? "") + words)
    return words
  }

  private mutating func pause(upTo seconds: Double) {
    Thread.sleep(forTimeInterval: Double(random.next() % 1_000) / 1_000 * seconds)
  }

  /// Every acknowledged note is there once and in order, and at most one more.
  private mutating func check(_ output: [String], typed words: [String]) throws {
    let acknowledged = output.filter { $0.hasPrefix("saved N") }
    let numbers = acknowledged.indices.map { "saved N\(kept.count + $0 + 1)" }
    #expect(acknowledged == numbers)
    let found = desk.notes()
    let more = found.count - kept.count - acknowledged.count
    #expect(more == 0 || more == 1)
    let expected = (kept + words).prefix(max(found.count, kept.count + acknowledged.count))
    #expect(found == expected.enumerated().map { "N\($0 + 1) \($1)" })
    try desk.expectSound()
    kept = Array(expected)
  }
}
