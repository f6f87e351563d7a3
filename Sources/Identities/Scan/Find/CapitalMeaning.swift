/// Whether the capital of a name that is also a word says that the name is meant.
enum CapitalMeaning {
  /// Whether the word would have its capitals anyway: it begins a sentence, is an abbreviation, or
  /// a number follows, as in "Page 3"; never where it has a possessive.
  static func isOrdinary(_ range: Range<Int>, in text: String) -> Bool {
    let bytes = text.utf8
    func words(_ from: Int, _ to: Int) -> String {
      String(decoding: bytes.dropFirst(max(0, from)).prefix(to - max(0, from)), as: UTF8.self)
    }
    let word = words(range.lowerBound, range.upperBound)
    // With its title before it, or as one of several words, it is a name.
    guard !word.contains(where: \.isWhitespace) else { return false }
    let after = words(range.upperBound, range.upperBound + 12)
    if ["'s", "’s"].contains(where: after.hasPrefix) { return false }
    if after.drop(while: \.isWhitespace).first?.isNumber == true { return true }
    if word.count > 1, !word.contains(where: \.isLowercase) { return true }
    let before = words(range.lowerBound - 16, range.lowerBound)
    // Notes have a sentence a line, and no full stops.
    let gap = before.reversed().prefix(while: \.isWhitespace)
    if gap.contains(where: \.isNewline) { return true }
    guard let last = before.last(where: { !$0.isWhitespace && $0 != "(" }) else { return true }
    return ".!?:;|•·-–—+*\"“”‘'’/=…".contains(last)
  }

  /// Words that begin with a name and are no name.
  static let phrases = [
    "Young Person", "Young Persons", "Young People", "Young Carer", "Young Carers", "Young Adult",
    "Young Adults", "Law Commission", "Page Number", "Mark Scheme",
  ]
}
