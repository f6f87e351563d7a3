/// A short word from an editable list: a theme, an agency's code, a kind of review.
///
/// Always in lower case, without spaces: letters, digits, hyphens.
public struct Code: Hashable, Comparable, Sendable {
  /// The word.
  public let text: String

  /// Takes a word, in any case; nil where it is empty or holds anything but letters, digits, hyphens.
  public init?(_ text: String) {
    let lower = text.lowercased()
    guard !lower.isEmpty, lower.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" }) else {
      return nil
    }
    self.text = lower
  }

  /// Makes a code of anything, putting hyphens where a code may not have what stands there.
  public init(making text: String) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    self.text = words.isEmpty ? "other" : words.joined(separator: "-")
  }

  /// Orders codes by their letters.
  public static func < (one: Code, other: Code) -> Bool { one.text < other.text }
}

extension Code: Codable {
  /// Reads a code from a plain string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let code = Code(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a code")
    }
    self = code
  }

  /// Writes the code as a plain string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
