extension String {
  /// The text without white space around it, with plain line breaks, and without the characters
  /// that no XML document can hold.
  var tidied: String {
    let needsWork = utf8.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x09 } || utf8.contains(0xEF)
    let text = needsWork ? cleared : self
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private var cleared: String {
    var result = UnicodeScalarView()
    var wasReturn = false
    for scalar in unicodeScalars {
      defer { wasReturn = scalar == "\r" }
      switch scalar {
      case "\n" where wasReturn: continue
      case "\r": result.append("\n")
      case "\n", "\t": result.append(scalar)
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return String(result)
  }
}
