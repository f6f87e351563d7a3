/// Text as names are compared in it: small letters without marks, one space for every gap, and for
/// each letter where it stood.
///
/// Case, diacritics (composed or not), invisible characters, typeset apostrophes, and whether a gap
/// is a space, several, a no-break space or a hyphen all make no difference.
struct FoldedText: Sendable {
  /// What is compared.
  private(set) var scalars: [UInt32] = []
  /// Where each began in the text, in bytes of UTF-8; the last is the end of the text.
  private(set) var origins: [Int] = []
  /// What each is.
  private(set) var marks: [Marks] = []
  /// Whether any letter of the text is a small one; in a text without, capitals mean nothing.
  private(set) var hasSmall = false

  /// What a scalar is.
  struct Marks: OptionSet, Sendable {
    let rawValue: UInt8
    /// Part of a word: a letter, a digit.
    static let word = Marks(rawValue: 1)
    /// A capital letter.
    static let capital = Marks(rawValue: 2)
    /// A letter of a script that puts no spaces between words: a word by itself.
    static let ideograph = Marks(rawValue: 4)
    /// A digit of 0 to 9.
    static let digit = Marks(rawValue: 8)
    /// A white space or a hyphen.
    static let gap = Marks(rawValue: 16)
  }

  static let space: UInt32 = 32
  static let point: UInt32 = 46
  static let comma: UInt32 = 44
  static let apostrophe: UInt32 = 39

  init(_ text: String) {
    let length = text.utf8.count
    scalars.reserveCapacity(length)
    origins.reserveCapacity(length + 1)
    marks.reserveCapacity(length)
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar.value < 128 {
        append(ascii: scalar.value, at: offset)
        offset += 1
      } else {
        append(scalar, at: offset)
        offset += UTF8.width(scalar)
      }
    }
    origins.append(offset)
  }

  /// How many scalars there are to compare.
  var count: Int { scalars.count }

  private mutating func append(ascii value: UInt32, at offset: Int) {
    switch value {
    case 97...122:
      hasSmall = true
      append(value, .word, at: offset)
    case 65...90: append(value + 32, [.word, .capital], at: offset)
    case 48...57: append(value, [.word, .digit], at: offset)
    case 9...13, 32, 45: appendGap(at: offset)
    case 96: append(Self.apostrophe, [], at: offset)
    default: append(value, [], at: offset)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    if Self.isUnseen(scalar) { return }
    if Self.isHyphen(scalar.value) || scalar.properties.isWhitespace {
      return appendGap(at: offset)
    }
    if Self.isApostrophe(scalar.value) { return append(Self.apostrophe, [], at: offset) }
    guard scalar.isWordLike else { return append(scalar.value, [], at: offset) }
    if Self.isIdeograph(scalar.value) {
      return append(scalar.value, [.word, .ideograph], at: offset)
    }
    let properties = scalar.properties
    if properties.isLowercase { hasSmall = true }
    append(
      BaseLetter.of(scalar), properties.isUppercase ? [.word, .capital] : .word, at: offset)
  }

  private mutating func append(_ value: UInt32, _ kind: Marks, at offset: Int) {
    scalars.append(value)
    origins.append(offset)
    marks.append(kind)
  }

  private mutating func appendGap(at offset: Int) {
    if marks.last?.contains(.gap) == true { return }
    append(Self.space, .gap, at: offset)
  }
}

extension FoldedText {
  /// Marks that stand on the letter before (Latin, Greek, Arabic, Hebrew), and what prints as
  /// nothing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x591...0x5BD, 0x610...0x61A, 0x640, 0x64B...0x65F, 0x670,
      0xFE00...0xFE0F:
      true
    default: scalar.properties.generalCategory == .format
    }
  }

  private static func isHyphen(_ value: UInt32) -> Bool {
    (0x2010...0x2015).contains(value) || value == 0x2212
  }

  private static func isApostrophe(_ value: UInt32) -> Bool {
    switch value {
    case 0xB4, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032, 0xFF07: true
    default: false
    }
  }

  /// Han, kana and the scripts of south-east Asia that run words together.
  private static func isIdeograph(_ value: UInt32) -> Bool {
    switch value {
    case 0xE01...0xEDF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is part of a word: a letter, a digit, or a mark on one.
  var isWordLike: Bool {
    if isASCII {
      return (48...57).contains(value) || (65...90).contains(value) || (97...122).contains(value)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber:
      return true
    default: return false
    }
  }
}
