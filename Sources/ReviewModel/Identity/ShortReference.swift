/// A number people can say aloud: N14 is a note, C203 a chronology entry, P3 a person.
///
/// References are given by the copy of the review that made the record, and are never reused.
/// A second copy's references end in a letter: `N14b`.
public struct ShortReference: Hashable, Sendable {
  /// The letter of the record's kind.
  public let letter: Character
  /// The number within that letter, from 1.
  public let number: Int
  /// Which copy of the review made the record: 0 for the first, 1 for `b`, and so on.
  public let copy: Int

  /// Makes a reference.
  public init(letter: Character, number: Int, copy: Int = 0) {
    self.letter = letter
    self.number = number
    self.copy = copy
  }

  /// Reads a reference as a person types it, in either case; nil where it is none.
  public init?(_ text: String) {
    var rest = text.uppercased()[...]
    guard let letter = rest.popFirst(), letter.isASCII, letter.isLetter else { return nil }
    let digits = rest.prefix(while: \.isNumber)
    guard let number = Int(digits), number > 0 else { return nil }
    rest = rest.dropFirst(digits.count)
    var copy = 0
    if let suffix = rest.popFirst() {
      guard let value = suffix.asciiValue, (66...90).contains(value) else { return nil }
      copy = Int(value) - 65
    }
    guard rest.isEmpty else { return nil }
    self.init(letter: letter, number: number, copy: copy)
  }

  /// The reference as it is said and printed.
  public var text: String { "\(letter)\(number)" + suffix }

  private var suffix: String {
    guard copy > 0, let scalar = Unicode.Scalar(UInt32(97 + min(copy, 25))) else { return "" }
    return String(Character(scalar))
  }
}

extension ShortReference: Comparable {
  /// Orders by letter, then copy, then number.
  public static func < (one: Self, other: Self) -> Bool {
    (one.letter, one.copy, one.number) < (other.letter, other.copy, other.number)
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
