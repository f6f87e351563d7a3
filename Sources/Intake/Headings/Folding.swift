/// What is left of words when case, spaces and punctuation do not count.
enum Folding {
  static func key(_ text: some StringProtocol) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// The keys a heading can be known by: whole, without what stands in brackets, its first line.
  static func headingKeys(_ heading: String) -> [String] {
    var outside = ""
    var depth = 0
    for letter in heading {
      if letter == "(" || letter == "[" { depth += 1 }
      if depth == 0 { outside.append(letter) }
      if letter == ")" || letter == "]" { depth = max(0, depth - 1) }
    }
    let firstLine = heading.split(whereSeparator: \.isNewline).first ?? ""
    var keys: [String] = []
    for key in [key(heading), key(outside), key(firstLine)] where !keys.contains(key) {
      if !key.isEmpty { keys.append(key) }
    }
    return keys
  }
}

/// Finds what somebody probably meant by a word that is not on a list.
enum Nearest {
  /// The word most like the one written; of several the shortest, then the first by alphabet.
  static func word(to written: String, among words: [String]) -> String? {
    let key = Array(Folding.key(written))
    let limit = max(1, key.count / 3)
    return words.map { (distance: distance(key, Array(Folding.key($0))), word: $0) }
      .filter { $0.distance <= limit && $0.distance < key.count }
      .min { ($0.distance, $0.word.count, $0.word) < ($1.distance, $1.word.count, $1.word) }?
      .word
  }

  /// How many letters must be put in, taken out or changed to make one word of the other.
  private static func distance(_ one: [Character], _ other: [Character]) -> Int {
    // A cell of prose is no slip of a heading, and comparing it would cost its length squared.
    guard one.count <= 60, other.count <= 60 else { return Int.max }
    var row = Array(0...other.count)
    for (line, letter) in one.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in other.indices {
        let changed = diagonal + (letter == other[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, diagonal + 1, row[column] + 1)
      }
    }
    return row[other.count]
  }
}
