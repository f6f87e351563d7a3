internal import FoundationEssentials

/// The one way values are put into JSON before they are sealed: sorted keys, nothing escaped that
/// need not be, so that the same value gives the same bytes.
enum JSON {
  static func bytes(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }

  static func text(_ value: some Encodable) throws -> String {
    String(decoding: try bytes(value), as: UTF8.self)
  }
}
