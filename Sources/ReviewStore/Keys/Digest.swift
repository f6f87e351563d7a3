internal import Crypto
internal import FoundationEssentials

/// The digests that rows and chains are checked by.
enum Digest {
  /// SHA-256 (FIPS 180-4) of values.
  static func of(_ fields: Fields) -> Data { Data(SHA256.hash(data: fields.bytes)) }

  /// HMAC-SHA256 (RFC 2104) of values.
  static func keyed(_ fields: Fields, key: SymmetricKey) -> Data {
    Data(HMAC<SHA256>.authenticationCode(for: fields.bytes, using: key))
  }

  /// What stands before a replica's first operation: 32 zero bytes.
  static let beginning = Data(count: 32)
}
