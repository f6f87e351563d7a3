/// Finds what somebody probably meant by a word that is not on a list.
package enum NearestWord: Sendable {
  /// What the typed word may be.
  package enum Extent: Sendable {
    /// A whole word.
    case whole
    /// The beginning of one: `recrd` is near `recording`.
    case beginning
  }

  /// The word of the list most like the one typed, or nil where none is near.
  ///
  /// Ties go to the word nearest as a whole, then the shorter, then by the alphabet, so that the
  /// answer is always the same. Long texts are near nothing: a slip is made in a word.
  package static func to(
    _ typed: String, among words: [String], as extent: Extent = .whole
  ) -> String? {
    let letters = Array(typed.lowercased())
    let limit = max(1, letters.count / 3)
    guard letters.count <= 60 else { return nil }
    return words.filter { $0.count <= 60 }
      .map { (edits: edits(letters, to: Array($0.lowercased()), extent), word: $0) }
      .filter { $0.edits.counted <= limit && $0.edits.counted < letters.count }
      .min {
        ($0.edits.counted, $0.edits.whole, $0.word.count, $0.word)
          < ($1.edits.counted, $1.edits.whole, $1.word.count, $1.word)
      }?
      .word
  }

  /// How many letters must be put in, taken out, changed or swapped with the next.
  private static func edits(
    _ typed: [Character], to word: [Character], _ extent: Extent
  ) -> (counted: Int, whole: Int) {
    var rows = [Array(0...word.count)]
    for line in typed.indices {
      var row = [line + 1]
      for column in word.indices {
        let changed = rows[line][column] + (typed[line] == word[column] ? 0 : 1)
        var best = min(changed, rows[line][column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, typed[line] == word[column - 1], typed[line - 1] == word[column] {
          best = min(best, rows[line - 1][column - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    let last = rows[typed.count]
    return (extent == .whole ? last[word.count] : last.min() ?? typed.count, last[word.count])
  }
}
