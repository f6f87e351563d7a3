/// Text as a cell can hold it.
enum CellText {
  /// The text with LF for every line break, and signs in place of what XML cannot hold.
  ///
  /// Control characters become their pictures (U+0001 → ␁), so that nothing vanishes unseen.
  static func clean(_ text: String) -> String {
    guard needsCare(text) else { return text }
    var result = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0D: result.append("\n")
      case 0x0A: if !followsReturn { result.append(scalar) }
      case 0x09: result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
      followsReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Whether anything would have to change; nearly always not.
  private static func needsCare(_ text: String) -> Bool {
    for byte in text.utf8 {
      switch byte {
      case 0x09, 0x0A: continue
      case 0..<0x20, 0x7F, 0xEF: return true
      default: continue
      }
    }
    return false
  }

  /// A number as files hold it; nil where it is none.
  static func number(_ value: Double) -> String? {
    guard value.isFinite else { return nil }
    return Int(exactly: value).map { String($0) } ?? String(value)
  }
}

/// Keeps a CSV reopened in a spreadsheet program from running a text as a formula.
///
/// CSV has no types, so a text that such a program would run gets an apostrophe before it. The
/// rule can be undone: where one or more apostrophes stand before one of the dangerous characters
/// one of them was added. Text that began with apostrophes before such a character gets one more,
/// so that what is undone is what was written, whatever it was.
public enum FormulaGuard: Sendable {
  /// The text, guarded if it needs it.
  public static func guarded(_ text: String) -> String { isMarked(text) ? "'" + text : text }

  /// The text as it was before it was guarded; text that no guard wrote is left as it is.
  public static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "'" && isMarked(text)
      ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// Whether a spreadsheet program may take a cell of these words for a formula.
  public static func isRisky(_ text: String) -> Bool {
    text.unicodeScalars.first.map(starters.contains) ?? false
  }

  /// What starts a formula, or is skipped before one: `=`, `+`, `-`, `@`, their wide forms, and
  /// tab and line breaks.
  private static let starters: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// Whether a dangerous character comes first, or first after apostrophes.
  private static func isMarked(_ text: String) -> Bool {
    text.unicodeScalars.first { $0 != "'" }.map(starters.contains) ?? false
  }
}
