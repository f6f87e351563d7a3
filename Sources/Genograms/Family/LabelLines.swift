/// Breaks labels into short lines and estimates how wide text will be drawn.
enum LabelLines {
  /// The lines of a label: as a rule up to 14 characters, wider before there are more than three.
  static func wrap(_ text: String) -> [String] {
    let words = pieces(text)
    for limit in [14, 18, 24] {
      let lines = fill(words, limit: limit)
      if lines.count <= 3, lines.allSatisfy({ $0.count <= limit }) { return lines }
    }
    let lines = fill(words, limit: 24).prefix(3).map { cut($0, to: 24) }
    guard let last = lines.last else { return [] }
    return lines.dropLast() + [cut(last, to: 23) + (last.hasSuffix("…") ? "" : "…")]
  }

  /// As much of a text as Graphviz reads in one string: of bytes, not of letters.
  static func short(_ text: String) -> String {
    guard text.utf8.count > mostBytes else { return text }
    var short = ""
    var bytes = 0
    for letter in text {
      bytes += letter.utf8.count
      if bytes > mostBytes { break }
      short.append(letter)
    }
    return short + "…"
  }

  private static let mostBytes = 4000

  private static func cut(_ line: String, to limit: Int) -> String {
    line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }

  /// Words, and parts of words up to a hyphen, of as much text as can possibly be shown.
  private static func pieces(_ text: String) -> [Substring] {
    var pieces: [Substring] = []
    for word in text.prefix(200).split(whereSeparator: \.isWhitespace) {
      var start = word.startIndex
      for place in word.indices where word[place] == "-" && word[start...place].count > 3 {
        pieces.append(word[start...place])
        start = word.index(after: place)
      }
      if start < word.endIndex { pieces.append(word[start...]) }
    }
    return pieces
  }

  private static func fill(_ pieces: [Substring], limit: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      guard let last = lines.last else {
        lines.append(String(piece))
        continue
      }
      // A piece begins right where the one before ends when that was a hyphenated part.
      let joined = last.hasSuffix("-") && last.count > 3 ? last + piece : last + " " + piece
      if joined.count <= limit {
        lines[lines.count - 1] = joined
      } else {
        lines.append(String(piece))
      }
    }
    return lines
  }

  /// The width of a line in points: Helvetica's letters, on the wide side.
  static func width(_ text: String, size: Double) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "j", "l", "I", "'", "’", ".", ",", ":", ";", "|", "!": units += 0.3
      case "f", "t", "r", " ", "-", "(", ")": units += 0.38
      case "m", "w", "M", "W", "@", "%": units += 0.92
      case "A"..."Z": units += 0.74
      default: units += scalar.value < 0x2E80 ? 0.58 : 1.05
      }
    }
    return units * size
  }
}
