/// Parts a line into words as a shell does.
///
/// Spaces part words, quotes keep them together, a backslash takes the next character as it is.
/// Nothing else in the line means anything.
package enum CommandWords {
  /// Why a line cannot be parted.
  package enum Problem: Error, Hashable, Sendable {
    /// A quotation mark has no second one.
    case openQuote(Character)
    /// Nothing follows the last backslash.
    case endsWithBackslash
  }

  /// The words of a line.
  package static func split(_ line: String) throws(Problem) -> [String] {
    var words: [String] = []
    var word: String?
    var rest = line[...]
    while let character = rest.popFirst() {
      switch character {
      case " ", "\t":
        if let done = word { words.append(done) }
        word = nil
      case "'", "\"": word = try (word ?? "") + quoted(&rest, by: character)
      case "\\":
        guard let next = rest.popFirst() else { throw .endsWithBackslash }
        word = (word ?? "") + String(next)
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  /// What stands up to the second quotation mark; between double ones a backslash takes away the
  /// meaning of `"` and `\`.
  private static func quoted(
    _ rest: inout Substring, by mark: Character
  ) throws(Problem) -> String {
    var text = ""
    while let character = rest.popFirst() {
      if character == mark { return text }
      if mark == "\"", character == "\\", let next = rest.first, "\"\\$`".contains(next) {
        rest.removeFirst()
        text.append(next)
      } else {
        text.append(character)
      }
    }
    throw .openQuote(mark)
  }
}
