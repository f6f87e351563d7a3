import Reports
import ReviewModel
import TestSupport
import Testing

@Suite("A merge of words that were edited by hand with what the program writes now")
struct NarrativeMergeTests {
  @Test(
    "keeps every hand edit, in its order, whatever became of the data",
    arguments: Soak.seeds(400, whole: 20_000))
  func nothingLost(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let base = (0..<Int.random(in: 0...9, using: &random)).map { _ in
      "\(Int.random(in: 0...6, using: &random))"
    }
    let mine = Self.edited(base, "m", &random)
    let theirs = Self.edited(base, "t", &random)
    let merge = NarrativeMerge(base: base, mine: mine, theirs: theirs)
    let all = merge.pieces.flatMap { piece in
      switch piece {
      case .settled(let lines): lines
      case .conflict(let mine, let theirs): mine + theirs
      }
    }
    let yours = merge.pieces.flatMap { piece in
      switch piece {
      case .settled(let lines): lines
      case .conflict(let mine, _): mine
      }
    }
    #expect(Self.isWithin(mine.filter { $0.hasPrefix("m") }, yours))
    #expect(Self.isWithin(theirs.filter { $0.hasPrefix("t") }, all))
    // A line typed once more than the program wrote it is still there.
    for line in Set(mine) {
      let more = mine.count { $0 == line } - base.count { $0 == line }
      #expect(all.count { $0 == line } >= more)
    }
    // Nothing comes from nowhere.
    #expect(all.allSatisfy { mine.contains($0) || theirs.contains($0) })
  }

  @Test("takes what one side alone changed, and is the same however often it is done")
  func laws() {
    let (base, other) = (["a", "b", "c"], ["a", "x", "c", "d"])
    #expect(NarrativeMerge(base: base, mine: base, theirs: other).pieces == [.settled(other)])
    #expect(NarrativeMerge(base: base, mine: other, theirs: base).pieces == [.settled(other)])
    #expect(NarrativeMerge(base: base, mine: other, theirs: other).pieces == [.settled(other)])
    #expect(
      NarrativeMerge(
        base: ["a", "b", "c"], mine: ["a", "mine", "c"], theirs: ["a", "b", "c", "d"]
      )
      .pieces == [.settled(["a", "mine", "c", "d"])])
  }

  @Test("marks what both changed; until it is settled only the hand's words are printed")
  func marks() {
    let (text, conflicts) = NarrativeConflict.merged(
      base: "First.\n\nSecond.\n\nThird.\n", mine: "First.\n\nBy hand.\n\nThird.\n",
      theirs: "First.\n\nBy the data.\n\nThird.\n\nFourth.\n", reading: \.plainText)
    #expect(conflicts == 1)
    #expect(NarrativeConflict.count(in: text) == 1)
    let words = text.plainText
    #expect(words.contains("By hand.") && words.contains("By the data."))
    let printed = NarrativeConflict.withoutTheirs(text).plainText
    #expect(printed.contains("By hand.") && !printed.contains("By the data."))
    #expect(!printed.contains("<<<") && !printed.contains(">>>") && !printed.contains("==="))
    #expect(printed.contains("Fourth."))
    // A mark that somebody left behind takes no words with it.
    let left = NarrativeConflict.withoutTheirs(
      LabelledText(plain: "One.\n\n\(NarrativeConflict.now)\n\nTwo."))
    #expect(left.plainText.contains("One.") && left.plainText.contains("Two."))
    #expect(!left.plainText.contains("==="))
  }

  private static func edited(
    _ base: [String], _ prefix: String, _ random: inout SplitMix64
  ) -> [String] {
    var lines = base
    for edit in 0..<Int.random(in: 0...5, using: &random) {
      let place = Int.random(in: 0...lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < lines.count: lines.remove(at: place)
      case 1 where place < lines.count: lines[place] = "\(prefix)\(edit)"
      case 2 where place < lines.count: lines.insert(lines[place], at: place)
      default: lines.insert("\(prefix)\(edit)", at: place)
      }
    }
    return lines
  }

  /// Whether some lines stand among others in the same order.
  private static func isWithin(_ some: [String], _ all: [String]) -> Bool {
    var rest = some[...]
    for line in all where rest.first == line { rest.removeFirst() }
    return rest.isEmpty
  }
}
