/// Looking at the pieces and taking them.
extension DateParser {
  var isAtEnd: Bool { place == tokens.count }

  func peek(_ ahead: Int = 0) -> DateToken? {
    place + ahead < tokens.count ? tokens[place + ahead] : nil
  }

  mutating func take(_ token: DateToken) -> Bool {
    guard peek() == token else { return false }
    place += 1
    return true
  }

  mutating func take(word: String) -> Bool { take(.word(word)) }

  mutating func takeWord(in words: Set<String>) -> Bool {
    guard case .word(let word)? = peek(), words.contains(word) else { return false }
    place += 1
    return true
  }

  /// Takes a number written with one of these counts of digits.
  mutating func takeNumber(digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    guard case .number(let value, let count)? = peek(), digits.contains(count) else { return nil }
    place += 1
    return (value, count)
  }

  /// Takes the mark between the parts of a date.
  mutating func takeSeparator() -> Unicode.Scalar? {
    guard case .mark(let mark)? = peek(), ["/", "-", ".", ","].contains(mark) else { return nil }
    place += 1
    return mark
  }
}
