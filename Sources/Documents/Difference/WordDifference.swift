/// What became of a text, word by word.
public struct WordDifference: Hashable, Sendable {
  /// One stretch of it.
  public enum Edit: Hashable, Sendable {
    /// So many words of the old text stay.
    case keep(Int)
    /// These words of the old text go.
    case takeOut([Word])
    /// These come in.
    case putIn([Word])
  }

  /// A word or a sign, and whether a space stands before it.
  public struct Word: Hashable, Sendable {
    /// The word.
    public let text: String
    /// Whether a space stands before it.
    public let isSpaced: Bool
  }

  /// The stretches, in order; what goes stands before what comes in its place.
  public let edits: [Edit]

  /// The most pairs of words that are looked at; a longer change is told as a whole.
  private static let limit = 1_000_000

  /// Compares two texts.
  public init(from old: String, to new: String) {
    let (before, after) = (Self.words(old), Self.words(new))
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var end = 0
    while end < min(before.count, after.count) - start,
      before[before.count - 1 - end] == after[after.count - 1 - end]
    {
      end += 1
    }
    var kept = EditList()
    kept.keep(start)
    let (out, into) = (before[start..<before.count - end], after[start..<after.count - end])
    for edit in Self.edits(Array(out), Array(into)) { kept.add(edit) }
    kept.keep(end)
    edits = kept.tidied(before)
  }

  /// The new text, of the old one; nil where this was not made of that one.
  public func applied(to old: String) -> String? {
    let words = Self.words(old)
    var place = 0
    var result: [Word] = []
    for edit in edits {
      switch edit {
      case .keep(let count):
        guard count >= 0, place + count <= words.count else { return nil }
        result += words[place..<place + count]
        place += count
      case .takeOut(let gone):
        guard words[place...].starts(with: gone) else { return nil }
        place += gone.count
      case .putIn(let new): result += new
      }
    }
    return place == words.count ? Self.text(result) : nil
  }

  /// The words of a text, in which white space counts as one space.
  static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var current = ""
    var isSpaced = false
    func flush() {
      guard !current.isEmpty else { return }
      words.append(Word(text: current, isSpaced: isSpaced))
      current = ""
      isSpaced = false
    }
    let characters = Array(text)
    for (place, character) in characters.enumerated() {
      if character.isWhitespace {
        flush()
        isSpaced = !words.isEmpty
      } else if isWithin(characters, place) {
        current.append(character)
      } else {
        flush()
        current.append(character)
        flush()
      }
    }
    flush()
    return words
  }

  /// A word goes on through signs that have letters or digits on both sides: `don't`, `10.30`.
  private static func isWithin(_ characters: [Character], _ place: Int) -> Bool {
    func isWord(_ place: Int) -> Bool {
      characters.indices.contains(place)
        && (characters[place].isLetter || characters[place].isNumber)
    }
    if isWord(place) { return true }
    return "'’-.,:/".contains(characters[place]) && isWord(place - 1) && isWord(place + 1)
  }

  /// Words as they are written.
  static func text(_ words: some Sequence<Word>) -> String {
    var text = ""
    for word in words { text += word.isSpaced && !text.isEmpty ? " " + word.text : word.text }
    return text
  }

  /// The fewest words out and in, by the longest common subsequence.
  private static func edits(_ old: [Word], _ new: [Word]) -> [Edit] {
    guard !old.isEmpty, !new.isEmpty, old.count <= limit / new.count else {
      return [.takeOut(old), .putIn(new)]
    }
    let width = new.count + 1
    var common = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in stride(from: old.count - 1, through: 0, by: -1) {
      for j in stride(from: new.count - 1, through: 0, by: -1) {
        common[i * width + j] =
          old[i] == new[j]
          ? common[(i + 1) * width + j + 1] + 1
          : max(common[(i + 1) * width + j], common[i * width + j + 1])
      }
    }
    var edits: [Edit] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      if i < old.count, j < new.count, old[i] == new[j] {
        edits.append(.keep(1))
        (i, j) = (i + 1, j + 1)
      } else if j == new.count
        || (i < old.count && common[(i + 1) * width + j] >= common[i * width + j + 1])
      {
        edits.append(.takeOut([old[i]]))
        i += 1
      } else {
        edits.append(.putIn([new[j]]))
        j += 1
      }
    }
    return edits
  }
}

/// Edits put together: what goes before what comes, equal neighbours in one.
private struct EditList {
  private(set) var edits: [WordDifference.Edit] = []
  private var out: [WordDifference.Word] = []
  private var into: [WordDifference.Word] = []

  mutating func add(_ edit: WordDifference.Edit) {
    switch edit {
    case .keep(let count): keep(count)
    case .takeOut(let words): out += words
    case .putIn(let words): into += words
    }
  }

  mutating func keep(_ count: Int) {
    guard count > 0 else { return }
    flush()
    if case .keep(let before) = edits.last {
      edits[edits.count - 1] = .keep(before + count)
    } else {
      edits.append(.keep(count))
    }
  }

  private mutating func flush() {
    if !out.isEmpty { edits.append(.takeOut(out)) }
    if !into.isEmpty { edits.append(.putIn(into)) }
    (out, into) = ([], [])
  }

  /// The edits, with one or two words between larger changes counted to the change: "the" staying
  /// where all round it was written anew helps nobody to read it.
  func tidied(_ old: [WordDifference.Word]) -> [WordDifference.Edit] {
    var whole = self
    whole.flush()
    let edits = whole.edits
    var result = EditList()
    var place = 0
    for (index, edit) in edits.enumerated() {
      let size: Int
      switch edit {
      case .keep(let count) where Self.isSwallowed(edits, index, count):
        result.out += old[place..<place + count]
        result.into += old[place..<place + count]
        size = count
      case .keep(let count):
        result.keep(count)
        size = count
      case .takeOut(let words):
        result.out += words
        size = words.count
      case .putIn(let words):
        result.into += words
        size = 0
      }
      place += size
    }
    result.flush()
    return result.edits
  }

  private static func isSwallowed(
    _ edits: [WordDifference.Edit], _ index: Int, _ count: Int
  ) -> Bool {
    guard index > 0, index < edits.count - 1 else { return false }
    func changed(_ step: Int) -> Int {
      var (size, place) = (0, index + step)
      while edits.indices.contains(place) {
        switch edits[place] {
        case .keep: return size
        case .takeOut(let words), .putIn(let words): size += words.count
        }
        place += step
      }
      return size
    }
    return count <= 2 && min(changed(-1), changed(1)) > count
  }
}

extension WordDifference {
  /// Whether every word stays.
  public var isEmpty: Bool {
    edits.allSatisfy { if case .keep = $0 { true } else { false } }
  }

  /// The old text, of the new one.
  func old(of new: String) -> String {
    let words = Self.words(new)
    var place = 0
    var result: [Word] = []
    for edit in edits {
      switch edit {
      case .keep(let count):
        result += words.dropFirst(place).prefix(count)
        place += count
      case .takeOut(let gone): result += gone
      case .putIn(let come): place += come.count
      }
    }
    return Self.text(result)
  }

  /// How many words stay, of all there were and are.
  var keptShare: Double {
    var (kept, changed) = (0, 0)
    for edit in edits {
      switch edit {
      case .keep(let count): kept += count
      case .takeOut(let words), .putIn(let words): changed += words.count
      }
    }
    return kept + changed == 0 ? 1 : Double(kept) * 2 / Double(kept * 2 + changed)
  }
}
