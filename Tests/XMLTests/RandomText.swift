import TestSupport

extension SplitMix64 {
  /// Text rich in what XML escapes, forbids or encodes in several bytes.
  mutating func text() -> String {
    let pool: [Unicode.Scalar] = [
      "a", "<", ">", "&", "\"", "'", "\t", "\n", "\r", "\u{0}", "\u{B}", "\u{1F}", "\u{7F}",
      "\u{FFFE}", "\u{FFFF}", "\u{FFFD}", "\u{E000}", "é", "ŵ", "漢", "\u{10FFFF}", "]",
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<40, using: &self) {
      scalars.append(pool[Int.random(in: 0..<pool.count, using: &self)])
    }
    return String(scalars)
  }
}

/// What is left of a text once the characters XML 1.0 §2.2 forbids are gone.
func allowed(_ text: String) -> String {
  var scalars = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: scalars.append(scalar)
    default: continue
    }
  }
  return String(scalars)
}
