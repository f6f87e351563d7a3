/// What is pasted into a line that is typed.
package enum PastedText {
  /// A text as one line: ends of lines and tabs are spaces, what no keyboard writes is left out, and
  /// nothing else is changed.
  package static func asOneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for piece in text.unicodeScalars.split(whereSeparator: isBreak) {
      let words = piece.filter { $0.properties.generalCategory != .control }
      guard !words.isEmpty else { continue }
      if !line.isEmpty { line.append(" ") }
      line.append(contentsOf: words)
    }
    return String(line)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    ["\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}"].contains(scalar)
  }
}
