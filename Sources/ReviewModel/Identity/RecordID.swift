/// Names one record for ever, on every machine: 128 random bits as 32 hexadecimal digits.
public struct RecordID: Hashable, Comparable, Sendable {
  /// The identifier as it is stored: 32 lower-case hexadecimal digits.
  public let text: String

  /// Takes an identifier as it is stored; nil where the text is no such identifier.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.isHexadecimal) else { return nil }
    self.text = text
  }

  /// Makes an identifier of two random words.
  public init(high: UInt64, low: UInt64) {
    text = Self.digits(high) + Self.digits(low)
  }

  /// Orders identifiers by their digits, which says nothing about time.
  public static func < (one: RecordID, other: RecordID) -> Bool { one.text < other.text }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  private static func digits(_ word: UInt64) -> String {
    let short = String(word, radix: 16)
    return String(repeating: "0", count: 16 - short.count) + short
  }
}

extension RecordID: Codable {
  /// Reads the identifier from a plain string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = RecordID(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not a record identifier")
    }
    self = id
  }

  /// Writes the identifier as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
