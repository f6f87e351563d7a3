/// What a record says of something, where saying nothing is itself an answer.
public enum Stated: Hashable, Sendable {
  /// The record does not say.
  case notRecorded
  /// What the record says.
  case recorded(LabelledText)

  /// The words, or nil where nothing is recorded.
  public var text: LabelledText? {
    if case .recorded(let text) = self { text } else { nil }
  }
}

extension Stated: Codable {
  private static let silence = "not recorded"

  /// Reads text, or the words `not recorded`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let word = try? container.decode(String.self) {
      guard word == Self.silence else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a statement")
      }
      self = .notRecorded
    } else {
      self = .recorded(try container.decode(LabelledText.self))
    }
  }

  /// Writes text, or the words `not recorded`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .notRecorded: try container.encode(Self.silence)
    case .recorded(let text): try container.encode(text)
    }
  }
}
