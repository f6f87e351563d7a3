/// The words of a text that begin with a capital letter.
struct CapitalWords {
  /// One of them.
  struct Word {
    /// As it is compared: small letters without marks, without the s of a possessive.
    let folded: [UInt32]
    /// Where, in bytes of UTF-8.
    let range: Range<Int>
    /// Whether a sentence begins with it, so that the capital means nothing.
    let beginsSentence: Bool
  }

  private let text: FoldedText
  private(set) var words: [Word] = []
  /// Whether a sentence begins here.
  private var isStart = true
  private var lastWord: [UInt32] = []

  static func of(_ text: String) -> [Word] {
    var reader = CapitalWords(text: FoldedText(text))
    reader.read()
    return reader.words
  }

  private init(text: FoldedText) { self.text = text }

  private mutating func read() {
    var position = 0
    while position < text.count {
      guard text.marks[position].contains(.word) else {
        pass(text.scalars[position])
        position += 1
        continue
      }
      let end = endOfWord(position)
      take(position..<end)
      position = end
    }
  }

  /// A full stop ends a sentence, but not after a title or an initial.
  private mutating func pass(_ scalar: UInt32) {
    switch scalar {
    // Full stop.
    case 0x2E: isStart = lastWord.count > 1 && !Titles.contain(lastWord, isCapitalised: true)
    // Exclamation and question mark, colon, bullet, opening quotes.
    case 0x21, 0x3F, 0x3A, 0x2022, 0x22, 0x201C, 0x27: isStart = true
    default: break
    }
  }

  /// Where a word ends, an apostrophe within it counted in.
  private func endOfWord(_ start: Int) -> Int {
    var end = text.endOfWord(at: start)
    while end + 1 < text.count, text.scalars[end] == FoldedText.apostrophe,
      text.marks[end + 1].contains(.word), !text.marks[end + 1].contains(.ideograph)
    {
      end = text.endOfWord(at: end + 1)
    }
    return end
  }

  private mutating func take(_ range: Range<Int>) {
    let letters = Array(text.scalars[range])
    defer {
      lastWord = letters
      isStart = false
    }
    guard text.marks[range.lowerBound].contains(.capital),
      !range.contains(where: { text.marks[$0].contains(.digit) })
    else { return }
    // "I'm", "I'd".
    if letters.starts(with: [0x69, FoldedText.apostrophe]) { return }
    var folded = letters
    // The s of a possessive.
    if folded.count > 2, folded.last == 115, folded[folded.count - 2] == FoldedText.apostrophe {
      folded.removeLast(2)
    }
    folded.removeAll { $0 == FoldedText.apostrophe }
    guard folded.count > 1 else { return }
    // Abbreviations of up to four letters are no names; SMITH may be.
    let capitals = range.count { text.marks[$0].contains(.capital) }
    if capitals == range.count, range.count < 5 { return }
    words.append(
      Word(
        folded: folded, range: text.origins[range.lowerBound]..<text.origins[range.upperBound],
        beginsSentence: isStart))
  }
}
