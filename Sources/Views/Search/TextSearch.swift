/// What is looked for in the words of a review, and where it stands.
///
/// A word is found in its other forms too; words between quotation marks are found as they stand.
public struct TextSearch: Sendable {
  /// One thing that is looked for.
  private enum Term: Sendable {
    case word(stem: [UInt8])
    case phrase([UInt8])
  }

  private let terms: [Term]

  /// Reads what somebody typed; nil where there is no word in it.
  public init?(_ typed: String) {
    var terms: [Term] = []
    for (place, part) in typed.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
    {
      let words = Self.words(Array(part.utf8))
      if place % 2 == 1, words.count > 1 {
        terms.append(.phrase(Array(words.joined(separator: [UInt8(ascii: " ")]))))
      } else {
        terms += words.map { .word(stem: Array(SearchWord.stem($0[...]))) }
      }
    }
    guard !terms.isEmpty else { return nil }
    self.terms = terms
  }

  /// How many things are looked for.
  public var count: Int { terms.count }

  /// What stands in one text.
  public struct Found: Sendable {
    /// How often each thing stands in it.
    public fileprivate(set) var counts: [Int]
    /// Where the first of them begins, in bytes of UTF-8.
    public fileprivate(set) var first: Int?
    /// How many words the text has.
    public fileprivate(set) var words = 0

    /// How many of the things stand in it at least once.
    public var kinds: Int { counts.count { $0 > 0 } }
  }

  /// Looks through a text.
  ///
  /// Complexity: O(length).
  public func look(through text: String) -> Found {
    let bytes = text.utf8.map(SearchWord.small)
    var found = Found(counts: Array(repeating: 0, count: terms.count))
    var position = 0
    while position < bytes.count {
      guard SearchWord.isPart(bytes[position]) else {
        position += 1
        continue
      }
      var end = position + 1
      while end < bytes.count, SearchWord.isPart(bytes[end]) { end += 1 }
      found.words += 1
      note(bytes, position..<end, &found)
      position = end
    }
    return found
  }

  private func note(_ bytes: [UInt8], _ word: Range<Int>, _ found: inout Found) {
    for (place, term) in terms.enumerated() {
      let isHere =
        switch term {
        case .word(let stem): Self.has(stem, bytes[word])
        case .phrase(let phrase): Self.stands(phrase, in: bytes, at: word.lowerBound)
        }
      guard isHere else { continue }
      found.counts[place] += 1
      if found.first == nil { found.first = word.lowerBound }
    }
  }

  /// Whether a word has a stem; its beginning is asked first, since hardly any has.
  private static func has(_ stem: [UInt8], _ word: ArraySlice<UInt8>) -> Bool {
    // "y" stands for "ies" in a stem.
    let sure = stem.last == UInt8(ascii: "y") ? stem.count - 1 : stem.count
    guard word.count >= sure else { return false }
    for offset in 0..<sure where word[word.startIndex + offset] != stem[offset] { return false }
    return SearchWord.stem(word).elementsEqual(stem)
  }

  /// Whether words stand one after the other, with anything but a word between them.
  private static func stands(_ phrase: [UInt8], in bytes: [UInt8], at start: Int) -> Bool {
    var position = start
    for byte in phrase {
      if byte == UInt8(ascii: " ") {
        guard position < bytes.count, !SearchWord.isPart(bytes[position]) else { return false }
        while position < bytes.count, !SearchWord.isPart(bytes[position]) { position += 1 }
      } else {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
      }
    }
    return position == bytes.count || !SearchWord.isPart(bytes[position])
  }

  private static func words(_ bytes: [UInt8]) -> [[UInt8]] {
    bytes.map(SearchWord.small).split { !SearchWord.isPart($0) }.map(Array.init)
  }
}
