/// A part of a record that is not written where there is nothing in it, so that a record reads the
/// same as before the part came.
protocol Sparse: Codable, Equatable {
  /// A part with nothing in it.
  static var nothing: Self { get }
}

/// A part of which a record holds a list that is not written where it is empty.
protocol SparselyListed: Codable, Equatable {}

// Chosen over the general ones wherever the compiler writes a record's coding in this module.

extension KeyedDecodingContainer {
  func decode<Part: Sparse>(_ type: Part.Type, forKey key: Key) throws -> Part {
    try decodeIfPresent(type, forKey: key) ?? .nothing
  }

  func decode<Part: SparselyListed>(_ type: [Part].Type, forKey key: Key) throws -> [Part] {
    try decodeIfPresent(type, forKey: key) ?? []
  }
}

extension KeyedEncodingContainer {
  mutating func encode<Part: Sparse>(_ part: Part, forKey key: Key) throws {
    if part != .nothing { try encodeIfPresent(part, forKey: key) }
  }

  mutating func encode<Part: SparselyListed>(_ parts: [Part], forKey key: Key) throws {
    if !parts.isEmpty { try encodeIfPresent(parts, forKey: key) }
  }
}
