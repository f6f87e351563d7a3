/// The small letters without marks, for finding a name however its accents were typed.
enum BaseLetter {
  /// By what Unicode calls the letter: the base of "LATIN CAPITAL LETTER L WITH STROKE" is l.
  private static let table: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [0x131: 105]
    for value in [UInt32(0xC0)...0x24F, 0x1E00...0x1EFF].joined() {
      guard let name = Unicode.Scalar(value)?.properties.name else { continue }
      let words = name.split(separator: " ")
      guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1
      else { continue }
      table[value] = words[3].lowercased().unicodeScalars.first?.value
    }
    for (letters, base) in others {
      for letter in letters.unicodeScalars {
        table[letter.value] = base.value
        for capital in letter.properties.uppercaseMapping.unicodeScalars.prefix(1) {
          table[capital.value] = base.value
        }
      }
    }
    return table
  }()

  /// Letters of other scripts that are also written as a letter and a mark.
  private static let others: [(letters: String, base: Unicode.Scalar)] = [
    ("άἀἁᾶὰ", "α"), ("έὲἐἑ", "ε"), ("ήὴῆἠἡ", "η"), ("ίϊΐὶῖἰἱ", "ι"), ("όὸὀὁ", "ο"),
    ("ύϋΰὺῦὐὑ", "υ"), ("ώὼῶὠὡ", "ω"), ("ς", "σ"), ("йѝ", "и"), ("ёѐ", "е"), ("ї", "і"),
    ("ѓ", "г"), ("ќ", "к"), ("ў", "у"), ("\u{622}\u{623}\u{625}\u{671}", "\u{627}"),
    ("\u{624}", "\u{648}"), ("\u{626}\u{649}\u{6CC}", "\u{64A}"), ("\u{629}", "\u{647}"),
    ("\u{6A9}", "\u{643}"),
  ]

  /// What a letter is compared as.
  static func of(_ scalar: Unicode.Scalar) -> UInt32 {
    if let base = table[scalar.value] { return base }
    if scalar.value < 0x250 || scalar.properties.isUppercase {
      return scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar.value
    }
    return scalar.value
  }
}
