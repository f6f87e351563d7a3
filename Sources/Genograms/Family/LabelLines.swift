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

  /// The lines of a list of which nothing may be left out.
  static func whole(_ text: String) -> [String] {
    fill(pieces(text, most: 1000), limit: 22).map { cut($0, to: 24) }
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

  /// A word, or a part of one up to a hyphen.
  private struct Piece {
    var text: String
    /// Whether it goes on right where the piece before ends.
    var isRest = false
  }

  /// The pieces of as much text as can possibly be shown.
  private static func pieces(_ text: String, most: Int = 200) -> [Piece] {
    var pieces: [Piece] = []
    for word in text.prefix(most).split(whereSeparator: \.isWhitespace) {
      // A number stays with what it counts: "Family / member 12".
      if let last = pieces.last, word.count < 4, last.text.count < 18,
        word.allSatisfy({ $0.isNumber || $0 == ")" }), !last.text.hasSuffix("-")
      {
        pieces[pieces.count - 1].text += " " + word
        continue
      }
      var (start, isRest) = (word.startIndex, false)
      for place in word.indices where word[place] == "-" && word[start...place].count > 3 {
        pieces.append(Piece(text: String(word[start...place]), isRest: isRest))
        (start, isRest) = (word.index(after: place), true)
      }
      if start < word.endIndex {
        pieces.append(Piece(text: String(word[start...]), isRest: isRest))
      }
    }
    return pieces
  }

  private static func fill(_ pieces: [Piece], limit: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      guard let last = lines.last else {
        lines.append(piece.text)
        continue
      }
      let joined = last + (piece.isRest ? "" : " ") + piece.text
      if joined.count <= limit {
        lines[lines.count - 1] = joined
      } else {
        lines.append(piece.text)
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
