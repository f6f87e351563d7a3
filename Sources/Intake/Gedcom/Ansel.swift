internal import Foundation

/// The letters of ANSEL, in which older genealogy programs write (GEDCOM 5.5.1, appendix C).
enum Ansel {
  /// The bytes as UTF-8, and how many meant nothing.
  static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], unreadable: Int) {
    var text = String.UnicodeScalarView()
    var marks: [Unicode.Scalar] = []
    var unreadable = 0
    for byte in bytes {
      if byte >= 0xE0, let mark = combining[Int(byte) - 0xE0] {
        // A mark stands before its letter; more than a few can belong to none.
        if marks.count < 8 { marks.append(mark) }
        continue
      }
      var letter = Unicode.Scalar(byte)
      if byte >= 0x80 {
        letter = spacing[byte] ?? "\u{FFFD}"
        if letter == "\u{FFFD}" { unreadable += 1 }
      }
      text.append(letter)
      text.append(contentsOf: marks)
      marks.removeAll(keepingCapacity: true)
    }
    text.append(contentsOf: marks)
    return (Array(String(text).precomposedStringWithCanonicalMapping.utf8), unreadable)
  }

  private static let spacing: [UInt8: Unicode.Scalar] = [
    0xA1: "Ł", 0xA2: "Ø", 0xA3: "Đ", 0xA4: "Þ", 0xA5: "Æ", 0xA6: "Œ", 0xA7: "ʹ", 0xA8: "·",
    0xA9: "♭", 0xAA: "®", 0xAB: "±", 0xAC: "Ơ", 0xAD: "Ư", 0xAE: "ʼ", 0xB0: "ʻ", 0xB1: "ł",
    0xB2: "ø", 0xB3: "đ", 0xB4: "þ", 0xB5: "æ", 0xB6: "œ", 0xB7: "ʺ", 0xB8: "ı", 0xB9: "£",
    0xBA: "ð", 0xBC: "ơ", 0xBD: "ư", 0xBE: "□", 0xBF: "■", 0xC0: "°", 0xC1: "ℓ", 0xC2: "℗",
    0xC3: "©", 0xC4: "♯", 0xC5: "¿", 0xC6: "¡", 0xC7: "ß", 0xC8: "€", 0xCD: "e", 0xCE: "o",
    0xCF: "ß",
  ]

  /// 0xE0 to 0xFF.
  private static let combining: [Unicode.Scalar?] = [
    "\u{309}", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{306}", "\u{307}",
    "\u{308}", "\u{30C}", "\u{30A}", "\u{FE20}", "\u{FE21}", "\u{315}", "\u{30B}", "\u{310}",
    "\u{327}", "\u{328}", "\u{323}", "\u{324}", "\u{325}", "\u{333}", "\u{332}", "\u{326}",
    "\u{31C}", "\u{32E}", "\u{FE22}", "\u{FE23}", "\u{338}", nil, "\u{313}", nil,
  ]
}
