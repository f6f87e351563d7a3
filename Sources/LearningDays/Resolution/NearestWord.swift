/// Finds what somebody probably meant by a word that is not on a list.
enum NearestWord {
  /// The word of the list most like the one typed, or nil where none is near.
  ///
  /// What is typed may be the beginning of a word: `recrd` is near `recording`. Ties go to the word
  /// nearest as a whole, then the shorter, then by the alphabet: always the same answer.
  static func to(_ typed: String, among words: [String]) -> String? {
    let limit = max(1, typed.count / 3)
    return
      words
      .map { (edits: edits(typed.lowercased(), to: $0), word: $0) }
      .filter { $0.edits.beginning <= limit && $0.edits.beginning < typed.count }
      .min {
        ($0.edits.beginning, $0.edits.whole, $0.word.count, $0.word)
          < ($1.edits.beginning, $1.edits.whole, $1.word.count, $1.word)
      }?
      .word
  }

  /// How many letters must be put in, taken out, changed or swapped to make a word of what was
  /// typed, or the beginning of one.
  private static func edits(_ typed: String, to word: String) -> (beginning: Int, whole: Int) {
    let (typed, word) = (Array(typed), Array(word))
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
    return (last.min() ?? typed.count, last[word.count])
  }
}
