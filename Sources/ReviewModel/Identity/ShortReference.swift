/// A number people can say aloud: N14 is a note, C203 a chronology entry, P3 a person.
///
/// References are given by the copy of the review that made the record, and are never reused.
/// A second copy's references end in a letter: `N14b`.
public struct ShortReference: Hashable, Sendable {
  /// The letter, or two, of the record's kind: capitals.
  public let letters: String
  /// The number within that kind, from 1.
  public let number: Int
  /// Which copy of the review made the record: 0 for the first, 1 for `b`, and so on.
  public let copy: Int

  /// Makes a reference.
  public init(letters: String, number: Int, copy: Int = 0) {
    self.letters = letters
    self.number = number
    self.copy = copy
  }

  /// Reads a reference as a person types it, in either case; nil where it is none.
  public init?(_ text: String) {
    let capitals = text.uppercased()
    let kind = capitals.prefix { $0.isASCII && $0.isLetter }
    guard (1...2).contains(kind.count) else { return nil }
    let rest = capitals[kind.endIndex...]
    let digits = rest.prefix(while: \.isNumber)
    guard let number = Int(digits), number > 0 else { return nil }
    guard let copy = Self.copy(letters: rest.dropFirst(digits.count)) else { return nil }
    self.init(letters: String(kind), number: number, copy: copy)
  }

  /// The reference as it is said and printed.
  public var text: String { "\(letters)\(number)" + Self.letters(ofCopy: copy) }

  /// What marks a number as another copy's: nothing for the first, then `b` to `z`, `bb`, `bc`.
  public static func letters(ofCopy copy: Int) -> String {
    var rest = copy
    var letters = ""
    while rest > 0 {
      // Counting without a zero: 25 letters, from b.
      let digit = (rest - 1) % 25
      letters = String(Character(Unicode.Scalar(UInt8(98 + digit)))) + letters
      rest = (rest - 1) / 25
    }
    return letters
  }

  /// The copy that letters mark; nil where they are none.
  private static func copy(letters: Substring) -> Int? {
    guard letters.utf8.count <= 4 else { return nil }
    var copy = 0
    for letter in letters.uppercased().utf8 {
      guard (66...90).contains(letter) else { return nil }
      copy = copy * 25 + Int(letter) - 65
    }
    return copy
  }
}

extension ShortReference: Comparable {
  /// Orders by letters, then copy, then number.
  public static func < (one: Self, other: Self) -> Bool {
    (one.letters, one.copy, one.number) < (other.letters, other.copy, other.number)
  }
}

extension ShortReference: Codable {
  /// Reads a reference from a plain string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let reference = ShortReference(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a reference")
    }
    self = reference
  }

  /// Writes the reference as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
