/// A run of letters and digits, as codes and numbers are made of, and what stands before it.
struct CodeToken {
  /// In capitals, byte by byte.
  let code: [UInt8]
  let range: Range<Int>
  let gap: Gap
  /// Whether it is written in small letters.
  let isSmall: Bool

  /// What parts it from the one before.
  enum Gap {
    /// A space, also one that does not break.
    case space
    /// A hyphen or a dash.
    case hyphen
    /// A bracket, with or without a space.
    case bracket
    /// A plus sign.
    case plus
    /// Anything else.
    case other
  }

  var isDigits: Bool { code.allSatisfy { (48...57).contains($0) } }

  /// The runs of a text; those without a digit are kept, since a code may have such a part.
  static func of(_ bytes: [UInt8]) -> [CodeToken] {
    var tokens: [CodeToken] = []
    var position = 0
    var end = 0
    while position < bytes.count {
      guard isPart(bytes[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isPart(bytes[position]) { position += 1 }
      let run = bytes[start..<position]
      tokens.append(
        CodeToken(
          code: run.map { (97...122).contains($0) ? $0 - 32 : $0 }, range: start..<position,
          gap: gap(bytes[end..<start]), isSmall: run.contains { (97...122).contains($0) }))
      end = position
    }
    return tokens
  }

  /// Letters of other scripts are part of a word, and so of no code.
  private static func isPart(_ byte: UInt8) -> Bool {
    PatternScan.isAlphanumeric(byte) || byte >= 0xC3 && byte < 0xE2
  }

  private static func gap(_ bytes: ArraySlice<UInt8>) -> Gap {
    let words = String(decoding: bytes, as: UTF8.self)
    if words.count <= 2, words.allSatisfy(\.isWhitespace), !words.isEmpty { return .space }
    if words.last == "+" { return .plus }
    let marks = words.filter { !$0.isWhitespace }
    switch marks {
    case "-", "\u{2010}", "\u{2011}", "\u{2013}": return .hyphen
    case "(", ")", ")-", ")(": return .bracket
    default: return .other
    }
  }
}
