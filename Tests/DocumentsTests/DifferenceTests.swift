import Documents
import TestSupport
import Testing

@Suite("The difference of two documents") struct DifferenceTests {
  @Test("makes the new one of the old one: every pair of small documents")
  func everySmallPair() {
    let some = [
      DocumentPart(.heading(1), ["Finding F1: late"]),
      DocumentPart(.paragraph, ["one two three x"]),
      DocumentPart(.paragraph, ["one two three y"]), DocumentPart(.row, ["A1", "2", ""]),
      DocumentPart(.row, ["A1", "2", "done"]),
    ]
    var documents: [[DocumentPart]] = [[]]
    for _ in 0..<3 { documents = [[]] + documents.flatMap { all in some.map { all + [$0] } } }
    #expect(documents.count == 156)
    // Each against all where everything is tried, and else against some of all lengths.
    for (number, old) in documents.sorted(by: { $0.count < $1.count }).enumerated() {
      for (other, new) in documents.enumerated() where Soak.isWhole || (number + other) % 5 == 0 {
        check(old, new, "\(old) \(new)")
      }
    }
  }

  @Test("makes the new text of the old one, word by word: every pair of short texts")
  func everyShortPair() {
    var texts = [""]
    for _ in 0..<4 { texts = [""] + texts.flatMap { text in ["a", " b", ", "].map { text + $0 } } }
    let all = Set(texts).map { $0.split(separator: " ").joined(separator: " ") }
    for old in all {
      for new in all {
        let difference = WordDifference(from: old, to: new)
        #expect(difference.applied(to: old) == new, "\(old) | \(new)")
        #expect(difference.isEmpty == (old == new))
      }
    }
  }

  @Test(
    "of a long document that was worked over makes the new one, and pairs what was reworded",
    arguments: Soak.seeds(40, whole: 2000))
  func workedOver(seed: UInt64) {
    var writer = RandomReport(seed: seed)
    let old = writer.report()
    let (new, reworded) = writer.workedOver(old)
    let difference = check(old, new, "seed \(seed)")
    for (place, from) in reworded {
      #expect(difference.steps[place].old == from, "seed \(seed): \(new[place].text)")
    }
  }

  @Test("what was only carried elsewhere is moved, and as little as possible counts so")
  func moved() {
    let parts = (1...9).map { DocumentPart(.paragraph, ["paragraph number \($0) of these nine"]) }
    for from in parts.indices {
      for to in parts.indices where to != from {
        var new = parts
        new.insert(new.remove(at: from), at: to)
        let difference = check(parts, new, "\(from) to \(to)")
        #expect(difference.moved == (abs(from - to) == 1 ? difference.moved : [to]))
        #expect(difference.moved.count == 1)
        #expect(difference.takenOut.isEmpty)
      }
    }
  }

  @Test("is told by section, by number and by the column of a figure, in words")
  func told() {
    let old = Self.example("knew of the move", status: "open", entries: "14", isLong: true)
    let new = Self.example("did not know of the move", status: "done", entries: "17", isLong: false)
    let difference = check(old, new, "example")
    let told = DifferenceTold(difference, from: old, to: new)
    #expect(
      told.lines == [
        "3 changed, 1 added, 1 taken out; 7 the same.", "Findings: changed F1.",
        "Recommendations: added R2.", "Actions: changed A1.", "", "What the agencies sent",
        "  Changed: Health visiting: Entries was “14”, is now “17”", "",
        "Findings › Finding F1: The move",
        "  Changed: The school [was: knew; now: did not know] of the move when the family left.",
        "  Taken out: “Nobody asked where the children had slept.”", "",
        "Recommendations › Recommendation R2",
        "  Added: the section “Recommendation R2”", "", "Action plan",
        "  Changed: A1: Status was “open”, is now “done”",
      ])
  }

  private static func example(
    _ knew: String, status: String, entries: String, isLong: Bool
  ) -> [DocumentPart] {
    var parts = [
      DocumentPart(.heading(1), ["What the agencies sent"]),
      DocumentPart(.columns, ["Agency", "Entries"]),
      DocumentPart(.row, ["Health visiting", entries]), DocumentPart(.heading(1), ["Findings"]),
      DocumentPart(.heading(2), ["Finding F1: The move"]),
      DocumentPart(.paragraph, ["The school \(knew) when the family left."]),
    ]
    if isLong {
      parts.append(DocumentPart(.paragraph, ["Nobody asked where the children had slept."]))
    }
    parts.append(DocumentPart(.heading(1), ["Recommendations"]))
    if !isLong { parts.append(DocumentPart(.heading(2), ["Recommendation R2"])) }
    parts += [
      DocumentPart(.heading(1), ["Action plan"]), DocumentPart(.columns, ["No.", "Status"]),
      DocumentPart(.row, ["A1", status]),
    ]
    return parts
  }

  @discardableResult
  private func check(
    _ old: [DocumentPart], _ new: [DocumentPart], _ what: String
  ) -> DocumentDifference {
    let difference = DocumentDifference(from: old, to: new)
    #expect(difference.applied(to: old) == new, "\(what)")
    #expect(difference.isEmpty == (old == new), "\(what)")
    // Telling it leaves no change out.
    let told = DifferenceTold(difference, from: old, to: new)
    #expect(told.isEmpty == difference.isEmpty, "\(what)")
    #expect(told.counts.values.reduce(told.same, +) == new.count + difference.takenOut.count)
    return difference
  }
}

/// Writes reports as long as a real one, and works them over as people do.
struct RandomReport {
  private var random: SplitMix64
  private static let words = (0..<400).map { "w\($0)" } + ["the", "of", "and", "was", "to", "a"]

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func report(parts: Int = 120) -> [DocumentPart] {
    var report: [DocumentPart] = []
    var number = 0
    while report.count < parts {
      switch random.next() % 10 {
      case 0: report.append(DocumentPart(.heading(1), [text(4)]))
      case 1:
        number += 1
        report.append(DocumentPart(.heading(2), ["Finding F\(number): " + text(3)]))
      case 2: report.append(DocumentPart(.paragraph, ["Due", "\(random.next() % 28) May"]))
      case 3: report.append(DocumentPart(.paragraph, ["Nothing has been recorded."]))
      case 4, 5: report.append(DocumentPart(.row, ["\(random.next() % 28) May", text(6), text(9)]))
      default: report.append(DocumentPart(.paragraph, [text(12 + Int(random.next() % 40))]))
      }
    }
    return report
  }

  private mutating func text(_ count: Int) -> String {
    (0..<count).map { _ in Self.words[Int(random.next() % UInt64(Self.words.count))] }
      .joined(separator: " ")
  }

  /// The report with some of it reworded, moved, added and taken out; and, by its new place, where
  /// each paragraph was that kept most of its words.
  mutating func workedOver(
    _ old: [DocumentPart]
  ) -> (new: [DocumentPart], reworded: [(place: Int, from: Int)]) {
    var new = old.enumerated().map { (part: $1, from: Optional($0), isReworded: false) }
    for _ in 0..<Int(random.next() % 12) {
      let place = Int(random.next() % UInt64(new.count))
      switch random.next() % 4 {
      case 0: new.remove(at: place)
      case 1: new.insert((DocumentPart(.paragraph, [text(20)]), nil, false), at: place)
      case 2: new.insert(new.remove(at: place), at: Int(random.next() % UInt64(new.count)))
      default:
        guard new[place].part.kind == .paragraph, new[place].part.cells.count == 1,
          !new[place].isReworded
        else { continue }
        var words = new[place].part.cells[0].split(separator: " ").map(String.init)
        guard words.count > 9 else { continue }
        for _ in 0..<words.count / 4 {
          words[Int(random.next() % UInt64(words.count))] = "new\(random.next() % 50)"
        }
        new[place].part = DocumentPart(.paragraph, [words.joined(separator: " ")])
        new[place].isReworded = new[place].from != nil
      }
    }
    return (
      new.map(\.part),
      new.enumerated().compactMap { place, line in
        line.isReworded ? line.from.map { (place, $0) } : nil
      }
    )
  }
}
