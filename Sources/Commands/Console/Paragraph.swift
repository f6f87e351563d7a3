/// Running text on a screen, broken between words.
enum Paragraph {
  /// The lines of a text, the first after one opening and the others after as many spaces.
  static func lines(_ text: String, after opening: String = "", width: Int = 79) -> [String] {
    let indent = String(repeating: " ", count: opening.count)
    var lines: [String] = []
    var line = opening
    var isEmpty = true
    for word in text.split(whereSeparator: \.isWhitespace) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = indent
        isEmpty = true
      }
      line += isEmpty ? String(word) : " " + word
      isEmpty = false
    }
    return lines + [line]
  }
}
