/// Finds what somebody probably meant by a word that is not on a list.
enum NearestWord {
  /// The word of the list most like the one typed, or nil where none is near.
  ///
  /// Ties go to the shorter word, then by the alphabet, so that the answer is always the same.
  static func to(_ typed: String, among words: [String]) -> String? {
    let limit = max(1, typed.count / 3)
    return
      words
      .map { (distance: distance(typed.lowercased(), $0.lowercased()), word: $0) }
      .filter { $0.distance <= limit && $0.distance < typed.count }
      .min { ($0.distance, $0.word.count, $0.word) < ($1.distance, $1.word.count, $1.word) }?
      .word
  }

  /// How many letters must be put in, taken out, changed or swapped to make one of the other.
  private static func distance(_ one: String, _ other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var rows = [Array(0...other.count)]
    for line in one.indices {
      var row = [line + 1]
      for column in other.indices {
        let changed = rows[line][column] + (one[line] == other[column] ? 0 : 1)
        var best = min(changed, rows[line][column + 1] + 1, row[column] + 1)
        if line > 0, column > 0, one[line] == other[column - 1], one[line - 1] == other[column] {
          best = min(best, rows[line - 1][column - 1] + 1)
        }
        row.append(best)
      }
      rows.append(row)
    }
    return rows[one.count][other.count]
  }
}
