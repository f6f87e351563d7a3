/// What a statement about the family rests on, and whether anybody says otherwise.
///
/// It is not written where there is nothing in it.
public struct Evidence: Hashable, Sendable {
  /// Who says so, or which record.
  public var source: Stated
  /// Whether somebody says otherwise.
  public var isDisputed: Bool

  /// Makes evidence.
  public init(source: Stated = .notRecorded, isDisputed: Bool = false) {
    self.source = source
    self.isDisputed = isDisputed
  }

  /// Whether nothing is known of it.
  public var isEmpty: Bool { self == Evidence() }
}

extension Evidence: Codable {}

// Chosen over the general ones wherever the compiler writes a record's coding in this module.

extension KeyedDecodingContainer {
  func decode(_ type: Evidence.Type, forKey key: Key) throws -> Evidence {
    try decodeIfPresent(type, forKey: key) ?? Evidence()
  }
}

extension KeyedEncodingContainer {
  mutating func encode(_ evidence: Evidence, forKey key: Key) throws {
    if !evidence.isEmpty { try encodeIfPresent(evidence, forKey: key) }
  }
}
