import Foundation
import ReviewModel
import ReviewStore
import TestSupport
import Testing

@Suite("Several programs on one review", .timeLimit(.minutes(60))) struct ProcessesTests {
  @Test(
    "lose nothing that one of them acknowledged, and give every number once",
    arguments: Soak.seeds(2, whole: 40))
  func together(seed: UInt64) throws {
    var crowd = try Crowd(seed: seed)
    for _ in 0..<6 { try crowd.round() }
    try crowd.check()
  }

  @Test("that add the same short word at once add it once")
  func sameWord() throws {
    let desk = try SmallReview.desk()
    var programs: [BuiltProgram] = []
    try desk.whileLocked {
      programs = try (1...3).map { number in
        try BuiltProgram(
          ["agency", "add", "gp", "--label", "Surgery \(number)"] + Desk.opening, in: desk.folder)
      }
      // Long enough for all of them to have read the review and to wait for the lock.
      Thread.sleep(forTimeInterval: 1)
    }
    let endings = programs.map { $0.finish() }
    #expect(endings.count { $0 == 0 } == 1)
    #expect(desk.agencies() == ["@pol", "@gp"])
    try desk.expectSound()
  }

  @Test("see what the others wrote, when they read again")
  func reader() throws {
    let desk = try SmallReview.desk()
    let reader = RecordFile<Record>(try desk.sealed())
    let day = try desk.startDay()
    for number in 1...5 {
      day.type("= Note \(number)")
      #expect(day.read { $0.hasPrefix("saved N") } == "saved N\(number)")
      let notes = try reader.contents().items.filter { $0.reference.letters == "N" }
      #expect(notes.map(\.reference.number) == Array(1...number))
    }
    #expect(day.finish() == 0)
  }
}

/// Programs that write to one review at the same time: a day, and commands beside it.
private struct Crowd {
  private let desk: Desk
  private let day: BuiltProgram
  private var random: SplitMix64
  private var said: [String] = []
  /// What the commands said that they added: the number and what is called so.
  private var added: [String: String] = [:]
  private var count = 0

  init(seed: UInt64) throws {
    desk = try SmallReview.desk()
    random = SplitMix64(seed: seed)
    day = try desk.startDay()
  }

  /// Three commands and a few notes, all at once.
  mutating func round() throws {
    let commands = try (1...3).map { _ in
      let (words, label) = command()
      return (program: try BuiltProgram(words + Desk.opening, in: desk.folder), label: label)
    }
    for _ in 0..<random.next() % 5 {
      count += 1
      day.type("= Note \(count)")
      let answer = day.read { $0.hasPrefix("saved N") || $0.contains("NOT SAVED") }
      if answer?.hasPrefix("saved N") == true { said.append("Note \(count)") }
    }
    for (program, label) in commands {
      let status = program.finish()
      #expect(status == 0 || status == 4, "\(program.lines)")
      guard status == 0 else { continue }
      let number = program.lines.last?.split(separator: " ").dropFirst().first.map(String.init)
      #expect(added.updateValue(label, forKey: number ?? "") == nil, "a number given twice")
    }
  }

  private mutating func command() -> (words: [String], label: String) {
    count += 1
    let label = "Thing \(count)"
    switch random.next() % 3 {
    case 0: return (["agency", "add", "a\(count)", "--label", label], label)
    case 1: return (["person", "add", "p\(count)", "--label", label], label)
    default:
      let name = ["--name", "Nobody Inparticular\(count)"]
      return (["person", "add", "p\(count)", "--label", label] + name, label)
    }
  }

  /// Everything that was acknowledged is there, under its number, and nothing else.
  func check() throws {
    day.type("/end")
    #expect(day.finish() == 0)
    #expect(desk.notes() == said.enumerated().map { "N\($0 + 1) \($1)" })
    var found: [String: String] = [:]
    for item in try RecordFile<Record>(try desk.sealed()).contents().items {
      let label: LabelledText
      switch item.value {
      case .agency(let agency): label = agency.label
      case .person(let person): label = person.label
      default: continue
      }
      if label.plainText.hasPrefix("Thing ") { found[item.reference.text] = label.plainText }
    }
    #expect(found == added)
    #expect(added.count > 6)
    try desk.expectSound()
  }
}
